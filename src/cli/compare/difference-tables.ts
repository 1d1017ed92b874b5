import type { Cause } from '../../archive/compare/why-moved.ts';
import { formatOf } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { CellDifference, UnitDifference } from '../../model/difference.ts';
import type { Scores } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';
import { causeText } from './cause-text.ts';
import { cellText } from './cell-text.ts';

/** A table of words: for the terminal, and for the correction notice. */
export interface WordTable {
  head: string[];
  rows: string[][];
}

/** Each cell that differs: where, what it was, what it is. */
export function cellTable(
  cells: readonly CellDifference[],
  scores: Scores,
  language: Language,
): WordTable {
  const text = messages(language).archive;
  const units = new Map(scores.units.map(({ unit }) => [unit.code, unit.name]));
  const indicators = new Map(scores.assessment.indicators.map(({ code, name }) => [code, name]));
  const rows = cells.map((cell) => [
    text.tables[cell.table],
    units.get(cell.unit ?? '') ?? cell.unit ?? '',
    indicators.get(cell.indicator ?? '') ?? cell.indicator ?? '',
    [text.field(cell.field), cell.period].filter(Boolean).join(' '),
    ...(cell.table === 'ratings'
      ? [text.ballots, '']
      : [cellText(cell, cell.before, language), cellText(cell, cell.after, language)]),
    cell.source ?? '',
  ]);
  const { headTable, headUnit, headIndicator, headField, headBefore, headAfter } = text;
  return {
    head: [headTable, headUnit, headIndicator, headField, headBefore, headAfter, text.headSource],
    rows,
  };
}

/** Each unit whose results differ, before → after, and why. */
export function unitTable(
  units: readonly UnitDifference[],
  { scores, causes }: { scores: Scores; causes: (unit: UnitDifference) => readonly Cause[] },
  language: Language,
): WordTable {
  const text = messages(language).archive;
  const names = new Map(scores.units.map(({ unit }) => [unit.code, unit.name]));
  const { number } = formatOf(language);
  const { rounding, groups, grades } = scores.assessment.scheme;
  const total = (value: number | null): string =>
    value === null ? '—' : number(value, rounding.total);
  const columns: [string, boolean, (unit: UnitDifference) => string][] = [
    [text.headUnit, true, ({ code }) => names.get(code) ?? code],
    [text.headTotal, true, (unit) => change(unit.total, total)],
    [text.headRank, true, (unit) => change(unit.rank, plain)],
    [text.headGroupRank, groups.length > 1, (unit) => change(unit.groupRank, plain)],
    [text.headGrade, grades.length > 0, (unit) => change(unit.grade, plain)],
    [
      text.headWhy,
      true,
      (unit) =>
        unit.ownChanged
          ? text.ownChanged
          : text.othersChanged(causeText(causes(unit), scores, language)),
    ],
  ];
  const used = columns.filter(([, isUsed]) => isUsed);
  return {
    head: used.map(([head]) => head),
    rows: units.map((unit) => used.map(([, , cell]) => cell(unit))),
  };
}

const plain = (value: number | string | null): string => (value === null ? '—' : String(value));

const change = <T>(pair: [T, T] | undefined, show: (value: T) => string): string =>
  pair === undefined ? '' : `${show(pair[0])} → ${show(pair[1])}`;
