import type { year as zh } from '../zh-CN/year.ts';

export const year: typeof zh = {
  badYear: (typed) => `“${typed}” is no year; give four digits, such as 2025.`,
  noEarlierYear: (to) =>
    `The data folder has no assessment before ${to} to carry over. A new office starts with biaochi init.`,
  yearExists: (to) => `The folder of ${to} exists already; nothing was changed.`,
  made: (from, to) => `${to} was started by the rules of ${from}, with these files:`,
  next: (to, { tasks, targets, values }) => {
    const steps = [
      'read each scheme.yaml: number of the basis, weights',
      tasks
        ? 'read units, indicators and tasks, and bring tasks and due dates up to date'
        : 'read units and indicators',
      ...(targets.length > 0 ? [`fill in the targets now, in ${targets.join(', ')}`] : []),
      ...(values
        ? [`fill in the figures at the year’s end, in ${values} (last year’s are there)`]
        : []),
      `check with biaochi check ${to}/NAME; until all is delivered, biaochi build --draft`,
    ];
    const lines = steps.map(
      (step, at) => `  ${at + 1}. ${step}${at < steps.length - 1 ? ';' : '.'}`,
    );
    return ['Next:', ...lines].join('\n');
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
  templateNext: 'Filled in, put them into the folder of the assessment and run biaochi check.',
  askName: 'Name of the office (title of the site, and its publisher)',
  defaultName: 'Performance assessment',
  askUnits: 'What the assessed units are called (counties, departments, towns …)',
  defaultUnits: 'departments',
  askYear: 'Year',
  folderTaken: (folder) =>
    `The folder ${folder} is not empty; nothing was changed. Choose an empty one.`,
  initDone: (folder) => `The working folder is ready: ${folder}`,
  initNext: (data) =>
    [
      'Units, indicators and figures in it are samples; put your own in their place.',
      `It builds at once: biaochi build --data "${data}"`,
    ].join('\n'),
  start: {
    siteComment: 'For the whole site: name, language, publisher',
    schemeTitle: (year, name) => `${name} ${year}`,
    schemeComment: 'The scheme. Change numbers and texts; what follows a # is a note.',
    stageComment: 'trial, hearing, approved or published',
    groups: ['Group 1', 'Group 2'],
    groupsComment: 'groups are ranked apart; without groups, take this out and the column 组别 too',
    categories: ['Economy', 'Services'],
    categoriesComment: 'categories and their marks, 100 in all',
    defaultsComment: 'efficacy: base 60, span 40, between the worst and the best of the units',
    missingComment: 'an error until all is delivered; or reallocate and others',
    gradesComment: 'from the best down; the last one has no line',
    grades: [['excellent', 90], ['good', 75], ['fair', 60], ['poor']],
    vetoesComment: 'veto items; events stand in a table vetoes',
    veto: 'Work safety',
    workbook: 'assessment-data',
    readmeFile: 'README.txt',
    notes: {
      units: 'One row for each unit. Samples: put your own in their place.',
      indicators:
        'One row for each indicator; the weights of a category add up to its marks. Direction: 正向 (higher is better) or 逆向.',
      values:
        'A row for each unit, a column for each indicator. No figure: leave blank, or 不适用, 未出数.',
    },
    sample: {
      units: [
        ['u1', 'Unit A'],
        ['u2', 'Unit B'],
        ['u3', 'Unit C'],
        ['u4', 'Unit D'],
      ],
      indicators: [
        ['output', 'Value added', 0, 35, '亿元', '正向', '总量'],
        ['growth', 'Growth of value added', 0, 25, '%', '正向', '增幅'],
        ['service', 'Satisfied applicants', 1, 25, '%', '正向', ''],
        ['accidents', 'Accidents at work', 1, 15, '起', '逆向', '总量'],
      ],
      values: [
        [52.4, 6.1, 97.5, 3],
        [47.8, 6.8, 98.2, 2],
        [39.6, 5.4, 96.1, 5],
        [44.1, 5.9, 97.9, 1],
      ],
    },
    readme: (year) => [
      'Biaochi',
      '',
      `1. Data: open data\\${year}\\main\\assessment-data.xlsx and put your own units, indicators and figures into its three sheets.`,
      '   Tables from other bureaus (Excel or CSV) may lie beside it; their file or sheet names begin with values.',
      `2. Scheme: edit data\\${year}\\main\\scheme.yaml: title, marks of the categories, lines of the grades.`,
      '3. Check: biaochi check lists each problem with its file, its cell and what to do.',
      '4. Build: biaochi build leaves the site in dist; open index.html by a double click, copy the folder anywhere.',
      '5. Ask: every score on a unit’s page opens to show how it came about; biaochi explain prints the same.',
      `6. Seal: after publication, biaochi seal ${year} --date DATE; next year, biaochi new ${year + 1}.`,
      '',
    ],
  },
  noPlatform: (names) => `Say with --platform for which machine: ${names.join(', ')}.`,
  packing: (platform) => `Packing for ${platform} (its modules are fetched; some minutes)…`,
  packed: (path, megabytes) => `The offline pack is ready: ${path} (${megabytes} MB)`,
  packFailed: (reason) => `No pack was made; fetching the modules failed:\n${reason}`,
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
    'data and content hold a fictional example. For your own figures move both away and put your own folder',
    'here, named data (that of init is my-office/data).',
    '',
  ],
};
