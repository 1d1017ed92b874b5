import type { ListMessages } from '../zh-CN/lists.ts';

/** Lists of all units. */
export const lists: ListMessages = {
  weakTitle: (assessment) => `${assessment}: weak links`,
  weakIntro: ({ units, noun, count }) =>
    `The indicators in which ${units} ${noun} lost most points, ${count} in all, most first. Lost points are the full marks less the points scored.`,
  weakIntroOne: ({ unit, count }) =>
    `The indicators in which ${unit} lost most points, ${count} in all, most first. Lost points are the full marks less the points scored.`,
  weakNone: 'All units have full scores in all indicators; no points were lost.',
  weakOverall: 'Overview',
  weakIndicators: (list) => `Indicators with most points lost: ${list}.`,
  weakIndicator: ({ name, lost, units }) => `${name} (${lost} points by ${units} units)`,
  weakIndicatorOne: ({ name, lost }) => `${name} (${lost} points)`,
  weakLeaders: (list) => `By leader in charge: ${list}.`,
  weakLeader: ({ leader, count, lost }) => `${leader} ${count} (${lost} points)`,
  weakMissing: (list) =>
    `Without a score of their own, since not reported or not released: ${list}.`,
  weakMissingOne: (unit, count) => `${unit} ${count}`,
  weakList: 'List',
  weakTable: (assessment) => `${assessment}: weak links in detail`,
  serial: 'No.',
  unit: 'Unit',
  indicator: 'Indicator',
  lost: 'Lost',
  value: 'Figure',
  place: 'Place',
  leadUnit: 'Lead unit',
  leader: 'Leader',
  close: 'What would close the gap',
  closeNote:
    'What would close the gap is found by scoring anew with that one figure changed and all others as they are.',

  alertTitle: (assessment) => `${assessment}: progress alert`,
};
