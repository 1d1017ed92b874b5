import type { BandRow } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Grade } from '../../../model/scheme.ts';
import type { Reading } from '../../tables/reading.ts';
import { doubtAt } from './doubt.ts';

/** One distance so many times all others is a digit lost or won. */
const TIMES = 8;

/** Band standards of which one lies far off the others. */
export function unevenStandards(reading: Reading, bands: readonly BandRow[]): Problem[] {
  const names = new Map(reading.entries.map(({ code, name }) => [code, name]));
  return bands.flatMap(({ indicator, standards, standardsAt }) => {
    const gaps = standards.slice(1).map((x, i) => Math.abs(x - (standards[i] ?? 0)));
    const [widest = 0, second = 0] = gaps.toSorted((a, b) => b - a);
    if (second <= 0 || widest < TIMES * second) return [];
    const from = gaps.indexOf(widest);
    const odd = from === 0 ? 0 : from + 1;
    const params = {
      indicator: names.get(indicator) ?? indicator,
      standard: standards[odd],
      standards: standards.join('、'),
    };
    const found = String(standards[odd]);
    return [doubtAt(reading, standardsAt[odd], { text: 'standards-uneven', params, found })];
  });
}

/** A grade whose share comes to no place in any group. */
export function gradesWithoutPlaces(reading: Reading): Problem[] {
  const { grades } = reading.scheme;
  const ranked = reading.units.filter((unit) => unit.ranked);
  const sizes = [...Map.groupBy(ranked, ({ group }) => group).values()].map((own) => own.length);
  return grades.flatMap((grade) => {
    const groups = grade.scope === 'all' ? [ranked.length] : sizes;
    if (groups.length === 0 || groups.some((size) => hasPlace(grade, size))) return [];
    const params = {
      grade: grade.name,
      percent: rounded(100 * (grade.quota ?? 0)),
      most: Math.max(...groups),
    };
    return [doubtAt(reading, undefined, { text: 'grade-without-places', params })];
  });
}

const rounded = (x: number): number => Number(x.toPrecision(12));

/** From this share of a place on, rounding leaves one. */
const WHOLE = { down: 1, nearest: 0.5, up: Number.MIN_VALUE };

/** Whether a grade has a place among so many units; without a quota it is not asked. */
const hasPlace = ({ quota = 0, 'quota-rounding': by = 'down' }: Grade, size: number): boolean =>
  quota === 0 || rounded(quota * size) >= WHOLE[by];
