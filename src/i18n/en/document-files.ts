import type { DocumentFilesMessages } from '../zh-CN/document-files.ts';

export const documentFiles: DocumentFilesMessages = {
  unknownKind: (kind, kinds) =>
    `There is no kind of document “${kind}”. Kinds: ${kinds.join(', ')}, or all.`,
  noneForAssessment: (kind, assessment, found) =>
    `${assessment} has no document “${kind}”. ${found.length > 0 ? `It has: ${found.join(', ')}.` : 'This version makes none for it yet.'}`,
  notOfUnits: (kind, found) =>
    `“${kind}” is made once for an assessment, not for each unit: leave the unit out.${found.length > 0 ? ` Made for units: ${found.join(', ')}.` : ''}`,
  needsUnit: (kind) => `“${kind}” is made one for each unit: name the unit, or use --all.`,
  making: (count) => `Making ${count === 1 ? '1 document' : `${count} documents`}…`,
  made: (file) => `Made: ${file}`,
  openPlaces: ({ count, list }) => `  ${count} to be filled in: ${list.join('; ')}.`,
  openPlace: ({ part, what, count }) => `${part} ${what}${count === 1 ? '' : ` × ${count}`}`,
  noBrowser:
    'This machine has no Chromium, Chrome or Edge, so no PDF can be made. Install one of them, or name it in the environment variable BIAOCHI_BROWSER; .docx and single files need no browser.',
  missingFaces: (faces) =>
    `Note: this machine lacks the official faces ${faces.join(', ')}; similar ones stand for them in the PDF.`,
  outIsFolder: (path) => `For several documents --out must be a folder: ${path}`,
  refused: (page, line, column, why) => `${page} line ${line}, column ${column}: ${why}`,
  explainForms:
    '--explain lists the grounds of each sentence on the screen and makes no file: it goes without --out, and with no --format but json; json goes with --explain alone.',
  grounds: {
    value: 'figure',
    note: 'note',
    deduction: 'deduction',
    veto: 'veto',
    adjustment: 'adjustment',
    decision: 'decision',
    appeal: 'appeal',
    report: 'report of the unit',
    progress: 'progress',
    scheme: 'scheme',
    total: 'total',
    rank: 'rank',
    grade: 'grade',
    change: 'change on last year',
    lost: 'lost points',
    category: 'category',
    counts: 'counts',
    gap: 'gaps',
    official: 'published results',
  },
  groundsOf: ({ name, list }) => `${name}: ${list}`,
  groundAt: ({ about, cells }) => `${about} (${cells})`,
  found: {
    'no-article': () => 'the page has no document (article data-document).',
    'second-article': () => 'a page holds one document only.',
    'no-title': () => 'the document has no title (a first-level heading).',
    'loose-text': (found) =>
      `the text “${found}” stands outside of any paragraph; put it into one.`,
    'not-allowed': (found) =>
      `<${found}> must not stand in a document: only headings, paragraphs, lists, tables, figures and the agreed parts.`,
    'unknown-part': (found, known) => `there is no part “${found}”. Parts: ${known.join(', ')}.`,
    'figure-without-svg': () => 'the figure has no SVG drawing.',
    'uneven-table': () => 'the rows of the table have different numbers of columns.',
  },
};
