import MiniSearch from 'minisearch';
import { anchorTarget, followAnchors, followState, readState, writeState } from './hash-state.ts';
import { loadScript } from './load-script.ts';
import { queryTokens, type SearchEntry, searchTokens } from './search-words.ts';
import { words } from './words.ts';

const MOST = 50;

interface Found {
  name: string;
  address: string;
  kind: string;
}

interface Answer {
  /** The first ones; a longer list is not read to its end. */
  first: Found[];
  /** How many there are. */
  count: number;
}

type Finder = (query: string) => Answer;

/** An assessment's pages lie below its year, which finds them too. */
const yearOf = (address: string): string => /^\d{4}(?=\/)/.exec(address)?.[0] ?? '';

function finder(entries: readonly SearchEntry[]): Finder {
  const index = new MiniSearch<{ id: number; name: string; also: string; year: string }>({
    fields: ['name', 'also', 'year'],
    tokenize: searchTokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTokens,
      boost: { name: 2 },
      combineWith: 'AND',
      prefix: (term) => /^[\p{Script=Latin}\p{N}]/u.test(term),
    },
  });
  index.addAll(
    entries.map(([name, address, , also], id) => ({ id, name, also, year: yearOf(address) })),
  );
  return (query) => {
    const all = index.search(query);
    const first = all.slice(0, MOST).flatMap(({ id }) => {
      const entry = entries[id as number];
      return entry ? [{ name: entry[0], address: entry[1], kind: entry[2] }] : [];
    });
    return { first, count: all.length };
  };
}

function resultItem({ name, address, kind }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = name;
  const note = document.createElement('small');
  note.textContent = ` ${kind}`;
  item.append(link, note);
  return item;
}

/** Arrow keys go through the results, as in any list that opens below a field. */
function withArrows(input: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent, from: Element | null) => {
    const links = [...list.querySelectorAll('a')];
    const at = from instanceof HTMLAnchorElement ? links.indexOf(from) : -1;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = links[at + step];
    if (next) next.focus();
    else if (at + step < 0) input.focus();
  };
  input.addEventListener('keydown', (event) => {
    // Pinyin that is being typed takes Enter and the arrows for itself.
    if (event.isComposing) return;
    if (event.key === 'Enter') list.querySelector('a')?.click();
    else move(event, null);
  });
  list.addEventListener('keydown', (event) => move(event, document.activeElement));
}

function searchBox(place: HTMLElement): void {
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = words.searchHint;
  input.autocomplete = 'off';
  const label = document.createElement('label');
  label.append(`${words.search} `, input);
  const status = document.createElement('p');
  status.className = 'note';
  status.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.className = 'plain-list results';
  place.replaceChildren(label, status, list);

  let find: Promise<Finder> | undefined;
  const run = async () => {
    const query = input.value.trim();
    if (query === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      find ??= loadScript<readonly SearchEntry[]>('search-data.js', 'biaochiSearch').then(finder);
      const { first, count } = (await find)(query);
      if (query !== input.value.trim()) return;
      status.textContent =
        count === 0 ? words.searchNone(query) : words.searchFound(count, first.length);
      list.replaceChildren(...first.map(resultItem));
    } catch {
      status.textContent = words.searchFailed;
    }
  };
  const ask = () => {
    const asked = readState().get('q') ?? '';
    if (asked === input.value.trim()) return;
    input.value = asked;
    void run();
  };
  input.addEventListener('input', () => {
    writeState('q', input.value.trim());
    void run();
  });
  withArrows(input, list);
  ask();
  // On a phone the keyboard would cover what stands below.
  const isAsked = () =>
    'focus' in place.dataset || anchorTarget()?.parentElement?.contains(place) === true;
  const focusIfAsked = () => {
    if (isAsked() && matchMedia('(pointer: fine)').matches) input.focus();
  };
  // Going to an anchor takes the focus away, until the page is loaded.
  window.addEventListener('load', focusIfAsked);
  followAnchors(focusIfAsked);
  followState(ask);
}

export function startSearch(): void {
  document.querySelectorAll<HTMLElement>('[data-search]').forEach(searchBox);
}
