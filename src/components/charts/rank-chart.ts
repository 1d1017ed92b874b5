import type { RankDrawing, RankSpan } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import { INK, linkedName, MUTE, PAPER, RED, RULE, share } from './drawing.ts';
import { rowDrawing } from './row-drawing.ts';

/** The ruler of a wide drawing, in pixels, and how far apart letters stand on it at least. */
const LENGTH = 471;
const APART = 26;

/** Heights, counted in rows: of a group’s name, and below a group. */
const HEAD = 1.1;
const GAP = 0.3;

const placeOf =
  (last: number) =>
  (rank: number): string =>
    share((rank - 1) / (last - 1));

/** The ruler, a tick a place, lettered at 1, at 5 and so on as far as there is room. */
function rankAxis(last: number, axis: string): Markup {
  const at = placeOf(last);
  const step = [1, 5, 10, 50, 100].find((one) => (one * LENGTH) / (last - 1) >= APART) ?? 500;
  const isLettered = (rank: number): boolean => rank === 1 || rank % step === 0;
  const y = -10;
  const ranks = Array.from({ length: last }, (_, i) => i + 1);
  const upright = (rank: number, to: string): Markup =>
    html`<line x1="${at(rank)}" x2="${at(rank)}" y1="${y}" y2="${to}"/>`;
  const lettered = ranks.filter(isLettered);
  const letters = lettered.map(
    (rank, i) =>
      html`<text x="${at(rank)}" y="${y - 12}"${i % 2 === 1 && html` class="odd"`}>${rank}</text>`,
  );
  return html`<g stroke="${RULE}" stroke-dasharray="1 4">${lettered.map((rank) => upright(rank, '100%'))}</g><g stroke="${INK}"><line x2="100%" y1="${y}" y2="${y}"/>${ranks.map((rank) => upright(rank, String(y - (isLettered(rank) ? 8 : 4))))}</g><g text-anchor="middle" font-size="11" fill="${MUTE}">${letters}<text y="${y - 26}" text-anchor="start">${axis}</text></g>`;
}

function span({ rank, median, low, high, own }: RankSpan, last: number, y: string): Markup {
  const colour = own ? RED : INK;
  const at = placeOf(last);
  const end = (place: number): Markup =>
    html`<rect x="${at(place)}" y="${y}" transform="translate(-.7-4)" width="1.4" height="8"/>`;
  const width = share((high - low) / (last - 1));
  const line =
    low < high &&
    html`<g fill="${colour}"><rect x="${at(low)}" y="${y}" transform="translate(0-.7)" width="${width}" height="1.4"/>${end(low)}${end(high)}</g>`;
  const middle =
    median !== rank &&
    html`<circle cx="${at(median)}" cy="${y}" r="3.5" fill="${PAPER}" stroke="${colour}"/>`;
  return html`${line}${middle}<svg x="${at(rank)}" y="${y}" overflow="visible"><path d="M0-5l5 5-5 5-5-5z" fill="${colour}"/></svg>`;
}

interface Row extends RankSpan {
  /** Of its middle, counted in rows. */
  y: number;
}

/** Names of groups and spans at their heights, and how high all are together. */
function placed(groups: RankDrawing['groups']) {
  const heads: { name: string; y: number }[] = [];
  const rows: Row[] = [];
  let all = 0;
  for (const { name, spans } of groups) {
    if (name !== undefined) heads.push({ name, y: all + HEAD / 2 });
    const start = all + (name === undefined ? 0 : HEAD);
    rows.push(...spans.map((one, i) => ({ ...one, y: start + i + 0.5 })));
    all = start + spans.length + GAP;
  }
  return { heads, rows, all };
}

export function rankChart({ axis, groups }: RankDrawing, label: string): Markup {
  const { heads, rows, all } = placed(groups);
  const last = Math.max(2, ...rows.map(({ rank, high }) => Math.max(rank, high)));
  const texts = rows.map((row) => {
    const { text, own, y } = row;
    const head = html`<text y="${share(y / all)}"${own && html` fill="${RED}" font-weight="700"`}>`;
    return {
      name: linkedName(row, 13, (name) => html`${head}${name}</text>`),
      range: html`${head}${text}</text>`,
    };
  });
  return rowDrawing({
    id: 'ranks',
    label,
    rows: all,
    top: 48,
    from: 28,
    to: 90,
    axis: rankAxis(last, axis),
    marks: html`${rows.map((row) => span(row, last, share(row.y / all)))}`,
    heads: html`<g font-weight="700">${heads.map(({ name, y }) => html`<text y="${share(y / all)}" dy="4.5">${name}</text>`)}</g>`,
    names: html`${texts.map(({ name }) => name)}`,
    figures: html`${texts.map(({ range }) => range)}`,
  });
}
