import type { Indicator } from '../../model/dataset.ts';
import type { ProgressState } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isYearOver } from '../document-day.ts';
import {
  type Block,
  type Column,
  type Draft,
  paragraph,
  paragraphs,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { amount, isShare } from '../phrases/figure-words.ts';
import { leaderOf, ownerOf } from '../phrases/owner-words.ts';
import { leadCell, leadWords } from '../phrases/target-words.ts';
import { directed, isAssessedAbove, senderOf } from '../sender.ts';
import { dueCell, dueText } from '../tables/task-table.ts';
import {
  behindOf,
  type ProgressFact,
  progressCounts,
  progressFacts,
  stateCounts,
} from './progress-facts.ts';

const NAMED = 6;

/** 进度预警: counts and shares by state, who is behind, since when, what is needed a day. */
export function progressAlert(facts: AssessmentFacts): Draft {
  const { lists } = facts.words;
  // A unit can ask nothing of its neighbours, nor alert them.
  const units = directed(facts);
  const behind = behindOf(facts, units);
  return {
    ...formalParts(facts, 'progress-alert'),
    title: lists.alertTitle({
      assessment: facts.scheme.title,
      unit: isAssessedAbove(facts) ? ownerOf(facts)?.unit.name : undefined,
    }),
    sections: [
      {
        id: 'overall',
        head: lists.alertOverall,
        blocks: paragraphs([
          levelText(facts, units) + overallText(facts, { hasDays: true, units }),
        ]),
      },
      { id: 'behind', head: lists.alertBehind, blocks: paragraphs(behindTexts(facts, behind)) },
      {
        id: 'leaders',
        head: lists.alertLeaders,
        blocks: paragraphs([leadersText(facts, behind)]),
      },
      { id: 'others', head: lists.alertOthers, blocks: paragraphs(otherTexts(facts, units)) },
      {
        id: 'require',
        head: lists.alertRequire,
        blocks: paragraphs(requireTexts(facts, behind)),
      },
    ],
    annexes:
      behind.length === 0
        ? []
        : [
            {
              id: 'behind',
              name: lists.alertTable(facts.scheme.title),
              landscape: true,
              sections: [{ blocks: behindTable(facts, behind) }],
            },
          ],
  };
}

/** What is asked of those behind: by the amounts of the annex, where it has any; of limits to keep them. */
function requireTexts(facts: AssessmentFacts, behind: readonly ProgressFact[]): string[] {
  const { lists, blanks } = facts.words;
  if (behind.length === 0) return [];
  const late = behind.filter(({ found }) => found.basis !== 'budget');
  const to = senderOf(facts, 'progress-alert') ?? blanks.office;
  return [
    late.length === 0 ? '' : lists.alertCatchUp({ deadline: blanks.deadline, to }),
    late.some(({ found }) => found.overdue) ? lists.alertOverdueAsk : '',
    late.length < behind.length ? lists.alertByLimits : '',
    lists.alertRequire2,
  ];
}

/** From so much of what has figures being done or on schedule, work goes on as it should, or mostly. */
const GOOD = 0.9;
const FAIR = 0.7;

/** How the work goes on the whole; nothing where no matter has a figure yet. */
function levelText(facts: AssessmentFacts, units: readonly UnitScore[]): string {
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
  const list = [...counts].sort(([, a], [, b]) => b - a);
  return lists.alertLeadersText(
    facts.format.list(list.map(([leader, count]) => lists.alertLeader(leader, count))),
    ownerOf(facts)?.unit.name,
  );
}

function otherTexts(facts: AssessmentFacts, units: readonly UnitScore[]): string[] {
  const { lists } = facts.words;
  const list = (state: ProgressState): string =>
    facts.format.list(
      progressFacts(facts, state, units).map(({ unit, indicator }) =>
        lists.alertItem(unit.unit.name, indicator.name),
      ),
    );
  const notStarted = list('not-started');
  const notReleased = list('not-released');
  return [
    notStarted === '' ? '' : lists.alertNotStarted(notStarted),
    notReleased === '' ? '' : lists.alertNotReleased(notReleased),
  ];
}

function behindTable(facts: AssessmentFacts, behind: readonly ProgressFact[]): Block[] {
  const { lists, site } = facts.words;
  const { format } = facts;
  const rows = behind.map((fact, i) => {
    const { found, unit, indicator } = fact;
    const number = (x: number | undefined) =>
      x === undefined ? undefined : amount(facts, indicator, x);
    const decimal = (x: number | undefined) =>
      x === undefined ? undefined : amount(facts, withDecimal(indicator), x);
    return [
      String(i + 1),
      unit.unit.name,
      indicator.name,
      found.asOf === undefined ? undefined : dueCell(facts, found.asOf),
      number(found.target) ?? (found.due === undefined ? undefined : dueCell(facts, found.due)),
      number(found.value) ?? (found.state && facts.words.briefing.states[found.state]),
      found.completion === undefined || isShare(indicator)
        ? undefined
        : format.percent(found.completion),
      leadCell(facts, found),
      found.behindSince === undefined ? undefined : dueCell(facts, found.behindSince),
      paceCell(facts, fact),
      decimal(found.projection),
      found.text,
      leaderOf(facts, unit, indicator),
    ];
  });
  const columns: Column[] = [
    { head: lists.serial, align: 'centred' },
    { head: lists.unit, rowHeader: true },
    { head: lists.matter },
    { head: lists.asOf, align: 'centred' },
    { head: lists.target, align: 'centred' },
    { head: lists.soFar, align: 'centred' },
    { head: lists.completion, align: 'centred' },
    { head: lists.lead, align: 'centred' },
    { head: lists.since, align: 'centred' },
    { head: lists.perMonth, align: 'centred' },
    { head: lists.projection, align: 'centred' },
    { head: lists.progress },
    { head: lists.leader, align: 'centred' },
  ];
  return [
    ...tableBlock(withoutEmpty({ columns, rows }, site.dash)),
    paragraph(lists.alertNote(behind.some(({ found }) => found.basis === 'budget')), 'note'),
  ];
}

/** What is worked out of whole numbers has a decimal, so that 9.6 does not become the target of 10. */
const withDecimal = (indicator: Indicator): Indicator => ({
  ...indicator,
  decimals: Math.max(1, indicator.decimals),
});

/** Missing to the target for each month that remains. */
function paceCell(facts: AssessmentFacts, { found, indicator }: ProgressFact): string | undefined {
  if (found.pace === undefined || found.basis === 'growth') return undefined;
  const pace = amount(facts, withDecimal(indicator), found.pace.perMonth);
  return found.basis === 'budget' ? facts.words.site.atMost(pace) : pace;
}
