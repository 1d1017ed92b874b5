import type { Indicator } from '../model/dataset.ts';
import type { CategoryScore, IndicatorScore, UnitScore } from '../model/scores.ts';
import type { Source } from '../model/source.ts';
import type { Cell, Filled, Scored } from './cell.ts';
import { type Column, periodsOf, rowFor } from './column.ts';
import { roundHalfUp } from './round.ts';
import { totalExact } from './totals.ts';
import { vetoLines } from './vetoes.ts';
import type { Workings } from './workings.ts';

/** Effective weights and factors of the branches for one unit, from the total down. */
interface Shares {
  weights: Float64Array;
  /** Difficulty and zeroing of the branch and all above it. */
  factors: Float64Array;
}

function sharesOf({ aggregation, levels }: Workings, unit: number): Shares {
  const { branches } = aggregation;
  const weights = new Float64Array(branches.length);
  const factors = new Float64Array(branches.length);
  branches.forEach((branch, place) => {
    const level = levels[place];
    const factor = level?.factor[unit] ?? 1;
    const parent = levels[branch.parent];
    const has = !Number.isNaN(level?.exact[unit] ?? Number.NaN);
    if (parent === undefined) weights[place] = has ? branch.weight : 0;
    else if (has) {
      weights[place] =
        (branch.weight * (weights[branch.parent] ?? 0)) / (parent.weights[unit] ?? 1);
    }
    factors[place] = factor * (factors[branch.parent] ?? 1);
  });
  return { weights, factors };
}

function sourcesOf(workings: Workings, column: Column, unit: number): Source[] {
  const rule = column.rows[0]?.settings.rule;
  const figure = column.figures[unit];
  const { run } = workings;
  if (rule === 'votes' || rule === 'ratings') return fileSources(run.ballotsOf(column.code, unit));
  if (rule === 'deduction') return run.deductionsOf(column.code, unit).map(({ at }) => at);
  if (figure === undefined) return [];
  if (figure.periods !== undefined) {
    return [...figure.periods.values()].flatMap(({ at, alsoAt }) => [
      ...(at ? [at] : []),
      ...(alsoAt ?? []),
    ]);
  }
  if (figure.at === undefined) return [];
  return figure.alsoAt === undefined ? [figure.at] : [figure.at, ...figure.alsoAt];
}

/** Ballots name their files only, each once. */
function fileSources(ballots: readonly { at: Source }[]): Source[] {
  const files = new Map(
    ballots.map(({ at: { place } }) => [`${place.file}\n${place.sheet}`, place]),
  );
  return [...files.values()].map((place) => ({ place }));
}

function missingScore(indicator: Indicator, cell: Cell, sources: Source[]): IndicatorScore {
  const reason = cell.kind === 'missing' ? cell.reason : 'not-reported';
  const { weight } = indicator;
  return { kind: 'missing', indicator, weight, sources, reason, effectiveWeight: 0, points: 0 };
}

type Present = Exclude<IndicatorScore, { kind: 'missing' }>;

/** A score as it is shown. One object is filled field by field: there may be 300,000 of them. */
function presentScore(
  column: Column,
  unit: number,
  cell: Scored | Filled,
  result: Present,
): Present {
  const scored = cell.kind === 'scored' ? cell : cell.scored;
  const value = cell.value ?? (cell.kind === 'scored' ? column.figures[unit]?.value : undefined);
  if (value !== undefined && periodsOf(column, unit) === undefined) result.value = value;
  if (scored?.bounds !== undefined) result.bounds = scored.bounds;
  if (scored?.coefficient !== undefined) result.coefficient = scored.coefficient;
  return result;
}

function indicatorScores(workings: Workings, unit: number, shares: Shares): IndicatorScore[] {
  const { columns, aggregation, levels, run, holders } = workings;
  const decimals = run.assessment.scheme.rounding.indicator;
  const result: IndicatorScore[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const cell = column?.cells[unit];
    const indicator = column && rowFor(column, unit);
    if (column === undefined || cell === undefined || indicator === undefined) continue;
    const sources = sourcesOf(workings, column, unit);
    if (cell.kind === 'missing' || cell.kind === 'failed') {
      result.push(missingScore(indicator, cell, sources));
      continue;
    }
    const { weight } = indicator;
    const place = holders[at] ?? 0;
    const effectiveWeight =
      (weight * (shares.weights[place] ?? 0)) / (levels[place]?.weights[unit] ?? 1);
    const scoreExact = column.exact[unit] ?? Number.NaN;
    const score = roundHalfUp(scoreExact, decimals);
    const common = { indicator, weight, sources, score, scoreExact, effectiveWeight };
    const shown: Present =
      cell.kind === 'scored'
        ? { kind: 'scored', indicator, weight, sources, score, scoreExact, effectiveWeight }
        : { ...common, kind: 'filled', reason: cell.reason, by: cell.by };
    presentScore(column, unit, cell, shown);
    if (aggregation.branches[place]?.additive) {
      const used = aggregation.used[at]?.[unit] ?? scoreExact;
      shown.points = (used * effectiveWeight * (shares.factors[place] ?? 1)) / 100;
    }
    result.push(shown);
  }
  return result;
}

function categoryScores(workings: Workings, unit: number, shares: Shares): CategoryScore[] {
  const { aggregation, levels, run, effects } = workings;
  const decimals = run.assessment.scheme.rounding.category;
  const { branches } = aggregation;
  const result: CategoryScore[] = [];
  branches.forEach((branch, place) => {
    if (place === 0) return;
    const exact = levels[place]?.exact[unit] ?? Number.NaN;
    const parent = branches[branch.parent]?.id;
    result.push({
      id: branch.id,
      name: branch.name,
      ...(parent ? { parent } : {}),
      ...(Number.isNaN(exact) ? {} : { score: roundHalfUp(exact, decimals), scoreExact: exact }),
      weight: branch.weight,
      effectiveWeight: shares.weights[place] ?? 0,
      zeroed: !Number.isNaN(exact) && (effects[unit]?.zeroed.has(branch.id) ?? false),
    });
  });
  return result;
}

/** The result of one unit. */
export function unitScore(workings: Workings, unit: number): UnitScore {
  const { run, levels, standings, adjustments, totals } = workings;
  const { scheme, units, vetoes, decisions } = run.assessment;
  const who = units[unit];
  const root = levels[0];
  if (who === undefined || root === undefined) throw new Error('no such unit');
  const shares = sharesOf(workings, unit);
  return {
    unit: who,
    total: totals[unit] ?? null,
    totalExact: totalExact(scheme, root, unit),
    difficulty: who.difficulty,
    adjustment: adjustments[unit]?.net ?? 0,
    adjustments: adjustments[unit]?.lines ?? [],
    vetoes: vetoLines(
      scheme,
      vetoes.filter((veto) => veto.unit === who.code),
    ),
    grade: standings.grade[unit] ?? null,
    decisions: decisions
      .filter((decision) => decision.unit === who.code)
      .map(({ unit: _unit, at: _at, ...decision }) => decision),
    rank: standings.rank[unit] ?? null,
    groupRank: standings.groupRank[unit] ?? null,
    categories: categoryScores(workings, unit, shares),
    indicators: indicatorScores(workings, unit, shares),
  };
}
