import type { Problem } from '../../model/problem.ts';
import { findName } from '../cells/find-name.ts';
import { placeOf } from '../cells/place-text.ts';
import { addAll } from '../files/add-all.ts';
import { doubtfulRules } from './doubts/run-doubts.ts';
import { checkFigures } from './figures.ts';
import { ambiguousNames } from './guards/ambiguous-names.ts';
import type { LastYear } from './guards/column.ts';
import { otherConfirmed } from './guards/confirmations.ts';
import { emptyColumns, emptyTables } from './guards/empty-columns.ts';
import { guardFigures } from './guards/run-guards.ts';
import type { Read } from './upper.ts';

/** What the guards do with what they find: stop the build, warn, or not look at all. */
export type Guards = 'stop' | 'warn' | 'off';

/** Codes of what only guards find; a trial makes them warnings. */
const GUARDED: ReadonlySet<string> = new Set([
  'mixed-scale',
  'implausible',
  'last-year',
  'sign-unclear',
  'column-empty',
  'ambiguous-name',
  'scale-unclear',
  'out-of-place',
  'doubtful',
]);

/** Whether nothing but guards finds problems of a code. */
export const isOfGuards = (code: Problem['code']): boolean => GUARDED.has(code);

/** Whether a problem is a guard's, and so no error in a trial. */
export const isGuarded = ({ code, text }: Problem): boolean =>
  GUARDED.has(code) || text === 'file-not-read' || text === 'table-out-of-place';

/** Looks for figures that cannot be right, and for those that are hardly meant. */
export function guardAssessment(
  { reading, assessment }: Read,
  { lastYear, before }: { lastYear: LastYear; before: Read | undefined },
  { guards, draft }: { guards: Guards; draft: boolean },
): void {
  if (guards === 'off') {
    addAll(reading.problems, checkFigures(reading, lastYear));
    return;
  }
  const confirmed = assessment.confirmed ?? [];
  const empty = draft
    ? []
    : [...emptyTables(reading), ...emptyColumns(reading, assessment.ballots, guards === 'stop')];
  const found = guardFigures(reading, assessment, lastYear);
  const others = checkFigures(reading, lastYear);
  const ambiguous = ambiguousNames(reading);
  reading.problems = reading.problems.filter((problem) => !follows(problem, ambiguous));
  addAll(reading.problems, [
    ...ambiguous,
    ...empty,
    ...otherConfirmed(reading, confirmed),
    ...found,
    ...doubtfulRules(reading, assessment, before?.reading),
    ...untold(others, [...found, ...confirmedCells(reading, confirmed)]),
  ]);
}

/** A figure given twice follows from a name that stands for two units. */
function follows({ code, params }: Problem, ambiguous: readonly Problem[]): boolean {
  if (code !== 'conflicting-value' && code !== 'duplicate-value') return false;
  return ambiguous.some((one) => [one.params.first, one.params.second].includes(params.unitName));
}

type Cell = Pick<Problem, 'file' | 'sheet' | 'cell'>;

const keyOf = ({ file, sheet, cell }: Cell): string => [file, sheet, cell].join('\n');

/** Cells whose figures are confirmed: they need no warning either. */
function confirmedCells(
  { unitNames, entryNames }: Read['reading'],
  confirmed: NonNullable<Read['assessment']['confirmed']>,
): (Cell & { also: Problem['also'] })[] {
  return confirmed.flatMap(({ unit, indicator, period }) => {
    const place = findName(unitNames, unit);
    const figure = findName(entryNames, indicator)?.figures[place ?? -1];
    const at = period === undefined ? figure?.at : figure?.periods?.get(period)?.at;
    return at ? [{ ...placeOf(at), also: [] }] : [];
  });
}

/** Warnings at cells of which nothing was told before. */
function untold(
  problems: readonly Problem[],
  told: readonly (Cell & { also: Problem['also'] })[],
): Problem[] {
  const keys = new Set(told.flatMap((one) => [keyOf(one), ...one.also.map(keyOf)]));
  return problems.filter((problem) => !keys.has(keyOf(problem)));
}
