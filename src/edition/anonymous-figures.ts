import type { Figure } from '../model/dataset.ts';
import type { Source } from '../model/source.ts';

/** Where anonymous figures stand: files have names, and rows follow the office's list of units. */
export const NOWHERE: Source = { place: { file: '', sheet: null } };

/** The numbers and dates of a figure, without cells, documents and notes. */
export function bareFigure(figure: Figure): Figure {
  const { value, reason, broken, target, previous, targetDate, earlierTargets, periods } = figure;
  return {
    ...(value !== undefined && { value }),
    ...(reason !== undefined && { reason }),
    ...(broken && { broken }),
    ...(target !== undefined && { target }),
    ...(previous !== undefined && { previous }),
    ...(targetDate !== undefined && { targetDate }),
    ...(earlierTargets && {
      earlierTargets: earlierTargets.map((one) => ({
        target: one.target,
        date: one.date,
        at: NOWHERE,
      })),
    }),
    ...(periods && {
      periods: new Map([...periods].map(([name, inner]) => [name, bareFigure(inner)])),
    }),
  };
}

/** A column of figures in another order of its units, each given by its place before. */
export const bareColumn = (
  column: readonly (Figure | undefined)[],
  order: readonly number[],
): (Figure | undefined)[] =>
  order.map((place) => {
    const figure = column[place];
    return figure && bareFigure(figure);
  });
