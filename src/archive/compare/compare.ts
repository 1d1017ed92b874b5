import type { Difference, UnitDifference } from '../../model/difference.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import { cellDifferences } from './cell-differences.ts';
import { bearsOnScores } from './row-tables.ts';

/**
 * What differs between two scored versions of one assessment: the cells, and each unit whose
 * scores, total, rank or grade changed because of them, also where none of its own cells did.
 */
export function compare(before: Scores, after: Scores): Difference {
  const cells = cellDifferences(before.assessment, after.assessment);
  const own = new Set(cells.filter(({ table }) => bearsOnScores(table)).map(({ unit }) => unit));
  const left = byCode(before);
  const right = byCode(after);
  const units = [...new Set([...right.keys(), ...left.keys()])].flatMap((code) => {
    const difference = unitDifference(code, left.get(code), right.get(code));
    return difference ? [{ ...difference, ownChanged: own.has(code) }] : [];
  });
  return { equal: cells.length === 0 && units.length === 0, cells, units };
}

const byCode = (scores: Scores) => new Map(scores.units.map((unit) => [unit.unit.code, unit]));

const FIELDS = ['total', 'rank', 'groupRank', 'grade'] as const;

function unitDifference(
  code: string,
  before: UnitScore | undefined,
  after: UnitScore | undefined,
): UnitDifference | undefined {
  const changed: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const pair = [before?.[field] ?? null, after?.[field] ?? null];
    if (pair[0] !== pair[1]) changed[field] = pair;
  }
  const indicators = scoreDifferences(before, after);
  if (Object.keys(changed).length === 0 && indicators.length === 0) return undefined;
  return { code, ownChanged: false, ...changed, indicators };
}

function scoreDifferences(
  before: UnitScore | undefined,
  after: UnitScore | undefined,
): UnitDifference['indicators'] {
  const left = exactScores(before?.indicators ?? []);
  const right = exactScores(after?.indicators ?? []);
  return [...new Set([...right.keys(), ...left.keys()])].flatMap((code) => {
    const a = left.get(code) ?? null;
    const b = right.get(code) ?? null;
    return a === b ? [] : [{ code, scoreExact: [a, b] as [number | null, number | null] }];
  });
}

const exactScores = (indicators: readonly IndicatorScore[]) =>
  new Map(
    indicators.map((one) => [one.indicator.code, one.kind === 'missing' ? null : one.scoreExact]),
  );
