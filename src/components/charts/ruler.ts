import type { Scale } from '../../view/site/scale.ts';
import type { RulerMarks } from '../../view/table.ts';
import type { Markup } from '../html.ts';
import { position, ticks } from './scale.ts';

const WIDTH = 132;
const INSET = 4;
const LINE = 11;

/** Half a pixel is finer than the eye. */
const x = (scale: Scale, score: number): number =>
  Math.round((INSET + position(scale, score) * (WIDTH - 2 * INSET)) * 2) / 2;

/** The line with its ticks as a path, once on a page; the rulers in the cells refer to it. */
export function rulerTicks(scale: Scale): string {
  const marks = ticks(scale).map(({ at, long }) => `M${x(scale, at)} ${LINE}v${long ? -7 : -3.5}`);
  return `M${INSET} ${LINE}H${WIDTH - INSET}${marks.join('')}`;
}

/** Where the marks of a ruler stand: a path for the unit and the best, a circle for the middle. */
export function rulerMarks(
  scale: Scale,
  { score, median, best }: RulerMarks,
): { path: string; middle: number | undefined } {
  const bestLine = best === undefined ? '' : `M${x(scale, best)} 7v7`;
  const mark = score === undefined ? '' : unitMark(scale, score);
  return { path: bestLine + mark, middle: median === undefined ? undefined : x(scale, median) };
}

/**
 * A ruler in a table cell: a filled mark for the unit, a circle for the middle, a short line for
 * the best. The number beside it says the same in figures. Sizes stand in the style sheet.
 */
export function ruler(scale: Scale, marks: RulerMarks): Markup {
  const { path, middle } = rulerMarks(scale, marks);
  const circle = middle === undefined ? '' : `<circle cx="${middle}"/>`;
  return { markup: `<svg class="r"><use href="#r."/>${circle}<path d="${path}"/></svg>` };
}

/** A mark with its tip on the line; a sideways one at the edge for a score beyond it. */
function unitMark(scale: Scale, score: number): string {
  if (score < scale.low) return 'M1 7l6-4v8z';
  if (score > scale.high) return `M${WIDTH - 1} 7l-6-4v8z`;
  return `M${x(scale, score)} 10l-3-7h6z`;
}
