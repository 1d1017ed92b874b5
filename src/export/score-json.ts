import { cellAddress } from '../model/address.ts';
import type { CategoryScore, IndicatorScore, Scores, UnitScore } from '../model/scores.ts';
import type { Source } from '../model/source.ts';
import type { Trace } from '../model/trace.ts';

/** Makes the traces that the results of one unit carry. */
export interface Traces {
  indicator: (scores: Scores, unit: UnitScore, indicator: IndicatorScore) => Trace;
  total: (scores: Scores, unit: UnitScore) => Trace;
}

/**
 * The output of `score --format json`, piece by piece: a unit at a time, so that national data
 * never stand in memory as one text. With `traces` each score and total carries its own.
 */
export function* scoreJson(scores: Scores, traces?: Traces): Generator<string> {
  const { id, scheme } = scores.assessment;
  const head = { assessment: id, title: scheme.title, year: scheme.year, draft: scores.draft };
  yield `${JSON.stringify(head).slice(0, -1)},"units":[`;
  let between = '\n';
  for (const unit of scores.units) {
    yield between;
    yield JSON.stringify(unitEntry(scores, unit, traces));
    between = ',\n';
  }
  yield '\n]}\n';
}

function unitEntry(scores: Scores, one: UnitScore, traces: Traces | undefined) {
  const { unit, total, totalExact, adjustment, grade, rank, groupRank } = one;
  return {
    code: unit.code,
    name: unit.name,
    group: unit.group,
    total,
    totalExact: totalExact ?? undefined,
    adjustment: one.withheld ? undefined : adjustment,
    vetoes: [...new Set(one.vetoes.map(({ item }) => item))],
    grade,
    rank,
    groupRank,
    trace: traces?.total(scores, one),
    categories: one.categories.map(categoryEntry),
    indicators: one.indicators.map((indicator) =>
      indicatorEntry(indicator, traces?.indicator(scores, one, indicator)),
    ),
  };
}

function categoryEntry({ id, parent, score, scoreExact }: CategoryScore) {
  return { id, parent, score, scoreExact };
}

/** Keys of undefined values are left out when the text is made. */
function indicatorEntry(one: IndicatorScore, trace: Trace | undefined) {
  const code = one.indicator.code;
  if (one.kind === 'missing') {
    const { kind, reason, weight, effectiveWeight, points } = one;
    const sources = sourceEntries(one);
    const { into } = one;
    return { code, kind, reason, weight, effectiveWeight, points, into, sources, trace };
  }
  return {
    code,
    kind: one.kind,
    reason: one.kind === 'filled' ? one.reason : undefined,
    by: one.kind === 'filled' ? one.by : undefined,
    value: one.value,
    bounds: one.bounds,
    coefficient: one.coefficient,
    score: one.score,
    scoreExact: one.scoreExact,
    weight: one.weight,
    effectiveWeight: one.effectiveWeight,
    points: one.points,
    into: one.into,
    sources: sourceEntries(one),
    trace,
  };
}

const sourceEntries = (one: IndicatorScore) => one.sources.map(sourceEntry);

/** A ballot has no cell: only its file may be named. */
function sourceEntry({ place, row, column }: Source) {
  const { file, sheet } = place;
  if (row === undefined || column === undefined) return { file, sheet };
  return { file, sheet, cell: cellAddress(row, column) };
}
