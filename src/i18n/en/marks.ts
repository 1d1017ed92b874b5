import type { MarksMessages } from '../zh-CN/marks.ts';

/** Rules that count in marks, by segments, by formulas or into the adjustments, in words. */
export const marks: MarksMessages = {
  full: 'full marks',
  hundredth: '100',
  step: (size, unit) => (unit === '' ? size : `${size} (${unit})`),
  stepOfTarget: (percent) => `${percent}% of the target`,
  steps: (p) =>
    `The target gives ${p.start}; every step ${p.reverse ? 'below' : 'above'} it adds ${p.up}, every step ${p.reverse ? 'above' : 'below'} it takes off ${p.down}.`,
  stepsOrNothing: (p) =>
    `The target gives ${p.start}; every step ${p.reverse ? 'below' : 'above'} it adds ${p.up}; a missed target gives nothing.`,
  stepsFormula: (p) =>
    `score = ${p.start} + ${p.up} × steps better than the target (missed: − ${p.down} × steps)`,
  stepsUpFormula: (p) => `score = ${p.start} + ${p.up} × steps better than the target (missed: 0)`,
  segments: (basis, list) => `By segments of ${basis}: ${list}.`,
  segmentAt: (at, score) => `${score} at ${at}`,
  bases: {
    value: 'the figure',
    completion: 'its completion in %',
    change: 'its change against last year',
    growth: 'its growth against last year in %',
  },
  linear: 'Between two thresholds the marks follow the straight line.',
  linearFormula:
    'score = lower marks + (number − lower threshold) × (upper marks − lower marks) ÷ (upper − lower threshold)',
  stairs: 'Between two thresholds the marks are those of the one that is reached.',
  stairsDown: 'Between two thresholds the marks are those of the one that is not exceeded.',
  below: (at) => `below ${at}: `,
  above: (at) => `above ${at}: `,
  ends: { flat: 'its marks', zero: 'none', extrapolate: 'along the line of that segment' },
  completionReverse: {
    ratio: 'completion = target ÷ value',
    complement: 'completion = 2 − value ÷ target',
  },
  thresholdInto: (points) =>
    `${points} where the target is reached, else none; where lower is better, reached means not above the target.`,
  ratingMax: (most) => `Ratings are out of ${most}, turned to 0–100.`,
  formula: (text) =>
    `The figure is computed: ${text}. Where one of its parts is missing, it is missing.`,
  formulaHidden: 'The figure is computed from others, some of which are not published.',
  into: (kind) =>
    `The marks count into the adjustments as “${kind}” and have no weight; without a figure nothing is added or taken off.`,
  floorOfFull: (share) => `The score is at least ${share}% of full marks.`,
  countsInto: (kind) => `counts as “${kind}”`,
  tooLow: 'Never below 0.',
};
