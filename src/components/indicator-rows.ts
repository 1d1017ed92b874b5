import { cellMarkup, type SortCell, sortKey } from './data-table.ts';
import { escapeHtml, html, type Markup } from './html.ts';

/** What all units show of an indicator. */
export interface IndicatorName {
  /** Anchor of the trace. */
  anchor: string;
  name: string;
  href: string;
  /** Unit of measure and what else a reader must know: 亿元, 逆向. */
  detail: string;
}

/** The same as markup. */
export interface NameMarkup {
  head: string;
  lines: string;
}

/** One indicator of a unit, in words and figures. */
export interface IndicatorRow {
  name: NameMarkup;
  cells: readonly (string | Markup | SortCell)[];
  trace: Markup;
}

export interface IndicatorGroup {
  name: string | undefined;
  href: string | undefined;
  note: string;
  rows: IndicatorRow[];
}

export interface IndicatorHead {
  caption: string;
  /** What the groups of rows are: 类别. */
  groups: string;
  indicator: string;
  /** Of the cells; `scale` for rulers. */
  columns: { head: string; scale?: true }[];
  trace: string;
}

function headRow({ columns, indicator }: IndicatorHead): Markup {
  const heads = columns.map(
    ({ head, scale }) => html`<th scope="col"${scale && html` class="scale"`}>${head}</th>`,
  );
  return html`<tr><th scope="col" class="name">${indicator}</th>${heads}</tr>`;
}

/** Made once for all units of an assessment. */
export function nameMarkup({ anchor, name, href, detail }: IndicatorName): NameMarkup {
  const small = detail === '' ? '' : ` <small>${escapeHtml(detail)}</small>`;
  return {
    head: `<tr><th scope=row><a href="${escapeHtml(href)}">${escapeHtml(name)}</a>${small}`,
    lines: `<div id="${escapeHtml(anchor)}">`,
  };
}

function cellText(cell: IndicatorRow['cells'][number]): string {
  if (typeof cell === 'object' && 'markup' in cell) return `<td>${cell.markup}`;
  return `<td${sortKey(cell)}>${cellMarkup(cell)}`;
}

/**
 * Row and trace, put together by hand and without the end tags that HTML does not need: a whole
 * country has hundreds of thousands of them.
 */
function rowText({ name, cells, trace }: IndicatorRow, summary: string): string {
  let row = name.head;
  for (const cell of cells) row += cellText(cell);
  return `${row}${summary}${name.lines}${trace.markup}</div></details>\n`;
}

/** What stands between the cells of a row and its trace. */
const summaryOf = ({ columns, trace }: IndicatorHead): string =>
  `<tr class=trace><td colspan=${columns.length + 1}><details><summary>${escapeHtml(trace)}</summary>`;

function group(one: IndicatorGroup, head: IndicatorHead, summary: string): Markup {
  const { name, href, note, rows } = one;
  const title = href === undefined ? name : html`<a href="${href}">${name}</a>`;
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${head.columns.length + 1}">${title} <small>${note}</small></th></tr>`;
  let body = '';
  for (const row of rows) body += rowText(row, summary);
  return html`<tbody>${heading}${{ markup: body }}</tbody>`;
}

/** The indicators of a unit by category, each followed by how its score came about. */
export function indicatorTable(head: IndicatorHead, groups: readonly IndicatorGroup[]): Markup {
  const summary = summaryOf(head);
  return html`<table class="indicators" data-table data-groups="${head.groups}"><caption>${head.caption}</caption><thead>${headRow(head)}</thead>${groups.map((one) => group(one, head, summary))}</table>`;
}
