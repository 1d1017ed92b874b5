import { messages } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { alsoText, type ProblemGroup, problemGroups } from './problem-groups.ts';

const STYLE = `
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 16px/1.7 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1d2129; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td:first-child { white-space: nowrap; } td { min-width: 5em; } td:first-child { min-width: 0; }
th, td { border: 1px solid #999; padding: .35rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f1eee7; }
@page { size: A4 landscape; margin: 15mm; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } body { margin: 0; max-width: none; } }
`;

/** A page of all problems by delivered file, to be sent back with the files; it needs nothing else. */
export function problemPage(problems: readonly Problem[], language: Language): string {
  const text = messages(language).cli;
  const errors = problems.filter(({ level }) => level === 'error').length;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(text.slipTitle)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(text.slipTitle)}</h1>
<p>${escapeHtml(text.slipIntro(errors, problems.length - errors))}</p>
${problemGroups(problems)
  .map((group) => section(group, language))
  .join('\n')}
</body>
</html>
`;
}

function section(group: ProblemGroup, language: Language): string {
  const text = messages(language).cli;
  const title = [group.assessment, group.file ?? text.slipNoFile].filter(Boolean).join('/');
  const { columns, rows } = problemTable(group, language);
  const head = columns.map(({ header }) => header);
  return `<h2>${escapeHtml(title)}</h2>
<table>
<caption hidden>${escapeHtml(title)}</caption>
<thead><tr>${head.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}

/** Columns, their widths in characters, and the cells; columns without a word are left out. */
export function problemTable({ problems }: ProblemGroup, language: Language) {
  const text = messages(language).cli;
  const all = [
    { header: text.slipLevel, width: 8 },
    { header: text.slipSheet, width: 16 },
    { header: text.slipCell, width: 10 },
    { header: text.slipFound, width: 24 },
    { header: text.slipMessage, width: 50 },
    { header: text.slipFix, width: 50 },
    { header: text.slipAlso, width: 30 },
  ];
  const cells = problems.map((problem) => problemCells(problem, language));
  const isUsed = all.map((_, i) => cells.some((row) => row[i] !== ''));
  return {
    columns: all.filter((_, i) => isUsed[i]),
    rows: cells.map((row) => row.filter((_, i) => isUsed[i])),
  };
}

/** The cells of one problem in the order of the columns. */
function problemCells(problem: Problem, language: Language): string[] {
  const text = messages(language).cli;
  const { message, fix } = problemText(problem, language);
  return [
    problem.level === 'error' ? text.levelError : text.levelWarning,
    problem.sheet ?? '',
    problem.cell ?? '',
    problem.found ?? '',
    message,
    fix,
    alsoText(problem),
  ];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also takes away what could turn the direction of the text. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}
