import { type Column, placesWith } from './column.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Counts of a few may well fall to none. */
const SMALL = 5;
/** What is gained each year, and as much as this, does not fail to appear. */
const MUCH = 20;
/** So many others say what is usual in a column. */
const MANY = 4;

/** 0 where the unit had a level before, or all others have one, and more is better. */
export function zeroForBlank(column: Column): Suspicion[] {
  const { kind, row, values } = column;
  if (!values.includes(0)) return [];
  if (row.direction === 'reverse') return zeroMeasured(column);
  if (row.direction !== 'positive') return [];
  if (kind !== 'level' && kind !== 'increment' && kind !== 'share') return [];
  const places = placesWith(values);
  const zeros = places.filter((place) => values[place] === 0);
  if (zeros.length === 0) return [];
  const others = places.flatMap((place) => (values[place] === 0 ? [] : [at(values, place)]));
  return zeros.flatMap((place) => {
    const [previous, target] = [at(column.previous, place), at(column.targets, place)];
    const cells = [{ column, field: 'value' as const, place }];
    if (previous > 0) {
      const level = isLevel(column) || previous >= MUCH ? 'error' : 'warning';
      const params = { previous: plain(previous) };
      return [suspect(level, 'implausible', 'zero-after-level', cells, params)];
    }
    if (target > 0) {
      const level = target >= SMALL ? 'error' : 'warning';
      return [suspect(level, 'implausible', 'zero-of-target', cells, { target: plain(target) })];
    }
    return zeros.length === 1 ? zeroAmong(column, place, others) : [];
  });
}

/** What is measured, and not counted or owed, does not fall to nothing. */
const MEASURED = /(微克|毫克|分贝|PM|浓度|耗|μg|ug|mg)/i;

/** 0 where the unit had a level before, and less is better. */
function zeroMeasured(column: Column): Suspicion[] {
  const { kind, row } = column;
  const isMeasured = kind === 'level' && MEASURED.test(`${row.name} ${row.unit ?? ''}`);
  if (!isMeasured) return [];
  return placesWith(column.values).flatMap((place) => {
    const previous = at(column.previous, place);
    if (column.values[place] !== 0 || !(previous > 0)) return [];
    const cells = [{ column, field: 'value' as const, place }];
    const params = { previous: plain(previous) };
    return [suspect('error', 'implausible', 'zero-after-level', cells, params)];
  });
}

/** A level is not gone in a year; new things may fail to appear. */
const isLevel = ({ kind }: Column): boolean => kind === 'level';

/** The only 0 of a column whose others are all far from it. */
function zeroAmong(column: Column, place: number, others: readonly number[]): Suspicion[] {
  if (others.length < MANY) return [];
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const isFar = least > 0 && most / least < 30 && least >= (column.kind === 'share' ? 10 : 5);
  if (!isFar) return [];
  const cells = [{ column, field: 'value' as const, place }];
  const isSure = column.kind === 'share' ? least >= 30 : column.row.measure === 'level';
  const params = { least: plain(least), most: plain(most) };
  return [suspect(isSure ? 'error' : 'warning', 'implausible', 'zero-among', cells, params)];
}
