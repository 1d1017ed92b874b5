import { cellMarkup, type SortCell, sortKey } from './data-table.ts';
import { escapeHtml, html, type Markup } from './html.ts';

/** One indicator of a unit, in words and figures. */
export interface IndicatorRow {
  /** Anchor of the trace. */
  anchor: string;
  name: string;
  href: string;
  /** Unit of measure and what else a reader must know: 亿元, 逆向. */
  detail: string;
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

/**
 * Row and trace, put together by hand and without the end tags that HTML does not need: a whole
 * country has hundreds of thousands of them.
 */
function rowText({ anchor, name, href, detail, cells, trace }: IndicatorRow, head: IndicatorHead) {
  const small = detail === '' ? '' : ` <small>${escapeHtml(detail)}</small>`;
  let row = `<tr><th scope=row><a href="${escapeHtml(href)}">${escapeHtml(name)}</a>${small}`;
  for (const cell of cells) row += `<td${sortKey(cell)}>${cellMarkup(cell)}`;
  const columns = cells.length + 1;
  const summary = `<details><summary>${escapeHtml(head.trace)}</summary>`;
  const lines = `<div id="${escapeHtml(anchor)}">${trace.markup}</div>`;
  return `${row}<tr class=trace><td colspan=${columns}>${summary}${lines}</details>\n`;
}

function group(one: IndicatorGroup, head: IndicatorHead): Markup {
  const { name, href, note, rows } = one;
  const title = href === undefined ? name : html`<a href="${href}">${name}</a>`;
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${head.columns.length + 1}">${title} <small>${note}</small></th></tr>`;
  let body = '';
  for (const row of rows) body += rowText(row, head);
  return html`<tbody>${heading}${{ markup: body }}</tbody>`;
}

/** The indicators of a unit by category, each followed by how its score came about. */
export function indicatorTable(head: IndicatorHead, groups: readonly IndicatorGroup[]): Markup {
  return html`<table class="indicators" data-table data-groups="${head.groups}"><caption>${head.caption}</caption><thead>${headRow(head)}</thead>${groups.map((one) => group(one, head))}</table>`;
}
