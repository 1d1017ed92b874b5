import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Said, said } from '../said.ts';

/** What ends a remark: the sentence that it goes into has its own stop. */
const ENDS = /[。；;，,.\s]+$/u;
/** 一是, 二是, 1. and the like before a clause of a report. */
const COUNTS = /^(?:[一二三四五六七八九十]是|（?[一二三四五六七八九十\d]+[）、.．])\s*/u;

/** A delivered text as a clause: its inner stops become semicolons. */
export const asClause = (text: string): string =>
  text
    .trim()
    .replace(COUNTS, '')
    .replace(ENDS, '')
    .replace(/[。\n\r]+(?=.)/gu, '；');

/** Why an indicator of a unit fell short, as somebody delivered it: 备注, 扣分事由, 汇报. */
export function reasonOf(
  facts: AssessmentFacts,
  { unit }: UnitScore,
  { indicator }: IndicatorScore,
): Said | undefined {
  const figure = facts.figure(unit.code, indicator.code);
  const about = { unit: unit.code, indicator: indicator.code };
  if (figure?.note !== undefined)
    return said(asClause(figure.note), { fact: 'note', ...about, at: figure.at && [figure.at] });
  return (
    deductionsOf(facts, unit.code, indicator.code) ?? clauseOf(facts, unit.code, indicator)?.problem
  );
}

/** 行政处罚案卷评查不合格1件；…: the reasons of deductions, each once. */
export function deductionsOf(
  { scores, words }: AssessmentFacts,
  unit: string,
  indicator: string,
): Said | undefined {
  const own = rowsOfUnit(scores.assessment.deductions, unit).filter(
    (one) => one.indicator === indicator && one.reason !== undefined,
  );
  if (own.length === 0) return undefined;
  const reasons = [...new Set(own.map(({ reason = '' }) => asClause(reason)))];
  return said(
    reasons.join(words.briefing.semicolon),
    ...own.map(({ at }) => ({ fact: 'deduction' as const, unit, indicator, at: [at] })),
  );
}

/** What a unit means to do about an indicator, as its report says. */
export const measureOf = (
  facts: AssessmentFacts,
  { unit }: UnitScore,
  { indicator }: IndicatorScore,
): Said | undefined => clauseOf(facts, unit.code, indicator)?.plan;

const clausesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[。；;\n\r]+/u)
    .map(asClause)
    .filter((clause) => clause !== '');

/**
 * The clause of a unit's report that names an indicator, and the plan for it: where there are as many
 * plans as problems, they follow each other in order, as reports are written.
 */
function clauseOf(
  { scores }: AssessmentFacts,
  unit: string,
  indicator: Indicator,
): { problem: Said; plan: Said | undefined } | undefined {
  // Reports are written in the language of the data, whatever the document is in.
  const name = indicator.given ?? indicator.name;
  const [report] = rowsOfUnit(scores.assessment.reports, unit);
  if (!report) return undefined;
  const problems = clausesOf(report.problems);
  const at = problems.findIndex((clause) => clause.includes(name));
  const problem = problems[at];
  if (problem === undefined) return undefined;
  const ground = { fact: 'report' as const, unit, at: [report.at] };
  const plans = clausesOf(report.plans);
  const plan = plans.length === problems.length ? plans[at] : undefined;
  return {
    problem: said(withoutName(problem, name), ground),
    plan: plan === undefined ? undefined : said(plan, ground),
  };
}

/** The name stands before it in the sentence already. */
const withoutName = (clause: string, name: string): string =>
  clause.startsWith(name) ? clause.slice(name.length).replace(/^[，、：]/u, '') : clause;
