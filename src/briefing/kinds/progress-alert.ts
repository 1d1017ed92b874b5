import type { Indicator } from '../../model/dataset.ts';
import type { ProgressState } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
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
import { leadCell } from '../phrases/target-words.ts';
import { grounded } from '../said.ts';
import { directed, isAssessedAbove, senderOf } from '../sender.ts';
import { dueCell } from '../tables/task-table.ts';
import { behindOf, type ProgressFact, progressFacts } from './progress-facts.ts';
import {
  behindTexts,
  leadersText,
  levelText,
  overallText,
  progressGround,
} from './progress-words.ts';

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
        blocks: grounded(
          paragraphs([levelText(facts, units) + overallText(facts, { hasDays: true, units })]),
          { fact: 'counts' },
        ),
      },
      {
        id: 'behind',
        head: lists.alertBehind,
        blocks: grounded(paragraphs(behindTexts(facts, behind)), ...behind.map(progressGround)),
      },
      {
        id: 'leaders',
        head: lists.alertLeaders,
        blocks: grounded(paragraphs([leadersText(facts, behind)]), ...behind.map(progressGround)),
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

/** Asks those behind to make up the amounts of the annex, if it lists amounts, and to keep to limits. */
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
