import type { IndicatorScore, Scores, UnitScore } from '../model/scores.ts';

/** The scores turned round: by indicator, with the units in the office's order. */
export interface Columns {
  scores: Scores;
  /** In the order of `assessment.units`. */
  units: UnitScore[];
  /** Place of a unit in `units` by its code. */
  indexOf: ReadonlyMap<string, number>;
  /** Codes of indicators, each once, in the order of the tables. */
  codes: string[];
  /** The cells of an indicator; undefined where none of its rows exists for the unit. */
  column: (code: string) => readonly (IndicatorScore | undefined)[];
}

const EMPTY: readonly undefined[] = [];

const known = new WeakMap<Scores, Columns>();

/**
 * Remembers its result for the same scores, which nobody changes: findings and pages of all years
 * ask for it.
 */
export function columnsOf(scores: Scores): Columns {
  const found = known.get(scores) ?? turned(scores);
  known.set(scores, found);
  return found;
}

function turned(scores: Scores): Columns {
  const indexOf = new Map(scores.assessment.units.map((unit, index) => [unit.code, index]));
  const units: UnitScore[] = new Array(indexOf.size);
  const columns = new Map<string, (IndicatorScore | undefined)[]>();
  for (const { code } of scores.assessment.indicators)
    if (!columns.has(code)) columns.set(code, new Array(indexOf.size).fill(undefined));
  for (const unit of scores.units) {
    const index = indexOf.get(unit.unit.code);
    if (index === undefined) continue;
    units[index] = unit;
    for (const cell of unit.indicators) {
      const column = columns.get(cell.indicator.code);
      if (column) column[index] = cell;
    }
  }
  return {
    scores,
    units,
    indexOf,
    codes: [...columns.keys()],
    column: (code) => columns.get(code) ?? EMPTY,
  };
}
