import type { Problem } from '../model/problem.ts';

/** The problems of one delivered file; `file` is null for those of no file. */
export interface ProblemGroup {
  assessment: string | null;
  file: string | null;
  problems: Problem[];
}

/** Problems by the file that has to be mended, errors first, otherwise in the order found. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.assessment, problem.file]);
    const { assessment, file } = problem;
    const group = groups.get(key) ?? { assessment, file, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  const level = (problem: Problem): number => (problem.level === 'error' ? 0 : 1);
  for (const group of groups.values()) group.problems.sort((a, b) => level(a) - level(b));
  return [...groups.values()];
}

/** `values.xlsx 完成情况!F12`, the address of another place of the same conflict. */
export function alsoText(problem: Problem): string {
  return problem.also
    .map(({ file, sheet, cell }) =>
      [file, [sheet, cell].filter((part) => part !== null).join('!')].join(' '),
    )
    .join('; ');
}
