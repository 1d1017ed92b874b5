import type { IndicatorScore, UnitScore } from '../model/scores.ts';
import { significant12 } from '../score/round.ts';
import type { Columns } from './columns.ts';

export interface Place {
  place: number;
  /** How many units have a figure or score of their own to compare. */
  of: number;
  /** More than one unit has this place. */
  tied: boolean;
  /** How many units have this place; 1: it alone. */
  level: number;
}

type Scored = Extract<IndicatorScore, { kind: 'scored' }>;

/**
 * What an indicator ranks its units by, the greater the better: the value as written, turned round
 * for a reverse indicator; the score where there is no single figure with a direction (interval,
 * words, ballots, deductions, periods).
 */
export function merit(cell: Scored): number {
  const { indicator, value, scoreExact } = cell;
  const { rule, periods } = indicator.settings;
  const byScore =
    typeof value !== 'number' ||
    indicator.direction === 'interval' ||
    rule === 'votes' ||
    rule === 'ratings' ||
    rule === 'deduction' ||
    periods !== undefined;
  if (byScore) return significant12(scoreExact);
  return indicator.direction === 'reverse' ? -value : value;
}

/**
 * Places of all units in one indicator, by unit index: 1, 1, 3, each among its comparison group.
 * Filled-in scores have no place and count for nobody. None where the results of some units are
 * withheld: those who are shown have their places among all.
 */
export function placesOf(columns: Columns, code: string): (Place | undefined)[] {
  const places: (Place | undefined)[] = new Array(columns.units.length);
  if (columns.scores.partial) return places;
  const all: Ranked[] = [];
  columns.column(code).forEach((cell, index) => {
    const unit = columns.units[index];
    if (cell?.kind === 'scored' && unit) all.push({ index, unit, cell, merit: merit(cell) });
  });
  all.sort((a, b) => b.merit - a.merit);
  const groups = Map.groupBy(all, (one) => one.unit.unit.group);
  placeAmong(all, (one) => one.cell.indicator.settings.compare === 'all', places);
  for (const group of groups.values())
    placeAmong(group, (one) => one.cell.indicator.settings.compare !== 'all', places);
  return places;
}

interface Ranked {
  index: number;
  unit: UnitScore;
  cell: Scored;
  merit: number;
}

/** Gives places to those units of a sorted list whose row compares with this list. */
function placeAmong(
  sorted: readonly Ranked[],
  wanted: (one: Ranked) => boolean,
  places: (Place | undefined)[],
): void {
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (sorted[to]?.merit === sorted[from]?.merit && to < sorted.length) to += 1;
    for (const one of sorted.slice(from, to))
      if (wanted(one))
        places[one.index] = {
          place: from + 1,
          of: sorted.length,
          tied: to - from > 1,
          level: to - from,
        };
    from = to;
  }
}

/** Places of units by their index, in an indicator. */
export type PlaceTable = (code: string, index: number) => Place | undefined;

const tables = new WeakMap<Columns, PlaceTable>();

/** Places of all indicators, each worked out when first asked for, and once. */
export function placeTable(columns: Columns): PlaceTable {
  const found = tables.get(columns) ?? newTable(columns);
  tables.set(columns, found);
  return found;
}

function newTable(columns: Columns): PlaceTable {
  const known = new Map<string, (Place | undefined)[]>();
  return (code, index) => {
    let places = known.get(code);
    if (!places) {
      places = placesOf(columns, code);
      known.set(code, places);
    }
    return places[index];
  };
}
