import type { Figure } from '../model/dataset.ts';
import type { NoScoreReason } from '../model/scores.ts';
import type { Place } from '../model/source.ts';
import { type Cell, FAILED } from './cell.ts';
import { foundIn } from './report-problem.ts';
import type { Context, Scorer } from './rule.ts';
import { FIGURELESS } from './rules.ts';
import type { Run } from './run.ts';
import { names } from './target.ts';

/** What each kind of missing value does: its weight goes to others, or it is filled. */

/** A cell that waits for the mean of its group's scored units. */
export interface Pending {
  unit: number;
  reason: NoScoreReason;
  context: Context;
}

const MISSING: Record<NoScoreReason, Cell> = {
  'not-applicable': { kind: 'missing', reason: 'not-applicable' },
  'not-reported': { kind: 'missing', reason: 'not-reported' },
  'not-released': { kind: 'missing', reason: 'not-released' },
  'not-comparable': { kind: 'missing', reason: 'not-comparable' },
  'equal-bounds': { kind: 'missing', reason: 'equal-bounds' },
};

export function missingCell(reason: NoScoreReason): Cell {
  return MISSING[reason];
}

/** Full score of a filled cell: base + span under efficacy, 100 under any other rule. */
export function fullScore(context: Context): number {
  const { rule, base, span } = context.settings;
  return rule === 'efficacy' ? base + (span ?? 40) : 100;
}

/** The score after the floor (最低分), which acts on computed scores of every rule. */
export function floored(score: number, floor: number | 'none'): number {
  return floor !== 'none' && score < floor ? floor : score;
}

/**
 * A cell without a value of its own, by the scheme's treatment of the reason. In a draft what is
 * not reported or not released yet is left out. Fills other than `previous` know no floor.
 */
export function treat(
  run: Run,
  context: Context,
  scorer: Scorer,
  unit: number,
  reason: NoScoreReason,
  figure: Figure | undefined,
  pending: Pending[],
): Cell {
  if (reason === 'equal-bounds') return missingCell(reason);
  if (run.draft && (reason === 'not-reported' || reason === 'not-released')) {
    return missingCell(reason);
  }
  const by = run.assessment.scheme.missing[reason];
  switch (by) {
    case 'reallocate':
      return missingCell(reason);
    case 'error':
      return reportMissing(run, context, unit, reason, figure);
    case 'full':
      return { kind: 'filled', exact: fullScore(context), reason, by };
    case 'base':
      return { kind: 'filled', exact: context.settings.base, reason, by };
    case 'zero':
      return { kind: 'filled', exact: 0, reason, by };
    case 'group-mean':
      pending.push({ unit, reason, context });
      return FAILED;
    case 'previous':
      return fromPrevious(run, context, scorer, unit, reason, figure);
  }
}

function fromPrevious(
  run: Run,
  context: Context,
  scorer: Scorer,
  unit: number,
  reason: NoScoreReason,
  figure: Figure | undefined,
): Cell {
  const { rule, floor } = context.settings;
  const value = figure?.previous;
  if (value === undefined || FIGURELESS.has(rule) || rule === 'tiers') {
    if (run.draft) return missingCell(reason);
    return reportMissing(run, context, unit, reason, figure, 'no-previous-to-fill');
  }
  const outcome = scorer.score(unit, value, figure);
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'unrated') return missingCell(outcome.reason);
  const exact = floored(outcome.score, floor);
  return { kind: 'filled', exact, reason, by: 'previous', value, rated: outcome };
}

/** The table that should have held the figure: that of the other figures, else of the indicator. */
function tableOf(context: Context, count: number): Place {
  for (let unit = 0; unit < count; unit += 1) {
    const place = context.figureOf(unit)?.at?.place ?? context.ballotsOf(unit)[0]?.at.place;
    if (place !== undefined) return place;
  }
  return context.row.at.place;
}

function reportMissing(
  run: Run,
  context: Context,
  unit: number,
  reason: NoScoreReason,
  figure: Figure | undefined,
  text: 'value-missing' | 'no-previous-to-fill' = 'value-missing',
): Cell {
  if (figure === undefined && run.assessment.absenceExplained) return FAILED;
  const at = figure?.at;
  context.report({
    code: 'missing-value',
    text: text === 'value-missing' && at === undefined ? 'row-missing' : text,
    params: { ...names(context, unit), reason, period: context.period },
    at,
    place: tableOf(context, run.assessment.units.length),
    found: foundIn(figure) ?? '',
  });
  return FAILED;
}

/** Fills cells with the mean of the exact scores of their group's units of kind scored. */
export function fillGroupMeans(run: Run, cells: Cell[], pending: readonly Pending[]): void {
  const means = new Map<string | undefined, number>();
  for (const { context } of pending) {
    if (means.has(context.group)) continue;
    let sum = 0;
    let count = 0;
    for (const unit of run.members.byGroup.get(context.group) ?? []) {
      const cell = cells[unit];
      if (cell?.kind !== 'scored') continue;
      sum += cell.exact;
      count += 1;
    }
    means.set(context.group, sum / count);
  }
  for (const { unit, reason, context } of pending) {
    const exact = means.get(context.group) ?? Number.NaN;
    if (!Number.isNaN(exact)) {
      cells[unit] = { kind: 'filled', exact, reason, by: 'group-mean' };
      continue;
    }
    context.report({
      code: 'missing-value',
      text: 'group-mean-of-none',
      params: names(context, unit),
      at: context.figureOf(unit)?.at,
      place: tableOf(context, run.assessment.units.length),
      found: foundIn(context.figureOf(unit)),
    });
  }
}
