import type { Standing, Versus } from '../model/findings.ts';
import type { IndicatorScore } from '../model/scores.ts';
import { significant12 } from '../score/round.ts';
import type { Columns } from './columns.ts';
import { lostPoints } from './lost-points.ts';
import { merit, type Place, placeTable } from './places.ts';
import { indicatorLinks, unitLinks } from './years/links.ts';

/** Last year's scores of the same assessment, for changes of place. */
export interface Before {
  columns: Columns;
  placeOf: (code: string, index: number) => Place | undefined;
}

/**
 * Our place in every indicator in which we have a figure, its change against last year, and our
 * standing towards each rival. A rival is compared with us directly, whatever its group.
 *
 * @param self code of the publisher among the units
 */
export function standingOf(columns: Columns, self: string, before?: Before): Standing[] {
  const own = columns.indexOf.get(self);
  if (own === undefined) return [];
  const placeOf = placeTable(columns);
  const earlier = before && earlierPlaces(columns, self, before);
  return columns.codes.flatMap((code) => {
    const place = placeOf(code, own);
    const cell = columns.column(code)[own];
    if (!place || cell?.kind !== 'scored') return [];
    const last = earlier?.(code);
    const lost = lostPoints(cell);
    const toNext = distanceToNext(columns, code, own);
    return [
      {
        code,
        rank: place.place,
        of: place.of,
        tied: place.tied,
        ...(last && { rankChange: last.place - place.place }),
        rivals: versusRivals(columns, code, cell),
        best: unitsAtFirst(columns, code, own, placeOf),
        ...(lost !== undefined && { lost }),
        ...(toNext !== undefined && { toNext }),
      },
    ];
  });
}

/**
 * Our places of last year in the indicators that can be compared. A place in a group counts only if
 * we are still in that group.
 */
function earlierPlaces(columns: Columns, self: string, before: Before) {
  const { assessment } = columns.scores;
  const link = unitLinks(before.columns.scores.assessment, assessment).get(self);
  const indicators = indicatorLinks(before.columns.scores.assessment, assessment);
  const own = columns.indexOf.get(self);
  const index = link?.comparable ? before.columns.indexOf.get(link.from) : undefined;
  return (code: string) => {
    const from = indicators.get(code);
    if (own === undefined || index === undefined || !from?.comparable) return undefined;
    const [inGroup, wasInGroup] = [
      isPlacedInGroup(columns, code, own),
      isPlacedInGroup(before.columns, from.from, index),
    ];
    const isSameScope = inGroup === wasInGroup && !(inGroup && link?.kind === 'regrouped');
    return isSameScope ? before.placeOf(from.from, index) : undefined;
  };
}

/** Whether the unit's place is one in its group, not among all. */
function isPlacedInGroup({ column, units }: Columns, code: string, index: number): boolean {
  const all = column(code)[index]?.indicator.settings.compare === 'all';
  return !all && units[index]?.unit.group !== undefined;
}

function versusRivals(
  columns: Columns,
  code: string,
  own: Extract<IndicatorScore, { kind: 'scored' }>,
): Record<string, Versus> {
  const rivals: Record<string, Versus> = {};
  for (const rival of columns.scores.assessment.scheme.rivals) {
    const cell = columns.column(code)[columns.indexOf.get(rival) ?? -1];
    if (cell?.kind !== 'scored') continue;
    const lead = merit(own) - merit(cell);
    rivals[rival] = lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'level';
  }
  return rivals;
}

/** Indices of the units that an indicator compares a unit with, itself left out. */
function peersOf(columns: Columns, code: string, own: number): number[] {
  const column = columns.column(code);
  const all = column[own]?.indicator.settings.compare === 'all';
  const group = columns.units[own]?.unit.group;
  return columns.units.flatMap((unit, index) =>
    index !== own && column[index]?.kind === 'scored' && (all || unit.unit.group === group)
      ? [index]
      : [],
  );
}

function unitsAtFirst(
  columns: Columns,
  code: string,
  own: number,
  placeOf: (code: string, index: number) => Place | undefined,
): string[] {
  const peers = [own, ...peersOf(columns, code, own)].sort((a, b) => a - b);
  const best = Math.max(...peers.map((index) => meritAt(columns, code, index)));
  if (placeOf(code, own) === undefined) return [];
  return peers.flatMap((index) => {
    const unit = columns.units[index];
    return unit && meritAt(columns, code, index) === best ? [unit.unit.code] : [];
  });
}

function meritAt(columns: Columns, code: string, index: number): number {
  const cell = columns.column(code)[index];
  return cell?.kind === 'scored' ? merit(cell) : Number.NEGATIVE_INFINITY;
}

/** What the figure lacks to the next better one; undefined at the first place or without figures. */
function distanceToNext(columns: Columns, code: string, own: number): number | undefined {
  const cell = columns.column(code)[own];
  if (cell?.kind !== 'scored' || cell.indicator.direction === 'interval') return undefined;
  if (typeof cell.value !== 'number' || Math.abs(merit(cell)) !== Math.abs(cell.value))
    return undefined;
  const mine = merit(cell);
  const better = peersOf(columns, code, own)
    .map((index) => meritAt(columns, code, index))
    .filter((other) => other > mine);
  return better.length === 0 ? undefined : significant12(Math.min(...better) - mine);
}
