import type { Ballot } from '../../model/dataset.ts';
import { tiersOf } from '../cells/figure-series.ts';
import { findName } from '../cells/find-name.ts';
import { nameKey } from '../cells/name-key.ts';
import { findHeader } from '../layouts/find-header.ts';
import { type Given, wasGiven } from './given-before.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { indicatorOfRow, unitOfRow } from './row-names.ts';
import { skipRow, type TableLog } from './table-log.ts';
import { cellOf, numberOf, reportCell, type TableRows, tableRows, textOf } from './table-rows.ts';
import { areRatersDeclared } from './undeclared-raters.ts';

/** Reads ballots and ratings. Nothing of a cell's text is ever told, only its address. */
export function readRatings(logs: readonly TableLog[], reading: Reading, ballots: Ballot[]): void {
  const given: Given = new Map();
  for (const log of logs) {
    const table = tableRows(log, 'ratings', neededColumns(log, reading));
    if (table && !areRatersDeclared(table, reading)) continue;
    for (const row of table?.rows ?? []) {
      const ballot = table && readBallot(table, row, reading);
      if (!ballot) continue;
      const { unit, indicator, rater, tier, votes } = ballot;
      const id = [unit, indicator, rater, tier];
      const count = { given, id, content: [votes], column: 'votes', words: 'votes' };
      if (votes === undefined || !wasGiven(table, row, count)) ballots.push(ballot);
    }
  }
}

function readBallot(table: TableRows, row: number, reading: Reading): Ballot | undefined {
  const { log } = table;
  const place = unitOfRow(table, row, reading, ['votes', 'rating']);
  const unit = place === undefined ? undefined : reading.units[place];
  const entry = unit && indicatorOfRow(table, row, reading);
  if (place === undefined || unit === undefined) return undefined;
  if (!entry) {
    log.lose({ lost: 'of-unit', unit: place });
    return undefined;
  }
  const rule = entry.byUnit[place]?.settings.rule;
  if (rule !== 'votes' && rule !== 'ratings') {
    skipRow(log, row, rule === undefined ? 'not-applicable' : 'rule-without-ratings');
    return undefined;
  }
  const rater = raterOf(table, row, reading);
  const count =
    rule === 'votes'
      ? votesOf(table, row, entry, place)
      : ratingOf(table, row, entry.byUnit[place]?.settings['rating-max']);
  if (rater === null || count === null) log.lose({ lost: 'figure', entry, unit: place });
  if (rater === null || count === null || count === undefined) return undefined;
  log.read.rows++;
  return {
    unit: unit.code,
    indicator: entry.code,
    ...(rater === undefined ? {} : { rater }),
    ...count,
    at: { place: log.grid.place },
  };
}

/**
 * Rater groups where the scheme names some; ballots need tiers and votes, ratings a rating. With
 * neither, what the indicators ask for.
 */
function neededColumns(log: TableLog, reading: Reading): string[] {
  const header = findHeader(log.grid, 'ratings');
  const needed = reading.scheme.raters.length > 0 ? ['rater'] : [];
  if (header?.columns.has('tier')) return [...needed, 'votes'];
  if (header?.columns.has('votes')) return [...needed, 'tier'];
  const isRated = reading.entries.some(({ rows }) => rows[0]?.settings.rule === 'ratings');
  if (isRated || header?.columns.has('rating')) return [...needed, 'rating'];
  return [...needed, 'tier', 'votes'];
}

/** The id of the rater group; undefined where the scheme names none, null where it is unknown. */
function raterOf(table: TableRows, row: number, reading: Reading): string | undefined | null {
  const { raters } = reading.scheme;
  if (!reading.schemeKnown) return textOf(table, row, 'rater');
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

/** One rating, from 0 to what ratings are out of. */
function ratingOf(
  table: TableRows,
  row: number,
  most = 100,
): { rating: number } | undefined | null {
  const rating = numberOf(table, row, 'rating');
  if (rating.kind === 'problem') return null;
  if (rating.kind === 'blank') {
    skipRow(table.log, row, 'blank');
    return undefined;
  }
  if (rating.value >= 0 && rating.value <= most) return { rating: rating.value };
  reportCell(table, row, 'rating', {
    level: 'error',
    code: 'out-of-range',
    text: 'rating-out-of-range',
    params: { most },
  });
  return null;
}
