import { drawing, INK, MUTE, RED, RULE, shortened } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

export interface Slope {
  name: string;
  before: number;
  now: number;
  own: boolean;
}

/** Places in two years, joined by a line; labelled at both ends. */
export interface SlopeChart {
  label: string;
  heads: [before: string, now: string];
  slopes: Slope[];
}

const WIDTH = 560;
const LEFT = 200;
const RIGHT = 360;
const ROW = 20;
const TOP = 38;

/** Rows of labels: units that share a place stand below each other. */
function rows(places: readonly { name: string; place: number }[]): Map<string, number> {
  const sorted = [...places].sort((a, b) => a.place - b.place);
  return new Map(sorted.map(({ name }, row) => [name, row]));
}

export function slopeChart({ label, heads, slopes }: SlopeChart): Markup {
  const before = rows(slopes.map(({ name, before: place }) => ({ name, place })));
  const now = rows(slopes.map(({ name, now: place }) => ({ name, place })));
  const y = (row: number | undefined) => TOP + (row ?? 0) * ROW;
  const lines = slopes.map(({ name, before: old, now: place, own }) => {
    const [from, to] = [y(before.get(name)), y(now.get(name))];
    const colour = own ? RED : place < old ? INK : place > old ? MUTE : RULE;
    const dash = place > old && html` stroke-dasharray="5 3"`;
    const weight = own && html` font-weight="700"`;
    const fill = own ? RED : INK;
    return html`<path d="M${LEFT} ${from}L${RIGHT} ${to}" stroke="${colour}" stroke-width="${own ? 2.5 : 1.3}"${dash}/><circle cx="${LEFT}" cy="${from}" r="2.5" fill="${fill}"/><circle cx="${RIGHT}" cy="${to}" r="2.5" fill="${fill}"/><text x="${LEFT - 10}" y="${from + 4.5}" text-anchor="end" fill="${fill}"${weight}>${shortened(name, 12)}　${old}</text><text x="${RIGHT + 10}" y="${to + 4.5}" fill="${fill}"${weight}>${place}　${shortened(name, 12)}</text>`;
  });
  const height = TOP + slopes.length * ROW;
  return drawing(
    WIDTH,
    height,
    label,
    html`<text x="${LEFT}" y="16" text-anchor="middle" fill="${MUTE}">${heads[0]}</text><text x="${RIGHT}" y="16" text-anchor="middle" fill="${MUTE}">${heads[1]}</text>${lines}`,
  );
}
