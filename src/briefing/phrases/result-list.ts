import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';

/** What all units together did in one category or indicator; scores on 0–100. */
export interface GroupResult {
  code: string;
  name: string;
  count: number;
  mean: number;
  best: { unit: UnitScore; score: number };
  worst: { unit: UnitScore; score: number };
  /** Units that share the best score. */
  bests: number;
}

interface Entry {
  code: string;
  name: string;
  unit: UnitScore;
  score: number;
}

function gather(entries: readonly Entry[]): GroupResult[] {
  const lists = Map.groupBy(entries, ({ code }) => code);
  return [...lists.values()].flatMap((list) => {
    const [first] = list;
    if (!first) return [];
    const mean = (value: (one: Entry) => number) =>
      list.reduce((total, one) => total + value(one), 0) / list.length;
    return [
      {
        code: first.code,
        name: first.name,
        count: list.length,
        mean: mean(({ score }) => score),
        best: list.reduce((a, b) => (b.score > a.score ? b : a)),
        worst: list.reduce((a, b) => (b.score < a.score ? b : a)),
        bests: list.filter(({ score }) => score === Math.max(...list.map((one) => one.score)))
          .length,
      },
    ];
  });
}

/** The categories that hold indicators: the level at which people speak of a field of work. */
export function categoryResults({ scores }: Matter): GroupResult[] {
  const { units } = scores;
  const parents = new Set(
    units.flatMap(({ categories }) => categories.map(({ parent }) => parent)),
  );
  return gather(
    units.flatMap((unit) =>
      unit.categories.flatMap((one) =>
        one.score === undefined || parents.has(one.id)
          ? []
          : [{ code: one.id, name: one.name, unit, score: one.score }],
      ),
    ),
  );
}

export function indicatorResults({ scores }: Matter): GroupResult[] {
  return gather(
    scores.units.flatMap((unit) =>
      unit.indicators.flatMap((one) =>
        one.kind === 'missing'
          ? []
          : [{ code: one.indicator.code, name: one.indicator.name, unit, score: one.score }],
      ),
    ),
  );
}

/** A unit's cell of an indicator, where it has one. */
export const cellOf = (unit: UnitScore, code: string): IndicatorScore | undefined =>
  unit.indicators.find(({ indicator }) => indicator.code === code);

/** 甲、乙、丙等12个, where there are more than may be named. */
export function named(
  { words, format }: Matter,
  items: readonly string[],
  most: number,
  what: 'units' | 'matters' = 'units',
): string {
  if (items.length <= most) return format.list(items);
  return words.documents.andOthers(format.list(items.slice(0, most)), items.length, what);
}
