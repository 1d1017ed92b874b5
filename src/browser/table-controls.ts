import { tableCsv } from './csv.ts';
import { button, element } from './elements.ts';
import { fileName, saveFile } from './save-file.ts';
import { shownTable } from './shown-table.ts';
import { isNumeric, type NameOrder } from './table-rows.ts';
import type { TableView } from './table-view.ts';
import { words } from './words.ts';
import { tableXlsx } from './xlsx.ts';

/** Fewer rows than these, in no groups, are looked through without a filter. */
const LONG = 12;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  return element('label', {}, `${text} `, control);
}

function findControl(view: TableView): HTMLElement {
  const input = element('input', { type: 'search', placeholder: words.findHint });
  input.value = view.choice.find;
  input.addEventListener('input', () => view.apply({ find: input.value }));
  view.onChange(() => {
    if (input.value !== view.choice.find) input.value = view.choice.find;
  });
  return labelled(words.find, input);
}

function groupControl(view: TableView): HTMLElement[] {
  if (view.groups.length === 0) return [];
  const select = element('select');
  select.append(new Option(words.groupsApart, ''), new Option(words.groupsMerged, '*'));
  for (const name of view.groups) select.append(new Option(name, name));
  select.value = view.choice.group;
  select.addEventListener('change', () => view.apply({ group: select.value }));
  view.onChange(() => {
    select.value = view.choice.group;
  });
  return [labelled(view.table.dataset.groups ?? words.groups, select)];
}

/** Orders of names: only where the build worked them out. */
function orderControl(view: TableView): HTMLElement[] {
  const cells = [...(view.entries[0]?.rows[0]?.cells ?? [])];
  const column = cells.findIndex((cell) => cell.dataset.o !== undefined);
  if (column < 0) return [];
  const select = element('select');
  for (const [order, text] of Object.entries(words.orders)) select.append(new Option(text, order));
  const show = () => {
    const { sort } = view.choice;
    select.value = sort?.order ?? 'none';
  };
  show();
  select.addEventListener('change', () => {
    const order = select.value as NameOrder | 'none';
    view.apply({ sort: order === 'none' ? undefined : { column, descending: false, order } });
  });
  view.onChange(show);
  return [labelled(words.order, select)];
}

function downloads(view: TableView): HTMLElement {
  const box = element('span', {}, `${words.download} `);
  const kinds = ['CSV', 'XLSX', 'JSON'] as const;
  for (const kind of kinds) {
    const download = button(kind, () => save(view, kind));
    download.setAttribute('aria-label', words.downloadAs(kind));
    box.append(download, ' ');
  }
  return box;
}

function save(view: TableView, kind: 'CSV' | 'XLSX' | 'JSON'): void {
  const shown = shownTable(view.table);
  const name = fileName(shown.title, kind.toLowerCase());
  if (kind === 'CSV') saveFile(name, tableCsv(shown), 'text/csv;charset=utf-8');
  else if (kind === 'XLSX') saveFile(name, tableXlsx(shown) as Uint8Array<ArrayBuffer>, XLSX);
  else {
    const rows = shown.rows.map((row) =>
      Object.fromEntries(row.map((cell, i) => [shown.head[i] ?? '', cell])),
    );
    saveFile(name, JSON.stringify(rows, null, 1), 'application/json');
  }
}

function statusLine(view: TableView): HTMLElement {
  const status = element('span', { class: 'mute', role: 'status' });
  view.onChange((shown) => {
    status.textContent = words.shown(shown, view.entries.length);
  });
  return status;
}

/** Of the indicators of a unit: all workings at once, and where the points were lost. */
function workingControls(view: TableView): HTMLElement[] {
  const { table } = view;
  if (!table.classList.contains('indicators')) return [];
  const workings = [...table.querySelectorAll<HTMLDetailsElement>('.trace details')];
  const all = button(words.openAll, () => {
    const open = !workings.every((one) => one.open);
    for (const one of workings) one.open = open;
    all.textContent = open ? words.closeAll : words.openAll;
  });
  const lost = button(words.lostOnly, () => view.apply({ lost: !view.choice.lost }));
  const column = (table.tHead?.rows[0]?.cells.length ?? 0) - 1;
  const isSorted = (): boolean => view.choice.sort?.column === column;
  const sorted = button(words.byLost, () =>
    view.apply(
      isSorted()
        ? { sort: undefined, group: '' }
        : { sort: { column, descending: true }, group: '*' },
    ),
  );
  view.onChange(() => {
    lost.setAttribute('aria-pressed', String(view.choice.lost));
    sorted.setAttribute('aria-pressed', String(isSorted()));
  });
  return [all, lost, sorted];
}

const isLong = ({ entries, groups }: TableView): boolean =>
  entries.length >= LONG || groups.length > 0;

/**
 * Of a long table, above it: filter, groups, orders, and what can be taken away. Of a short one that
 * alone, below it as with charts.
 */
export function placeControls(view: TableView): void {
  const frame = view.table.closest('.frame') ?? view.table;
  const long = isLong(view);
  const controls = element(
    'div',
    { class: 'controls' },
    ...workingControls(view),
    ...(long ? [findControl(view), ...groupControl(view), ...orderControl(view)] : []),
    downloads(view),
    ...(long ? [statusLine(view)] : []),
  );
  if (frame.classList.contains('full')) controls.classList.add('full');
  if (long) frame.before(controls);
  else frame.after(controls);
}

/** Heads become buttons: the first click sorts by what matters more, the third puts all back. */
export function sortButtons(view: TableView): void {
  const heads = [...(view.table.tHead?.rows[0]?.cells ?? [])];
  const buttons = heads.map((head, column) => {
    if (head.classList.contains('scale') || head.textContent?.trim() === '') return undefined;
    const sort = element('button', { type: 'button', class: 'sort', title: words.sortHint });
    sort.append(...head.childNodes);
    head.append(sort);
    sort.addEventListener('click', () => {
      const chosen = view.choice.sort;
      const startsDown =
        isNumeric(view.entries, column) && !/位次|rank|place/i.test(sort.textContent ?? '');
      if (chosen?.column !== column || chosen.order) {
        view.apply({ sort: { column, descending: startsDown } });
      } else if (chosen.descending === startsDown) {
        view.apply({ sort: { column, descending: !startsDown } });
      } else view.apply({ sort: undefined });
    });
    return sort;
  });
  view.onChange(() => {
    const { sort } = view.choice;
    heads.forEach((head, column) => {
      if (!buttons[column]) return;
      if (sort?.column === column) {
        head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
      } else head.removeAttribute('aria-sort');
    });
  });
}
