import type { Indicator } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { RuleSettings, SettingName } from '../../../model/settings.ts';
import type { Reading } from '../../tables/reading.ts';
import { isOfWhole, isPercent } from '../guards/figure-kind.ts';
import { type Doubt, doubtAt, settingPlace } from './doubt.ts';
import { segmentsOutOfOrder, tiersAgainstWords } from './order-of-marks.ts';

type Check = (row: Indicator, full: number) => Doubt | undefined;

/** Completions are on 0–100; nobody caps them at a few points. */
const SHARE = 5;

/** Written settings that can hardly be meant: a share for a percentage, a step worth all marks. */
export function doubtfulSettings(reading: Reading): Problem[] {
  return reading.entries.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      CHECKS.flatMap(([name, check]) => {
        const source = settingPlace(reading, row, name);
        const doubt = source && check(row, fullMarksOf(row));
        if (!source || !doubt) return [];
        const params = { indicator: row.name, ...doubt.params };
        return [doubtAt(reading, source, { ...doubt, params })];
      }),
    ),
  );
}

/** What the numbers of marks of a row are out of; none where they count into the adjustments. */
function fullMarksOf({ weight, settings: { scale, into } }: Indicator): number {
  if (into !== undefined) return Number.POSITIVE_INFINITY;
  return scale === 'hundred' ? 100 : weight;
}

const numberIn = (settings: RuleSettings, name: SettingName): number => {
  const value = settings[name];
  return typeof value === 'number' ? value : Number.NaN;
};

/** Of a percentage, one point that is worth all marks several times over: the step lacks its order. */
function stepTooSmall(row: Indicator, full: number): Doubt | undefined {
  const { step = 0, 'per-step': marks = 0, 'step-of': of } = row.settings;
  const isPercent = of === 'target' || /^(%|％|个百分点)$/.test(row.unit ?? '');
  if (!isPercent || !(step > 0) || marks / step < 3 * full) return undefined;
  const points = Number((marks / step).toPrecision(6));
  return { text: 'step-too-small', params: { step, points, full }, found: String(step) };
}

/** One step, or one place, that takes all marks at once. */
const takesAll =
  (name: SettingName): Check =>
  ({ settings }, full) => {
    const marks = numberIn(settings, name);
    if (!(marks >= full)) return undefined;
    return { text: 'step-takes-all', params: { setting: name, marks, full }, found: String(marks) };
  };

const CHECKS: readonly [SettingName, Check][] = [
  ['cap', capAsShare],
  ['zero-below', zeroLineAsShare],
  ['step', stepTooSmall],
  ['per-step', takesAll('per-step')],
  ['per-step-up', takesAll('per-step-up')],
  ['per-step-down', takesAll('per-step-down')],
  ['per-place', takesAll('per-place')],
  ['per-step', beyondCap('per-step', 'bonus-cap')],
  ['per-step-up', beyondCap('per-step-up', 'bonus-cap')],
  ['per-step', beyondCap('per-step', 'deduction-cap')],
  ['per-step-down', beyondCap('per-step-down', 'deduction-cap')],
  ['at-target', startOffScale],
  ['first', firstAboveFull],
  ['tiers', tiersOffScale],
  ['tiers', (row) => tiersOutOfOrder(row) ?? tiersAgainstWords(row)],
  ['points', segmentsOutOfOrder],
  ['span', aboveHundred],
  ['periods', periodsNotWhole],
  ['target', targetAboveWhole],
];

/** One step that is worth more than all steps together may be. */
function beyondCap(name: SettingName, limit: 'bonus-cap' | 'deduction-cap'): Check {
  return ({ settings }, full) => {
    const [marks, cap] = [numberIn(settings, name), numberIn(settings, limit)];
    if (!(marks > cap && cap > 0) || marks >= full) return undefined;
    const sign = limit === 'bonus-cap' ? 'plus' : 'minus';
    return { text: 'step-beyond-cap', params: { marks, cap, sign }, found: String(marks) };
  };
}

function capAsShare({ settings: { cap = 100 } }: Indicator): Doubt | undefined {
  if (cap > SHARE) return undefined;
  const params = { cap, percent: Number((100 * cap).toPrecision(12)) };
  return { level: 'error', text: 'cap-as-share', params, found: String(cap) };
}

function zeroLineAsShare({ settings: { 'zero-below': line = 0 } }: Indicator): Doubt | undefined {
  if (!(line > 0 && line <= 1)) return undefined;
  const params = { line, percent: Number((100 * line).toPrecision(12)) };
  return { text: 'zero-line-as-share', params, found: String(line) };
}

function startOffScale({ settings }: Indicator, full: number): Doubt | undefined {
  const marks = numberIn(settings, 'at-target');
  const isOdd = marks > full || (marks > 0 && marks < full / 5);
  if (!isOdd || full === Number.POSITIVE_INFINITY || settings.rule !== 'steps') return undefined;
  return { text: 'start-off-scale', params: { marks, full }, found: String(marks) };
}

function firstAboveFull({ settings: { first = 0 } }: Indicator, full: number): Doubt | undefined {
  if (first <= full) return undefined;
  return { text: 'first-above-full', params: { marks: first, full }, found: String(first) };
}

const scoresOf = ({ settings: { tiers = [] } }: Indicator): number[] =>
  tiers.flatMap(({ score }) => score ?? []);

function tiersOffScale(row: Indicator, full: number): Doubt | undefined {
  const most = Math.max(...scoresOf(row));
  if (full === Number.POSITIVE_INFINITY || most <= 0) return undefined;
  if (most >= 0.6 * full && most <= 1.5 * full) return undefined;
  return { text: 'tiers-off-scale', params: { most, full } };
}

/** The best tier stands at one end of the list. */
function tiersOutOfOrder(row: Indicator): Doubt | undefined {
  const scores = scoresOf(row);
  const most = Math.max(...scores);
  if (scores.length < 3 || scores[0] === most || scores.at(-1) === most) return undefined;
  const name = row.settings.tiers?.find(({ score }) => score === most)?.name;
  return { text: 'tiers-out-of-order', params: { tier: name, most } };
}

function aboveHundred({ settings: { rule, base, span = 40 } }: Indicator): Doubt | undefined {
  if (rule !== 'efficacy' || base + span <= 100) return undefined;
  return { text: 'base-and-span', params: { base, span, sum: base + span } };
}

function periodsNotWhole({ settings: { periods = [] } }: Indicator): Doubt | undefined {
  const sum = oddSum(periods.map(({ value }) => value));
  return sum === undefined ? undefined : { text: 'periods-not-whole', params: { sum } };
}

function targetAboveWhole(row: Indicator): Doubt | undefined {
  const { target = 0 } = row.settings;
  if (!isPercent(row) || !isOfWhole(row) || target <= 100) return undefined;
  return { text: 'target-above-whole', params: { target }, found: String(target) };
}

/** A sum of percentages that is near 100 and not 100, or that mixes shares with percentages. */
export function oddSum(weights: readonly number[]): number | undefined {
  if (weights.length < 2) return undefined;
  const sum = Number(weights.reduce((total, weight) => total + weight, 0).toPrecision(12));
  const isMixed = weights.some((weight) => weight < 1) && weights.some((weight) => weight >= 5);
  return isMixed || (sum !== 100 && sum >= 50 && sum <= 150) ? sum : undefined;
}
