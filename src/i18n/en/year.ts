import type { Fillable, year as zh } from '../zh-CN/year.ts';

const at = ({ file, sheet }: Fillable): string =>
  sheet === undefined ? file : `${file}, sheet ${sheet}`;

export const year: typeof zh = {
  badYear: (typed) => `“${typed}” is no year; give four digits, such as 2025.`,
  noEarlierYear: (to) =>
    `The data folder has no assessment before ${to} to carry over. A new office starts with biaochi init.`,
  yearExists: (to) => `The folder of ${to} exists already; nothing was changed.`,
  made: (from, to) => `${to} was started by the rules of ${from}, with these files:`,
  next: (id, { tasks, targets, values }, biaochi) => {
    const steps = [
      'read each scheme.yaml: number of the basis, weights',
      tasks
        ? 'read units, indicators and tasks, and bring tasks and due dates up to date'
        : 'read units and indicators',
      ...(targets.length > 0 ? [`fill in the targets now, in ${targets.map(at).join(', ')}`] : []),
      ...(values
        ? [`fill in the figures at the year’s end, in ${at(values)} (last year’s are there)`]
        : []),
      `check with ${biaochi} check ${id}; until all is delivered, ${biaochi} build --draft`,
    ];
    const lines = steps.map(
      (step, at) => `  ${at + 1}. ${step}${at < steps.length - 1 ? ';' : '.'}`,
    );
    return ['Next:', ...lines].join('\n');
  },
  noLineageFile: (path) =>
    `There is no table of changes at ${path}; nothing was made. Check the path, or write the table first: 对象, 原名称, 新名称, 类型.`,
  lineageChange: {
    renamed: (from, to) => `“${from}” is now “${to}”`,
    split: (from, to) => `“${to}” was split off from “${from}”`,
    merged: (from, to) => `“${from}” was merged into “${to}”`,
    regrouped: (from) => `“${from}” is in another group (write it into 单位)`,
    dropped: (from) => `“${from}” is dropped`,
    new: (_, to) => `“${to}” is new`,
  },
  lineageDone: (changes) =>
    `These changes are in all tables: ${changes.join('; ')}. Split and merged units have no comparable figure of last year; fill it in once it is settled.`,
  lineageLeft: (names) =>
    `New, split and merged indicators need weights; write them yourself in 指标 and 重点工作: ${names.join(', ')}.`,
  sheetNotes: {
    units: 'A row for each assessed unit. Write here who is new, renamed or in another group.',
    indicators: 'A row for each indicator, as last year. Change weights and targets here.',
    tasks: 'A row for each task, as last year. Put in this year’s tasks and their dates.',
    bands: 'Five standards an indicator, as last year. Put in this year’s.',
    targets: 'A row for each unit and indicator; the target in the unit of measure.',
    values:
      'A row for each unit and indicator, filled in at the year’s end. Where there is no figure: 不适用, 未出数 or 不可比.',
    ratings:
      'The rater groups of last year; fill in counts or ratings. They are used for scores and never shown.',
    deductions: 'A row for each event, none where nothing happened; points without a sign.',
    adjustments:
      'A row for each event, none where nothing happened; points without a sign. One event counts once.',
    vetoes: 'A row for each event, none where nothing happened.',
    lineage: 'What was renamed, split or merged since last year; trends follow it.',
  },
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
  folderTaken: (folder) =>
    `The folder ${folder} is not empty; nothing was changed. Choose an empty one.`,
  initDone: (folder) => `The working folder is ready: ${folder}`,
  initNext: (folder, year, biaochi) =>
    [
      'Grey units, indicators and figures are samples: put your own in their place. To try it:',
      `  cd ${folder}`,
      `  ${biaochi} check`,
      `  ${biaochi} score ${year}/main`,
      `Once it is yours, the scheme can be issued: ${biaochi} document rules ${year}/main`,
    ].join('\n'),
  noPlatform: (names) => `Say with --platform for which machine: ${names.join(', ')}.`,
  packing: (platform) => `Packing for ${platform} (its modules are fetched; some minutes)…`,
  packed: (path, megabytes) => `The offline pack is ready: ${path} (${megabytes} MB)`,
  packNext: (ending) =>
    `Next: copy it to that computer, unpack all of it into a folder, and double-click check-data${ending}, then build-site${ending}; the guides are docs/index.html`,
  packFailed: (reason) => `No pack was made; fetching the modules failed:\n${reason}`,
  packWithinPack:
    'A pack cannot make another. Use an installed Biaochi or its own folder, on a machine with internet.',
  starters: {
    check: 'check-data',
    build: 'build-site',
    documents: 'make-documents',
    terminal: 'command-window',
  },
  unpackFirst: 'Please unpack the whole archive into a folder first.',
  packReadme: (platform) => [
    `Biaochi (${platform}), offline`,
    '',
    'Copy the folder anywhere. It needs no installation, no network and no administrator.',
    '',
    'All guides, with search: open docs/index.html by a double click.',
    'check-data: checks the tables in data; with problems, opens the lists in problems.',
    'build-site: checks, scores and makes the site, then opens site/index.html; site may be copied anywhere.',
    'make-documents: makes the meeting documents as Word files in documents.',
    'command-window: opens a window in which all commands can be typed, such as',
    '    biaochi init my-office                 a new office: answers a few questions, leaves tables to fill in',
    '    biaochi template 2025/main             workbooks to hand out to the bureaus',
    '    biaochi explain 2025/main UNIT NAME    how a score came about',
    '    biaochi seal 2025 --date 2026-01-20    freezes what was published',
    '    biaochi new 2026                       the next year',
    '',
    'data, content and archive are those that were packed (from the folder of the software itself: a fictional',
    'example). For other figures move them away and put your own here under the same names.',
    '',
  ],
};
