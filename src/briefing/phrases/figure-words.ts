import { isPerMille, isShareUnit } from '../../i18n/format.ts';
import type { Indicator } from '../../model/dataset.ts';
import { TABLE_RULES } from '../../model/rules.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** Whether the value is a mean or a sum, not a figure that an office would quote. */
export const isWorkedOut = ({ settings }: Indicator): boolean => TABLE_RULES.has(settings.rule);

/** Signs that stand at the number itself, in English too. */
const SIGN = /^[%％‰°]/;

/** A share or a rate: differences are percentage points, or points per thousand. */
export const isShare = ({ unit }: Indicator): boolean => isShareUnit(unit);

/** 120.67亿元, 9.6%. */
export function amount(
  { format }: AssessmentFacts,
  indicator: Indicator,
  x: number | string,
): string {
  if (typeof x === 'string') return x;
  const digits = format.number(x, isWorkedOut(indicator) ? 2 : indicator.decimals);
  return withUnit(format.language, digits, indicator.unit);
}

function withUnit(language: string, digits: string, unit: string | undefined): string {
  if (unit === undefined) return digits;
  return language === 'en' && !SIGN.test(unit) ? `${digits} ${unit}` : digits + unit;
}

/** A difference of two figures: of shares in points. */
export function difference(facts: AssessmentFacts, indicator: Indicator, x: number): string {
  const { format } = facts;
  if (!isShare(indicator)) return amount(facts, indicator, x);
  return format.points(format.number(x, indicator.decimals), indicator.unit);
}

/** The name as a subject with its figure: 地区生产总值120.67亿元, 固定资产投资下降2.3%. */
export function figureWords(facts: AssessmentFacts, one: IndicatorScore): string {
  const { indicator } = one;
  const { briefing } = facts.words;
  const { name } = indicator;
  if (one.kind === 'missing') return briefing.figure(name, facts.words.stage.reasons[one.reason]);
  if (one.kind === 'filled') return filledWords(facts, one);
  if (one.value === undefined || isWorkedOut(indicator))
    return briefing.scored(name, facts.format.number(one.score, rounding(facts)));
  return valueWords(facts, indicator, one.value);
}

/** 村集体经营性收入未报，按基础分计得60.00分（百分制）. */
function filledWords(
  facts: AssessmentFacts,
  one: Extract<IndicatorScore, { kind: 'filled' }>,
): string {
  const { briefing, stage } = facts.words;
  return briefing.filled({
    why: briefing.unfigured(one.indicator.name, stage.reasons[one.reason]),
    fill: stage.fills[one.by],
    score: facts.format.number(one.score, rounding(facts)),
  });
}

function valueWords(facts: AssessmentFacts, indicator: Indicator, value: number | string): string {
  const { briefing } = facts.words;
  const { name } = indicator;
  if (typeof value === 'string') return briefing.task(name, value);
  const turned = rateWords(facts, indicator, value);
  if (turned) return turned;
  const figure = amount(facts, indicator, value);
  return /[0-9A-Za-z]$/.test(name)
    ? briefing.figureIs(name, figure)
    : briefing.figure(name, figure);
}

/** 投资增幅 −2.3 as 投资下降2.3%; undefined for what is no rate of change by its name. */
function rateWords({ words, format }: AssessmentFacts, indicator: Indicator, value: number) {
  const { briefing } = words;
  const { name, measure, decimals } = indicator;
  if (!isShare(indicator) || format.language === 'en') return undefined;
  const suffix =
    measure === 'growth'
      ? briefing.growthSuffix
      : measure === 'reduction'
        ? briefing.reductionSuffix
        : undefined;
  const subject = suffix && name.replace(suffix, '');
  if (subject === undefined || subject === name || subject === '') return undefined;
  if (format.isZero(value, decimals)) return subject + briefing.level;
  const digits = format.number(Math.abs(value), decimals);
  const size = digits + (isPerMille(indicator.unit) ? '‰' : '%');
  if (measure === 'growth') return subject + (value > 0 ? briefing.grew : briefing.fell)(size);
  return subject + (value > 0 ? briefing.fell : briefing.rose)(size);
}

const rounding = ({ scheme }: AssessmentFacts): number => scheme.rounding.indicator;

/** Value of the year before: as delivered, else that of last year's own data where it can be compared. */
export function previousOf(
  facts: AssessmentFacts,
  unit: string,
  indicator: Indicator,
): number | undefined {
  const given = facts.figure(unit, indicator.code)?.previous;
  if (given !== undefined || !facts.before) return given;
  const { units, indicators } = facts.findings.links;
  const then = units.get(unit);
  const row = indicators.get(indicator.code);
  if (!then?.comparable || !row?.comparable) return undefined;
  const value = facts.before.figure(then.from, row.from)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A change against last year, as an amount and its kind: points are those of shares. */
export interface YearOnYear {
  kind: 'rate' | 'points' | 'amount';
  by: number;
  decimals: number;
}

/** In percent for amounts, in percentage points for shares; by amount where last year was not positive. */
export function yearOnYear(
  facts: AssessmentFacts,
  unit: string,
  one: IndicatorScore,
): YearOnYear | undefined {
  if (one.kind !== 'scored' || typeof one.value !== 'number' || isWorkedOut(one.indicator))
    return undefined;
  const previous = previousOf(facts, unit, one.indicator);
  if (previous === undefined) return undefined;
  const difference = one.value - previous;
  const decimals = Math.max(1, one.indicator.decimals);
  if (isShare(one.indicator)) return { kind: 'points', by: difference, decimals };
  if (previous <= 0) return { kind: 'amount', by: difference, decimals: one.indicator.decimals };
  return { kind: 'rate', by: (difference / previous) * 100, decimals: 1 };
}

/** 比上年增长5.1%, 比上年下降0.8个百分点, of ‰ 0.8个千分点, 与上年持平. */
export function yearWords(
  facts: AssessmentFacts,
  unit: string,
  one: IndicatorScore,
): string | undefined {
  const change = yearOnYear(facts, unit, one);
  if (!change) return undefined;
  const { briefing } = facts.words;
  const { by, decimals, kind } = change;
  const isLevel = facts.format.isZero(by, decimals);
  const digits = facts.format.number(Math.abs(by), decimals);
  const { measure, unit: ofMeasure } = one.indicator;
  const size = kind === 'points' ? facts.format.points(digits, ofMeasure) : digits;
  if (kind === 'points' && measure === 'growth') {
    if (isLevel) return briefing.growthSame;
    return (by > 0 ? briefing.growthUp : briefing.growthDown)(size);
  }
  if (kind === 'points' && measure === 'reduction') {
    if (isLevel) return briefing.reductionSame;
    return (by > 0 ? briefing.reductionUp : briefing.reductionDown)(size);
  }
  if (isLevel) return briefing.level;
  if (kind === 'points') return (by > 0 ? briefing.yearUp : briefing.yearDown)(size);
  if (kind === 'rate') return (by > 0 ? briefing.yearGrew : briefing.yearFell)(size);
  const unitless = amount(facts, one.indicator, Math.abs(by));
  return (by > 0 ? briefing.yearMore : briefing.yearLess)(unitless);
}

/** In a table: +5.1%, −0.8 (percentage points), −0.8个千分点, 持平. */
export function yearCell(
  facts: AssessmentFacts,
  unit: string,
  one: IndicatorScore,
): string | undefined {
  const change = yearOnYear(facts, unit, one);
  if (!change) return undefined;
  const { by, decimals, kind } = change;
  const { briefing } = facts.words;
  if (facts.format.isZero(by, decimals)) return briefing.same;
  const signed = facts.format.signed(by, decimals);
  if (kind === 'rate') return `${signed}%`;
  return kind === 'points' ? pointsCell(facts, one.indicator, signed) : signed;
}

/** Points in a column of percentage points: only those per thousand say so themselves. */
export const pointsCell = (
  { format }: AssessmentFacts,
  { unit }: Pick<Indicator, 'unit'>,
  signed: string,
): string => (isPerMille(unit) ? format.points(signed, unit) : signed);

/** 高于各县区平均1.2个百分点, 增幅高于各县区平均0.3个百分点; for shares and rates, where a plain mean says something. */
/** @param isPlain the sentence has said already that it speaks of a rate */
export function meanWords(
  facts: AssessmentFacts,
  one: IndicatorScore,
  isPlain = false,
): string | undefined {
  const { indicator } = one;
  if (one.kind !== 'scored' || typeof one.value !== 'number' || isWorkedOut(indicator)) return;
  if (!isShare(indicator)) return;
  const values = facts.scores.units.flatMap(({ indicators }) =>
    indicators.flatMap((other) =>
      other.indicator.code === indicator.code &&
      other.kind === 'scored' &&
      typeof other.value === 'number'
        ? [other.value]
        : [],
    ),
  );
  if (values.length < 3) return;
  const difference = one.value - values.reduce((sum, x) => sum + x, 0) / values.length;
  const { briefing } = facts.words;
  const decimals = Math.max(1, indicator.decimals);
  if (facts.format.isZero(difference, decimals)) return briefing.sameMean(facts.noun);
  const size = facts.format.points(
    facts.format.number(Math.abs(difference), decimals),
    indicator.unit,
  );
  const above = difference > 0;
  if (isPlain) return (above ? briefing.aboveMean : briefing.belowMean)(facts.noun, size);
  if (indicator.measure === 'growth')
    return (above ? briefing.growthAboveMean : briefing.growthBelowMean)(facts.noun, size);
  if (indicator.measure === 'reduction')
    return (above ? briefing.reductionAboveMean : briefing.reductionBelowMean)(facts.noun, size);
  return (above ? briefing.aboveMean : briefing.belowMean)(facts.noun, size);
}

/** The same where it is the worse side: of what lies above the average nobody says that it is weak. */
export function worseMeanWords(facts: AssessmentFacts, one: IndicatorScore): string | undefined {
  if (one.kind !== 'scored' || typeof one.value !== 'number') return undefined;
  const values = facts.scores.units.flatMap(({ indicators }) =>
    indicators.flatMap((other) =>
      other.indicator.code === one.indicator.code &&
      other.kind === 'scored' &&
      typeof other.value === 'number'
        ? [other.value]
        : [],
    ),
  );
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const isWorse = one.indicator.direction === 'reverse' ? one.value > mean : one.value < mean;
  return isWorse ? meanWords(facts, one) : undefined;
}

/** 列第3位, 列并列第3位; nothing where there is nobody to compare with. */
export function placeWords(facts: AssessmentFacts, unit: string, code: string): string | undefined {
  const place = facts.placeOf(unit, code);
  if (!place || place.of < 2) return undefined;
  return facts.words.briefing.placed(facts.format.rank(place.place, place.tied));
}

/** Clauses with commas between, and a full stop; empty where there are none. */
export function sentence(
  { words, format }: AssessmentFacts,
  clauses: readonly (string | undefined)[],
): string {
  const said = clauses.filter((clause) => clause !== undefined && clause !== '');
  if (said.length === 0) return '';
  const text = said.join(words.briefing.comma) + words.briefing.stop;
  return format.language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A sentence as a clause in a list of them. */
export const withoutStop = ({ words }: AssessmentFacts, text: string): string =>
  text.endsWith(words.briefing.stop) ? text.slice(0, -words.briefing.stop.length) : text;
