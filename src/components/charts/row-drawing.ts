import { html, type Markup } from '../html.ts';
import { drawingHead, WIDE } from './drawing.ts';

/** A chart of rows, each a name, a plot and figures. */
export interface RowDrawing {
  /** Of the kind of chart: a page has one of each. */
  id: string;
  label: string;
  /** How high all rows are together, counted in rows. */
  rows: number;
  /** Room above the first one, in pixels. */
  top: number;
  /** Where the plots begin and end, in % of the width. */
  from: number;
  to: number;
  /** What is drawn over all rows. Across in % of the plot; down in % of all rows, or in pixels. */
  axis: Markup;
  /** What is drawn in each row, about its middle. */
  marks: Markup;
  /** Letters above rows, across in % of the whole width. */
  heads?: Markup | undefined;
  /** They end before the plot. */
  names: Markup;
  /** They end on the right. */
  figures?: Markup | undefined;
}

/**
 * Of a row, in pixels: names are links, which stand at least so far apart. On narrow screens the
 * style sheet says how high.
 */
const ROW = 24;

const em = (rows: number): string => `${Math.round(rows * 1000) / 1000}em`;

/** Letters stand on a line below the middle of their row. */
const BASE = 4.5;

/** A plot in its place beside the names and, refered to, in the one below them. */
function twice(id: string, { from, to, axis, marks }: RowDrawing): Markup {
  const wide = html`class="at-wide" x="${from}%" width="${to - from}%" overflow="visible"`;
  const narrow = html`class="at-narrow" display="none" x="3%" width="94%" overflow="visible"`;
  return html`<svg ${wide}><g id="${id}.axis">${axis}</g><g id="${id}.marks">${marks}</g></svg><svg ${narrow}><use href="#${id}.axis"/><use href="#${id}.marks" y="8"/></svg>`;
}

/**
 * On wide screens name, plot and figures stand beside each other, on narrow ones name and figures
 * above the plot. It is one drawing for both: rows are placed in shares of the height, and the height
 * is counted in `em`, so that the style sheet (chart.css) turns one into the other. Without a style
 * sheet it is the wide one.
 */
export function rowDrawing(chart: RowDrawing): Markup {
  const { id, label, rows, top, from, heads, names, figures } = chart;
  const side = html`class="at-wide" x="${from - 1.5}%" y="${BASE}" text-anchor="end" overflow="visible"`;
  const above = html`class="at-narrow halo" display="none" y="-6" overflow="visible"`;
  const parts = [
    twice(id, chart),
    heads,
    html`<svg ${side}><g id="${id}.names">${names}</g></svg><svg ${above}><use href="#${id}.names"/></svg>`,
    figures !== undefined &&
      html`<g class="figures halo"><svg x="100%" y="${BASE}" text-anchor="end" overflow="visible">${figures}</svg></g>`,
  ];
  return html`<svg class="drawing rows" data-rows="${Math.ceil(rows)}" ${drawingHead(WIDE, label)} height="${em(rows + top / ROW)}" font-size="${ROW}"><svg y="${top}" height="${em(rows)}" overflow="visible"><g font-size="13">${parts}</g></svg></svg>`;
}
