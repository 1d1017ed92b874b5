import type {
  IndicatorGroup,
  IndicatorName,
  IndicatorRow,
  IndicatorTable,
  RestRow,
} from '../../view/unit/unit-indicators.ts';
import { ruler } from '../charts/ruler.ts';
import { escapeHtml, html, type Markup } from '../html.ts';
import { groupedDigits } from './grouped-digits.ts';
import { shownText, sortKey } from './table-rows.ts';
import { traceBlock } from './trace-lines.ts';

/** What all units show of an indicator, as markup. */
interface NameMarkup {
  head: string;
  lines: string;
}

const names = new WeakMap<IndicatorName, NameMarkup>();

/** Put together once for all units of an assessment. */
function nameMarkup(name: IndicatorName): NameMarkup {
  const known = names.get(name) ?? madeName(name);
  names.set(name, known);
  return known;
}

function madeName({ anchor, text, href, detail }: IndicatorName): NameMarkup {
  const small = detail === '' ? '' : ` <small>${escapeHtml(detail)}</small>`;
  return {
    head: `<tr><th scope=row><a href="${escapeHtml(href)}">${escapeHtml(text)}</a>${small}`,
    lines: `<div id="${escapeHtml(anchor)}">`,
  };
}

function headRow({ columns, indicator }: IndicatorTable): Markup {
  const heads = columns.map(
    ({ head, align }) =>
      html`<th scope="col"${align === 'scale' && html` class="scale"`}>${head}</th>`,
  );
  return html`<tr><th scope="col" class="name">${indicator}</th>${heads}</tr>`;
}

function cellMarkup(
  cell: IndicatorRow['cells'][number],
  { scale }: IndicatorTable,
  anchor: string,
): string {
  if (cell === undefined) return '<td>';
  if (typeof cell === 'string') return `<td>${groupedDigits(escapeHtml(cell))}`;
  if ('door' in cell)
    return `<td><a class=door href="#${escapeHtml(anchor)}">${escapeHtml(cell.door)}</a>`;
  if ('marks' in cell) return `<td>${ruler(scale, cell.marks).markup}`;
  return `<td${sortKey(cell)}>${shownText(cell.shown)}`;
}

/**
 * Row and trace, put together by hand and without the end tags that HTML does not need: a whole
 * country has hundreds of thousands of them.
 */
function rowMarkup(
  { name, cells, trace }: IndicatorRow,
  table: IndicatorTable,
  summary: string,
): string {
  const { head, lines } = nameMarkup(name);
  let row = head;
  for (const cell of cells) row += cellMarkup(cell, table, name.anchor);
  return `${row}${summary}${lines}${traceBlock(trace).markup}</div></details>\n`;
}

/** What stands between the cells of a row and its trace. */
const summaryOf = ({ columns, trace }: IndicatorTable): string =>
  `<tr class=trace><td colspan=${columns.length + 1}><details><summary>${escapeHtml(trace)}</summary>`;

/** The last two columns are points and lost points. */
function restMarkup({ name, points, lost }: RestRow, { columns }: IndicatorTable): string {
  const before = '<td>'.repeat(columns.length - 2);
  return `<tr class=rest><th scope=row>${escapeHtml(name)}${before}<td>${escapeHtml(points)}<td>${escapeHtml(lost)}\n`;
}

function groupMarkup(
  { name, href, note, rest, rows }: IndicatorGroup,
  table: IndicatorTable,
  summary: string,
): Markup {
  const title = href === undefined ? name : html`<a href="${href}">${name}</a>`;
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${table.columns.length + 1}">${title} <small>${note}</small></th></tr>`;
  let body = '';
  for (const row of rows) body += rowMarkup(row, table, summary);
  if (rest !== undefined) body += restMarkup(rest, table);
  return html`<tbody>${heading}${{ markup: body }}</tbody>`;
}

/** Head and rows: the indicators of a unit by category, each followed by how its score came about. */
export function indicatorRows(table: IndicatorTable): string {
  const summary = summaryOf(table);
  const bodies = table.groups.map((one) => groupMarkup(one, table, summary));
  return html`<thead>${headRow(table)}</thead>${bodies}`.markup;
}
