import type { ProgressBasis, ProgressFinding, ProgressPlace } from '../../model/findings.ts';
import { significant12 } from '../../score/round.ts';
import type { Columns } from '../columns.ts';

/** A row of a cell, and how good its figure was: the greater the better. */
export interface Merit {
  asOf: string;
  /** Absent for a row that has no completion or lead, such as a stated word. */
  merit: number | undefined;
}

/** The finding for a cell, with its rows up to the day, earliest first. */
export interface Followed {
  finding: ProgressFinding;
  course: readonly Merit[];
}

/** Totals go by completion (budgets: the least first), rates by their lead over the target. */
export function meritOf(
  basis: ProgressBasis,
  { lead, completion }: { lead?: number; completion?: number },
): number | undefined {
  const merit = basis === 'growth' ? lead : completion;
  if (merit === undefined) return undefined;
  return significant12(basis === 'budget' ? -merit : merit);
}

/**
 * Adds each figure's place among the units that its indicator compares it with, for the day itself
 * and for the date of its row before. The earlier place counts only rows that were the latest at
 * that date, as a dispatch of that date had it. Only units with such a figure take part.
 */
export function placeProgress(
  followed: readonly Followed[],
  columns: Columns,
  day: string,
): ProgressFinding[] {
  const peers = Map.groupBy(followed, ({ finding }) => peerKey(finding, columns));
  const boards = new Map<string, Board>();
  const boardOf = (key: string, date: string): Board => {
    const name = `${date}\n${key}`;
    const board = boards.get(name) ?? boardAt(peers.get(key) ?? [], date);
    boards.set(name, board);
    return board;
  };
  return followed.map(({ finding, course }) => {
    const key = peerKey(finding, columns);
    const { last } = finding;
    const place = placeOn(boardOf(key, day), course.at(-1));
    const lastPlace = last && placeOn(boardOf(key, last.asOf), course.at(-2));
    return {
      ...finding,
      ...(place && { place }),
      ...(lastPlace && { last: { ...last, place: lastPlace } }),
    };
  });
}

function peerKey(finding: ProgressFinding, columns: Columns): string {
  const unit = columns.units[columns.indexOf.get(finding.unit) ?? -1];
  const cell = columns.column(finding.code)[columns.indexOf.get(finding.unit) ?? -1];
  const all = cell?.indicator.settings.compare === 'all';
  return `${finding.code}\n${all ? '' : (unit?.unit.group ?? '')}`;
}

/** The places that merits have at a date: 1, 1, 3. */
interface Board {
  places: ReadonlyMap<number, number>;
  of: number;
}

function boardAt(group: readonly Followed[], date: string): Board {
  const merits = group.flatMap(({ course }) => {
    const merit = course.findLast(({ asOf }) => asOf <= date)?.merit;
    return merit === undefined ? [] : [merit];
  });
  merits.sort((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [index, merit] of merits.entries())
    if (!places.has(merit)) places.set(merit, index + 1);
  return { places, of: merits.length };
}

function placeOn({ places, of }: Board, row: Merit | undefined): ProgressPlace | undefined {
  const place = row?.merit === undefined ? undefined : places.get(row.merit);
  return place === undefined ? undefined : { place, of };
}
