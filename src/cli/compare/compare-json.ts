import type { CellDifference, UnitDifference } from '../../model/difference.ts';
import { rowText } from './cell-text.ts';
import type { ToCompare } from './compared-assessments.ts';
import type { Compared } from './difference-lines.ts';

/**
 * What `compare --format json` prints: one assessment as it is; several with the assessment named in
 * each entry. Assessments that one version alone has stand under keys that are else absent.
 */
export function compareJson(
  compared: readonly Compared[],
  { onlyBefore, onlyAfter }: Pick<ToCompare, 'onlyBefore' | 'onlyAfter'>,
): unknown {
  const [one] = compared;
  const only = one && compared.length === 1;
  const named = <T>(id: string, entry: T) => (only ? entry : { assessment: id, ...entry });
  const inBoth = onlyBefore.length + onlyAfter.length === 0;
  return {
    equal: inBoth && compared.every(({ difference }) => difference.equal),
    ...(onlyBefore.length > 0 && { onlyBefore }),
    ...(onlyAfter.length > 0 && { onlyAfter }),
    cells: compared.flatMap(({ id, difference }) =>
      difference.cells.map((cell) => named(id, cellJson(cell))),
    ),
    units: compared.flatMap(({ id, difference }) =>
      difference.units.map((unit) => named(id, unitJson(unit))),
    ),
  };
}

/** A row that came or went stands in short, since every other cell is a word or a number. */
const cellJson = (cell: CellDifference): unknown => ({
  ...cell,
  before: scalar(cell.before),
  after: scalar(cell.after),
});

const scalar = (value: CellDifference['before']): unknown =>
  value !== null && typeof value === 'object' ? rowText(value, String) : value;

/**
 * Omits the rank in the group unless nothing else differs, since every unit listed must show a
 * difference.
 */
function unitJson({ groupRank, ...unit }: UnitDifference): UnitDifference {
  const { total, rank, grade, indicators } = unit;
  const alone = !total && !rank && !grade && indicators.length === 0;
  return groupRank && alone ? { ...unit, groupRank } : unit;
}
