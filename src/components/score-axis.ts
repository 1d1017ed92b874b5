import { INK, MUTE, px, RULE } from './chart-frame.ts';
import { html, type Markup } from './html.ts';
import { position, type Scale, ticks } from './scale.ts';

/** The ruler as the axis of a chart of scores: from `left` to `right`, in pixels. */
export interface Axis {
  scale: Scale;
  left: number;
  right: number;
  /** Points that a full score has: the ticks are lettered on that scale. */
  full: number;
}

export const at = ({ scale, left, right }: Axis, score: number): number =>
  px(left + position(scale, score) * (right - left));

/** The ruler at height `y`, lettered above, with fine lines at 60 and 100 down to `bottom`. */
export function scoreAxis(axis: Axis, y: number, bottom: number): Markup {
  const marks = ticks(axis.scale).map(({ at: score, long }) => {
    const x = at(axis, score);
    const grid =
      long && html`<path d="M${x} ${y}V${bottom}" stroke="${RULE}" stroke-dasharray="1 3"/>`;
    return html`${grid}<path d="M${x} ${y}v${long ? -9 : -5}" stroke="${INK}"/><text x="${x}" y="${y - 13}" text-anchor="middle" font-size="11" fill="${MUTE}">${Math.round((score * axis.full) / 100)}</text>`;
  });
  return html`<path d="M${axis.left} ${y}H${axis.right}" stroke="${INK}"/>${marks}`;
}
