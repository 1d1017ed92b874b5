import { followState, readState, writeState } from './hash-state.ts';
import { loadScript } from './load-script.ts';

/** Where the changed figures stand in the address. */
const KEY = 'whatif';

/** The state of the page's address, of which one script alone keeps account. */
export interface StateOfPage {
  key: string;
  readState: typeof readState;
  writeState: typeof writeState;
  followState: typeof followState;
}

/** What `what-if.js` leaves for the page: it fills the section with what can be tried. */
export type WhatIf = (section: HTMLElement, data: unknown, state: StateOfPage) => void;

/** Loads the scoring program and the figures of all units when the section is opened. */
export function offerWhatIf(): void {
  const section = document.querySelector<HTMLDetailsElement>('details[data-what-if]');
  if (!section) return;
  const start = async () => {
    try {
      const program = loadScript<WhatIf>('what-if.js', 'biaochiWhatIf');
      const data = loadScript(section.dataset.whatIf ?? '', 'biaochiWhatIfData');
      (await program)(section, await data, { key: KEY, readState, writeState, followState });
    } catch {
      const note = document.createElement('p');
      note.textContent = section.dataset.failed ?? '';
      section.append(note);
    }
  };
  section.addEventListener('toggle', start, { once: true });
  const openIfAsked = () => {
    if (!readState().has(KEY)) return;
    section.open = true;
    section.scrollIntoView();
  };
  openIfAsked();
  followState(openIfAsked);
}
