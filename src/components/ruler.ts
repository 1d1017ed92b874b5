import { html, type Markup } from './html.ts';
import { position, type Scale, ticks } from './scale.ts';

/** The marks on a ruler, all on 0–100. */
export interface RulerMarks {
  score?: number | undefined;
  median?: number | undefined;
  best?: number | undefined;
}

const WIDTH = 132;
const INSET = 4;
const LINE = 11;

const x = (scale: Scale, score: number): number =>
  Math.round((INSET + position(scale, score) * (WIDTH - 2 * INSET)) * 10) / 10;

/** The line with its ticks, once on a page; the rulers in the cells refer to it. */
export function rulerSheet(scale: Scale): Markup {
  const marks = ticks(scale).map(({ at, long }) => `M${x(scale, at)} ${LINE}v${long ? -7 : -3.5}`);
  return html`<svg class="sheet" aria-hidden="true" width="0" height="0"><symbol id="ruler."><path d="M${INSET} ${LINE}H${WIDTH - INSET}${marks.join('')}"/></symbol></svg>`;
}

/** A ruler in a table cell: the number beside it says the same in figures. */
export function ruler(scale: Scale, marks: RulerMarks): Markup {
  let drawn = '';
  if (marks.best !== undefined) drawn += `<path d="M${x(scale, marks.best)} 7v7"/>`;
  if (marks.median !== undefined)
    drawn += `<circle cx="${x(scale, marks.median)}" cy="11" r="2.6"/>`;
  if (marks.score !== undefined) drawn += unitMark(scale, marks.score);
  return {
    markup: `<svg class="ruler" aria-hidden="true"><use href="#ruler."/>${drawn}</svg>`,
  };
}

/** A filled mark with its tip on the line; a sideways one at the edge for a score beyond it. */
function unitMark(scale: Scale, score: number): string {
  if (score < scale.low) return `<path class="m" d="M1 7l6-4v8z"/>`;
  if (score > scale.high) return `<path class="m" d="M${WIDTH - 1} 7l-6-4v8z"/>`;
  return `<path class="m" d="M${x(scale, score)} 10l-3.5-8h7z"/>`;
}
