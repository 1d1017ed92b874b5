import type { Change } from '../../model/dataset.ts';
import { foldWidth } from './fold-width.ts';
import type { Finding } from './located-problem.ts';
import { type FigureOptions, parseFigure } from './parse-number.ts';

/** Whether a cell holds a range and not one number. */
export const isRangeText = (text: string): boolean => /[~～〜]/.test(text);

export type ParsedRange =
  | { kind: 'range'; range: [number, number]; changes: readonly Change[] }
  | { kind: 'problem'; problem: Finding };

/** What a cell is told that holds neither a range nor a number. */
export const NOT_A_RANGE: Finding = {
  level: 'error',
  code: 'not-a-number',
  text: 'not-a-range',
  params: {},
};

/** A range `a~b` (negative numbers too, `-5~-1`); one number stands for both ends. */
export function parseRange(text: string, options: FigureOptions): ParsedRange {
  const ends = foldWidth(text).replaceAll('〜', '~').split('~');
  const figures = ends.slice(0, 2).map((end) => parseFigure({ text: end }, options));
  const bad = figures.find((figure) => figure.kind !== 'value');
  if (bad?.kind === 'problem') return bad;
  if (ends.length > 2 || bad) return { kind: 'problem', problem: NOT_A_RANGE };
  const [low = 0, high = low] = figures.map((figure) =>
    figure.kind === 'value' ? figure.value : 0,
  );
  const changes = figures.flatMap((figure) => (figure.kind === 'value' ? figure.changes : []));
  return { kind: 'range', range: [low, high], changes };
}
