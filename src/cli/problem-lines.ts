import { messages } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { isNotReported, missingFigures } from './missing-figures.ts';
import { visible } from './text-table.ts';

/**
 * Each problem with its place on the first line, then what is wrong and what to do. What is wrong
 * in the same way in several cells of one table is said once, with all of the cells; so are figures
 * that a table lacks, with a list of them.
 */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const text = messages(language).cli;
  const indent = ' '.repeat(language === 'zh-CN' ? 6 : 4);
  const alike = Map.groupBy(problems, (problem) => {
    const { level, assessment, file, sheet, also } = problem;
    const words = isNotReported(problem) ? problem.text : problemText(problem, language);
    return JSON.stringify([level, assessment, file, sheet, also, words]);
  });
  return [...alike.values()].flatMap((same) => {
    const [problem] = same;
    if (problem === undefined) return [];
    const lacking = isNotReported(problem) && same.length > 1;
    const { message, fix } = problemText(lacking ? allOf(same, problem) : problem, language);
    const level = problem.level === 'error' ? text.levelError : text.levelWarning;
    const also = problem.also.map((one) => placeOf({ ...one, assessment: problem.assessment }));
    const cells = same.flatMap((one) => one.cell ?? []);
    const cell = cells.length > 1 ? text.sameCells(cells) : problem.cell;
    return [
      [level, placeOf({ ...problem, cell })].filter((part) => part !== '').join('  '),
      ...[message, fix]
        .filter((part) => part !== '')
        .join(language === 'zh-CN' ? '' : ' ')
        .split('\n')
        .map((line) => indent + visible(line)),
      ...(lacking ? missingFigures(same, language) : []).map(
        (line) => `${indent}  ${visible(line)}`,
      ),
      ...also.map((place) => `${indent}${text.alsoAt}: ${place}`),
    ];
  });
}

const allOf = (same: readonly Problem[], first: Problem): Problem => ({
  ...first,
  text: 'figures-missing',
  params: { count: same.length },
});

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
