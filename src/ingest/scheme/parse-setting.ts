import type { ZodType } from 'zod';
import type { Change, Measure } from '../../model/dataset.ts';
import type { Param } from '../../model/problem.ts';
import { NamedNumbers, SegmentPoints } from '../../model/setting-fields.ts';
import { type SettingName, Settings } from '../../model/settings.ts';
import type { Finding } from '../cells/located-problem.ts';
import { missingMarks } from '../cells/missing-marks.ts';
import { nearest } from '../cells/nearest.ts';
import { parseSwitch } from '../cells/parse-cell-words.ts';
import { parseNamedNumbers, parseNumbers, parsePoints, parseTiers } from '../cells/parse-named.ts';
import { type CellText, parseFigure, parsePlainNumber } from '../cells/parse-number.ts';
import { isRangeText, NOT_A_RANGE, parseRange } from '../cells/parse-range.ts';
import { trimText } from '../cells/trim-text.ts';
import { choiceNames, choiceOf, choicesOf, choiceWords, settingTitle } from './setting-words.ts';

/** What a cell of a setting is read by: the figures' measure and unit of its row. */
export interface SettingOptions {
  measure?: Measure | undefined;
  unit?: string | undefined;
  statedUnit?: string | undefined;
}

/** The value with what was changed to read it, or what is wrong with the cell. */
export type ParsedSetting = { value: unknown; changes?: readonly Change[] } | { problem: Finding };

const MARKS = missingMarks({});

/** Numbers in the unit of the figure. */
const FIGURES: readonly SettingName[] = ['target', 'step'];
const FIGURES_OR_RANGES: readonly SettingName[] = ['satisfactory', 'unallowable'];
/** Numbers from 0 to 1: 10% is 0.1. */
const SHARES: readonly SettingName[] = ['low', 'high', 'support-share'];
/** Numbers in percent: 80% is 80. */
const PERCENTS: readonly SettingName[] = ['cap', 'zero-below'];
const SWITCHES: readonly SettingName[] = ['top', 'bottom'];

/** What a setting looks like, for the message. */
const FORMS: Partial<Record<SettingName, string>> = {
  schedule: '3=20;6=45;9=70;12=100',
  periods: 'q1=15;q2=25;q3=25;q4=35',
  tiers: '完成=100;未完成=0',
  points: '50=20;60=24;100=40',
  coefficients: '1;0.8;0.6;0.4;0.2',
};

/** How a list setting is written, as an example; undefined for other settings. */
export function settingForm(name: string): string | undefined {
  return Object.entries(FORMS).find(([setting]) => setting === name)?.[1];
}

/** Whether a cell of a setting says nothing: blank, or one of the usual marks for “none”. */
export function isBlankSetting(text: string): boolean {
  return MARKS.byText.has(trimText(text));
}

export function settingFinding(
  code: Finding['code'],
  text: string,
  name: SettingName,
  params: Record<string, Param> = {},
  level: Finding['level'] = 'error',
): Finding {
  return { level, code, text, params: { setting: name, title: settingTitle(name), ...params } };
}

/** Checks a value against the schema of its setting: signs, ranges, whole numbers. */
export function withinSchema(name: SettingName, value: unknown): ParsedSetting {
  const schema: ZodType = Settings.shape[name];
  const result = schema.safeParse(value);
  if (result.success) return withinList(name, value);
  const issue = result.error.issues[0];
  if (issue?.code === 'too_small' && issue.origin === 'number') {
    const text = issue.inclusive ? 'setting-at-least' : 'setting-above';
    return {
      problem: settingFinding('out-of-range', text, name, { limit: Number(issue.minimum) }),
    };
  }
  if (issue?.code === 'too_big' && issue.origin === 'number') {
    return {
      problem: settingFinding('out-of-range', 'setting-at-most', name, {
        limit: Number(issue.maximum),
      }),
    };
  }
  if (typeof value === 'number' && !Number.isInteger(value) && issue?.code === 'invalid_type') {
    return { problem: settingFinding('out-of-range', 'setting-not-whole', name) };
  }
  return wrongForm(name);
}

const isMonth = (name: string): boolean => /^([1-9]|1[0-2])$/.test(name);

/** Periods need weights, of which one is more than 0; a curve goes by months, and not above 100 %. */
function withinList(name: SettingName, value: unknown): ParsedSetting {
  if (name === 'periods') {
    const weights = NamedNumbers.parse(value).map((period) => period.value);
    const good = weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
    if (!good) return { problem: settingFinding('out-of-range', 'period-weights', name) };
  }
  if (name === 'schedule') {
    const good = NamedNumbers.parse(value).every(
      (month) => isMonth(month.name) && month.value >= 0 && month.value <= 100,
    );
    if (!good) return { problem: settingFinding('out-of-range', 'schedule-months', name) };
  }
  if (name === 'points') {
    const points = SegmentPoints.parse(value);
    const ascend = points.every(
      ({ at }, place) => place === 0 || at > (points[place - 1]?.at ?? at),
    );
    if (!ascend) return { problem: settingFinding('out-of-range', 'points-not-ascending', name) };
  }
  return { value };
}

function wrongForm(name: SettingName): ParsedSetting {
  const form = FORMS[name];
  const text = form ? 'setting-not-list' : 'setting-wrong-type';
  return { problem: settingFinding('wrong-type', text, name, { form }) };
}

function numberProblem(name: SettingName, problem: Finding): ParsedSetting {
  const params = { setting: name, title: settingTitle(name), ...problem.params };
  return { problem: { ...problem, params } };
}

/** What is said of a word that is no choice: all choices, and those that are written much like it. */
function choicesFor(name: SettingName, text: string): Record<string, Param> {
  const meant = nearest(text, choiceNames(name)).map((word) => choiceOf(name, word) ?? word);
  const near = [...new Set(meant)];
  const choices = choicesOf(name);
  const words = choiceWords(name);
  const nearWords = near.map((choice) => words[choices.indexOf(choice)] ?? choice);
  return { choices, words, near, nearWords };
}

function parseChoice(name: SettingName, text: string): ParsedSetting {
  const value = choiceOf(name, text);
  if (value) return { value };
  return {
    problem: settingFinding('wrong-type', 'setting-not-a-choice', name, choicesFor(name, text)),
  };
}

function parseFigureSetting(
  name: SettingName,
  input: CellText,
  options: SettingOptions,
): ParsedSetting {
  const ranges = name === 'best' || (FIGURES_OR_RANGES.includes(name) && isRangeText(input.text));
  const how = { ...options, marks: MARKS };
  if (ranges && input.cell?.kind !== 'number') {
    const parsed = parseRange(input.text, how);
    if (parsed.kind === 'range') return { value: parsed.range, changes: parsed.changes };
    const { problem } = parsed;
    const isRange = problem.text !== 'not-a-number' || name !== 'best';
    return numberProblem(name, isRange ? problem : NOT_A_RANGE);
  }
  const figure = parseFigure(input, name === 'step' ? { ...how, measure: undefined } : how);
  if (figure.kind === 'problem') return numberProblem(name, figure.problem);
  if (figure.kind === 'missing') return wrongForm(name);
  const value = name === 'best' ? [figure.value, figure.value] : figure.value;
  return withChanges(withinSchema(name, value), figure.changes);
}

const withChanges = (parsed: ParsedSetting, changes: readonly Change[]): ParsedSetting =>
  'value' in parsed ? { ...parsed, changes } : parsed;

function parseNumberSetting(name: SettingName, input: CellText): ParsedSetting {
  const share = SHARES.includes(name);
  if (share && input.cell?.percent && input.cell.number !== undefined) {
    return withinSchema(name, Number(input.cell.number));
  }
  const figure = parsePlainNumber(input, share || PERCENTS.includes(name));
  if (figure.kind === 'problem') return numberProblem(name, figure.problem);
  if (figure.kind === 'missing') return wrongForm(name);
  const percent = share && figure.changes.some(({ why }) => why === 'percent');
  return withChanges(
    withinSchema(name, percent ? figure.value / 100 : figure.value),
    figure.changes,
  );
}

const LISTS: Partial<Record<SettingName, (text: string) => unknown>> = {
  coefficients: parseNumbers,
  tiers: parseTiers,
  points: parsePoints,
};

function parseListSetting(name: SettingName, text: string): ParsedSetting {
  const list = (LISTS[name] ?? parseNamedNumbers)(text);
  return list ? withinSchema(name, list) : wrongForm(name);
}

/** Reads the cell of a setting, not a blank one. */
export function parseSetting(
  name: SettingName,
  input: CellText,
  options: SettingOptions,
): ParsedSetting {
  const text = trimText(input.text);
  if (name === 'formula' && input.cell?.formula === undefined) {
    return { value: text.replace(/^[=＝]\s*/, '') };
  }
  if (input.cell?.kind === 'error' || input.cell?.formula === 'no-value' || /^[=＝]/.test(text)) {
    return parseNumberSetting(name, input);
  }
  if (name === 'into') return { value: text };
  if (choicesOf(name).length > 0) return parseChoice(name, text);
  if (SWITCHES.includes(name)) {
    const value = parseSwitch(text);
    return value === undefined
      ? { problem: settingFinding('wrong-type', 'setting-not-a-switch', name) }
      : { value };
  }
  if (FORMS[name]) return parseListSetting(name, text);
  if (name === 'floor' && /^(none|无)$/i.test(text)) return { value: 'none' };
  const figure = name === 'best' || FIGURES.includes(name) || FIGURES_OR_RANGES.includes(name);
  return figure ? parseFigureSetting(name, input, options) : parseNumberSetting(name, input);
}
