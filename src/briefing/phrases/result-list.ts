import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** What all units together did in one category or indicator; scores on 0–100. */
export interface GroupResult {
  code: string;
  name: string;
  count: number;
  mean: number;
  best: Shared;
  worst: Shared;
}

/** A score and all units that have it, in the order of the ranking. */
interface Shared {
  units: UnitScore[];
  score: number;
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
        best: sharedAt(list, Math.max(...list.map(({ score }) => score))),
        worst: sharedAt(list, Math.min(...list.map(({ score }) => score))),
      },
    ];
  });
}

const sharedAt = (entries: readonly Entry[], wanted: number): Shared => ({
  units: entries.filter(({ score }) => score === wanted).map(({ unit }) => unit),
  score: wanted,
});

/** The categories that hold indicators: the level at which people speak of a field of work. */
export function categoryResults(units: readonly UnitScore[]): GroupResult[] {
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

/** A unit's cell of an indicator, where it has one. */
export const cellOf = (unit: UnitScore, code: string): IndicatorScore | undefined =>
  unit.indicators.find(({ indicator }) => indicator.code === code);

/** 甲、乙、丙等12个单位, where there are more than may be named. */
export function named(
  { words, format, noun }: AssessmentFacts,
  items: readonly string[],
  most: number,
  what: 'units' | 'matters' = 'units',
): string {
  if (items.length <= most) return format.list(items);
  const first = format.list(items.slice(0, most));
  return what === 'units'
    ? words.documents.andOthers(first, items.length, noun)
    : words.documents.andOtherMatters(first, items.length);
}

/** So many that share a last place are named; of more it is said how many they are. */
const LAST = 3;

/** 丙局、丁局, or 5个单位: of equals all are named, or none. */
export function allOrNone(
  { words, format, noun }: AssessmentFacts,
  units: readonly UnitScore[],
  most = LAST,
): string {
  return units.length <= most
    ? format.list(units.map(({ unit }) => unit.name))
    : words.documents.unitCount(units.length, noun);
}
