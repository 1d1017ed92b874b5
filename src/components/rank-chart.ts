import { drawing, INK, MUTE, PAPER, px, RED, RULE, shortened } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

/** The ranks that a unit comes to, beside the one that it has. */
export interface RankSpan {
  name: string;
  rank: number;
  median: number;
  low: number;
  high: number;
  /** In figures: 2–4. */
  text: string;
  own: boolean;
}

/** Spans on a ruler of ranks, group by group; the first place is on the left. */
export interface RankChart {
  label: string;
  /** What stands on the ruler. */
  axis: string;
  groups: { name: string | undefined; spans: RankSpan[] }[];
}

const WIDTH = 760;
const LEFT = 208;
const RIGHT = 690;
const ROW = 21;
const TOP = 42;
/** Letters on the ruler stand at least this far apart. */
const APART = 26;

type At = (rank: number) => number;

/** The ruler, a tick a place, lettered at 1, at 5 and so on as far as there is room. */
function rankAxis(last: number, at: At, axis: string, bottom: number): Markup {
  const step = [1, 5, 10, 50, 100].find((one) => at(1 + one) - at(1) >= APART) ?? 500;
  const isLettered = (rank: number): boolean => rank === 1 || rank % step === 0;
  const y = TOP - 10;
  const ranks = Array.from({ length: last }, (_, i) => i + 1);
  const ticks = ranks.map((rank) => `M${at(rank)} ${y}v${isLettered(rank) ? -8 : -4}`).join('');
  const lettered = ranks.filter(isLettered);
  const letters = lettered.map(
    (rank) =>
      html`<text x="${at(rank)}" y="${y - 12}" text-anchor="middle" font-size="11" fill="${MUTE}">${rank}</text>`,
  );
  const grid = lettered.map((rank) => `M${at(rank)} ${y}V${bottom}`).join('');
  return html`<path d="${grid}" stroke="${RULE}" stroke-dasharray="1 4"/><path d="M${at(1)} ${y}H${at(last)}${ticks}" stroke="${INK}" fill="none"/>${letters}<text x="${LEFT - 20}" y="${y - 12}" text-anchor="end" font-size="11" fill="${MUTE}">${axis}</text>`;
}

function spanRow(
  { name, rank, median, low, high, text, own }: RankSpan,
  at: At,
  y: number,
): Markup {
  const colour = own ? RED : INK;
  const weight = own && html` font-weight="700"`;
  const line =
    low < high &&
    html`<path d="M${at(low)} ${y - 4}v8m0-4H${at(high)}m0-4v8" stroke="${colour}" stroke-width="1.4" fill="none"/>`;
  const middle =
    median !== rank &&
    html`<circle cx="${at(median)}" cy="${y}" r="3.5" fill="${PAPER}" stroke="${colour}"/>`;
  return html`${line}${middle}<path d="M${at(rank)} ${y - 5}l5 5-5 5-5-5z" fill="${colour}"/><text x="${LEFT - 20}" y="${y + 4.5}" text-anchor="end" fill="${colour}"${weight}>${shortened(name, 13)}</text><text x="${WIDTH}" y="${y + 4.5}" text-anchor="end" fill="${colour}"${weight}>${text}</text>`;
}

export function rankChart({ label, axis, groups }: RankChart): Markup {
  const all = groups.flatMap(({ spans }) => spans);
  const last = Math.max(2, ...all.map(({ rank, high }) => Math.max(rank, high)));
  const at: At = (rank) => px(LEFT + ((rank - 1) / (last - 1)) * (RIGHT - LEFT));
  let y = TOP;
  const rows: Markup[] = [];
  for (const { name, spans } of groups) {
    if (name !== undefined) {
      rows.push(html`<text x="0" y="${y + 15}" font-weight="700">${name}</text>`);
      y += ROW + 2;
    }
    for (const span of spans) {
      rows.push(spanRow(span, at, y + ROW / 2));
      y += ROW;
    }
    y += 6;
  }
  return drawing(WIDTH, y, label, html`${rankAxis(last, at, axis, y - 4)}${rows}`);
}
