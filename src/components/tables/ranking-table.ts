import type {
  RankingGroup,
  RankingHead,
  RankingRow,
  RankingTable,
} from '../../view/ranking/ranking-table.ts';
import { ruler } from '../charts/ruler.ts';
import { sparkline } from '../charts/sparkline.ts';
import { html, type Markup } from '../html.ts';

/** Scores are out of 100 or, with a value of `data-score`, of that many points. */
function headCell(text: string, kind?: string, full?: number): Markup {
  const score = full === 100 ? html` data-score` : html` data-score="${full}"`;
  return html`<th scope="col"${kind !== undefined && html` class="${kind}"`}${full !== undefined && score}>${text}</th>`;
}

/** A comparison of units takes its scale from here. */
const scaleCell = ({ scaleHead, whole: { low, high } }: RankingHead): Markup =>
  html`<th scope="col" class="scale" data-low="${low}" data-high="${high}">${scaleHead}</th>`;

function headRow(head: RankingHead): Markup {
  return html`<tr>${headCell(head.rank)}${head.groupRank !== undefined && headCell(head.groupRank)}${headCell(head.unit, 'name')}${headCell(head.total, undefined, head.full)}${scaleCell(head)}${head.movement !== undefined && headCell(head.movement, 'centred')}${head.grade !== undefined && headCell(head.grade, 'centred')}${head.categories.map(({ name, nested, full }) => headCell(name, nested ? 'nested' : undefined, full))}${head.adjustment !== undefined && headCell(head.adjustment)}${head.rest !== undefined && headCell(head.rest)}</tr>`;
}

function bodyRow(row: RankingRow, head: RankingHead): Markup {
  const veto = row.vetoed && html` <span class="red">${head.vetoMark}</span>`;
  const own = row.own && html` <span class="own-mark">${head.ownMark}</span>`;
  return html`<tr${row.own && html` class="own"`}><td>${row.rank}</td>${head.groupRank !== undefined && html`<td>${row.groupRank}</td>`}<th scope="row" class="name" data-o="${row.orders}"><a href="${row.href}">${row.name}</a>${own}${veto}</th><td class="total">${row.total}</td><td>${row.marks && ruler(head.scale, row.marks)}</td>${head.movement !== undefined && html`<td class="centred"${row.moved !== undefined && html` data-v="${row.moved}"`}>${row.movement}${row.places && html` ${sparkline(row.places, head.lastPlace)}`}</td>`}${head.grade !== undefined && html`<td class="centred"${row.gradeHeight !== undefined && html` data-v="${row.gradeHeight}"`}>${row.grade}</td>`}${row.categories.map((text) => html`<td>${text}</td>`)}${head.adjustment !== undefined && html`<td>${row.adjustment}</td>`}${head.rest !== undefined && html`<td>${row.rest}</td>`}</tr>\n`;
}

function groupBody({ name, rows }: RankingGroup, head: RankingHead, columns: number): Markup {
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${columns}">${name}</th></tr>`;
  return html`<tbody>${heading}${rows.map((row) => bodyRow(row, head))}</tbody>`;
}

const columnCount = ({
  categories,
  groupRank,
  movement,
  grade,
  adjustment,
  rest,
}: RankingHead): number =>
  4 +
  categories.length +
  [groupRank, movement, grade, adjustment, rest].filter((one) => one !== undefined).length;

/** Head and rows of the ranking: a body of rows for each group. */
export function rankingRows({ head, groups }: RankingTable): string {
  const bodies = groups.map((group) => groupBody(group, head, columnCount(head)));
  return html`<thead>${headRow(head)}</thead>${bodies}`.markup;
}
