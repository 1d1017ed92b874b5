import { html, type Markup } from '../../components/html.ts';

export interface RulerRow {
  name: string;
  score: number;
  /** As printed beside the mark. */
  text: string;
  median?: number | undefined;
}

const WIDTH = 560;
const NAMES = 150;
const RIGHT = 70;
const ROW = 20;
const TOP = 20;
/** Chinese characters of 12 px beside the rulers. */
const LONGEST = 11;
const FACE = 'sans-serif';

/**
 * Scores on one ruler each, below one another: ▼ the unit, ○ the median of its group. The ticks are
 * lettered on the scale of a full score, as the texts beside the marks are.
 */
export function categoryRulers(rows: readonly RulerRow[], title: string, full = 100): Markup {
  const lowest = Math.min(...rows.flatMap(({ score, median }) => [score, median ?? score]));
  const highest = Math.max(100, ...rows.map(({ score }) => score));
  const low = Math.max(0, Math.min(60, Math.floor(lowest / 10) * 10));
  const high = Math.ceil(highest / 10) * 10;
  const x = (score: number): number =>
    Math.round((NAMES + ((score - low) / (high - low)) * (WIDTH - NAMES - RIGHT)) * 10) / 10;
  const tens = Array.from({ length: (high - low) / 10 + 1 }, (_, i) => low + i * 10);
  const height = TOP + rows.length * ROW + 4;
  const ticks = tens.map(
    (at) =>
      html`<text x="${x(at)}" y="12" font-size="11" text-anchor="middle" fill="#000">${(at * full) / 100}</text>`,
  );
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}" font-family="${FACE}"><title>${title}</title>${ticks}${rows.map((row, i) => rulerRow(row, TOP + i * ROW + 11, x, tens))}</svg>`;
}

/** A name as far as there is room; the table beside the chart has it whole. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

function rulerRow(
  { name, score, text, median }: RulerRow,
  y: number,
  x: (score: number) => number,
  tens: readonly number[],
): Markup {
  const [first = 0] = tens;
  const last = tens.at(-1) ?? 100;
  const marks = tens.map(
    (at) =>
      html`<line x1="${x(at)}" x2="${x(at)}" y1="${y - (at === 60 || at === 100 ? 8 : 5)}" y2="${y}" stroke="#000" stroke-width="0.6"/>`,
  );
  return html`<text x="${NAMES - 8}" y="${y + 4}" font-size="12" text-anchor="end" fill="#000">${shortened(name)}</text><line x1="${x(first)}" x2="${x(last)}" y1="${y}" y2="${y}" stroke="#000" stroke-width="0.8"/>${marks}${
    median !== undefined &&
    html`<circle cx="${x(median)}" cy="${y}" r="3.6" fill="#fff" stroke="#000"/>`
  }<path d="M${x(score)} ${y - 1}l-5-11h10z" fill="#000"/><text x="${WIDTH - RIGHT + 8}" y="${y + 4}" font-size="12" fill="#000">${text}</text>`;
}
