import type { cli as chinese } from '../zh-CN/cli.ts';

const suggestion = (guess: string | undefined): string =>
  guess ? ` Did you mean “${guess}”?` : '';
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What is still to wait: seconds, from a minute and a half on minutes. */
const timeLeft = (seconds: number | undefined): string => {
  if (seconds === undefined || seconds === 0) return '';
  return seconds < 90
    ? `, about ${seconds} s left`
    : `, about ${Math.round(seconds / 60)} min left`;
};

export const cli: typeof chinese = {
  title: 'Biaochi, the yardstick: checks, scores and publishes yearly target assessments',
  usageHead: 'Usage',
  commandsHead: 'Commands',
  optionsHead: 'Options',
  commonOptionsHead: 'Options of every command',
  examplesHead: 'Examples',
  usageAll: 'biaochi COMMAND [arguments] [options]',
  helpHint: 'More about a command: biaochi help COMMAND',
  exitCodes: 'Exit codes: 0 done; 1 problems in the data (all listed); 2 wrong usage',
  commands: {
    check: {
      summary:
        'Read and check the data; list every error and warning, and what was read, skipped and changed',
      usage: 'biaochi check [ASSESSMENT or YEAR] [options]',
      examples: [
        ['biaochi check', 'check all years'],
        ['biaochi check 2024', 'one year only'],
        [
          'biaochi check 2024/counties --report returned',
          'one assessment; on errors leave the list in the folder “returned”',
        ],
        ['biaochi check --format json', 'for programs'],
      ],
    },
    score: {
      summary: 'Score and rank',
      usage: 'biaochi score ASSESSMENT [options]',
      examples: [
        ['biaochi score 2024/counties', 'the ranking'],
        ['biaochi score 2024/counties --format csv > ranking.csv', 'for Excel or WPS'],
        ['biaochi score 2024/departments --draft', 'before all figures are in'],
      ],
    },
    explain: {
      summary: 'Show how a total or a score came about',
      usage: 'biaochi explain ASSESSMENT UNIT [INDICATOR]',
      examples: [
        ['biaochi explain 2024/counties qinglan', 'how the total is made up'],
        [
          'biaochi explain 2024/counties qinglan gdp',
          'formula, numbers and source cells of one score',
        ],
      ],
    },
    findings: {
      summary: 'Analyse the scores: weak links, gaps, progress, change against last year, standing',
      usage: 'biaochi findings ASSESSMENT [UNIT] [options]',
      examples: [
        ['biaochi findings 2024/counties', 'all units at a glance'],
        ['biaochi findings 2024/counties qinglan', 'weak links, gaps and progress of one unit'],
        [
          'biaochi findings 2024/departments --as-of 2024-11-11 --format json',
          'for other programs',
        ],
      ],
    },
    build: {
      summary: 'Check, score and make the whole site',
      usage: 'biaochi build [options]',
      examples: [
        ['biaochi build', 'into the folder dist'],
        ['biaochi build --only 2024 --out one-year', 'the assessments of one year only'],
        ['biaochi build --only 2024/counties --out trial', 'one assessment only'],
        ['biaochi build --draft', 'a draft, before all figures are in'],
      ],
    },
    join: {
      summary: 'Put a site together from parts that were made apart',
      usage: 'biaochi join DIR… [options]',
      examples: [
        ['biaochi join part1 part2', 'what build --shard 1/2 and 2/2 have made, into dist'],
        ['biaochi join part1 part2 part3 --out site', 'three parts, into the folder site'],
      ],
    },
    document: {
      summary: 'Make meeting documents: Word, PDF or one self-contained HTML file',
      usage: 'biaochi document KIND ASSESSMENT [UNIT] [options]',
      examples: [
        ['biaochi document circular 2024/counties', 'the results circular for Word'],
        ['biaochi document all 2024/departments --out papers', 'all documents, into a folder'],
        ['biaochi document circular 2024/counties --format pdf', 'the circular as PDF'],
        [
          'biaochi document circular 2024/counties --explain',
          'the cells and findings behind each sentence of the circular',
        ],
      ],
    },
    compare: {
      summary:
        'Compare two versions of the data: cells, and the scores, ranks and grades they moved',
      usage: 'biaochi compare A B [options]',
      examples: [
        ['biaochi compare old-data data', 'two data folders'],
        ['biaochi compare 2024@v1 data#2024/counties', 'sealed version 1 and the data of today'],
        ['biaochi compare git:HEAD data', 'the last commit, where the data lie in git'],
      ],
    },
    seal: {
      summary:
        'Seal a published year: site, documents, results and inputs with their sums, for good',
      usage: 'biaochi seal YEAR --date DATE [options]',
      examples: [
        ['biaochi seal 2024 --date 2025-01-20', 'as 2024-v1'],
        [
          'biaochi seal 2024 --date 2025-03-02 --reason "one figure corrected"',
          'a further version; the first stays',
        ],
        ['biaochi seal 2024 --date 2025-01-20 --new-key office.pem', 'sealed and signed'],
      ],
    },
    verify: {
      summary:
        'Prove that sealed years are unchanged, score them anew, and check a code from paper',
      usage: 'biaochi verify [YEAR] [options]',
      examples: [
        ['biaochi verify', 'all sealed versions'],
        ['biaochi verify 2024@v1', 'one version'],
        ['biaochi verify 2024 --code 7KQ2-0000-1111-2222', 'a code printed on a document'],
        ['biaochi verify 2024 --public-key office.pub.pem', 'whose signature it bears'],
      ],
    },
    init: {
      summary:
        'Start a new office: a working folder with a small scheme and a workbook, which builds at once',
      usage: 'biaochi init DIR [options]',
      examples: [
        ['biaochi init work', 'asks what it needs'],
        [
          'biaochi init work --name "Qinglan assessments" --units departments --year 2025',
          'asks nothing',
        ],
      ],
    },
    template: {
      summary: 'Make workbooks to hand out and fill in, which are read back as they are',
      usage: 'biaochi template ASSESSMENT [options]',
      examples: [
        ['biaochi template 2024/counties', 'one for everybody'],
        ['biaochi template 2024/departments --by assessor --out forms', 'one for each bureau'],
        ['biaochi template 2024/departments --by unit', 'one for each assessed unit'],
      ],
    },
    new: {
      summary:
        'Start a year: rules, units and indicators carried over, values of last year filled in',
      usage: 'biaochi new YEAR [options]',
      examples: [
        ['biaochi new 2025', 'makes data/2025'],
        [
          'biaochi new 2025 --lineage 沿革.csv',
          'with units renamed, split or merged in all tables',
        ],
      ],
    },
    pack: {
      summary: 'Pack the whole tool with its own Node for a machine without network',
      usage: 'biaochi pack [options]',
      examples: [
        ['biaochi pack', 'for a machine of the same kind'],
        ['biaochi pack --platform win-x64', 'for Windows'],
        ['biaochi pack --platform linux-arm64 --out biaochi.zip', 'for an ARM machine'],
      ],
    },
    dev: {
      summary: 'Serve the site on this machine and follow changes of the data',
      usage: 'biaochi dev [options]',
      examples: [['biaochi dev --port 4321', 'then open http://localhost:4321/']],
    },
    preview: {
      summary: 'Serve the site that was built',
      usage: 'biaochi preview [options]',
      examples: [['biaochi preview --out dist', 'then open the address shown']],
    },
  },
  options: {
    data: ['DIR', 'data folder, by default data'],
    content: ['DIR', 'folder of texts, by default content beside the data folder'],
    lang: ['LANGUAGE', 'language of the output: zh-CN or en; by default that of site.yaml'],
    quiet: ['', 'no progress'],
    help: ['', 'this help'],
    format: ['FORMAT', 'form of the output'],
    report: ['DIR', 'where to leave the list of errors, by default problems'],
    draft: ['', 'leave out what is not reported or not released yet'],
    guards: ['WAY', 'figures that cannot be right: stop (the default), or warn for a trial'],
    out: ['PATH', 'folder or file to write; for build and preview by default dist'],
    all: ['', 'one for every unit'],
    only: [
      'ASSESSMENT or YEAR',
      'only this assessment, or those of this year (with the upper ones), e.g. 2024/counties, 2024',
    ],
    edition: ['EDITION', 'office (everything) or public'],
    anonymise: ['', 'leave out names and all free text'],
    pdf: ['', 'make PDF files too'],
    explain: ['', 'list the cells and findings behind each sentence, and make no file'],
    'no-documents': ['', 'make no meeting documents'],
    shard: [
      'PART',
      'one part of the site only: 2/4 is the second of four; join puts them together',
    ],
    platform: ['MACHINE', 'what it is for; this kind of machine by default'],
    answers: ['FILE', 'takes the answers from a file and asks nothing'],
    name: ['NAME', 'name of the assessment and title of the site'],
    issuer: ['OFFICE', 'who publishes the result'],
    units: ['NOUN', 'what the assessed units are called, such as counties'],
    groups: ['NAMES', 'groups, with ; between'],
    compared: ['YES/NO', 'whether groups are ranked together as well'],
    weights: ['KIND', 'weights as marks or relative'],
    components: ['PARTS', 'what it is made of, such as targets;reviews;vetoes'],
    year: ['YEAR', 'the first year; this one by default'],
    by: ['WHOM', 'one each: assessor (delivering bureau) or unit'],
    date: ['DATE', 'day of the seal, e.g. 2025-01-20'],
    reason: ['TEXT', 'why a further version is sealed'],
    key: ['FILE', 'private key to sign with (Ed25519, a PEM file)'],
    'stage-is-right': [
      '',
      'seal although the stage is not published, with the present one on pages and documents',
    ],
    lineage: [
      'FILE',
      'a table 沿革 (CSV or Excel) of what is renamed, split or merged, for all tables of the new year',
    ],
    'new-key': [
      'FILE',
      'make a pair of keys and sign with it: the private one in this file, the public one beside it in .pub.pem',
    ],
    'public-key': ['FILE', 'public key of the signer (a PEM file) that the signature must be by'],
    code: [
      'CODE',
      'check code (16 digits) or code of a seal (64, of which the first 16 or more will do), as printed',
    ],
    'as-of': [
      'DATE',
      'judge progress at this day, e.g. 2024-11-11; by default that of scheme.yaml',
    ],
    'no-score': ['', 'compare files only, without scoring anew'],
    port: ['PORT', 'port on this machine, by default 4321'],
    host: ['ADDRESS', 'address to listen on, by default this machine only'],
  },
  choices: (words) => ` (${words.join(', ')})`,

  guardsNeedDraft:
    '--guards warn is for trials: a build needs --draft with it, since published figures must be checked.',
  unknownCommand: (name, guess, names) =>
    `There is no command “${name}”.${suggestion(guess)} Commands: ${names.join(', ')}.`,
  unknownOption: (name, guess) => `There is no option “${name}”.${suggestion(guess)}`,
  optionNotHere: (name, command) =>
    command
      ? `The command ${command} has no option ${name}.`
      : `Name a command before the option ${name}.`,
  optionNeedsValue: (name) => `The option ${name} needs a value.`,
  optionTakesNoValue: (name) => `The option ${name} takes no value.`,
  optionChoices: (name, value, choices) =>
    `The option ${name} cannot be “${value}”, only ${choices.join(', ')}.`,
  badDate: (value) => `“${value}” is no date; write 2024-11-11.`,
  badPort: (value) => `“${value}” is not a port: a whole number from 1 to 65535 is needed.`,
  tooFewArguments: (usage) => `Something is missing. Usage: ${usage}`,
  tooManyArguments: (extra, usage) => `“${extra}” is one argument too many. Usage: ${usage}`,
  noContentFolder: (path) =>
    `${path} is no folder, so there are no texts in it. Name the folder of the texts with --content.`,
  noDataFolder: (path) =>
    [
      `There are no data here: no folder ${path}.`,
      'Go into the folder of your office first (such as cd office) and type the command again,',
      'or add --data and name the folder (such as --data office/data).',
      'An office that has none yet makes one: biaochi init office',
    ].join('\n'),
  unknownAssessment: (name, guess, names) =>
    `The data folder holds no assessment “${name}”.${suggestion(guess)}${
      names.length > 0 ? ` There are: ${names.join(', ')}.` : ''
    }`,
  unknownUnit: (name, guess) => `This assessment has no unit “${name}”.${suggestion(guess)}`,
  unknownIndicator: (name, guess) => `This unit has no indicator “${name}”.${suggestion(guess)}`,
  seeHelp: (command) => (command ? `See: biaochi help ${command}` : 'See: biaochi help'),

  reading: 'Reading the data…',
  readingVersion: (typed) => `Reading ${typed}…`,
  readDone: (files, assessments) =>
    `Read ${plural(files, 'file')}, ${plural(assessments, 'assessment')}.`,
  scoring: 'Scoring…',
  buildingPages: 'Making the pages…',
  progress: {
    pages: (percent, left) => `${percent}% of the pages made${timeLeft(left)}`,
    documents: (percent, left) => `${percent}% of the documents made${timeLeft(left)}`,
    modules: (percent, left) => `${percent}% of the modules fetched${timeLeft(left)}`,
    packed: (percent, left) => `${percent}% of the files packed${timeLeft(left)}`,
  },
  checkingLinks: 'Checking the links, writing the manifest…',
  buildDone: (files, seconds) => `The site is ready: ${plural(files, 'file')} in ${seconds} s.`,
  openFile: (path) => `Open with a double click: ${path}`,
  serveHint: (command) => `Serve it: ${command}`,
  serving: (address) => `Open ${address} in a browser (Ctrl+C ends)`,
  waitingForBuild: 'Another build is running; waiting up to a minute…',
  buildBusy: 'Another build has not ended within a minute. Try again later.',
  swapFinished: (path) => `Mended a replacement that was interrupted: ${path}`,
  outIsFile: (path) =>
    `${path} is not a folder, and the site cannot lie there. Name another folder with --out.`,
  badShard: (value) =>
    `"${value}" is no part: write which one and of how many, such as 2/4, the first number not above the second.`,
  partDone: (index, of, files, seconds, out) =>
    `Part ${index} of ${of} is ready: ${plural(files, 'file')} in ${seconds} s, in ${out}. When all parts are there, put them together with biaochi join.`,
  noPart: (folder) =>
    `${folder} is no part of a site. Name folders that biaochi build --shard has made.`,
  otherSite: (folder, first) =>
    `${folder} and ${first} are not parts of one site: data, edition, language, version of the program and number of parts must be the same. Make them again with the same data and options.`,
  samePart: (folder, before) => `${folder} is the same part as ${before}.`,
  partsMissing: (missing, of) => `Of ${of} parts, these are missing: ${missing.join(', ')}.`,
  partChanged: (folder, path) =>
    `${path} in ${folder} is missing or not as it was made; nothing was put together. Make or copy this part again.`,
  brokenLinks: (count) => `${plural(count, 'link')} of the site that was made lead nowhere:`,
  foreignAddress: (page, address) => `${page}: the page would load ${address} from elsewhere`,
  brokenLink: (page, address) => `${page}: ${address}`,
  yearIsSound: (year) =>
    `The data of ${year} are without errors. For that year alone add --only ${year}; with the year that is still being reported, --draft.`,
  siteKept: (path) => `The site that was there is unchanged: ${path}`,
  nothingToPreview: (path) => `There is no finished site in ${path}. Run biaochi build first.`,
  devErrors: (count) =>
    `${plural(count, 'error')} in the data; the pages keep their last good state:`,
  devUpdated: 'The data were updated.',

  levelError: 'Error',
  levelWarning: 'Warning',
  problemsFound: (errors, warnings) =>
    `${plural(errors, 'error')}${errors > 0 && warnings === 0 ? '' : `, ${plural(warnings, 'warning')}`}.`,
  noProblems: 'No problems found.',
  warningsHint: (count) => `${plural(count, 'warning')} besides; see biaochi check.`,
  reportLeft: (paths) => `The list for those who delivered the files: ${paths.join(', ')}`,
  reportNotLeft: (reason) => `The list could not be written: ${reason}`,
  alsoAt: 'See also',
  lackOf: (units, figures) => `${units}: ${figures}`,
  sameCells: (cells, count) => `${cells.join(', ')} (${count} cells)`,
  readHead: 'What was read',
  readTable: (table, rows) => `${table}, ${plural(rows, 'row')}`,
  readSheet: (file, sheet) => (sheet ? `${file}  ${sheet}` : file),
  encoding: (name) => `encoding ${name}`,
  skippedRow: (row, why) => `row ${row} skipped: ${why}`,
  skippedColumn: (column, header, why) => `column ${column} “${header}” skipped: ${why}`,
  changedCell: (cell, from, to, why) => `${cell}: “${from}” read as “${to}” (${why})`,
  unusedCell: (cell, from, why) => `${cell}: “${from}” not used (${why})`,
  filledCell: (cell, to, why) => `${cell}: empty, read as “${to}” (${why})`,
  cellsBetween: ', ',
  partsBetween: ', ',
  firstToLast: (first, last) => `${first} to ${last}`,
  changedAlike: (cells, count, first) => `${cells}, ${count} cells, such as ${first}`,
  changedBallot: (cell, why) => `${cell}: changed (${why})`,
  hiddenRow: (row) => `row ${row} is hidden, and was read`,
  hiddenColumn: (column) => `column ${column} is hidden, and was read`,
  hiddenSheet: (sheet) => `the sheet “${sheet}” is hidden, and was read`,

  rank: 'Rank',
  groupRank: 'Rank in group',
  code: 'Code',
  unit: 'Unit',
  group: 'Group',
  total: 'Total',
  adjustment: 'Adjustment',
  roundingDifference: 'Rounding',
  grade: 'Grade',
  veto: 'Veto',
  draftMark: 'Draft',
  none: '–',

  slipTitle: 'Corrections needed',
  slipIntro: (errors, warnings) =>
    `${plural(errors, 'error')} to be corrected before the files are delivered again${warnings > 0 ? `; ${plural(warnings, 'warning')} to look into` : ''}.`,
  slipNoFile: 'General',
  slipLevel: 'Kind',
  slipSheet: 'Sheet',
  slipCell: 'Cell',
  slipFound: 'Found',
  slipMessage: 'Problem',
  slipFix: 'What to do',
  slipAlso: 'See also',

  diskFull: (path) =>
    `The disk is full${path && `: ${path} could not be written`}. What was there is unchanged. Make room on that disk, or choose another one, and run it again.`,
  readOnly: (path) =>
    `The disk of ${path || 'the folder'} is read-only. What was there is unchanged. Make it writable, or copy the folder to a disk that is, and run it again.`,
  noPermission: (path) =>
    `No permission to read or write ${path || 'the folder'}, or the file is open in another program. What was there is unchanged. Close the file, check the permissions of the folder, and run it again.`,
  noFolder: (path) =>
    `No folder can be made at ${path} (a place of the system’s own, a network disk that is gone, or a file or broken link of that name). What was there is unchanged. Choose a folder on a disk of this computer, and run it again.`,
  outputLost: (reason, isDone) =>
    `${reason}: not all of the output was written. ${isDone ? 'The command itself is finished, and what it made is complete. ' : ''}Make room, or send the output elsewhere.`,
  outputDiskFull: 'The disk is full',
  ourMistake: 'The program failed. Please send this, with the data, to its maintainers:',
};
