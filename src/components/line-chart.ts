import { BLUE, drawing, INK, MUTE, PAPER, px, RED, RULE } from './chart-frame.ts';
import { html, type Markup } from './html.ts';

export interface LinePoint {
  label: string;
  value: number | undefined;
  text: string;
  /** Cannot be compared with the point before: no line leads to it. */
  break: boolean;
  /** What stands between it and the point before. */
  mark?: string | undefined;
}

/** One series through the years; gaps and breaks stay gaps. */
export interface LineChart {
  label: string;
  points: LinePoint[];
  /** Ranks: the first place is on top. */
  inverted: boolean;
  own: boolean;
}

const WIDTH = 420;
const HEIGHT = 190;
const TOP = 34;
const BOTTOM = HEIGHT - 38;
const SIDE = 50;
/** Where the words of breaks stand, above the highest point’s text. */
const MARK = 11;

export function lineChart({ label, points, inverted, own }: LineChart): Markup {
  const known = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const low = Math.min(...known);
  const high = Math.max(...known);
  const colour = own ? RED : BLUE;
  const x = (i: number) =>
    px(points.length === 1 ? WIDTH / 2 : SIDE + (i / (points.length - 1)) * (WIDTH - 2 * SIDE));
  const y = (value: number) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return px(inverted ? TOP + share * (BOTTOM - TOP) : BOTTOM - share * (BOTTOM - TOP));
  };
  let path = '';
  points.forEach(({ value, break: broken }, i) => {
    if (value === undefined) return;
    const before = points[i - 1]?.value;
    path += `${before === undefined || broken ? 'M' : 'L'}${x(i)} ${y(value)}`;
  });
  const breaks = points.map(({ mark }, i) => {
    if (mark === undefined || i === 0) return '';
    const middle = px((x(i - 1) + x(i)) / 2);
    return html`<path d="M${middle} ${MARK + 6}V${BOTTOM + 12}" stroke="${RULE}" stroke-dasharray="3 4"/><text x="${middle}" y="${MARK}" text-anchor="middle" font-size="12" fill="${MUTE}">${mark}</text>`;
  });
  const marks = points.map(({ label: year, value, text }, i) => {
    const tick = html`<path d="M${x(i)} ${BOTTOM + 12}v5" stroke="${INK}"/><text x="${x(i)}" y="${BOTTOM + 32}" text-anchor="middle" font-size="12" fill="${MUTE}">${year}</text>`;
    if (value === undefined) {
      return html`${tick}<text x="${x(i)}" y="${BOTTOM}" text-anchor="middle" fill="${MUTE}">${text}</text>`;
    }
    return html`${tick}<circle cx="${x(i)}" cy="${y(value)}" r="4" fill="${PAPER}" stroke="${colour}" stroke-width="2"/><text x="${x(i)}" y="${y(value) - 11}" text-anchor="middle" stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
  });
  return drawing(
    WIDTH,
    HEIGHT,
    label,
    html`<path d="M${SIDE - 20} ${BOTTOM + 12}H${WIDTH - SIDE + 20}" stroke="${RULE}"/><path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${breaks}${marks}`,
  );
}
