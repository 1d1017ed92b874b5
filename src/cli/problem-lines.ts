import { messages } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { visible } from './text-table.ts';

/**
 * Each problem with its place on the first line, then what is wrong and what to do. What is wrong
 * in the same way in several cells of one table is said once, with all of the cells.
 */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const text = messages(language).cli;
  const indent = ' '.repeat(language === 'zh-CN' ? 6 : 4);
  const said = problems.map((problem) => ({ problem, ...problemText(problem, language) }));
  const alike = Map.groupBy(
    said,
    ({ problem: { level, assessment, file, sheet, also }, ...words }) =>
      JSON.stringify([level, assessment, file, sheet, also, words]),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { problem, message, fix } = first;
    const level = problem.level === 'error' ? text.levelError : text.levelWarning;
    const also = problem.also.map((one) => placeOf({ ...one, assessment: problem.assessment }));
    const cells = same.flatMap((one) => one.problem.cell ?? []);
    const cell = cells.length > 1 ? text.sameCells(cells) : problem.cell;
    return [
      [level, placeOf({ ...problem, cell })].filter((part) => part !== '').join('  '),
      ...[message, fix]
        .filter((part) => part !== '')
        .join(language === 'zh-CN' ? '' : ' ')
        .split('\n')
        .map((line) => indent + visible(line)),
      ...also.map((place) => `${indent}${text.alsoAt}: ${place}`),
    ];
  });
}

interface Place {
  assessment: string | null;
  file: string | null;
  sheet: string | null;
  cell: string | null;
}

/** `2024/departments/values.xlsx  完成情况!F12` */
export function placeOf({ assessment, file, sheet, cell }: Place): string {
  const path = [assessment, file].filter((part) => part !== null).join('/');
  const address = [sheet, cell].filter((part) => part !== null).join('!');
  return visible([path, address].filter((part) => part !== '').join('  '));
}
