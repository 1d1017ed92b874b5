import { messages } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { visible } from './text-table.ts';

/** Each problem with its place on the first line, then what is wrong and what to do. */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const text = messages(language).cli;
  const indent = ' '.repeat(language === 'zh-CN' ? 6 : 4);
  return problems.flatMap((problem) => {
    const { message, fix } = problemText(problem, language);
    const level = problem.level === 'error' ? text.levelError : text.levelWarning;
    const also = problem.also.map((one) => placeOf({ ...one, assessment: problem.assessment }));
    return [
      [level, placeOf(problem)].filter((part) => part !== '').join('  '),
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
