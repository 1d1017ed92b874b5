import type { RulerChart, RulerRow } from '../../briefing/charts/ruler-chart.ts';
import { html, type Markup } from '../html.ts';
import { shortened } from './drawing.ts';

const NAMES = 150;
const RIGHT = 70;
const ROW = 20;
const TOP = 20;
/** Chinese characters of 12 px beside the rulers. */
const LONGEST = 11;
const FACE = 'sans-serif';

/**
 * Scores on one ruler each, below one another: ▼ the unit, ○ the median of its group. It looks right
 * by its own attributes, since no style sheet reaches it in a Word file.
 */
export function rulerDrawing({ title, rows, tens, full, width, height }: RulerChart): Markup {
  const low = tens[0] ?? 0;
  const high = tens.at(-1) ?? 100;
  const x = (score: number): number =>
    Math.round((NAMES + ((score - low) / (high - low)) * (width - NAMES - RIGHT)) * 10) / 10;
  const ticks = tens.map(
    (at) =>
      html`<text x="${x(at)}" y="12" font-size="11" text-anchor="middle" fill="#000">${(at * full) / 100}</text>`,
  );
  const scale = { x, tens, width };
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" font-family="${FACE}"><title>${title}</title>${ticks}${rows.map((row, i) => rulerRow(row, TOP + i * ROW + 11, scale))}</svg>`;
}

/** A name as far as there is room; the table beside the chart has it whole. */
const label = (name: string): string => shortened(name, LONGEST);

interface Scale {
  x: (score: number) => number;
  tens: readonly number[];
  width: number;
}

function rulerRow(
  { name, score, text, median }: RulerRow,
  y: number,
  { x, tens, width }: Scale,
): Markup {
  const [first = 0] = tens;
  const last = tens.at(-1) ?? 100;
  const marks = tens.map(
    (at) =>
      html`<line x1="${x(at)}" x2="${x(at)}" y1="${y - (at === 60 || at === 100 ? 8 : 5)}" y2="${y}" stroke="#000" stroke-width="0.6"/>`,
  );
  return html`<text x="${NAMES - 8}" y="${y + 4}" font-size="12" text-anchor="end" fill="#000">${label(name)}</text><line x1="${x(first)}" x2="${x(last)}" y1="${y}" y2="${y}" stroke="#000" stroke-width="0.8"/>${marks}${
    median !== undefined &&
    html`<circle cx="${x(median)}" cy="${y}" r="3.6" fill="#fff" stroke="#000"/>`
  }<path d="M${x(score)} ${y - 1}l-5-11h10z" fill="#000"/><text x="${width - RIGHT + 8}" y="${y + 4}" font-size="12" fill="#000">${text}</text>`;
}
