import { causesOf } from '../../archive/compare/why-moved.ts';
import { messages } from '../../i18n/messages.ts';
import type { Difference } from '../../model/difference.ts';
import type { Scores } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';
import { textTable } from '../print/text-table.ts';
import { cellTable, unitTable, type WordTable } from './difference-tables.ts';

/** An assessment in two versions, scored. */
export interface Compared {
  id: string;
  difference: Difference;
  before: Scores;
  after: Scores;
}

/** A difference as tables for the terminal: the cells, then the units. */
export function differenceLines(
  { difference, before, after }: Compared,
  language: Language,
): string[] {
  const text = messages(language).archive;
  if (difference.equal) return [text.compareEqual];
  const { cells, units } = difference;
  const causes = (unit: (typeof units)[number]) => causesOf(unit, before, after);
  return [
    ...(cells.length > 0
      ? [text.compareCells(cells.length), ...lines(cellTable(cells, after, language))]
      : []),
    ...(units.length > 0
      ? [
          text.compareUnits(units.length),
          ...lines(unitTable(units, { scores: after, causes }, language)),
        ]
      : [text.compareNoUnits]),
  ];
}

const lines = ({ head, rows }: WordTable): string[] =>
  textTable(
    head,
    rows,
    head.map(() => false),
  );
