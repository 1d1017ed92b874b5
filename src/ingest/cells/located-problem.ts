import { cellAddress } from '../../model/address.ts';
import { firstCharacters } from '../../model/first-characters.ts';
import type { Level, Param, Problem, ProblemCode } from '../../model/problem.ts';
import { shown } from '../../model/text-limits.ts';

/** What is wrong, still without its place: the result of parsing one cell or one setting. */
export interface Finding {
  level: Level;
  code: ProblemCode;
  /** Key of the message in i18n. */
  text: string;
  params: Record<string, Param>;
}

/** Where it is wrong; row and column counted from 1. */
export interface Location {
  assessment: string | null;
  file: string | null;
  sheet?: string | null;
  row?: number;
  column?: number;
  found?: string | null;
  also?: Problem['also'];
}

const FOUND_LENGTH = 100;

/** Joins what is wrong and where; of the cell's text its first 100 characters are kept. */
export function locatedProblem(finding: Finding, location: Location): Problem {
  const { row, column, found } = location;
  return {
    ...finding,
    assessment: location.assessment,
    file: location.file,
    sheet: location.sheet ?? null,
    cell: row && column ? cellAddress(row, column) : null,
    found: found == null ? null : shown(firstCharacters(found, FOUND_LENGTH)),
    also: location.also ?? [],
  };
}
