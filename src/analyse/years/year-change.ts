import type { YearChange } from '../../model/findings.ts';
import type { Scores, UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import { workOut } from '../../score/score-assessment.ts';
import { type Workings, workingsOf } from '../../score/trace/workings.ts';
import { unitTotal } from '../gaps/unit-total.ts';
import { comparable, restricted, withValuesOf } from './common-years.ts';
import { indicatorLinks, unitLinks } from './links.ts';
import { ownValuesOf } from './own-values.ts';

/**
 * Change of each unit's total and rank against last year, and how the change of the total came
 * about. In this order, each step a full scoring of the units and indicators that can be compared:
 * last year's values by last year's rules → by this year's (`rules`) → the other units' values of
 * this year (`others`) → the unit's own (`own`). What entering and leaving units and indicators do
 * is the rest (`scope`), so that the four add up to the whole change. Steps are rounded totals.
 * A unit without a total in either year has no change.
 *
 * @returns changes by the unit's code; how one came about is worked out when asked for
 */
export function yearChanges(now: Scores, before: Scores): Map<string, YearChange> {
  const all = unitLinks(before.assessment, now.assessment);
  const links = comparable(all);
  let scored: { of: StepsOf | undefined } | undefined;
  const steps: StepsOf = (unit, from) => {
    scored ??= { of: scoreSteps(now, before, links) };
    return scored.of?.(unit, from);
  };
  const earlier = new Map(before.units.map((one) => [one.unit.code, one]));
  const decimals = Math.max(
    now.assessment.scheme.rounding.total,
    before.assessment.scheme.rounding.total,
  );
  const changes = new Map<string, YearChange>();
  for (const unit of now.units) {
    const from = earlier.get(links.get(unit.unit.code) ?? '');
    if (!from || unit.total === null || from.total === null) continue;
    const total = roundHalfUp(unit.total - from.total, decimals);
    const known = { from: before.assessment.id, unit: from.unit.code, total };
    const isRegrouped = all.get(unit.unit.code)?.kind === 'regrouped';
    const change = withParts({ ...known, ...rankChanges(unit, from, isRegrouped) }, () =>
      partsOf(total, steps(unit.unit.code, from.unit.code), decimals),
    );
    changes.set(unit.unit.code, change);
  }
  return changes;
}

/** A change whose parts are made once, by whoever asks first. */
function withParts(change: Omit<YearChange, keyof Parts>, make: () => Parts): YearChange {
  let parts: Parts | undefined;
  const part = (name: keyof Parts): number => {
    parts ??= make();
    return parts[name];
  };
  return {
    ...change,
    get own() {
      return part('own');
    },
    get others() {
      return part('others');
    },
    get rules() {
      return part('rules');
    },
    get scope() {
      return part('scope');
    },
  };
}

/**
 * A better place in another group is no gain; a group with another id may still be the same group.
 */
function rankChanges(
  now: UnitScore,
  before: UnitScore,
  isRegrouped: boolean,
): Pick<YearChange, 'rank' | 'groupRank'> {
  const won = (earlier: number | null, later: number | null) =>
    earlier === null || later === null ? null : earlier - later;
  return {
    rank: won(before.rank, now.rank),
    groupRank: isRegrouped ? null : won(before.groupRank, now.groupRank),
  };
}

type Parts = Pick<YearChange, 'own' | 'others' | 'rules' | 'scope'>;

/** Totals of one unit after each step; null where a step gives it none. */
type Steps = [lastYear: number, newRules: number, newOthers: number, thisYear: number];

function partsOf(total: number, steps: Steps | undefined, decimals: number): Parts {
  if (!steps) return { own: 0, others: 0, rules: 0, scope: total };
  const part = (from: number, to: number) => roundHalfUp(to - from, decimals) + 0;
  const [lastYear, newRules, newOthers, thisYear] = steps;
  return {
    own: part(newOthers, thisYear),
    others: part(newRules, newOthers),
    rules: part(lastYear, newRules),
    scope: part(thisYear - lastYear, total),
  };
}

type StepsOf = (unit: string, before: string) => Steps | undefined;

/**
 * Scores the steps. An indicator that a step cannot score for some unit (a target that last year
 * did not set, too few peers) cannot be compared and counts as scope. Returns undefined if nothing
 * is left to compare.
 */
function scoreSteps(
  now: Scores,
  before: Scores,
  units: ReadonlyMap<string, string>,
): StepsOf | undefined {
  const indicators = comparable(indicatorLinks(before.assessment, now.assessment));
  for (;;) {
    if (units.size === 0 || indicators.size === 0) return undefined;
    const thisYear = ofPart(now, new Set(units.keys()), new Set(indicators.keys()));
    const lastYear = ofPart(before, new Set(units.values()), new Set(indicators.values()));
    const { upper } = workingsOf(before).run;
    const mixed = withValuesOf(before.assessment, thisYear.run.assessment, units, indicators);
    const newRules = workOut(mixed, { draft: now.draft, upper }).workings;
    const failed = [...indicators].filter(
      ([code, from]) =>
        hasFailed(thisYear, code) || hasFailed(newRules, code) || hasFailed(lastYear, from),
    );
    if (failed.length === 0) return stepsFrom(lastYear, newRules, thisYear);
    for (const [code] of failed) indicators.delete(code);
  }
}

function hasFailed({ columns }: Workings, code: string): boolean {
  const column = columns.find((one) => one.code === code);
  return column?.cells.some(({ kind }) => kind === 'failed') ?? true;
}

/** Scores a part of an assessment; returns the scores that exist if nothing is left out. */
function ofPart(
  scores: Scores,
  units: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): Workings {
  const { assessment } = scores;
  const whole =
    assessment.units.every(({ code }) => units.has(code)) &&
    assessment.indicators.every(({ code }) => indicators.has(code));
  const all = workingsOf(scores);
  if (whole) return all;
  const { upper } = all.run;
  return workOut(restricted(assessment, units, indicators), { draft: scores.draft, upper })
    .workings;
}

function stepsFrom(first: Workings, second: Workings, last: Workings): StepsOf {
  const ownValues = ownValuesOf(last, second);
  return (unit, before) => {
    const place = last.run.placeOf.get(unit) ?? -1;
    const old = first.totals[first.run.placeOf.get(before) ?? -1];
    const rules = second.totals[place];
    const own = last.totals[place];
    // The others' values of this year, the unit's own (with its bonus and vetoes) of last year.
    const others = unitTotal(second, place, { scoreOf: (column) => ownValues(place, column) });
    if (old == null || rules == null || own == null || others === null) return undefined;
    return [old, rules, others, own];
  };
}
