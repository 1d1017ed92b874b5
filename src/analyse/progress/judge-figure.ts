import type { Indicator, ProgressRow } from '../../model/dataset.ts';
import type { ProgressBasis, ProgressFinding, ProgressState } from '../../model/findings.ts';
import { compareExact, roundHalfUp, significant12 } from '../../score/round.ts';
import { daysInYear, elapsedDays } from './calendar.ts';
import { dueShare } from './due-share.ts';

export interface ProgressRules {
  year: number;
  schedule: 'days' | 'months';
  /** Percentage points on either side of the schedule that still count as on schedule. */
  tolerance: number;
}

export type Judgement = Pick<
  ProgressFinding,
  'state' | 'completion' | 'share' | 'lead' | 'pace' | 'daysLeft' | 'projection'
>;

const LEAD_DECIMALS = 10;

/** Rates (增幅, 降幅) are no totals; a total that should be small is a budget. */
export function basisOf(indicator: Indicator): ProgressBasis {
  if (indicator.kind === 'task') return 'task';
  if (indicator.measure === 'growth' || indicator.measure === 'reduction') return 'growth';
  return indicator.direction === 'reverse' ? 'budget' : 'total';
}

/** The schedule's verdict on a lead in percentage points. */
export function stateOfLead(lead: number, tolerance: number): ProgressState {
  if (compareExact(lead, tolerance) > 0) return 'ahead';
  return compareExact(lead, -tolerance) < 0 ? 'behind' : 'on-schedule';
}

/**
 * Judges a figure at its row's own date.
 *
 * Growth: lead = value − target in points (turned round for a reverse indicator). Totals:
 * completion = value / target, lead = (completion − due share) · 100; done from 100 % on, not
 * started at 0. A budget: the lead turned round; it is done only at the year's end, where it was
 * kept, and a budget that nobody has touched is ahead, not unstarted.
 * Without a target, or with a total's target ≤ 0, there is no completion and no state.
 */
export function judgeFigure(
  row: ProgressRow & { value: number },
  target: number | undefined,
  indicator: Indicator,
  rules: ProgressRules,
): Judgement {
  const basis = basisOf(indicator);
  if (basis === 'growth') return judgeGrowth(row.value, target, indicator, rules);
  const share = dueShare(row.asOf, {
    year: rules.year,
    by: rules.schedule,
    curve: indicator.settings.schedule,
  });
  const time = timeLeft(row.asOf, rules.year);
  const common = {
    share: significant12(share),
    daysLeft: time,
    ...(share > 0 && { projection: significant12(row.value / share) }),
  };
  if (target === undefined || target <= 0) return common;
  const completion = significant12(row.value / target);
  const turned = basis === 'budget' ? -1 : 1;
  // A difference of two shares is as exact as the shares, not to 12 digits: 47/60 − 5/6 is −5
  // points.
  const lead = roundHalfUp(turned * (row.value / target - share) * 100, LEAD_DECIMALS) + 0;
  const missing = significant12(target - row.value);
  return {
    ...common,
    completion,
    lead,
    ...(missing > 0 && time > 0 && { pace: paceOf(missing, time, rules.year) }),
    state:
      basis === 'budget'
        ? budgetState(completion, lead, time, rules.tolerance)
        : totalState(completion, lead, rules.tolerance),
  };
}

function judgeGrowth(
  value: number,
  target: number | undefined,
  indicator: Indicator,
  { tolerance }: ProgressRules,
): Judgement {
  if (target === undefined) return {};
  const lead = significant12(indicator.direction === 'reverse' ? target - value : value - target);
  return { lead, state: stateOfLead(lead, tolerance) };
}

function totalState(completion: number, lead: number, tolerance: number): ProgressState {
  if (completion >= 1) return 'done';
  return completion === 0 ? 'not-started' : stateOfLead(lead, tolerance);
}

function budgetState(
  completion: number,
  lead: number,
  left: number,
  tolerance: number,
): ProgressState {
  return left === 0 && completion <= 1 ? 'done' : stateOfLead(lead, tolerance);
}

const timeLeft = (date: string, year: number) => daysInYear(year) - elapsedDays(date, year);

/**
 * The missing amount per day of the days left, and per month (a twelfth of a year of such days).
 */
function paceOf(missing: number, days: number, year: number) {
  return {
    perDay: significant12(missing / days),
    perMonth: significant12((missing / days) * (daysInYear(year) / 12)),
  };
}
