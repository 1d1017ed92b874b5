import { shape } from '../elements.ts';
import type { Mark, Row } from './rows.ts';

/** Heights in pixels: of a line of names, and of what stands below the ruler. */
const LINE = 17;
const BELOW = 8;
const LETTERS = 20;
const INSET = 8;
const GAP = 5;

export interface Plot {
  width: number;
  low: number;
  high: number;
}

/** The tens around all marks, at least two of them. */
export function plotOf(rows: readonly Row[], width: number): Plot {
  const all = rows.flatMap(({ marks }) => marks.map(({ at }) => at));
  const low = Math.floor(Math.min(...all, 100) / 10) * 10;
  const high = Math.max(Math.ceil(Math.max(...all, low) / 10) * 10, low + 20);
  return { width, low, high };
}

const placeOf = ({ width, low, high }: Plot, at: number): number =>
  Math.round((INSET + ((at - low) / (high - low)) * (width - 2 * INSET)) * 2) / 2;

const tens = ({ low, high }: Plot): number[] =>
  Array.from({ length: (high - low) / 10 + 1 }, (_, i) => low + i * 10);

const isWide = (letter: string): boolean => letter.charCodeAt(0) > 0x2e80;
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? 13 : 7.5), 0);

interface Lettered extends Mark {
  x: number;
  isBefore: boolean;
  /** Line of names above the ruler, the lowest 0. */
  level: number;
}

/** Names on the lowest line where they touch no other; those to the right stand above. */
function lettered(marks: readonly Mark[], plot: Plot): Lettered[] {
  const ends: [from: number, to: number][][] = [];
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const x = placeOf(plot, mark.at);
      const wide = widthOf(mark.text) + GAP;
      const isBefore = x > plot.width / 2 && x > wide;
      const [from, to] = isBefore ? [x - wide, x] : [x, x + wide];
      let level = 0;
      while (ends[level]?.some(([a, b]) => from < b + GAP && to > a - GAP)) level++;
      ends[level] = [...(ends[level] ?? []), [from, to]];
      return { ...mark, x, isBefore, level };
    });
}

function markShapes(
  { x, level, isBefore, own, earlier, text }: Lettered,
  line: number,
): SVGElement {
  const y = line - 14 - level * LINE;
  const kind = ['named', own ? 'own' : '', earlier ? 'earlier' : ''].filter(Boolean).join(' ');
  return shape(
    'g',
    { class: kind },
    shape('line', { x1: x, x2: x, y1: y - 9, y2: line }),
    shape('circle', { cx: x, cy: line, r: 4.5 }),
    shape(
      'text',
      { x: x + (isBefore ? -GAP : GAP), y, class: isBefore ? 'before' : 'after' },
      text,
    ),
  );
}

/** A row of the comparison: the ruler, a bar from the lowest to the highest, a mark for each. */
export function dumbbell({ head, marks }: Row, plot: Plot, withLetters: boolean): SVGElement {
  const all = lettered(marks, plot);
  const line = 18 + Math.max(0, ...all.map(({ level }) => level)) * LINE + 6;
  const [first, last] = [all[0], all.at(-1)];
  const svg = shape('svg', {
    class: 'dumbbell',
    role: 'img',
    'aria-label': `${head}: ${marks.map(({ text }) => text).join(', ')}`,
    width: plot.width,
    height: line + BELOW + (withLetters ? LETTERS - BELOW : 0),
  });
  svg.append(
    shape('line', { class: 'base', x1: INSET, x2: plot.width - INSET, y1: line, y2: line }),
  );
  for (const at of tens(plot)) {
    const x = placeOf(plot, at);
    svg.append(
      shape('line', { x1: x, x2: x, y1: line, y2: line + (at % 100 === 0 || at === 60 ? 6 : 4) }),
    );
    if (withLetters) svg.append(shape('text', { class: 'tick', x, y: line + 18 }, String(at)));
  }
  if (first && last && first !== last)
    svg.append(shape('line', { class: 'bar', x1: first.x, x2: last.x, y1: line, y2: line }));
  svg.append(...all.map((mark) => markShapes(mark, line)));
  return svg;
}
