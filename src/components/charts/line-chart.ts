import type { LineDrawing, LinePoint } from '../../view/chart.ts';
import { html, type Markup } from '../html.ts';
import { BLUE, drawing, INK, MUTE, PAPER, px, RED, RULE, share } from './drawing.ts';

const WIDTH = 420;
const HEIGHT = 190;
const TOP = 34;
const BOTTOM = HEIGHT - 38;
const AXIS = BOTTOM + 12;
/** Of the width, on both sides of the points. */
const SIDE = 0.12;
/** Where the words of breaks stand, above the highest point’s text. */
const MARK = 11;

/** Where points stand: a share of the width, and pixels from the top. */
interface Places {
  x: (i: number) => string;
  y: (value: number) => number;
}

function placesOf({ points, inverted, axis: { low, high } }: LineDrawing): Places {
  const last = points.length - 1;
  return {
    x: (i) => share(last === 0 ? 0.5 : SIDE + (i / last) * (1 - 2 * SIDE)),
    y: (value) => {
      const part = high === low ? 0.5 : (value - low) / (high - low);
      return px(inverted ? TOP + part * (BOTTOM - TOP) : BOTTOM - part * (BOTTOM - TOP));
    },
  };
}

/** From each point to the next; none where one is missing, or where they cannot be compared. */
function legs({ points }: LineDrawing, { x, y }: Places): Markup {
  const lines = points.map(({ value, break: broken }, i) => {
    const before = points[i - 1]?.value;
    if (value === undefined || before === undefined || broken) return '';
    return html`<line class="leg" x1="${x(i - 1)}" y1="${y(before)}" x2="${x(i)}" y2="${y(value)}"/>`;
  });
  return html`${lines}`;
}

/** Uprights halfway before a break, with its word above. */
function breaks({ points }: LineDrawing, { x }: Places): Markup {
  const middle = (i: number): string =>
    share((Number.parseFloat(x(i - 1)) + Number.parseFloat(x(i))) / 200);
  const drawn = points.map(({ mark }, i) => {
    if (mark === undefined || i === 0) return '';
    const at = middle(i);
    return html`<line x1="${at}" x2="${at}" y1="${MARK + 6}" y2="${AXIS}" stroke="${RULE}" stroke-dasharray="3 4"/><text x="${at}" y="${MARK}" font-size="12" fill="${MUTE}">${mark}</text>`;
  });
  return html`${drawn}`;
}

/** Letters of neighbours have room for so many steps on a wide chart, and on the narrowest. */
const STEPS = { wide: 8, narrow: 5 };

/** Which points are lettered, counted from the last: all where there is room; some on wide charts alone. */
function lettered(i: number, last: number): 'always' | 'wide' | 'never' {
  const wide = Math.max(1, Math.ceil(last / STEPS.wide));
  const narrow = wide * Math.max(1, Math.ceil(last / STEPS.narrow / wide));
  if ((last - i) % wide !== 0) return 'never';
  return (last - i) % narrow === 0 ? 'always' : 'wide';
}

interface Drawn {
  x: string;
  y: Places['y'];
  colour: string;
  lettered: 'always' | 'wide' | 'never';
}

function point({ label, value, text }: LinePoint, drawn: Drawn): Markup {
  const { x, y, colour } = drawn;
  const look = html`x="${x}"${drawn.lettered === 'wide' && html` class="odd"`}`;
  const year = html`<text ${look} y="${AXIS + 20}" font-size="12" fill="${MUTE}">${label}</text>`;
  const halo = html`stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  const letters =
    value === undefined
      ? html`<text ${look} y="${BOTTOM}" fill="${MUTE}">${text}</text>`
      : html`<text ${look} y="${y(value) - 11}" ${halo}>${text}</text>`;
  const mark =
    value !== undefined &&
    html`<circle cx="${x}" cy="${y(value)}" r="4" fill="${PAPER}" stroke="${colour}" stroke-width="2"/>`;
  const tick = html`<line x1="${x}" x2="${x}" y1="${AXIS}" y2="${AXIS + 5}" stroke="${INK}"/>`;
  if (drawn.lettered === 'never') return html`${tick}${mark}`;
  return html`${tick}${year}${mark}${letters}`;
}

/** The axis of values on the left, lettered at both ends. */
function upright({ axis }: LineDrawing, { y }: Places): Markup {
  const [low, high] = [y(axis.low), y(axis.high)];
  const tick = (at: number, text: string): Markup =>
    html`<line x1="7%" x2="8.2%" y1="${at}" y2="${at}"/><text x="6.4%" y="${at + 4}" stroke="none">${text}</text>`;
  return html`<g class="upright" stroke="${RULE}" fill="${MUTE}" font-size="11" text-anchor="end"><line x1="7%" x2="7%" y1="${low}" y2="${high}"/>${tick(low, axis.lowText)}${tick(high, axis.highText)}</g>`;
}

export function lineChart(chart: LineDrawing, label: string): Markup {
  const { points, own } = chart;
  const colour = own ? RED : BLUE;
  const places = placesOf(chart);
  const marks = points.map((one, i) =>
    point(one, {
      x: places.x(i),
      y: places.y,
      colour,
      lettered: lettered(i, points.length - 1),
    }),
  );
  const base = html`<line x1="7%" x2="93%" y1="${AXIS}" y2="${AXIS}" stroke="${RULE}"/>${upright(chart, places)}`;
  return drawing(
    WIDTH,
    HEIGHT,
    label,
    html`${base}<g stroke="${colour}" stroke-width="2">${legs(chart, places)}</g><g text-anchor="middle">${breaks(chart, places)}${marks}</g>`,
  );
}
