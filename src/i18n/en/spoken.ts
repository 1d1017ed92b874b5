import type { SpokenMessages } from '../zh-CN/spoken.ts';

/** Speaking notes: sentences that can be said aloud. */
export const spoken: SpokenMessages = {
  overall: ({ year, level, mean }) => `${level} in ${year}, with a mean total of ${mean}. `,
  ours: ({ year, unit, result }) =>
    `In the assessment from above for ${year}, ${unit}: ${result.charAt(0).toLowerCase()}${result.slice(1)}`,
  ourBest: ({ list }) => `In first place: ${list}.`,
  ourFigure: ({ words, reason, lead }) =>
    `${words}${reason === undefined ? '' : `, ${reason}`}${lead === undefined ? '' : `; in the lead here: ${lead}`}. `,
  ask: ({ units, deadline }) =>
    `${units} must find the causes and say how to catch up${deadline === undefined ? '' : `, by ${deadline}`}.`,
  firsts: ({ units }) => `Ahead are ${units}. `,
  tasks: ({ all, done }) => `Of ${all} key tasks, ${done} were completed by all in charge. `,
  praise: ({ list }) => `Worth naming: ${list}.`,
  weakTask: ({ unit, name, word, reason }) =>
    `${unit} had ${name} still “${word}” at the end of the year${reason === undefined ? '' : `, ${reason}`}. `,
  last: ({ units, total, isShared }) =>
    `The lowest total is that of ${units}, ${total}${isShared ? ' each' : ''}; the causes have to be found. `,
  veto: ({ unit, item, reason }) =>
    `${unit} did not hold the baseline of ${item} and was vetoed${reason === undefined ? '' : ` (${reason})`}. `,
  vetoNone: 'No unit was vetoed.',
  apart: ({ list }) => `Ahead in their groups: ${list}. `,
  apartOne: ({ group, units }) => `in ${group} ${units}`,
};
