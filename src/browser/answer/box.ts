import { element } from '../elements.ts';
import { anchorTarget, followAnchors, followState, readState, writeState } from '../hash-state.ts';
import { loadScript } from '../load-script.ts';
import { words } from '../words.ts';
import type { Answers, Entry } from './entry.ts';
import { type Finder, finder } from './find.ts';
import { type Choice, chooser } from './list.ts';
import { optionOf } from './option.ts';
import { offerSlash } from './slash.ts';

/** As many suggestions as the eye goes through. */
const MOST = 12;
const STATE = 'q';

interface Box {
  input: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
}

interface Source {
  find: Finder<Entry>;
  lines: Answers['lines'];
}

let source: Promise<Source> | undefined;

/** Loaded when somebody is about to ask, and once. */
function answers(): Promise<Source> {
  source ??= loadScript<Answers>('search-data.js', 'biaochiSearch').then(({ entries, lines }) => ({
    find: finder(entries, ([name, , of, also]) => [name, ...also, of], MOST),
    lines,
  }));
  return source;
}

function boxIn(place: HTMLElement, id: string): Box {
  const naming = { placeholder: words.searchHint, 'aria-label': words.search };
  const typing = { type: 'text', autocomplete: 'off', spellcheck: 'false' };
  const input = element('input', { ...typing, ...naming });
  const list = element('div', { id: `${id}list`, class: 'results' });
  const status = element('p', { class: 'note', role: 'status' });
  place.replaceChildren(input, status, list);
  return { input, status, list };
}

/** Shows the answers to what stands in the field. */
async function ask({ input, status }: Box, choice: Choice, id: string): Promise<void> {
  const query = input.value.trim();
  if (query === '') {
    status.textContent = '';
    choice.show([]);
    return;
  }
  try {
    const { find, lines } = await answers();
    if (query !== input.value.trim()) return;
    const { first, count } = find(query);
    status.textContent =
      count === 0 ? words.searchNone(query) : words.searchFound(count, first.length);
    choice.show(first.map((entry, i) => optionOf(entry, `${id}${i}`, lines)));
  } catch {
    status.textContent = words.searchFailed;
  }
}

/** What was asked is part of the address, on pages that are for asking. */
function keepInAddress({ input }: Box, run: () => void): void {
  const follow = () => {
    const asked = readState().get(STATE) ?? '';
    if (asked === input.value.trim()) return;
    input.value = asked;
    run();
  };
  input.addEventListener('input', () => writeState(STATE, input.value.trim()));
  follow();
  followState(follow);
}

/** On a phone the keyboard would cover what stands below. */
function focusWhereAsked(place: HTMLElement, input: HTMLInputElement): void {
  const focus = () => {
    if (anchorTarget()?.contains(place) && matchMedia('(pointer: fine)').matches) input.focus();
  };
  // Going to an anchor takes the focus away, until the page is loaded.
  window.addEventListener('load', focus);
  followAnchors(focus);
}

function answerBox(place: HTMLElement, at: number): HTMLInputElement {
  const id = `answer.${at}.`;
  const box = boxIn(place, id);
  const choice = chooser(box.input, box.list);
  const run = () => void ask(box, choice, id);
  box.input.addEventListener('input', run);
  box.input.addEventListener('focus', () => {
    void answers().catch(() => undefined);
    if (box.list.childElementCount === 0) run();
    else choice.open();
  });
  if ('keep' in place.dataset) keepInAddress(box, run);
  focusWhereAsked(place, box.input);
  return box.input;
}

export function startAnswers(): void {
  const [first] = [...document.querySelectorAll<HTMLElement>('[data-answer]')].map(answerBox);
  if (first) offerSlash(first);
}
