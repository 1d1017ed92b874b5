import type { Param, Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { Spot } from './parse-mdx.ts';

/** Tells what is wrong in a text, with line and column. */
export type Tell = (
  text: string,
  spot: Spot,
  found: string,
  params?: Record<string, Param>,
) => void;

/** Collects the problems of one file. */
export function teller(file: string, problems: Problem[]): Tell {
  return (text, { line, column }, found, params = {}) => {
    const finding = {
      level: 'error' as const,
      code: 'content' as const,
      text,
      params: { line, column, ...params },
    };
    problems.push(locatedProblem(finding, { assessment: null, file, found }));
  };
}
