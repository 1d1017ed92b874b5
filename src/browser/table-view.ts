import { followAnchors, followState, readState, writeState } from './hash-state.ts';
import { cellNumber } from './shown-table.ts';
import {
  comparison,
  type Entry,
  entriesOf,
  groupName,
  isNumeric,
  type Sort,
} from './table-rows.ts';

export interface Choice {
  sort?: Sort | undefined;
  find: string;
  /** Only rows with lost points, which the last column has. */
  lost: boolean;
  /** '' apart, '*' merged, else the name of one group. */
  group: string;
}

/** A table that can be sorted and filtered, and put back as it was. */
export interface TableView {
  table: HTMLTableElement;
  entries: Entry[];
  /** Names of the groups, where there are several. */
  groups: string[];
  choice: Choice;
  apply: (change: Partial<Choice>) => void;
  refresh: () => void;
  onChange: (listener: (shown: number) => void) => void;
}

function sortText(sort: Sort | undefined): string | undefined {
  if (!sort) return undefined;
  return `${sort.column}${sort.descending ? 'd' : 'a'}${sort.order ?? ''}`;
}

function sortOf(text: string | null): Sort | undefined {
  const found = /^(\d+)([ad])(office|pinyin|strokes)?$/.exec(text ?? '');
  if (!found) return undefined;
  const sort: Sort = { column: Number(found[1]), descending: found[2] === 'd' };
  return found[3] ? { ...sort, order: found[3] as NonNullable<Sort['order']> } : sort;
}

/** What the address asks for; a group that the table does not have is no choice. */
function choiceFromHash(key: string, groups: readonly string[]): Choice {
  const state = readState();
  const group = state.get(`g${key}`) ?? '';
  return {
    sort: sortOf(state.get(`s${key}`)),
    find: state.get(`q${key}`) ?? '',
    lost: state.get(`l${key}`) === '1',
    group: groups.length > 0 && ['*', ...groups].includes(group) ? group : '',
  };
}

/** Whether a row has lost points, by its last cell. */
function isLost({ rows, isSum }: Entry): boolean {
  const cell = rows[0]?.cells[rows[0].cells.length - 1];
  return !isSum && cell !== undefined && cellNumber(cell) > 0;
}

/** Orders joined groups by the places in their first column, if it holds places. */
function byPlace(entries: readonly Entry[]): Sort | undefined {
  const first = entries[0]?.rows[0]?.cells[0];
  const hasPlaces = first?.tagName === 'TD' && isNumeric(entries, 0);
  return hasPlaces ? { column: 0, descending: false } : undefined;
}

function arrange(table: HTMLTableElement, entries: readonly Entry[], choice: Choice): number {
  const { sort, find, group } = choice;
  const wanted = find.trim().toLowerCase();
  const order = sort ?? (group === '*' ? byPlace(entries) : undefined);
  const sorted = order ? [...entries].sort(comparison(entries, order)) : entries;
  const [first] = table.tBodies;
  let shown = 0;
  const alive = new Set<HTMLTableSectionElement>();
  for (const entry of sorted) {
    const { rows, body, text } = entry;
    const inGroup = group === '' || group === '*' || groupName(body) === group;
    const visible = inGroup && text.includes(wanted) && (!choice.lost || isLost(entry));
    if (visible) shown++;
    if (visible) alive.add(body);
    for (const row of rows) row.hidden = !visible;
    (group === '*' ? first : body)?.append(...rows);
  }
  for (const body of table.tBodies) {
    const heading = body.querySelector<HTMLTableRowElement>('.group');
    if (heading) heading.hidden = group === '*' || !alive.has(body);
  }
  return shown;
}

/** A filter that hides what the reader goes to gives way. */
function showRowOf(view: TableView, target: HTMLElement): void {
  if (!view.table.contains(target) || !target.closest('tr')?.hidden) return;
  view.apply({ find: '', lost: false, group: view.choice.group === '*' ? '*' : '' });
  target.scrollIntoView({ block: 'center' });
}

export function tableView(table: HTMLTableElement, key: string): TableView {
  const entries = entriesOf(table);
  const names = [...table.tBodies].map(groupName).filter((name) => name !== '');
  const groups = names.length > 1 ? names : [];
  const listeners: ((shown: number) => void)[] = [];
  const refresh = () => {
    const shown = arrange(table, entries, view.choice);
    for (const listener of listeners) listener(shown);
  };
  const view: TableView = {
    table,
    entries,
    groups,
    choice: choiceFromHash(key, groups),
    apply: (change) => {
      Object.assign(view.choice, change);
      const { sort, find, lost, group } = view.choice;
      writeState(`l${key}`, lost ? '1' : '');
      writeState(`s${key}`, sortText(sort));
      writeState(`q${key}`, find);
      writeState(`g${key}`, group);
      refresh();
    },
    refresh: () => refresh(),
    onChange: (listener) => listeners.push(listener),
  };
  followState(() => {
    view.choice = choiceFromHash(key, groups);
    refresh();
  });
  followAnchors((target) => showRowOf(view, target));
  return view;
}
