import { element } from '../elements.ts';
import { words } from '../words.ts';
import type { Draft } from './draft.ts';

/** Longer tables are read on the page: of each of their groups the first rows are shown. */
const MANY = 42;
/** LOOK: of a table, so many rows on a slide. */
const ROWS = 7;

const headOf = (text: string | null): HTMLElement =>
  element('h2', { class: 'slide-head' }, text ?? '');

/** Rows of a body that say something of their own. */
const rowsOf = (body: Element): HTMLTableRowElement[] =>
  [...body.querySelectorAll<HTMLTableRowElement>(':scope > tr:not(.trace, .group)')].filter(
    (row) => !row.hidden,
  );

/** A table of some rows of another. */
function tableOf(table: HTMLTableElement, rows: readonly Element[]): HTMLTableElement {
  const copy = table.cloneNode(false) as HTMLTableElement;
  if (table.tHead) copy.append(table.tHead.cloneNode(true));
  const body = document.createElement('tbody');
  body.append(...rows.map((row) => row.cloneNode(true)));
  copy.append(body);
  return copy;
}

/** Ten rows are five and five, not seven and three. */
function evenParts<T>(rows: readonly T[]): T[][] {
  const size = Math.ceil(rows.length / Math.ceil(rows.length / ROWS));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );
}

/** A group of rows: all of them, or where nobody would look through them the first and the own one. */
function groupDraft(table: HTMLTableElement, body: Element, title: string): Draft[] {
  const rows = rowsOf(body);
  if (rows.length === 0) return [];
  const name = body.querySelector('tr.group')?.textContent?.trim();
  const head = headOf(name === undefined ? title : words.slideGroup(title, name));
  head.classList.add('slide-title');
  if (rows.length <= MANY)
    return evenParts(rows).map((part) => ({ head, blocks: [tableOf(table, part)] }));
  const first = rows.slice(0, ROWS - 1);
  const own = rows.find((row) => row.classList.contains('own') && !first.includes(row));
  const shown = own ? [...first, own] : rows.slice(0, ROWS);
  const rest = element('p', { class: 'slide-note' }, words.slideRest(rows.length - shown.length));
  return [{ head, blocks: [tableOf(table, shown), rest] }];
}

const tableDrafts = (table: HTMLTableElement, title: string): Draft[] =>
  [...table.tBodies].flatMap((body) => groupDraft(table, body, title));

/** The title of a chart is its finding. */
function chartDraft(figure: Element, title: string): Draft[] {
  const drawing = figure.querySelector('svg.drawing');
  const finding = figure.querySelector('figcaption strong')?.textContent;
  if (!drawing || !finding) return [];
  return [{ head: headOf(title), blocks: [element('p', { class: 'lead' }, finding), drawing] }];
}

/** Tables of many columns in small letters are for reading, not for a wall. */
const isForReading = (table: Element): boolean =>
  table.classList.contains('indicators') || table.querySelector('.h0, .h1, .h2, .h3, .h4') !== null;

/** What is said stands above what shows it, where both have room. */
function sectionDrafts(section: Element): Draft[] {
  const title = section.querySelector('h2')?.textContent ?? '';
  const sentences = [...section.querySelectorAll(':scope > p:not(.note)')].map((sentence) =>
    element('p', { class: 'lead' }, sentence.textContent),
  );
  const charts = [...section.querySelectorAll('figure.chart')];
  const tables = [...section.querySelectorAll<HTMLTableElement>('table[data-table]')].filter(
    (table) => !isForReading(table) && table.closest('details') === null,
  );
  const drafts = tables.flatMap((table) => tableDrafts(table, title));
  const [table] = drafts;
  if (charts.length === 0 && sentences.length > 0 && drafts.length === 1 && table)
    return [{ head: headOf(title), blocks: [...sentences, ...table.blocks] }];
  return [
    ...(sentences.length > 0 ? [{ head: headOf(title), blocks: sentences }] : []),
    ...charts.flatMap((chart) => chartDraft(chart, title)),
    ...drafts,
  ];
}

/** 失分最多, 变化最大, 最近的目标, each with its name. */
const linesOf = (main: Element): HTMLElement[] =>
  [...main.querySelectorAll('.unit-lines > div')].map((line) => {
    const name = element('small', {}, line.querySelector('dt')?.textContent ?? '');
    const said = line.querySelector('dd')?.textContent ?? '';
    return element('p', { class: 'lead' }, name, element('br'), said);
  });

/** The page’s findings: its title and sentences with the ruler, then its sections. */
export function findingDrafts(main: Element): Draft[] {
  const title = main.querySelector('h1')?.textContent?.trim() ?? '';
  const head = (): HTMLElement => element('h1', { class: 'slide-head' }, title);
  const ruler = main.querySelector('.wide-ruler');
  const lines = linesOf(main);
  return [
    { head: head(), blocks: [...main.querySelectorAll('p.lead'), ...(ruler ? [ruler] : [])] },
    ...(lines.length > 0 ? [{ head: head(), blocks: lines }] : []),
    ...[...main.querySelectorAll('.section')]
      .filter((section) => section.closest('.in-full') === null)
      .flatMap(sectionDrafts),
  ];
}
