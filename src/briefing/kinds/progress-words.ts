import type { ProgressState } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isYearOver } from '../document-day.ts';
import { leaderCounts } from '../phrases/leader-counts.ts';
import { leaderOf, ownerOf } from '../phrases/owner-words.ts';
import { leadWords } from '../phrases/target-words.ts';
import type { Ground } from '../said.ts';
import { directed } from '../sender.ts';
import { dueText } from '../tables/task-table.ts';
import { type ProgressFact, progressCounts, progressFacts, stateCounts } from './progress-facts.ts';

/** The sentences of progress by a date, for every document that tells of it. */

const NAMED = 6;

export const progressGround = ({ unit, indicator }: ProgressFact): Ground => ({
  fact: 'progress',
  unit: unit.unit.code,
  indicator: indicator.code,
});

/** From so much of what has figures being done or on schedule, work goes on as it should, or mostly. */
const GOOD = 0.9;
const FAIR = 0.7;

/** How the work goes on the whole; nothing where no matter has a figure yet. */
export function levelText(facts: AssessmentFacts, units: readonly UnitScore[]): string {
  const { alertLevel } = facts.words.lists;
  const counts = stateCounts(facts, units);
  const count = (...states: ProgressState[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.count, 0);
  const fine = count('done', 'ahead', 'on-schedule');
  const known = fine + count('behind', 'not-started');
  if (known === 0) return '';
  const share = fine / known;
  return alertLevel[share >= GOOD ? 'good' : share >= FAIR ? 'fair' : 'poor'];
}

/**
 * Counts and shares by state; states without a row are left out.
 *
 * `hasDays`: whether the days left of the year are told: not of a year that is over by now.
 */
export function overallText(
  facts: AssessmentFacts,
  {
    hasDays = !isYearOver(facts),
    units = facts.scores.units,
  }: { hasDays?: boolean; units?: readonly UnitScore[] } = {},
): string {
  const { format, findings } = facts;
  const { lists, briefing } = facts.words;
  const { asOf } = findings;
  const states = stateCounts(facts, units).filter(({ count }) => count > 0);
  const { all, known } = progressCounts(facts, units);
  const daysLeft = hasDays ? findings.daysLeft : undefined;
  const intro = lists.alertIntro({ date: format.date(asOf ?? ''), count: all, known, daysLeft });
  const [only] = states;
  if (states.length === 1 && only) return intro + lists.alertAll(briefing.states[only.state]);
  const list = states.map(({ state, count: n, percent }) =>
    lists.alertState({
      state: briefing.states[state],
      count: n,
      percent: format.percent(percent / 100),
    }),
  );
  return intro + lists.alertStates(format.list(list), known === all);
}

/** Of the farthest behind so many stand in the text, all of them in the annex. */
const WORST = 3;

/** How many are behind, which are farthest, which are past their date. */
export function behindTexts(
  facts: AssessmentFacts,
  behind: readonly ProgressFact[],
  most = NAMED,
): string[] {
  const { lists } = facts.words;
  if (behind.length === 0) return [noneBehindText(facts)];
  const worst = behind.flatMap(({ unit, indicator, found }) => {
    const lead = leadWords(facts, found);
    return lead === undefined ? [] : [lists.alertWorstOne(unit.unit.name, indicator.name, lead)];
  });
  return [
    whoText(facts, behind),
    worstText(facts, worst.slice(0, Math.min(most, WORST))),
    overdueText(facts, behind),
  ];
}

function worstText({ words }: AssessmentFacts, worst: readonly string[]): string {
  if (worst.length === 0) return '';
  const list = worst.join(words.briefing.semicolon);
  return words.lists.alertWorst({ list, isOne: worst.length === 1 });
}

/** How many units are behind, and those that have more of it than others. */
function whoText({ words, format }: AssessmentFacts, behind: readonly ProgressFact[]): string {
  const { lists } = words;
  const counts = [...Map.groupBy(behind, ({ unit }) => unit)]
    .map(([{ unit }, own]) => ({ unit: unit.name, count: own.length }))
    .sort((a, b) => b.count - a.count);
  const most = counts.filter(({ count }) => count > 1 && count === counts[0]?.count);
  const isFew = most.length <= WORST && most.length < counts.length;
  if (!isFew) return lists.alertBehindText({ units: counts.length, most: '' });
  const text = lists.alertMost({
    units: format.list(most.map(({ unit }) => unit)),
    count: counts[0]?.count ?? 0,
    isOne: most.length === 1,
  });
  return lists.alertBehindText({ units: counts.length, most: text });
}

/** What is past its date, by that date. */
function overdueText(facts: AssessmentFacts, behind: readonly ProgressFact[]): string {
  const { lists, briefing } = facts.words;
  const overdue = behind.filter(({ found }) => found.overdue && found.due !== undefined);
  if (overdue.length === 0) return '';
  const byDate = [...Map.groupBy(overdue, ({ found }) => found.due ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const clauses = byDate.map(([due, own]) =>
    lists.alertOverdueBy({
      due: dueText(facts, due),
      list: facts.format.list(
        own.map(({ unit, indicator }) => lists.alertItem(unit.unit.name, indicator.name)),
      ),
    }),
  );
  return lists.alertOverdue(clauses.join(briefing.semicolon));
}

/** All work is on schedule only where it has begun and its figures are out. */
function noneBehindText(facts: AssessmentFacts): string {
  const { lists } = facts.words;
  const units = directed(facts);
  const open = {
    notStarted: progressFacts(facts, 'not-started', units).length,
    notReleased: progressFacts(facts, 'not-released', units).length,
  };
  const isAll = open.notStarted + open.notReleased === 0;
  return isAll ? lists.alertNoneBehind : lists.alertNoneBehindYet(open);
}

/** 常务副区长5项, most first. */
export function leadersText(facts: AssessmentFacts, behind: readonly ProgressFact[]): string {
  const { lists } = facts.words;
  const counts = new Map<string, number>();
  for (const { unit, indicator } of behind) {
    const leader = leaderOf(facts, unit, indicator);
    if (leader !== undefined) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const list = [...counts]
    .map(([leader, count]) => ({ leader, count }))
    .sort((a, b) => b.count - a.count);
  return lists.alertLeadersText(
    leaderCounts(facts, 'leaderBehind', list),
    ownerOf(facts)?.unit.name,
  );
}
