import type { ConfirmedField, Figure, Indicator } from '../../../model/dataset.ts';
import type { Source } from '../../../model/source.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';
import { type FigureKind, figureKind } from './figure-kind.ts';

/** A number that the unit had a year ago; undefined where it is not known. */
export type LastYear = (entry: IndicatorEntry, place: number) => number | undefined;

/** The figures of an indicator, or of one of its periods, side by side. NaN stands for none. */
export interface Column {
  entry: IndicatorEntry;
  /** Its first row, which says what it measures. */
  row: Indicator;
  period: string | undefined;
  kind: FigureKind;
  figureAt: (place: number) => Figure | undefined;
  /** The value of last year’s assessment, whatever this year’s tables say of it. */
  lastYear: (place: number) => number | undefined;
  values: Float64Array;
  targets: Float64Array;
  previous: Float64Array;
  /** How many values there are, their sum, the least and the greatest; of none, +∞ and −∞. */
  count: number;
  sum: number;
  least: number;
  most: number;
  hasTargets: boolean;
  hasPrevious: boolean;
}

/** One number of a column that a guard speaks of. */
export interface GuardCell {
  column: Column;
  field: ConfirmedField;
  place: number;
}

export function columnsOf(reading: Reading, lastYear: LastYear): Column[] {
  return reading.entries.flatMap((entry) => {
    const [row] = entry.rows;
    if (!row || !entry.usesValues) return [];
    const kind = figureKind(row);
    const periods = new Set([...entry.periods.values()].flatMap((names) => [...names]));
    const whole = columnOf({ entry, row, kind, period: undefined }, lastYear);
    if (periods.size === 0) return [whole];
    return [...periods].map((period) => columnOf({ entry, row, kind, period }, () => undefined));
  });
}

function columnOf(
  about: Pick<Column, 'entry' | 'row' | 'kind' | 'period'>,
  lastYear: LastYear,
): Column {
  const { entry, row, period } = about;
  const { figures } = entry;
  const figureAt = (place: number): Figure | undefined =>
    period === undefined ? figures[place] : figures[place]?.periods?.get(period);
  const column: Column = {
    ...about,
    figureAt,
    lastYear: (place) => lastYear(entry, place),
    values: new Float64Array(figures.length).fill(Number.NaN),
    targets: new Float64Array(figures.length).fill(Number.NaN),
    previous: new Float64Array(figures.length).fill(Number.NaN),
    count: 0,
    sum: 0,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
    hasTargets: false,
    hasPrevious: false,
  };
  const shared = row.settings.target;
  for (let place = 0; place < figures.length; place++) {
    const figure = figureAt(place);
    if (figure === undefined || figure.broken) continue;
    if (typeof figure.value === 'number') addValue(column, place, figure.value);
    const target = figure.target ?? entry.byUnit[place]?.settings.target ?? shared;
    if (target !== undefined) {
      column.targets[place] = target;
      column.hasTargets = true;
    }
    const previous = figure.previous ?? lastYear(entry, place);
    if (previous !== undefined) {
      column.previous[place] = previous;
      column.hasPrevious = true;
    }
  }
  return column;
}

function addValue(column: Column, place: number, value: number): void {
  column.values[place] = value;
  column.count++;
  column.sum += value;
  if (value < column.least) column.least = value;
  if (value > column.most) column.most = value;
}

/** The numbers of a field by the unit's place; of the previous values only those of this year's tables. */
export function numbersOf(column: Column, field: ConfirmedField): Float64Array {
  if (field === 'value') return column.values;
  const numbers = new Float64Array(column.values.length).fill(Number.NaN);
  for (let place = 0; place < numbers.length; place++) {
    const figure = column.figureAt(place);
    const number = field === 'target' ? figure?.target : figure?.previous;
    if (number !== undefined) numbers[place] = number;
  }
  return numbers;
}

/** The number of a cell; NaN for none. */
export function numberIn({ column, field, place }: GuardCell): number {
  const figure = column.figureAt(place);
  const number = field === 'value' ? figure?.value : figure?.[field];
  return typeof number === 'number' ? number : Number.NaN;
}

/** Where a cell stands; undefined for a target that the row of the indicator gives. */
export function placeOfCell({ column, field, place }: GuardCell): Source | undefined {
  const figure = column.figureAt(place);
  if (field === 'target') return figure?.targetAt;
  return field === 'previous' ? figure?.previousAt : figure?.at;
}

/** Places that have a number. */
export function placesWith(numbers: Float64Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < numbers.length; place++) {
    if (!Number.isNaN(numbers[place])) places.push(place);
  }
  return places;
}
