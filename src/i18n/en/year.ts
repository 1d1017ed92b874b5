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
  formName: ' form',
  noReceiver: 'no bureau named',
  figureNotes: [
    'Fill in the columns 完成值 (value), 状态 (status) and 备注 (note) only; leave all else as it is.',
    'Where there is no figure, leave the value blank and choose a status. Values are numbers in the unit given, e.g. 12.5.',
  ],
  wordNotes: [
    'Choose a word in the column 完成值 (value); notes may be added; leave all else as it is.',
  ],
  reportNotes: ['In your own words: problems (存在问题) and plans (下一步打算), a line each.'],
  nothingToFillIn: 'This assessment has nothing to be filled in.',
  fileExists: (paths) =>
    `There is a file already, which was not overwritten: ${paths.join(', ')}. Move it, or choose --out.`,
  templateNext: 'Filled in, put them into the folder of the assessment and run biaochi check.',
};
