import type { UnitReport } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { type Block, type Draft, paragraph, paragraphs, type Section } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { closeWords } from '../phrases/close-words.ts';
import { sentence, withoutStop } from '../phrases/figure-words.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { named } from '../phrases/result-list.ts';
import { isSetback } from '../phrases/setback.ts';
import { strongSentence } from '../phrases/strong-words.ts';
import { resultSentence } from '../phrases/unit-words.ts';
import {
  blankText,
  isBlank,
  isReportable,
  unscoredOf,
  unscoredWords,
} from '../phrases/unscored-words.ts';
import { weakSentence } from '../phrases/weak-words.ts';
import { figureTable } from '../tables/figure-table.ts';
import { ownedTable } from '../tables/owned-table.ts';
import { taskTable } from '../tables/task-table.ts';

/** How many weak links make a draft of 存在问题 and 下一步打算. */
const DRAFTED = 5;
const STRONG = 3;

/** 单位汇报: 完成情况 from the data, 存在问题 and 下一步打算 in the unit's own words. */
export function unitReport(matter: Matter, unit: UnitScore): Draft {
  const { papers } = matter.words;
  const own = matter.scores.assessment.reports.find((one) => one.unit === unit.unit.code);
  return {
    ...furniture(matter, 'unit-report'),
    title: papers.reportTitle(unit.unit.name, matter.scheme.year),
    signature: unit.unit.name,
    sections: [
      { id: 'done', head: papers.reportDone, blocks: done(matter, unit) },
      problems(matter, unit, own),
      plans(matter, unit, own),
    ],
    annexes: [],
  };
}

function done(matter: Matter, unit: UnitScore): Block[] {
  const { papers } = matter.words;
  const result = papers.resultIn(matter.scheme.title, resultSentence(matter, unit));
  const texts = [result, categoriesText(matter, unit), strongText(matter, unit)];
  if (isBlank(unit)) return paragraphs([result, blankText(matter, unit)]);
  const { table, note } = figureTable(matter, unit);
  return [
    ...paragraphs(texts),
    ...table,
    ...(note === '' ? [] : [paragraph(note, 'note')]),
    ...taskTable(matter, unit),
    ...paragraphs([adjustmentsText(matter, unit), vetoesText(matter, unit)]),
    ...ownedTable(matter, unit),
  ];
}

/** 目标任务91.20分、作风效能88.00分, of the top categories. */
function categoriesText({ words, format, scheme }: Matter, unit: UnitScore): string {
  const { papers } = words;
  const top = unit.categories.filter(({ parent }) => parent === undefined);
  if (top.length < 2) return '';
  const list = top.map(({ name, score }) =>
    score === undefined
      ? papers.categoryNone(name)
      : papers.categoryScore(name, format.number(score, scheme.rounding.category)),
  );
  return papers.categories(format.list(list));
}

function strongText(matter: Matter, unit: UnitScore): string {
  const { papers, briefing } = matter.words;
  const { strong } = matter.findings.unit(unit.unit.code);
  const said = strong
    .flatMap(({ code }) => unit.indicators.filter(({ indicator }) => indicator.code === code))
    .filter((one) => !isSetback(one))
    .slice(0, STRONG)
    .map((one) => withoutStop(matter, strongSentence(matter, unit.unit.code, one)));
  return said.length === 0 ? '' : papers.strong(said.join(briefing.semicolon));
}

export function adjustmentsText({ words, format }: Matter, unit: UnitScore): string {
  const { papers } = words;
  if (unit.adjustments.length === 0) return '';
  const list = unit.adjustments.map(({ reason, sign, points, counted, kind }) =>
    counted
      ? papers.adjustment(reason ?? kind, format.signed(sign * points, 2))
      : papers.adjustmentSame(reason ?? kind),
  );
  return papers.adjustments(format.list(list), format.signed(unit.adjustment, 2));
}

export function vetoesText({ words, format }: Matter, unit: UnitScore): string {
  const { papers } = words;
  if (unit.vetoes.length === 0) return '';
  const list = unit.vetoes.map(({ name, reason, document }) =>
    papers.veto({ item: name, reason, document }),
  );
  return papers.vetoes(format.list(list));
}

const lines = (text: string | undefined): string[] =>
  (text ?? '').split(/\r?\n/).map((line) => line.trim());

const hasWords = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Indicators that lost points, most first, with what the findings say of them. */
function weakOf(matter: Matter, unit: UnitScore): IndicatorScore[] {
  const { lost } = matter.findings.unit(unit.unit.code);
  return lost
    .filter(({ points }) => !matter.format.isZero(points, 2) && points > 0)
    .slice(0, DRAFTED)
    .flatMap(({ code }) => unit.indicators.filter(({ indicator }) => indicator.code === code));
}

function problems(matter: Matter, unit: UnitScore, own: UnitReport | undefined): Section {
  const { papers } = matter.words;
  const section = { id: 'problems', head: papers.reportProblems };
  if (hasWords(own?.problems)) return { ...section, blocks: paragraphs(lines(own?.problems)) };
  const weak = weakOf(matter, unit);
  const texts = weak.map((one) => weakSentence(matter, unit, one));
  const note = plainLossNote(
    matter,
    weak.map(({ indicator }) => ({ unit, indicator })),
  );
  return {
    ...section,
    blocks: [
      ...drafted(matter, texts, [noProblemsText(matter, unit)]),
      ...(note === '' ? [] : [paragraph(note, 'note')]),
    ],
  };
}

function plans(matter: Matter, unit: UnitScore, own: UnitReport | undefined): Section {
  const { papers } = matter.words;
  const section = { id: 'plans', head: papers.reportPlans };
  if (hasWords(own?.plans)) return { ...section, blocks: paragraphs(lines(own?.plans)) };
  const close = weakOf(matter, unit).map((one) =>
    sentence(matter, [
      matter.words.briefing.close(one.indicator.name, closeWords(matter, unit, one)),
    ]),
  );
  return {
    ...section,
    blocks: drafted(matter, close, planTexts(matter, unit)),
  };
}

/** Full scores are said of figures that there are. */
function noProblemsText(matter: Matter, unit: UnitScore): string {
  const { papers } = matter.words;
  if (isBlank(unit)) return isReportable(unit) ? papers.nothingScored : papers.problemsUnknown;
  const unscored = unscoredWords(matter, unit);
  return unscored === '' ? papers.noProblems : papers.noProblemsOfScored(unscored);
}

/** Where nothing was lost: what is missing is delivered, what is not out yet is waited for. */
function planTexts(matter: Matter, unit: UnitScore): string[] {
  const { papers } = matter.words;
  const unscored = unscoredOf(unit);
  const isOut = (one: IndicatorScore) => one.kind === 'scored' || one.reason !== 'not-released';
  const names = (some: readonly IndicatorScore[]) =>
    isBlank(unit) && some.length === unscored.length
      ? papers.allIndicators
      : named(
          matter,
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
  { words }: Matter,
  items: readonly string[],
  otherwise: readonly string[],
): Block[] {
  return [
    paragraph(words.papers.draftNote, 'note'),
    ...(items.length === 0
      ? paragraphs(otherwise)
      : [{ kind: 'list' as const, start: 1, items: [...items] }]),
  ];
}
