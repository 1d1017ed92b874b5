import type { Indicator } from '../../model/dataset.ts';
import type { ProgressState } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
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
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
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
export function progressAlert(matter: Matter): Draft {
  const { lists } = matter.words;
  // A unit can ask nothing of its neighbours, nor alert them.
  const units = directed(matter);
  const behind = behindOf(matter, units);
  return {
    ...furniture(matter, 'progress-alert'),
    title: lists.alertTitle({
      assessment: matter.scheme.title,
      unit: isAssessedAbove(matter) ? ownerOf(matter)?.unit.name : undefined,
    }),
    sections: [
      {
        id: 'overall',
        head: lists.alertOverall,
        blocks: paragraphs([
          levelText(matter, units) + overallText(matter, { hasDays: true, units }),
        ]),
      },
      { id: 'behind', head: lists.alertBehind, blocks: paragraphs(behindTexts(matter, behind)) },
      {
        id: 'leaders',
        head: lists.alertLeaders,
        blocks: paragraphs([leadersText(matter, behind)]),
      },
      { id: 'others', head: lists.alertOthers, blocks: paragraphs(otherTexts(matter, units)) },
      {
        id: 'require',
        head: lists.alertRequire,
        blocks: paragraphs(requireTexts(matter, behind)),
      },
    ],
    annexes:
      behind.length === 0
        ? []
        : [
            {
              id: 'behind',
              name: lists.alertTable(matter.scheme.title),
              landscape: true,
              sections: [{ blocks: behindTable(matter, behind) }],
            },
          ],
  };
}

/** What is asked of those behind: by the amounts of the annex, where it has any; of limits to keep them. */
function requireTexts(matter: Matter, behind: readonly ProgressFact[]): string[] {
  const { lists, blanks } = matter.words;
  if (behind.length === 0) return [];
  const late = behind.filter(({ found }) => found.basis !== 'budget');
  const to = senderOf(matter, 'progress-alert') ?? blanks.office;
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
function levelText(matter: Matter, units: readonly UnitScore[]): string {
  const { alertLevel } = matter.words.lists;
  const counts = stateCounts(matter, units);
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
  matter: Matter,
  {
    hasDays = !isYearOver(matter),
    units = matter.scores.units,
  }: { hasDays?: boolean; units?: readonly UnitScore[] } = {},
): string {
  const { format, findings } = matter;
  const { lists, briefing } = matter.words;
  const { asOf } = findings;
  const states = stateCounts(matter, units).filter(({ count }) => count > 0);
  const { all, known } = progressCounts(matter, units);
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
  matter: Matter,
  behind: readonly ProgressFact[],
  most = NAMED,
): string[] {
  const { lists } = matter.words;
  if (behind.length === 0) return [noneBehindText(matter)];
  const worst = behind.flatMap(({ unit, indicator, found }) => {
    const lead = leadWords(matter, found);
    return lead === undefined ? [] : [lists.alertWorstOne(unit.unit.name, indicator.name, lead)];
  });
  return [
    whoText(matter, behind),
    worst.length > 0
      ? lists.alertWorst(
          worst.slice(0, Math.min(most, WORST)).join(matter.words.briefing.semicolon),
        )
      : '',
    overdueText(matter, behind),
  ];
}

/** How many units are behind, and those that have more of it than others. */
function whoText({ words, format }: Matter, behind: readonly ProgressFact[]): string {
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
function overdueText(matter: Matter, behind: readonly ProgressFact[]): string {
  const { lists, briefing } = matter.words;
  const overdue = behind.filter(({ found }) => found.overdue && found.due !== undefined);
  if (overdue.length === 0) return '';
  const byDate = [...Map.groupBy(overdue, ({ found }) => found.due ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const clauses = byDate.map(([due, own]) =>
    lists.alertOverdueBy({
      due: dueText(matter, due),
      list: matter.format.list(
        own.map(({ unit, indicator }) => lists.alertItem(unit.unit.name, indicator.name)),
      ),
    }),
  );
  return lists.alertOverdue(clauses.join(briefing.semicolon));
}

/** All work is on schedule only where it has begun and its figures are out. */
function noneBehindText(matter: Matter): string {
  const { lists } = matter.words;
  const units = directed(matter);
  const open = {
    notStarted: progressFacts(matter, 'not-started', units).length,
    notReleased: progressFacts(matter, 'not-released', units).length,
  };
  const isAll = open.notStarted + open.notReleased === 0;
  return isAll ? lists.alertNoneBehind : lists.alertNoneBehindYet(open);
}

/** 常务副区长5项, most first. */
export function leadersText(matter: Matter, behind: readonly ProgressFact[]): string {
  const { lists } = matter.words;
  const counts = new Map<string, number>();
  for (const { unit, indicator } of behind) {
    const leader = leaderOf(matter, unit, indicator);
    if (leader !== undefined) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const list = [...counts].sort(([, a], [, b]) => b - a);
  return lists.alertLeadersText(
    matter.format.list(list.map(([leader, count]) => lists.alertLeader(leader, count))),
    ownerOf(matter)?.unit.name,
  );
}

function otherTexts(matter: Matter, units: readonly UnitScore[]): string[] {
  const { lists } = matter.words;
  const list = (state: ProgressState): string =>
    matter.format.list(
      progressFacts(matter, state, units).map(({ unit, indicator }) =>
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

function behindTable(matter: Matter, behind: readonly ProgressFact[]): Block[] {
  const { lists, site } = matter.words;
  const { format } = matter;
  const rows = behind.map((fact, i) => {
    const { found, unit, indicator } = fact;
    const number = (x: number | undefined) =>
      x === undefined ? undefined : amount(matter, indicator, x);
    const decimal = (x: number | undefined) =>
      x === undefined ? undefined : amount(matter, withDecimal(indicator), x);
    return [
      String(i + 1),
      unit.unit.name,
      indicator.name,
      found.asOf === undefined ? undefined : dueCell(matter, found.asOf),
      number(found.target) ?? (found.due === undefined ? undefined : dueCell(matter, found.due)),
      number(found.value) ?? (found.state && matter.words.briefing.states[found.state]),
      found.completion === undefined || isShare(indicator)
        ? undefined
        : format.percent(found.completion),
      leadCell(matter, found),
      found.behindSince === undefined ? undefined : dueCell(matter, found.behindSince),
      paceCell(matter, fact),
      decimal(found.projection),
      found.text,
      leaderOf(matter, unit, indicator),
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
function paceCell(matter: Matter, { found, indicator }: ProgressFact): string | undefined {
  if (found.pace === undefined || found.basis === 'growth') return undefined;
  const pace = amount(matter, withDecimal(indicator), found.pace.perMonth);
  return found.basis === 'budget' ? matter.words.site.atMost(pace) : pace;
}
