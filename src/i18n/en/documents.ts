import type { DocumentMessages } from '../zh-CN/documents.ts';

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const documents: DocumentMessages = {
  circularTitle: (assessment) => `Results of ${assessment}`,
  recipientsOf: (names) => (/[：:]$/.test(names) ? names : `${names}:`),
  recipients: (noun) => `To all ${noun}:`,
  intro: (p) =>
    `${p.basis === undefined ? 'Under the rules of the assessment' : `Under document ${p.basis}`}, ${p.count} ${p.noun} were assessed for ${p.year}. The results are as follows.`,
  draftIntro:
    'This is a draft: not all data have been delivered, indicators not reported or not released are left out, and nothing here is a result.',
  overallHead: 'Overall',
  overall: (p) =>
    `The ${p.ranked} ${p.noun} ranked have a mean total of ${p.mean}, from ${p.low} to ${p.high}, a spread of ${p.spread}. `,
  overallSame: (p) =>
    `The ${p.ranked} ${p.noun} ranked all have a total of ${p.total}${p.isTied ? ' and share the first place' : ''}. `,
  firstPlaces: (list, n) => `${n === 1 ? 'First place' : `First ${n} places`}: ${list}.`,
  placed: (unit, total, rank) => `${unit} (${total}, ${rank})`,
  movedUp: (list) => `Up on last year: ${list}.`,
  movedDown: (list) => `Down on last year: ${list}.`,
  moved: (unit, places) => `${unit} (${count(Math.abs(places), 'place')})`,
  gradesHead: (list) => `Grades: ${list}.`,
  gradeUnits: (grade, n, names) => `${grade} ${n}${names === undefined ? '' : ` (${names})`}`,
  andOthers: (list, n) => `${list} and others, ${n} in all`,
  unitCount: (n, noun) => `${n} ${noun}`,
  andOtherMatters: (list, n) => `${list} and others, ${n} in all`,
  overallOne: ({ unit, total }) => `${unit} alone is ranked, with a total of ${total}. `,
  overallNone: 'No unit has a total and a rank yet.',
  overallVetoed: (units, noun) =>
    `All ${units} ${noun} were vetoed; they have no total and no rank.`,
  overallVetoedOne: (unit) => `${unit} was vetoed; it has no total and no rank.`,
  weakBehind: ({ date, count: n, percent, list, isAll }) =>
    `By ${date}, ${count(n, 'matter')} of those ${isAll ? 'with progress figures' : 'followed'} (${percent}) were behind, above all ${list}.`,
  weakBehindOne: (unit, name, lead) => `${unit}, ${name}${lead === undefined ? '' : ` (${lead})`}`,
  weakNone: 'All indicators have full scores and no unit was vetoed.',
  requireBehind: (n) =>
    `For the ${count(n, 'matter')} behind schedule the units in charge set dates and report monthly.`,
  decided: ({ unit, computed, grade, document }) =>
    `By decision${document === undefined ? '' : ` (${document})`}, the grade of ${unit} is ${grade}${computed === null ? '' : `; by the rules it is ${computed}`}.`,
  unranked: (names) => `Not ranked: ${names}.`,
  strongHead: 'Strong points',
  weakHead: 'Weak points',
  weakIndicators: (list) => `Most points were lost in ${list}.`,
  weakIndicator: ({ name, units, lost, most, mostCount, each }) => {
    if (units === 1) return `${name} (${most}, ${each} points)`;
    if (mostCount === units) return `${name} (${each} points each by ${units} units)`;
    return `${name} (${lost} points by ${units} units, ${each} ${mostCount > 1 ? 'each ' : ''}by ${most})`;
  },
  weakMissing: (list) => `With indicators that were not scored: ${list}.`,
  weakMissingOne: (unit, n) => `${unit} (${n})`,
  requireHead: 'What is asked',
  annexLabel: (of) => (of === 1 ? 'Annex: ' : 'Annexes: '),
  noteLabel: (number) => (number === 1 ? 'Notes: [1] ' : `[${number}] `),
  annexRanking: (assessment) => `Ranking, ${assessment}`,
  annexScores: (assessment) => `Scores by category, ${assessment}`,
  annexAdjustments: (assessment) => `Adjustments, ${assessment}`,
  annexVetoes: (assessment) => `Vetoes, ${assessment}`,
  annexNumber: (n, of) => (of === 1 ? 'Annex' : `Annex ${n}`),
  annexEntry: (n, of, name) => `Annex${of === 1 ? '' : ` ${n}`}: ${name}`,
  unitScore: 'in points',
  unitHundred: 'categories of 100',
  serial: 'No.',
  note: (p) => `Data as of ${p.date}. Check code ${p.fingerprint}`,
  noteNoDate: (fingerprint) => `Check code ${fingerprint}`,
  copyTo: 'Copies: ',
  copyToEnd: '.',
  printedOn: (date) => `Printed ${date}`,
  signer: 'Signed off by ',
  semicolon: '; ',
  nameWithUnit: (name, unit) => `${name} (${unit})`,
  print: 'Print',
  printAll: 'Print all workings',
  printWall: 'Print for the wall',
  printedBrief:
    'This is a printed summary. Earlier years and the working of every score stand on the page, which can “Print all workings”.',
  project: 'Meeting mode',
  docxFile: 'Word (.docx)',
  singleFile: 'Single page (.html)',
  pdfFile: 'PDF',
  actions: 'Print, project and download',
  kinds: {
    circular: 'Circular',
    'unit-report': 'Unit report',
    'one-pager': 'One-pager',
    'score-notice': 'Notice of scores',
    'weak-links': 'Weak links',
    'progress-alert': 'Progress alert',
    standing: 'Standing',
    'speaking-notes': 'Speaking notes',
    tutorial: 'Method tutorial',
    rules: 'Scheme',
    'publicity-notice': 'Public notice',
    'appeal-form': 'Form for appeals',
    commendation: 'Commendations',
    'interview-list': 'Interviews',
    'score-sheet': 'Sheet for approval',
    pack: 'Meeting pack',
    article: 'Special paper',
  },
};
