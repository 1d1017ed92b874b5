import type { Level, Param, ProblemCode } from '../../../model/problem.ts';
import type { Source } from '../../../model/source.ts';
import type { GuardCell } from './column.ts';

/** What a guard holds against some cells; told once, at the first of them. */
export interface Suspicion {
  level: Level;
  code: ProblemCode;
  text: string;
  params: Record<string, Param>;
  cells: readonly GuardCell[];
  /** What the cells were held against; where that is not believed itself, nothing is said of them. */
  against?: readonly GuardCell[];
  /** Where it is told, if not at the first of the cells. */
  source?: Source;
}

/** A guard looks at the figures and says which it does not believe. */
export const suspect = (
  level: Level,
  code: ProblemCode,
  text: string,
  cells: readonly GuardCell[],
  params: Record<string, Param> = {},
): Suspicion => ({ level, code, text, cells, params });
