import type { CircularMessages } from '../zh-CN/circular.ts';

/** A clause that follows a comma, where there is one. */
const then = (text: string | undefined): string => (text === undefined ? '' : `, ${text}`);
const places = (n: number): string => `${n} ${n === 1 ? 'place' : 'places'}`;

/** Sentences of the circular: the judgement, the facts, who does what by when. */
export const circular: CircularMessages = {
  level: {
    good: 'The tasks of the year were done well on the whole',
    fair: 'The tasks of the year were done on the whole',
    poor: 'The tasks of the year were not done well enough',
  },
  isWide: (noun) => `${noun} differ widely`,
  isClose: (noun) => `${noun} differ little`,
  judged: ({ level, spread }) => `${level}; ${spread}. `,
  mean: ({ count, noun, mean, low }) =>
    `The ${count} ${noun} ranked have a mean total of ${mean}, the lowest ${low}. `,
  firsts: ({ units, n, totals }) =>
    `The first ${n} places went to ${units}, with totals of ${totals}.`,
  firstOne: ({ unit, total }) => `${unit} is first, with a total of ${total}.`,
  firstTied: ({ units, rank, total }) => `${rank}: ${units}, with totals of ${total} each`,
  firstAlone: ({ unit, rank, total }) => `${rank}: ${unit}, with a total of ${total}`,
  points: ({ total }) => total,
  groups: ({ list }) => `By group: ${list}.`,
  groupFirsts: ({ group, n, units }) => `first ${n} of ${group} are ${units}`,
  groupFirst: ({ group, units }) => `first of ${group} is ${units}`,
  tied: ({ unit }) => `${unit} (joint)`,
  apart: ({ group, count, mean, low }) =>
    `The ${count} units of ${group} have a mean total of ${mean}, the lowest ${low}. `,
  moves: ({ up, down }) =>
    `Compared with last year: ${[up, down].filter((text) => text !== '').join('; ')}.`,
  up: ({ units, places: n, isEach }) => `${units} ${isEach ? 'each ' : ''}up ${places(n)}`,
  down: ({ units, places: n, isEach }) => `${units} ${isEach ? 'each ' : ''}down ${places(n)}`,
  decided: ({ unit, computed, grade, reason, document }) =>
    `By decision${document === undefined ? '' : ` (${document})`}, the grade of ${unit} is ${grade}${computed === null ? '' : `; by the rules it is ${computed}`}${reason === undefined ? '' : ` (${reason})`}.`,

  tasksGood: 'Key tasks went forward well. ',
  tasksMost: 'Most key tasks were completed. ',
  tasksDone: ({ all, done }) => `Of ${all} key tasks, ${done} were completed by all in charge. `,
  tasksAllDone: ({ all }) => `All ${all} key tasks were completed. `,
  categories: ({ list, rates }) =>
    `Results were best in ${list}, with mean rates of ${rates} of full marks. `,
  figures: ({ list, noun }) => `Some results stand out. First among the ${noun} compared: ${list}.`,
  figure: ({ unit, words }) => `${unit}: ${words}`,

  vetoHead: 'Some baselines were not held. ',
  veto: ({ unit, item, effect, reason, document }) =>
    `${unit}: ${item}, ${effect}${reason === undefined ? '' : ` (${reason})`}${document === undefined ? '' : ` (${document})`}`,
  taskHead: 'Some key tasks were not completed. ',
  task: ({ unit, name, word, reason, lost }) =>
    `${unit}, ${name}: “${word}”${then(reason)}, ${lost} points lost`,
  figureHead: 'Some indicators lag clearly behind. ',
  weakFigure: ({ unit, words, reason, lost, isEach }) =>
    `${unit}: ${words}${then(reason)}, ${lost} points lost${isEach ? ' each' : ''}`,
  missing: ({ list }) => `With indicators that were not scored: ${list}.`,
  missingOne: ({ unit, count }) => `${unit} (${count})`,
  noneToName: 'There are no weak points to name, and no unit was vetoed.',
  none: 'All indicators have full scores and no unit was vetoed.',

  vetoed: ({ units, deadline, to }) =>
    `${units} must put right what led to the veto and report to ${to ?? 'the assessing office'} in writing${deadline === undefined ? '' : ` by ${deadline}`}.`,
  planned: ({ unit, plan }) => `${unit}: ${plan}`,
  unplanned: ({ units, deadline, to }) =>
    `${units} delivered no measures and must find the cause of each, set a date for it and report both to ${to ?? 'the assessing office'}${deadline === undefined ? '' : ` by ${deadline}`}`,
  figures2: ({ units, deadline, to }) =>
    `${units} must find the causes and report the measures to ${to ?? 'the assessing office'}${deadline === undefined ? '' : ` by ${deadline}`}.`,
  objections: ({ deadline }) =>
    `Objections to a score are made in writing with their evidence${deadline === undefined ? '' : ` by ${deadline}`}.`,
};
