import type { year as zh } from '../zh-CN/year.ts';

export const year: typeof zh = {
  badYear: (typed) => `“${typed}” is no year; give four digits, such as 2025.`,
  noEarlierYear: (to) =>
    `The data folder has no assessment before ${to} to carry over. A new office starts with biaochi init.`,
  yearExists: (to) => `The folder of ${to} exists already; nothing was changed.`,
  made: (from, to) => `${to} was started by the rules of ${from}, with these files:`,
  next: (to) =>
    [
      'Next:',
      '  1. read each scheme.yaml: number of the basis, weights;',
      '  2. read units, indicators and tasks, and bring tasks and due dates up to date;',
      '  3. fill in the targets now and the figures at the year’s end (last year’s are there);',
      `  4. check with biaochi check ${to}/NAME; until all is delivered, biaochi build --draft.`,
    ].join('\n'),
};
