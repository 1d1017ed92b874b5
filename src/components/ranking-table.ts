import { html, type Markup } from './html.ts';
import type { Scale } from './scale.ts';

/** A row of the ranking, all in words and figures of the reader's language. */
export interface RankingRow {
  /** Places; a word such as 总分不计 for units without one. */
  rank: string;
  groupRank: string | undefined;
  name: string;
  href: string;
  /** Places in the orders of names. */
  orders: string;
  own: boolean;
  total: string;
  ruler: Markup | undefined;
  categories: string[];
  adjustment: string;
  movement: string | undefined;
  /** Places won, for sorting. */
  moved: number | undefined;
  grade: string | undefined;
  /** How high the grade is, for sorting. */
  gradeHeight: number | undefined;
  vetoed: boolean;
}

export interface RankingHead {
  caption: string;
  rank: string;
  groupRank: string | undefined;
  unit: string;
  total: string;
  /** Points that a full total has. */
  full: number;
  /** Heading of the column of rulers, and the ends of their scale. */
  scale: string;
  ends: Scale;
  categories: { name: string; nested: boolean }[];
  adjustment: string | undefined;
  movement: string | undefined;
  grade: string | undefined;
  vetoMark: string;
  ownMark: string;
}

export interface RankingGroup {
  name: string | undefined;
  rows: RankingRow[];
}

/** Scores are out of 100 or, with a value of `data-score`, of that many points. */
function headCell(text: string, kind?: string, full?: number): Markup {
  const score = full === 100 ? html` data-score` : html` data-score="${full}"`;
  return html`<th scope="col"${kind !== undefined && html` class="${kind}"`}${full !== undefined && score}>${text}</th>`;
}

/** A comparison of units takes its scale from here. */
const scaleCell = ({ scale, ends: { low, high } }: RankingHead): Markup =>
  html`<th scope="col" class="scale" data-low="${low}" data-high="${high}">${scale}</th>`;

function headRow(head: RankingHead): Markup {
  return html`<tr>${headCell(head.rank)}${head.groupRank !== undefined && headCell(head.groupRank)}${headCell(head.unit, 'name')}${headCell(head.total, undefined, head.full)}${scaleCell(head)}${head.movement !== undefined && headCell(head.movement, 'centred')}${head.grade !== undefined && headCell(head.grade, 'centred')}${head.categories.map(({ name, nested }) => headCell(name, nested ? 'nested' : undefined, 100))}${head.adjustment !== undefined && headCell(head.adjustment)}</tr>`;
}

function bodyRow(row: RankingRow, head: RankingHead): Markup {
  const veto = row.vetoed && html` <span class="red">${head.vetoMark}</span>`;
  const own = row.own && html` <span class="own-mark">${head.ownMark}</span>`;
  return html`<tr${row.own && html` class="own"`}><td>${row.rank}</td>${head.groupRank !== undefined && html`<td>${row.groupRank}</td>`}<th scope="row" class="name" data-o="${row.orders}"><a href="${row.href}">${row.name}</a>${own}${veto}</th><td class="total">${row.total}</td><td>${row.ruler}</td>${head.movement !== undefined && html`<td class="centred"${row.moved !== undefined && html` data-v="${row.moved}"`}>${row.movement}</td>`}${head.grade !== undefined && html`<td class="centred"${row.gradeHeight !== undefined && html` data-v="${row.gradeHeight}"`}>${row.grade}</td>`}${row.categories.map((text) => html`<td>${text}</td>`)}${head.adjustment !== undefined && html`<td>${row.adjustment}</td>`}</tr>\n`;
}

function groupBody({ name, rows }: RankingGroup, head: RankingHead, columns: number): Markup {
  const heading =
    name !== undefined &&
    html`<tr class="group" data-group="${name}"><th scope="rowgroup" colspan="${columns}">${name}</th></tr>`;
  return html`<tbody>${heading}${rows.map((row) => bodyRow(row, head))}</tbody>`;
}

/** The ranking: a body of rows for each group. */
export function rankingTable(head: RankingHead, groups: readonly RankingGroup[]): Markup {
  const optional = [head.groupRank, head.movement, head.grade, head.adjustment].filter(
    (one) => one !== undefined,
  );
  const columns = 4 + head.categories.length + optional.length;
  return html`<table class="ranking" data-table><caption>${head.caption}</caption><thead>${headRow(head)}</thead>${groups.map((group) => groupBody(group, head, columns))}</table>`;
}
