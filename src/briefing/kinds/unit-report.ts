import type { Indicator, UnitReport } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, type Draft, paragraph, paragraphs, type Section } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { adjustmentsText, vetoesText } from '../phrases/apart-words.ts';
import { blank } from '../phrases/blank-words.ts';
import { bestWord } from '../phrases/close-words.ts';
import { withoutStop } from '../phrases/figure-words.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { asClause, measureOf, reasonOf } from '../phrases/reasons.ts';
import { named } from '../phrases/result-list.ts';
import { isNoPraise } from '../phrases/setback.ts';
import { isRated, type Shortfall, shortfallsOf, weighty } from '../phrases/shortfalls.ts';
import { strongSentence } from '../phrases/strong-words.ts';
import { isReached } from '../phrases/target-words.ts';
import { resultSentence } from '../phrases/unit-words.ts';
import {
  blankText,
  isBlank,
  isReportable,
  unscoredOf,
  unscoredWords,
} from '../phrases/unscored-words.ts';
import { weakSentence } from '../phrases/weak-words.ts';
import { type Ground, joined, paragraphOf, resultGrounds, type Said, said } from '../said.ts';
import { figureTable } from '../tables/figure-table.ts';
import { ownedTable } from '../tables/owned-table.ts';
import { taskTable } from '../tables/task-table.ts';

/** How many weak links make a draft of 存在问题 and 下一步打算. */
const DRAFTED = 5;
const STRONG = 3;
/** Of fewer figures with a target it is not worth saying how many reached it. */
const FEW = 3;

/** 单位汇报: 完成情况 from the data, 存在问题 and 下一步打算 in the unit's own words. */
export function unitReport(facts: AssessmentFacts, unit: UnitScore): Draft {
  const { papers } = facts.words;
  const [own] = rowsOfUnit(facts.scores.assessment.reports, unit.unit.code);
  return {
    ...formalParts(facts, 'unit-report'),
    title: papers.reportTitle(unit.unit.name, facts.scheme.year),
    signature: unit.unit.name,
    sections: [
      { id: 'done', head: papers.reportDone, blocks: done(facts, unit) },
      problems(facts, unit, own),
      plans(facts, unit, own),
    ],
    annexes: [],
  };
}

function done(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers } = facts.words;
  const result = papers.resultIn({
    assessment: facts.scheme.title,
    self: papers.self(unit.unit.name),
    result: resultSentence(facts, unit),
  });
  const { code } = unit.unit;
  if (isBlank(unit)) return paragraphs([result, blankText(facts, unit)]);
  const { table, note } = figureTable(facts, unit);
  return [
    ...paragraphOf([said(aboutText(facts, unit), { fact: 'counts', unit: code })]),
    ...paragraphOf([said(result, ...resultGrounds(code))]),
    ...strongBlocks(facts, unit),
    ...table,
    ...(note === '' ? [] : [paragraph(note, 'note')]),
    ...taskTable(facts, unit),
    ...paragraphOf([said(adjustmentsText(facts, unit), { fact: 'adjustment', unit: code })]),
    ...paragraphOf([said(vetoesText(facts, unit), { fact: 'veto', unit: code })]),
    ...ownedTable(facts, unit),
  ];
}

const isDone = (one: IndicatorScore): boolean =>
  one.kind === 'scored' &&
  one.indicator.kind === 'task' &&
  one.value === bestWord(one.indicator.settings.tiers);

/** What the year was about: the tasks and indicators that the unit had, and how many it completed. */
function aboutText(facts: AssessmentFacts, unit: UnitScore): string {
  const { words, scheme } = facts;
  const { papers } = words;
  const own = unit.indicators.filter(
    (one) => one.kind !== 'missing' || one.reason !== 'not-applicable',
  );
  const tasks = own.filter(({ indicator }) => indicator.kind === 'task');
  const about = {
    year: scheme.year,
    self: papers.self(unit.unit.name),
    indicators: own.length - tasks.length,
    met: metWords(facts, unit, own),
  };
  if (tasks.length === 0) return papers.about(about);
  return papers.aboutTasks({ ...about, tasks: tasks.length, done: tasks.filter(isDone).length });
}

/** How many of the figures with a target reached it; nothing if hardly a figure has one. */
function metWords(facts: AssessmentFacts, unit: UnitScore, own: readonly IndicatorScore[]): string {
  const reached = own.flatMap((one) => isReached(facts, unit, one) ?? []);
  if (reached.length < FEW) return '';
  const count = reached.filter((is) => is).length;
  return facts.words.papers.met({ count, of: reached.length });
}

/** 完成较好的: tasks as they were asked for, then figures. */
function strongBlocks(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, briefing } = facts.words;
  // Whoever was vetoed does not praise itself.
  if (unit.vetoes.length > 0) return [];
  const { strong } = facts.findings.unit(unit.unit.code);
  const tasks = unit.indicators
    .filter(isDone)
    .slice(0, STRONG)
    .map((one) => {
      const { name, requirement } = one.indicator;
      const text = papers.taskDone({
        name,
        requirement: requirement === undefined ? undefined : asClause(requirement),
      });
      const ground = { unit: unit.unit.code, indicator: one.indicator.code, at: one.sources };
      return said(text, { fact: 'value' as const, ...ground });
    });
  const figures = strong
    .flatMap(({ code }) => unit.indicators.filter(({ indicator }) => indicator.code === code))
    .filter((one) => one.indicator.kind === 'figure' && !isRated(one))
    .filter((one) => !isNoPraise(facts, unit, one))
    .slice(0, STRONG)
    .map((one) =>
      said(withoutStop(facts, strongSentence(facts, unit.unit.code, one)), {
        fact: 'value' as const,
        unit: unit.unit.code,
        indicator: one.indicator.code,
        at: one.sources,
      }),
    );
  const all = [...tasks, ...figures];
  if (all.length === 0) return [];
  return paragraphOf([joined(all, (texts) => papers.strong(texts.join(briefing.semicolon)))]);
}

const lines = (text: string | undefined): string[] =>
  (text ?? '').split(/\r?\n/).map((line) => line.trim());

const hasWords = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** What the unit fell short in, as far as it would speak of it. */
const weakOf = (facts: AssessmentFacts, unit: UnitScore): Shortfall[] =>
  weighty(facts, shortfallsOf(facts, unit)).slice(0, DRAFTED);

function problems(facts: AssessmentFacts, unit: UnitScore, own: UnitReport | undefined): Section {
  const { papers } = facts.words;
  const section = { id: 'problems', head: papers.reportProblems };
  if (hasWords(own?.problems)) return { ...section, blocks: reported(own?.problems, own) };
  const weak = weakOf(facts, unit);
  const note = plainLossNote(
    facts,
    weak.map(({ one }) => ({ unit, indicator: one.indicator })),
  );
  const items = weak.map((fall) => problemSaid(facts, fall));
  return {
    ...section,
    blocks: [
      ...drafted(facts, items, {
        lead: papers.problemsLead(papers.self(unit.unit.name)),
        otherwise: [noProblemsText(facts, unit)],
      }),
      ...(note === '' || items.length === 0 ? [] : [paragraph(note, 'note')]),
    ],
  };
}

/** 预算执行率86.0%，…，失2.67分，〔原因待填〕。 */
function problemSaid(facts: AssessmentFacts, { unit, one }: Shortfall): Said {
  const { papers } = facts.words;
  const found = reasonOf(facts, unit, one);
  const open = blank(facts, 'reason');
  const sentence = weakSentence(facts, unit, one);
  const words = withoutStop(facts, sentence);
  const ground = { unit: unit.unit.code, indicator: one.indicator.code };
  const unexplained = open === undefined ? sentence : papers.unexplained({ words, blank: open });
  return said(
    found === undefined ? unexplained : papers.because({ words, reason: found.text }),
    { fact: 'value', ...ground, at: one.sources },
    { fact: 'lost', ...ground },
    ...(found?.on ?? []),
  );
}

function plans(facts: AssessmentFacts, unit: UnitScore, own: UnitReport | undefined): Section {
  const { papers } = facts.words;
  const section = { id: 'plans', head: papers.reportPlans };
  if (hasWords(own?.plans)) return { ...section, blocks: reported(own?.plans, own) };
  const items = plansSaid(facts, unit);
  const lead = papers.plansLead(papers.self(unit.unit.name));
  const otherwise = planTexts(facts, unit);
  return { ...section, blocks: drafted(facts, items, { lead, otherwise }) };
}

/** What is to be done about each; figures that nobody planned for come last, in one sentence to be filled in. */
function plansSaid(facts: AssessmentFacts, unit: UnitScore): Said[] {
  const weak = weakOf(facts, unit).map(({ one }) => ({ one, plan: measureOf(facts, unit, one) }));
  const [measure, deadline] = [blank(facts, 'measure'), blank(facts, 'deadline')];
  const lostGround = ({ indicator }: IndicatorScore): Ground => ({
    fact: 'lost',
    unit: unit.unit.code,
    indicator: indicator.code,
  });
  const isOpen = ({ one, plan }: (typeof weak)[number]) =>
    plan === undefined && one.indicator.kind !== 'task';
  const each = weak
    .filter((item) => !isOpen(item))
    .flatMap(({ one, plan }) => {
      const how = plan?.text ?? measure;
      if (how === undefined) return [];
      const text = planText(facts, one.indicator, { measure: how, deadline });
      return [said(text, lostGround(one), ...(plan?.on ?? []))];
    });
  const open = weak.filter(isOpen).map(({ one }) => one);
  if (measure === undefined || open.length === 0) return each;
  const name = facts.format.list(open.map(({ indicator }) => indicator.name));
  return [
    ...each,
    said(facts.words.papers.plan({ name, measure, deadline }), ...open.map(lostGround)),
  ];
}

/** What is to be done about one: a task is done as it was asked for, a figure gets better. */
function planText(
  { words }: AssessmentFacts,
  { kind, name, requirement }: Indicator,
  how: { measure: string; deadline: string | undefined },
): string {
  const { papers } = words;
  if (kind !== 'task') return papers.plan({ name, ...how });
  return papers.planTask({
    name,
    requirement: requirement === undefined ? undefined : asClause(requirement),
    ...how,
  });
}

/** The unit's own words, a paragraph a line. */
const reported = (text: string | undefined, own: UnitReport | undefined): Block[] =>
  lines(text).flatMap((line) =>
    paragraphOf([
      said(line, { fact: 'report', unit: own?.unit, at: own === undefined ? [] : [own.at] }),
    ]),
  );

/** Full scores are said of figures that there are. */
function noProblemsText(facts: AssessmentFacts, unit: UnitScore): string {
  const { papers } = facts.words;
  if (isBlank(unit)) return isReportable(unit) ? papers.nothingScored : papers.problemsUnknown;
  const unscored = unscoredWords(facts, unit);
  return unscored === '' ? papers.noProblems : papers.noProblemsOfScored(unscored);
}

/** Where nothing was lost: what is missing is delivered, what is not out yet is waited for. */
function planTexts(facts: AssessmentFacts, unit: UnitScore): string[] {
  const { papers } = facts.words;
  const unscored = unscoredOf(unit);
  const isOut = (one: IndicatorScore) => one.kind === 'scored' || one.reason !== 'not-released';
  const names = (some: readonly IndicatorScore[]) =>
    isBlank(unit) && some.length === unscored.length
      ? papers.allIndicators
      : named(
          facts,
          some.map(({ indicator }) => indicator.name),
          DRAFTED,
          'matters',
        );
  const [due, awaited] = [unscored.filter(isOut), unscored.filter((one) => !isOut(one))];
  if (unscored.length === 0) return [papers.noPlans];
  return [
    due.length > 0 ? papers.plansReport(names(due)) : '',
    awaited.length > 0 ? papers.plansRelease(names(awaited)) : '',
  ];
}

/** What is computed stands as a draft, marked as one. */
function drafted(
  { words }: AssessmentFacts,
  items: readonly Said[],
  { lead, otherwise }: { lead: string; otherwise: readonly string[] },
): Block[] {
  const note = paragraph(words.papers.draftNote, 'note');
  if (items.length === 0) return [note, ...paragraphs(otherwise)];
  const list = items.map(({ text, on }) => [{ text, on }]);
  return [note, paragraph(lead), { kind: 'list', start: 1, items: list }];
}
