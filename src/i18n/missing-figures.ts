import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { formatOf } from './format.ts';
import { messages } from './messages.ts';

/** Texts for a figure of a unit that was not reported: its cell is empty, or no table has it. */
const NOT_REPORTED = new Set(['value-missing', 'row-missing']);

export const isNotReported = ({ text, params }: Problem): boolean =>
  NOT_REPORTED.has(text) && params.reason === 'not-reported';

/** What of whom is missing, a line for units that lack the same: 甲单位、乙单位：地区生产总值、财政收入. */
export function missingFigures(problems: readonly Problem[], language: Language): string[] {
  const { lackOf } = messages(language).cli;
  const { list } = formatOf(language);
  const ofUnits = Map.groupBy(problems, ({ params }) => String(params.unit));
  const lacks = [...ofUnits].map(([unit, ones]) => ({ unit, figures: list(ones.map(figureOf)) }));
  const alike = Map.groupBy(lacks, ({ figures }) => figures);
  return [...alike].map(([figures, units]) => lackOf(list(units.map(({ unit }) => unit)), figures));
}

const figureOf = ({ params: { indicator, period } }: Problem): string =>
  [indicator, period].filter((part) => part !== undefined && part !== '').join(' ');
