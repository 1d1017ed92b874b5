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
  confirmed: 'confirmed',
};

const codeWords: (typeof zh)['codeIs'] = {
  seal: ({ name }) =>
    `This is the code of the seal ${name}: it proves every public file of the version, to the letter.`,
  'seal-broken': ({ name }) =>
    `This is the code of the seal ${name}, which is not as it was sealed (see above): it proves only the manifest of the public part, not the files that are listed there.`,
  check: ({ name }) =>
    `This is the check code of ${name}: it proves data and results as printed. Pages and documents were not examined; that their numbers are those results is not proved.`,
  'check-inputs': ({ name }) =>
    `The sealed data of ${name}, scored anew, give this check code, but the sealed results are others (see above): the data are as printed, the sealed results are not proved.`,
  'check-broken': ({ name }) =>
    `The manifest of ${name} says this check code, but the version is not as it was sealed (see above) and nothing was scored anew: data and results are not proved.`,
  'check-unscored': ({ name }) =>
    `The manifest of ${name} says this check code. Nothing was scored anew, so that the sealed data are not proved to be those of the code: that needs the internal part, and no --no-score.`,
  'check-false': ({ name, anew }) =>
    `The manifest of ${name} says this check code, but the sealed data, scored anew, give ${anew?.code ?? ''}: they are not the data of the code.`,
  'check-other-tool': ({ name, anew, tool, now }) =>
    `The manifest of ${name} says this check code, but version ${tool} of the tool sealed it and this version, ${now}, gives ${anew?.code ?? ''} for the sealed data: that they are the data of the code is not proved, and needs version ${tool}.`,
};

export const archive: typeof zh = {
  tables,
  field: (name) => name,
  onlyIn: (typed, ids) => `Assessments that only “${typed}” has: ${ids.join(', ')}`,
  yesNo: ['yes', 'no'],
  compareEqual: 'Both versions have the same data and results.',
  compareCells: (count) => `Cells that differ: ${count}`,
  compareUnits: (count) => `Units whose results differ because of it: ${count}`,
  compareNoUnits: 'No score, rank or grade differs.',
  ballots: 'ballots differ (content not shown)',
  ownChanged: 'own data changed',
  othersChanged: (why) => `own data as before: ${why}`,
  satisfactory: 'satisfactory value',
  unallowable: 'unallowable value',
  causeBounds: (name, sides) => `${name}: ${sides}`,
  causeBound: (side, before, after) => `${side} from ${before} to ${after}`,
  causeWeight: (name, before, after) => `${name}: effective weight from ${before} to ${after}`,
  causePeers: (name) => `${name}: scored anew by others’ data or the rules`,
  causesBesideScores: {
    others: 'own scores as before, others’ totals changed',
    units: 'own scores as before, other units are ranked',
    group: 'own scores as before, the group has other units',
    rules: 'own scores as before, the rules changed',
  },
  moreCauses: (count) => `${count} more`,
  semicolon: '; ',
  comma: ', ',
  headGroupRank: 'Rank in group',
  noticeTitle: (assessment) => `Correction of the data of ${assessment}`,
  noticeIntro: (assessment, cells, units) =>
    `The data of ${assessment} were corrected in ${cells === 1 ? '1 place' : `${cells} places`}; ${units === 0 ? 'no score, rank or grade changed' : `the results of ${units === 1 ? '1 unit' : `${units} units`} changed because of it`}. What follows takes the place of the figures and results published before.`,
  noticeReasonHead: 'Reasons',
  noticeReason: ({ date, what, why, document }) =>
    `${date}: ${what}${why === undefined ? '' : `; reason: ${why}`}${document === undefined ? '' : ` (${document})`}.`,
  noticePlace: (parts) => parts.join(', '),
  noticeOpen: ({ list, all, reason }) =>
    `${list}${all === undefined ? '' : ` and others, ${all} in all`}: corrected; reason: ${reason}.`,
  noticeCellsHead: 'What was corrected',
  noticeUnitsHead: 'What changed in the results',
  noticeOthersHead: 'Units that moved without a change of their own data',
  noticeOther: (unit, why) => `${unit}: ${why}.`,
  noticeEqual: 'Data and results of what was compared are the same; there is nothing to explain.',
  noticeOne: 'A notice is of one assessment. Name it with #ASSESSMENT, e.g. #2024/counties.',
  noticeMade: (path) => `Correction notice made: ${path}`,
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
  resultsOfSealed: (years) =>
    `; without the sealed ${years}, whose results are in the results.json of their own rows above`,
  sealedHead: 'Sealed versions',
  sealedCaption: 'Sealed versions of all years',
  noneSealed: 'No year is sealed yet.',
  headVersion: 'Version',
  headSealDate: 'Sealed on',
  headReason: 'Reason',
  headSealCode: 'Code of the seal',
  versionOf: (year, version) => `${year}, version ${version}`,
  replaced: ' (replaced by a later one)',
  showsPublicPages: (years) =>
    `The internal part of ${years} is kept elsewhere: this site shows the public pages of the year. To show the office’s, put internal back and build again.`,
  codesMean:
    'The check code proves data and results, whatever their layout; the code of the seal proves every public file. Check with: biaochi verify.',
  changesHead: 'Change log',
  changesCaption: 'Corrections after publication',
  changesNone: 'Nothing was corrected after publication.',
  headDate: 'Date',
  headWhat: 'What was corrected',
  appealsHead: 'Appeals and answers',
  appealsCaption: 'Objections of units, and what was decided',
  appealsNone: 'There was no appeal.',
  headClaim: 'Objection',
  headAnswer: 'Answer',
  appealOpen: 'not answered yet',
  noVersion: (typed) =>
    `There is no version “${typed}”. Give a data folder, a sealed version (2024@v1) or git:REVISION, each with an optional #ASSESSMENT.`,
  noCommonAssessment: 'The two versions share no assessment to compare. Name one with #ASSESSMENT.',
  versionHasErrors: (typed) => `The data of “${typed}” have errors and cannot be compared:`,
  needDate: 'Give the day of the seal with --date, e.g. --date 2025-01-20.',
  badDate: (typed) => `“${typed}” is no date; write it as 2025-01-20.`,
  noSuchYear: (year) => `The data folder has no assessment of ${year}.`,
  needReason: (year, version) =>
    `${year} has version ${version} already. A further one needs --reason "why"; the old one stays.`,
  blankReason: '--reason is blank; say why, e.g. --reason "one figure corrected".',
  sealTooEarly: (date, name, before) =>
    `The date ${date} is before that of ${name}, ${before}. Look at --date again.`,
  inStage: (id, stage) => `${id} (${stage})`,
  notPublished: (ids) =>
    `Not marked as published, and not sealed: ${ids.join(', ')}. The stage on pages and documents cannot be changed once they are sealed. If it was published, set stage to published in its scheme.yaml and seal then; to seal it with its present stage, add --stage-is-right.`,
  sealedInStage: (ids) =>
    `Note: sealed with its present stage, which stands on pages and documents: ${ids.join(', ')}.`,
  officeIsInside: (year) =>
    `The assessments of ${year} say what is published (by publish, or the column 公开), so that public, which may be given out, can only be the public edition: what is not published would go out with it. The office’s pages are sealed in internal by themselves; leave out --edition office.`,
  sealUnchanged: (name) => `The data are those of ${name}; there is nothing to seal anew.`,
  sealBusy: 'Another seal has not ended within a minute. Try again later.',
  changedMeanwhile: (paths) =>
    `Nothing was sealed: files were changed while the seal was made, so its pages and its data would differ: ${paths.join(', ')}. Close the tables, look at them again, and seal once more.`,
  sealWithout: (ids) =>
    `The data of ${ids.join(', ')} have errors still. The year is sealed without them: its pages make no comparison with them.`,
  sealing: (year) => `Sealing ${year}…`,
  sealingEdition: { public: 'The public edition:', office: 'The office edition:' },
  sealDone: (name, folder) => `Sealed as ${name}: ${folder}`,
  sealParts: {
    public:
      '  public and public.zip: pages and documents of the public edition, to be given to anyone; index.html opens by a double click',
    office:
      '  public and public.zip: all pages and documents, with what is meant for the office alone (the scheme has no publish, so nothing was left out). To give it out, seal with --edition public',
  },
  sealInternal: {
    public:
      '  internal and internal.zip: pages of the office (office/index.html), input files and ballots, to be kept inside the office',
    office: '  internal and internal.zip: input files and ballots, to be kept inside the office',
  },
  sealPageTitle: (year, version) => `Assessments of ${year}, version ${version}`,
  sealPageDate: (date) => `Sealed on ${date}`,
  sealPageEdition: {
    public: 'This is the public edition: only what the scheme publishes.',
    office: 'This is the edition of the office: nothing was left out.',
  },
  sealPageReason: (reason) => `Reason of this version: ${reason}`,
  sealPageHow:
    'This folder needs no program. Whether a file was changed is told by sha256sum -c SHA256SUMS.',
  badYear: (typed) => `“${typed}” is no year. Give a year (2024) or a version (2024@v1).`,
  nothingSealed: (archive, typed) =>
    `Nothing is sealed${typed === undefined ? '' : ` of ${typed}`} in ${archive}. Seal with: biaochi seal YEAR --date DATE`,
  sealWhole: (name, files, date) =>
    `${name}: whole, and agrees with its own lists. Sealed on ${date}; ${files} public files compared one by one, none added or lost.`,
  sealBroken: (name, count) => `${name}: not as it was sealed, in ${count} places:`,
  sealFault: ({ path, what, other }) => faultWords[what](path, other ?? ''),
  internalElsewhere: (folder) =>
    `The internal part is not in ${folder}: input files and ballots were not checked, and nothing was scored anew. For that, put internal and internal.zip back first.`,
  inputsElsewhere: (name) =>
    `The internal part of ${name} is kept elsewhere; whether the data of the year were changed since was not checked.`,
  sealDamaged: (name) =>
    `The manifest of ${name} cannot be read, and the version was left out. Run biaochi verify to see why.`,
  noSealFolder: (path) => `${path} is no folder and counts as no sealed version.`,
  pagesNotAsSealed: (count) =>
    `Sealed pages are not as they were sealed, in ${count} places, and cannot be published:`,
  pagesToRestore:
    'Put the sealed files back, from a backup or from public.zip of the version, check them with biaochi verify, and build again.',
  sealCodeIs: (code) => `Code of the seal ${code} (proves that no sealed file was changed)`,
  fingerprintIs: (code) => `Check code ${code} (proves data and results, whatever their layout)`,
  rescoredSame: 'The sealed data, scored anew by this version of the tool, give the same results.',
  rescoredOther: (count) =>
    `The sealed data, scored anew by this version of the tool, differ in ${count} places:`,
  todaysRules: (count) =>
    `This version was scored and checked by the rules of its time. By today's, ${count} places of its data would have to be mended first; that is for information, and no fault of the seal:`,
  rescoredLine: (path, sealed, now) => `${path}: sealed ${sealed}, now ${now}`,
  rescoredMore: (count) => `${count} more are left out.`,
  fingerprintSaid: (code) =>
    `Check code as the manifest says ${code} (nothing was scored anew, so it is not checked)`,
  fingerprintFalse: (said, code) =>
    `The check code that the manifest says, ${said}, is not that of the sealed data: this very version of the tool sealed them, yet now they give ${code}.`,
  fingerprintNow: ({ said, code, tool, now }) =>
    `The check code that the manifest says, ${said}, was taken by version ${tool} of the tool; this version, ${now}, gives ${code}. Either the way to take it changed, or the data did. Whether the sealed results are those of the sealed data was checked above; that these are the data of the code is not proved, and needs version ${tool}.`,
  badCode: (typed, least) =>
    `“${typed}” is neither a check code nor the code of a seal. A check code has 16 digits and letters; the code of a seal has 64, digits and the letters a to f, of which the first ${least} or more will do. Spaces and dashes may stand between them, and nothing else.`,
  codeIs: codeWords,
  pagesNotExamined:
    'Pages and documents were not examined: a check code proves data and results, and pages with other numbers would bear it just the same. To check the pages too, use the code of the seal (--code) or a public key (--public-key).',
  nothingProved:
    'Nothing is proved yet: the files agree with lists in the archive itself, which can be made anew together with the files. Compare the code of the seal above, digit by digit, with the one that was noted down or printed at the seal; only then is every public file proved. --code compares it for you; of a signed seal, --public-key proves it as well.',
  othersAreSigned: (names) =>
    `Note: this version is not signed, but ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}. The signature may have been removed and the lists made anew; find out why.`,
  officeInPublic:
    'The public part is the edition of the office, from which nothing was left out: think before it is given out.',
  officeGivenOut: (year) =>
    `The public part is the edition of the office, although the scheme says what is published: an older version of the tool sealed it. The seal stays valid, but public is not to be given out. To give it out, seal a further version: biaochi seal ${year} --date DATE --reason "public edition".`,
  publicPagesAnew: (name, year) =>
    `The public part of ${name} is the edition of the office and did not go into this public site; the pages of ${year} were made of the data as they are now. For the site to show sealed pages, seal a further version: biaochi seal ${year} --date DATE --reason "public edition".`,
  listWhole: (count) =>
    `List of versions (versions.json): ${count}, each following the one before it, none lost.`,
  listBroken: (count) => `The list of versions and the archive differ in ${count} places:`,
  listAbsent:
    'The archive has no list of versions (versions.json; older versions of the tool kept none): that the newest version was taken away as a whole could not be seen. The next seal begins a list.',
  notListedYet: (name) =>
    `${name} was sealed by an older version of the tool, which kept no list; the next seal lists it.`,
  strayVersion: (name) =>
    `${name} looks like a sealed version and is none: a version is a folder (no file, no link) with a name like 2024-v2, without a 0 before its number. It was not counted.`,
  keyOrNewKey: 'Use either --key or --new-key.',
  noKeyFile: (path) => `There is no key file ${path}.`,
  badPrivateKey: (path) =>
    `${path} is no Ed25519 private key (PEM) without a password. Make one with --new-key, or with openssl genpkey -algorithm ed25519 -out ${path}.`,
  badPublicKey: (path) => `${path} is no Ed25519 public key (PEM).`,
  signedWith: (print) => `Signed; fingerprint of the public key ${print}`,
  keyMade: (own, open) =>
    `New keys: private ${own} (keep it safe, give it to nobody); public ${open} (may be published; tell those who verify its fingerprint by another way)`,
  notSigned: 'Not signed: who sealed it is not proved.',
  signedBySomebody: (print) =>
    `Signed; fingerprint of the public key ${print}. This proves only that nothing was changed since; who signed it is proved with the public key that the signer gave you by another way (--public-key).`,
  signedByKey: (print) =>
    `The signature is by this key, fingerprint ${print}: whoever holds the private key signed the public part (and by the sum in it the internal part), and nothing was changed since. When it was signed is not proved.`,
  signedByOther: (signer, key) =>
    `The signature is not by this key: it is by the one with the fingerprint ${signer}, the key given has ${key}.`,
  codeUnknown: (typed) => `“${typed}” is no code of the versions looked at.`,
};

const faultWords: Record<SealFault['what'], (path: string, other: string) => string> = {
  changed: (path) => `${path} was changed`,
  missing: (path) => `${path} is missing`,
  added: (path) => `${path} was added`,
  renamed: (path, other) => `${path} was renamed to ${other}`,
  swapped: (path, other) => `${path} and ${other} were swapped`,
  unreadable: (path) => `${path} cannot be read`,
  'not-as-packed': (path) =>
    `${path} is not the archive file that was written at the seal (cut short, with something added, or with other marks); programs may unpack different files from it`,
  'not-plain': (path) =>
    `${path} is no plain file but a link, a pipe or the like, or its name is not UTF-8`,
  'not-replaced': (path) =>
    `${path} is not the version that this one corrects: its code is not the one in this manifest`,
  'not-as-listed': (path) =>
    `${path} is not the version that the list of versions (versions.json) has`,
  'not-listed': (path) => `${path} is not in the list of versions (versions.json)`,
  'replaces-other': (path) => `${path} says that it corrects another version than this one`,
};
