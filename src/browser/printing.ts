import { followState, readState, writeState } from './hash-state.ts';

/** What a page is printed as besides its summary: with all workings, or as a sheet for the wall. */
const KINDS = ['all', 'wall'] as const;

/** The style sheet prints by what the document is marked with. */
function mark(kind: string | null): void {
  const { dataset } = document.documentElement;
  if (KINDS.some((one) => one === kind) && kind !== null) dataset.print = kind;
  else delete dataset.print;
}

/** Buttons that print; the address keeps as what, so that a link and the browser's own menu print the same. */
export function offerPrinting(): void {
  const followed = () => mark(readState().get('print'));
  followed();
  followState(followed);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-act^="print"]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const kind = button.dataset.act?.split('-')[1];
      writeState('print', kind);
      mark(kind ?? null);
      window.print();
    });
  }
}
