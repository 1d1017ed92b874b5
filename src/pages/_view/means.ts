import type { CategoryScore, IndicatorScore, UnitScore } from '../../model/scores.ts';

/** What all units together did in one category or indicator; scores on 0–100, points lost in marks. */
export interface GroupResult {
  code: string;
  name: string;
  count: number;
  mean: number;
  best: { unit: UnitScore; score: number };
  worst: { unit: UnitScore; score: number };
  meanLost: number;
}

interface Entry {
  code: string;
  name: string;
  unit: UnitScore;
  score: number;
  lost: number;
}

function gather(entries: Iterable<Entry>): GroupResult[] {
  const results: GroupResult[] = [];
  for (const list of Map.groupBy(entries, ({ code }) => code).values()) {
    const [first] = list;
    if (!first) continue;
    const sum = (value: (one: Entry) => number) =>
      list.reduce((total, one) => total + value(one), 0) / list.length;
    results.push({
      code: first.code,
      name: first.name,
      count: list.length,
      mean: sum(({ score }) => score),
      best: list.reduce((a, b) => (b.score > a.score ? b : a)),
      worst: list.reduce((a, b) => (b.score < a.score ? b : a)),
      meanLost: sum(({ lost }) => lost),
    });
  }
  return results;
}

const lostOf = (one: { effectiveWeight: number; scoreExact?: number | undefined }): number =>
  (one.effectiveWeight * (100 - (one.scoreExact ?? 100))) / 100;

function* categoryEntries(units: readonly UnitScore[], wanted: (one: CategoryScore) => boolean) {
  for (const unit of units) {
    for (const one of unit.categories) {
      if (one.score === undefined || !wanted(one)) continue;
      yield { code: one.id, name: one.name, unit, score: one.score, lost: lostOf(one) };
    }
  }
}

function* indicatorEntries(units: readonly UnitScore[]) {
  for (const unit of units) {
    for (const one of unit.indicators as readonly IndicatorScore[]) {
      if (one.kind === 'missing') continue;
      const { code, name } = one.indicator;
      yield { code, name, unit, score: one.score, lost: lostOf(one) };
    }
  }
}

/** The categories that hold indicators: the level at which people speak of a field of work. */
export function categoryResults(units: readonly UnitScore[]): GroupResult[] {
  const parents = new Set(
    units.flatMap(({ categories }) => categories.map(({ parent }) => parent)),
  );
  return gather(categoryEntries(units, ({ id }) => !parents.has(id)));
}

export function indicatorResults(units: readonly UnitScore[]): GroupResult[] {
  return gather(indicatorEntries(units));
}
