import type { Scale } from '../../view/site/scale.ts';
import { html, type Markup } from '../html.ts';
import { INK, MUTE, RULE, share } from './drawing.ts';
import { position, ticks } from './scale.ts';

/** The ruler as the axis of a chart of scores, as wide as the plot. */
export interface Axis {
  scale: Scale;
  /** Points that a full score has: the ticks are lettered on that scale. */
  full: number;
}

export const at = ({ scale }: Axis, score: number): string => share(position(scale, score));

/** Narrow plots letter every other tick, counted from the one that ends the scale. */
const isOdd = (i: number, count: number): boolean => (count - i) % 2 === 0;

/** The ruler at height `y`, lettered above, with fine lines at 60 and 100 down through all rows. */
export function scoreAxis(axis: Axis, y: number): Markup {
  const tens = ticks(axis.scale).map(({ at: score, long }) => ({
    score,
    long,
    x: at(axis, score),
  }));
  const grid = tens
    .filter(({ long }) => long)
    .map(({ x }) => html`<line x1="${x}" x2="${x}" y1="${y}" y2="100%"/>`);
  const marks = tens.map(
    ({ x, long }) => html`<line x1="${x}" x2="${x}" y1="${y}" y2="${y - (long ? 9 : 5)}"/>`,
  );
  const letters = tens.map(
    ({ score, x }, i) =>
      html`<text x="${x}" y="${y - 13}"${isOdd(i, tens.length) && html` class="odd"`}>${Math.round(score * axis.full) / 100}</text>`,
  );
  return html`<g stroke="${RULE}" stroke-dasharray="1 3">${grid}</g><g stroke="${INK}"><line x2="100%" y1="${y}" y2="${y}"/>${marks}</g><g text-anchor="middle" font-size="11" fill="${MUTE}">${letters}</g>`;
}
