import type { SealFault } from '../../model/seal.ts';
import type { archive as zh } from '../zh-CN/archive.ts';

const tables: (typeof zh)['tables'] = {
  scheme: 'scheme',
  units: 'units',
  indicators: 'indicators',
  tasks: 'tasks',
  values: 'values',
  targets: 'targets',
  bands: 'bands',
  ratings: 'ratings',
  deductions: 'deductions',
  adjustments: 'adjustments',
  vetoes: 'vetoes',
  decisions: 'decisions',
  appeals: 'appeals',
  progress: 'progress',
  reports: 'reports',
  official: 'official',
  lineage: 'lineage',
  changes: 'changes',
};

export const archive: typeof zh = {
  tables,
  field: (name) => name,
  compareEqual: 'Both versions have the same data and results.',
  compareCells: (count) => `Cells that differ: ${count}`,
  compareUnits: (count) => `Units whose results differ because of it: ${count}`,
  compareNoUnits: 'No score, rank or grade differs.',
  ballots: 'ballots differ (content not shown)',
  ownChanged: 'own data changed',
  othersChanged: 'own data as before; moved by bounds or others’ data',
  headTable: 'Table',
  headUnit: 'Unit',
  headIndicator: 'Indicator',
  headField: 'Field',
  headBefore: 'Before',
  headAfter: 'After',
  headSource: 'Source',
  headTotal: 'Total',
  headRank: 'Rank',
  headGrade: 'Grade',
  headWhy: 'Why',
  noVersion: (typed) =>
    `There is no version “${typed}”. Give a data folder, a sealed version (2024@v1) or git:REVISION, each with an optional #ASSESSMENT.`,
  noCommonAssessment: 'The two versions share no assessment to compare. Name one with #ASSESSMENT.',
  versionHasErrors: (typed) => `The data of “${typed}” have errors and cannot be compared:`,
  needDate: 'Give the day of the seal with --date, e.g. --date 2025-01-20.',
  badDate: (typed) => `“${typed}” is no date; write it as 2025-01-20.`,
  noSuchYear: (year) => `The data folder has no assessment of ${year}.`,
  needReason: (year, version) =>
    `${year} has version ${version} already. A further one needs --reason "why"; the old one stays.`,
  sealUnchanged: (name) => `The data are those of ${name}; there is nothing to seal anew.`,
  sealing: (year) => `Sealing ${year}…`,
  sealDone: (name, folder) => `Sealed as ${name}: ${folder}`,
  sealParts: [
    '  public and public.zip: to be given to anyone; index.html opens by a double click',
    '  internal and internal.zip: input files and ballots, to be kept inside the office',
  ].join('\n'),
  sealPageTitle: (year, version) => `Assessments of ${year}, version ${version}`,
  sealPageDate: (date) => `Sealed on ${date}`,
  sealPageReason: (reason) => `Reason of this version: ${reason}`,
  sealPageHow:
    'This folder needs no program. Whether a file was changed is told by sha256sum -c SHA256SUMS.',
  badYear: (typed) => `“${typed}” is no year. Give a year (2024) or a version (2024@v1).`,
  nothingSealed: (archive, typed) =>
    `Nothing is sealed${typed === undefined ? '' : ` of ${typed}`} in ${archive}. Seal with: biaochi seal YEAR --date DATE`,
  sealWhole: (name, files, date) =>
    `${name}: whole. Sealed on ${date}; ${files} public files compared one by one, none added or lost.`,
  sealBroken: (name, count) => `${name}: not as it was sealed, in ${count} places:`,
  sealFault: ({ path, what, other }) => faultWords[what](path, other ?? ''),
  sealCodeIs: (code) => `Code of the seal ${code} (proves that no sealed file was changed)`,
  fingerprintIs: (code) => `Check code ${code} (proves data and results, whatever their layout)`,
  rescoredSame: 'The sealed data, scored anew by this version of the tool, give the same results.',
  rescoredOther: (count) =>
    `The sealed data, scored anew by this version of the tool, differ in ${count} places:`,
  rescoredLine: (path, sealed, now) => `${path}: sealed ${sealed}, now ${now}`,
  rescoredMore: (count) => `${count} more are left out.`,
  fingerprintNow: (code) =>
    `By this version the check code is ${code}; no result differs, only how the code is taken.`,
  codeIsSeal: (name) =>
    `This is the code of the seal ${name}: it proves every public file of the version, to the letter.`,
  codeIsFingerprint: (name) =>
    `This is the check code of ${name}: it proves data and results as printed; layout is not proved.`,
  codeUnknown: (typed) => `“${typed}” is no code of the versions looked at.`,
};

const faultWords: Record<SealFault['what'], (path: string, other: string) => string> = {
  changed: (path) => `${path} was changed`,
  missing: (path) => `${path} is missing`,
  added: (path) => `${path} was added`,
  renamed: (path, other) => `${path} was renamed to ${other}`,
  swapped: (path, other) => `${path} and ${other} were swapped`,
  unreadable: (path) => `${path} cannot be read`,
};
