import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { cellRanges } from './cell-ranges.ts';
import { messages } from './messages.ts';
import { isNotReported, missingFigures } from './missing-figures.ts';
import type { ProblemWords } from './problem-sentence.ts';
import { problemText } from './problem-text.ts';
import { visible } from './visible.ts';

/**
 * Each problem with its place on the first line, then what is wrong and what to do. What is wrong
 * in the same way in several cells of one table is said once, with all of the cells; so are figures
 * that a table lacks, with a list of them.
 */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const said = problems.map((problem) => ({
    problem,
    words: isNotReported(problem) ? undefined : problemText(problem, language),
  }));
  const alike = Map.groupBy(said, ({ problem, words }) => {
    const { level, assessment, file, sheet, also, text: lacking } = problem;
    return JSON.stringify([level, assessment, file, sheet, also, words ?? lacking]);
  });
  return [...alike.values()].flatMap((same) => paragraph(same, language));
}

interface Said {
  problem: Problem;
  /** Not made yet for a figure that was not reported: they depend on how many there are. */
  words: ProblemWords | undefined;
}

function paragraph(same: readonly Said[], language: Language): string[] {
  const [first] = same;
  if (first === undefined) return [];
  const text = messages(language).cli;
  const indent = ' '.repeat(language === 'zh-CN' ? 6 : 4);
  const { problem } = first;
  const problems = same.map((one) => one.problem);
  const lacking = first.words === undefined && problems.length > 1;
  const { message, fix } =
    first.words ?? problemText(lacking ? allOf(problems, problem) : problem, language);
  const level = problem.level === 'error' ? text.levelError : text.levelWarning;
  const also = problem.also.map((one) => placeOf({ ...one, assessment: problem.assessment }));
  const cells = problems.flatMap((one) => one.cell ?? []);
  const cell = cells.length > 1 ? text.sameCells(cellRanges(cells), cells.length) : problem.cell;
  return [
    [level, placeOf({ ...problem, cell })].filter((part) => part !== '').join('  '),
    ...[message, fix]
      .filter((part) => part !== '')
      .join(language === 'zh-CN' ? '' : ' ')
      .split('\n')
      .map((line) => indent + visible(line)),
    ...(lacking ? missingFigures(problems, language) : []).map(
      (line) => `${indent}  ${visible(line)}`,
    ),
    ...also.map((place) => `${indent}${text.alsoAt}: ${place}`),
  ];
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
