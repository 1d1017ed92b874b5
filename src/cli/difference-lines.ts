import { formatOf } from '../i18n/format.ts';
import { messages } from '../i18n/messages.ts';
import type { CellDifference, CellValue, Difference, UnitDifference } from '../model/difference.ts';
import type { Scores } from '../model/scores.ts';
import type { Language } from '../model/site.ts';
import { textTable } from './text-table.ts';

/** A difference as tables for the terminal: the cells, then the units. */
export function differenceLines(
  difference: Difference,
  scores: Scores,
  language: Language,
): string[] {
  const text = messages(language).archive;
  if (difference.equal) return [text.compareEqual];
  const cells = difference.cells.length > 0 ? cellLines(difference.cells, scores, language) : [];
  if (difference.units.length === 0) return [...cells, text.compareNoUnits];
  return [...cells, ...unitLines(difference.units, scores, language)];
}

function cellLines(cells: readonly CellDifference[], scores: Scores, language: Language): string[] {
  const text = messages(language).archive;
  const unitNames = new Map(scores.units.map(({ unit }) => [unit.code, unit.name]));
  const indicatorNames = new Map(
    scores.assessment.indicators.map(({ code, name }) => [code, name]),
  );
  const head = [
    text.headTable,
    text.headUnit,
    text.headIndicator,
    text.headField,
    text.headBefore,
    text.headAfter,
    text.headSource,
  ];
  const rows = cells.map((cell) => [
    text.tables[cell.table],
    unitNames.get(cell.unit ?? '') ?? cell.unit ?? '',
    indicatorNames.get(cell.indicator ?? '') ?? cell.indicator ?? '',
    [text.field(cell.field), cell.period].filter(Boolean).join(' '),
    ...(cell.table === 'ratings'
      ? [text.ballots, '']
      : [valueText(cell.before), valueText(cell.after)]),
    cell.source ?? '',
  ]);
  return [
    text.compareCells(cells.length),
    ...textTable(
      head,
      rows,
      head.map(() => false),
    ),
  ];
}

const valueText = (value: CellValue): string => (value === null ? '—' : String(value));

function unitLines(units: readonly UnitDifference[], scores: Scores, language: Language): string[] {
  const text = messages(language).archive;
  const names = new Map(scores.units.map(({ unit }) => [unit.code, unit.name]));
  const { number } = formatOf(language);
  const decimals = scores.assessment.scheme.rounding.total;
  const total = (value: number | null): string => (value === null ? '—' : number(value, decimals));
  const change = <T>(pair: [T, T] | undefined, show: (value: T) => string): string =>
    pair === undefined ? '' : `${show(pair[0])} → ${show(pair[1])}`;
  const plain = (value: number | string | null): string => (value === null ? '—' : String(value));
  const rows = units.map((unit) => [
    names.get(unit.code) ?? unit.code,
    change(unit.total, total),
    change(unit.rank, plain),
    change(unit.grade, plain),
    unit.ownChanged ? text.ownChanged : text.othersChanged,
  ]);
  const head = [text.headUnit, text.headTotal, text.headRank, text.headGrade, text.headWhy];
  return [
    text.compareUnits(units.length),
    ...textTable(
      head,
      rows,
      head.map(() => false),
    ),
  ];
}
