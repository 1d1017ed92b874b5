import type { Ballot } from '../../model/dataset.ts';
import { tiersOf } from '../figure-slot.ts';
import { findName } from '../find-name.ts';
import { nameKey } from '../name-key.ts';
import type { IndicatorEntry, Reading } from '../reading.ts';
import { skipRow, type TableLog } from '../table-log.ts';
import { cellOf, numberOf, reportCell, type TableRows, tableRows } from '../table-rows.ts';
import { indicatorOfRow, unitOfRow } from './row-names.ts';

/** Reads ballots and ratings. Nothing of a cell's text is ever told, only its address. */
export function readRatings(log: TableLog, reading: Reading, ballots: Ballot[]): void {
  const table = tableRows(log, 'ratings');
  if (!table) return;
  for (const row of table.rows) {
    const place = unitOfRow(table, row, reading, ['votes', 'rating']);
    const unit = place === undefined ? undefined : reading.units[place];
    if (place === undefined || unit === undefined) continue;
    const entry = indicatorOfRow(table, row, reading);
    if (!entry) continue;
    log.read.rows++;
    const indicator = entry.byUnit[place];
    if (!indicator) {
      skipRow(log, row, 'not-applicable');
      continue;
    }
    const { rule } = indicator.settings;
    if (rule !== 'votes' && rule !== 'ratings') {
      skipRow(log, row, 'rule-without-ratings');
      continue;
    }
    const rater = raterOf(table, row, reading);
    const count = rule === 'votes' ? votesOf(table, row, entry, place) : ratingOf(table, row);
    if (rater === null || count === null) {
      log.lost();
      continue;
    }
    if (count === undefined) continue;
    ballots.push({
      unit: unit.code,
      indicator: entry.code,
      ...(rater === undefined ? {} : { rater }),
      ...count,
      at: { place: log.grid.place },
    });
  }
}

/** The id of the rater group; undefined where the scheme names none, null where it is unknown. */
function raterOf(table: TableRows, row: number, reading: Reading): string | undefined | null {
  const { raters } = reading.scheme;
  if (raters.length === 0) return undefined;
  const rater = findName(reading.names.raters, cellOf(table, row, 'rater').text);
  if (rater) return rater.id;
  reportCell(table, row, 'rater', {
    level: 'error',
    code: 'unknown-rater',
    text: 'unknown-rater',
    params: { raters: raters.map(({ name }) => name) },
  });
  return null;
}

function votesOf(
  table: TableRows,
  row: number,
  entry: IndicatorEntry,
  unit: number,
): { tier: string; votes: number } | undefined | null {
  const tiers = tiersOf(entry.byUnit[unit]);
  const key = nameKey(cellOf(table, row, 'tier').text);
  const tier = tiers.find(({ name }) => nameKey(name) === key);
  if (!tier) {
    reportCell(table, row, 'tier', {
      level: 'error',
      code: 'unknown-tier',
      text: 'unknown-ballot-tier',
      params: { tiers: tiers.map(({ name }) => name) },
    });
    return null;
  }
  const votes = numberOf(table, row, 'votes');
  if (votes.kind === 'problem') return null;
  if (votes.kind === 'blank') {
    skipRow(table.log, row, 'blank');
    return undefined;
  }
  if (Number.isInteger(votes.value) && votes.value >= 0)
    return { tier: tier.name, votes: votes.value };
  reportCell(table, row, 'votes', {
    level: 'error',
    code: 'out-of-range',
    text: 'votes-out-of-range',
    params: {},
  });
  return null;
}

function ratingOf(table: TableRows, row: number): { rating: number } | undefined | null {
  const rating = numberOf(table, row, 'rating');
  if (rating.kind === 'problem') return null;
  if (rating.kind === 'blank') {
    skipRow(table.log, row, 'blank');
    return undefined;
  }
  if (rating.value >= 0 && rating.value <= 100) return { rating: rating.value };
  reportCell(table, row, 'rating', {
    level: 'error',
    code: 'out-of-range',
    text: 'rating-out-of-range',
    params: {},
  });
  return null;
}
