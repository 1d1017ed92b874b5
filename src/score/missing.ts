import type { Figure } from '../model/dataset.ts';
import type { MissingReason } from '../model/scheme.ts';
import type { NoScoreReason } from '../model/scores.ts';
import type { Place } from '../model/source.ts';
import { type Cell, FAILED, type Missing } from './cell.ts';
import type { Ready } from './column.ts';
import { finite } from './finite.ts';
import { asValue, previousOf } from './previous.ts';
import { foundIn } from './report-problem.ts';
import type { Context } from './rule.ts';
import type { Run } from './run.ts';
import { hasNoneAtAll, names } from './target.ts';

/** What each kind of missing value does: its weight goes to others, or it is filled. */

/** A column that is being scored. */
export interface Work {
  run: Run;
  /** Exact scores by unit; NaN for none. */
  exact: Float64Array;
  /** Slots that wait for the mean of their group's scored units. */
  pending: Slot[];
}

/** One unit's place in it. */
export interface Slot extends Work, Ready {
  unit: number;
  figure: Figure | undefined;
  reason?: NoScoreReason;
}

const MISSING: Record<NoScoreReason, Missing> = {
  'not-applicable': { kind: 'missing', reason: 'not-applicable' },
  'not-reported': { kind: 'missing', reason: 'not-reported' },
  'not-released': { kind: 'missing', reason: 'not-released' },
  'not-comparable': { kind: 'missing', reason: 'not-comparable' },
  'equal-bounds': { kind: 'missing', reason: 'equal-bounds' },
};

export function missingCell(reason: NoScoreReason): Missing {
  return MISSING[reason];
}

/** The score after the floor (最低分), which acts on computed scores of every rule. */
export function floored(score: number, floor: number | 'none'): number {
  return floor !== 'none' && score < floor ? floor : score;
}

/** Full score of a filled cell: base + span under efficacy, 100 under any other rule. */
export function fullScore({ settings }: Context): number {
  const { rule, base, span = 40 } = settings;
  return rule === 'efficacy' ? base + span : 100;
}

/**
 * A cell without a value of its own, by the scheme's treatment of the reason. In a draft what is
 * not reported or not released yet is left out. Fills other than `previous` know no floor.
 */
export function treat(slot: Slot, reason: MissingReason): Cell {
  const { run, context } = slot;
  // Marks that count into the adjustments: whatever `missing` says, there is no adjustment.
  if (context.settings.into !== undefined) return missingCell(reason);
  if (run.draft && (reason === 'not-reported' || reason === 'not-released')) {
    return missingCell(reason);
  }
  const by = run.assessment.scheme.missing[reason];
  switch (by) {
    case 'reallocate':
      return missingCell(reason);
    case 'error':
      return reportMissing(slot, reason, 'value-missing');
    case 'full':
      return fill(slot, reason, by, fullScore(context));
    case 'base':
      return fill(slot, reason, by, context.settings.base);
    case 'zero':
      return fill(slot, reason, by, 0);
    case 'group-mean':
      slot.pending.push({ ...slot, reason });
      return FAILED;
    case 'previous':
      return fromPrevious(slot, reason);
  }
}

function fill(
  { exact, unit }: Slot,
  reason: NoScoreReason,
  by: 'full' | 'base' | 'zero' | 'group-mean',
  score: number,
): Cell {
  exact[unit] = score;
  return { kind: 'filled', reason, by };
}

/** The previous value scored like a value; ballots and deductions have none that could be. */
function fromPrevious(slot: Slot, reason: MissingReason): Cell {
  const { run, context, scorer, unit, figure, exact } = slot;
  const { floor } = context.settings;
  const value = previousOf(context, figure);
  if (value === undefined) {
    return run.draft ? missingCell(reason) : reportMissing(slot, reason, 'no-previous-to-fill');
  }
  const { x, from } = asValue(value, figure);
  const outcome = finite(context, unit, figure, scorer.score(unit, x, from));
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'unrated') return missingCell(outcome.reason);
  exact[unit] = floored(outcome.score, floor);
  return { kind: 'filled', reason, by: 'previous', value, scored: outcome };
}

const tableOfUnit = (context: Context, unit: number): Place | undefined =>
  context.figureOf(unit)?.at?.place ?? context.ballotsOf(unit)[0]?.at.place;

/** The table that should have held the figure: that of the other figures, else of the indicator. */
function tableOf({ run, context }: Slot): Place {
  for (let unit = 0; unit < run.assessment.units.length; unit += 1) {
    const place = tableOfUnit(context, unit);
    if (place !== undefined) return place;
  }
  return context.row.at.place;
}

function reportMissing(
  slot: Slot,
  reason: NoScoreReason,
  text: 'value-missing' | 'no-previous-to-fill',
): Cell {
  const { run, context, unit, figure } = slot;
  if (figure === undefined && run.assessment.absenceExplained) return FAILED;
  const at = figure?.at;
  if (text === 'value-missing' && at === undefined && isNeverGiven(context)) {
    const { row, period } = context;
    const params = { indicator: row.name, assessor: row.assessor, period };
    context.report({ code: 'missing-value', text: 'column-missing', params, place: row.at.place });
    return FAILED;
  }
  context.report({
    code: 'missing-value',
    text: text === 'value-missing' && at === undefined ? 'row-missing' : text,
    params: { ...names(context, unit), reason, period: context.period },
    at,
    place: tableOf(slot),
    found: foundIn(figure) ?? '',
  });
  return FAILED;
}

const isNeverGiven = (context: Context): boolean =>
  hasNoneAtAll(context, (unit) => tableOfUnit(context, unit) !== undefined);

function groupMean(
  run: Run,
  cells: readonly Cell[],
  exact: Float64Array,
  group: string | undefined,
): number {
  let sum = 0;
  let count = 0;
  for (const unit of run.members.byGroup.get(group) ?? []) {
    if (cells[unit]?.kind !== 'scored') continue;
    sum += exact[unit] ?? 0;
    count += 1;
  }
  return sum / count;
}

/** Fills cells with the mean of the exact scores of their group's units of kind scored. */
export function fillGroupMeans(
  run: Run,
  cells: Cell[],
  exact: Float64Array,
  pending: readonly Slot[],
): void {
  const means = new Map<string | undefined, number>();
  for (const slot of pending) {
    const { context, unit, figure, reason = 'not-reported' } = slot;
    const mean = means.get(context.group) ?? groupMean(run, cells, exact, context.group);
    means.set(context.group, mean);
    if (!Number.isNaN(mean)) {
      cells[unit] = fill(slot, reason, 'group-mean', mean);
      continue;
    }
    if (context.isDoubtful()) continue;
    context.report({
      code: 'missing-value',
      text: 'group-mean-of-none',
      params: names(context, unit),
      at: figure?.at,
      place: tableOf(slot),
      found: foundIn(figure),
    });
  }
}
