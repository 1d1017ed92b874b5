import type { Assessment } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import type { TableName } from '../../model/tables.ts';
import { canonicalText } from '../canonical.ts';

/** A row of a table, whatever its columns. */
export type Row = { at: Source };

export interface RowTable {
  table: TableName;
  rows: (assessment: Assessment) => readonly Row[];
  /** What tells a row from the others; several with the same are taken in their order. */
  identity: (row: Row) => string;
  /** Told beside the results, of which it makes none. */
  beside?: true;
}

const field = (row: Row, key: string): unknown => Object.getOwnPropertyDescriptor(row, key)?.value;

const by =
  (...keys: string[]) =>
  (row: Row): string =>
    canonicalText(keys.map((key) => field(row, key)));

/** Tables that are lists of rows, by their key in the assessment. */
export const ROW_TABLES: readonly RowTable[] = [
  { table: 'units', rows: (a) => a.units, identity: by('code') },
  { table: 'indicators', rows: (a) => a.indicators, identity: by('code', 'groups', 'units') },
  { table: 'bands', rows: (a) => a.bands, identity: by('indicator', 'group') },
  { table: 'ratings', rows: (a) => a.ballots, identity: by('unit', 'indicator', 'rater', 'tier') },
  { table: 'deductions', rows: (a) => a.deductions, identity: by('unit', 'indicator') },
  { table: 'adjustments', rows: (a) => a.adjustments, identity: by('unit', 'kind') },
  { table: 'vetoes', rows: (a) => a.vetoes, identity: by('unit', 'item') },
  { table: 'decisions', rows: (a) => a.decisions, identity: by('unit') },
  { table: 'appeals', rows: (a) => a.appeals, identity: by('unit', 'indicator'), beside: true },
  {
    table: 'progress',
    rows: (a) => a.progress,
    identity: by('unit', 'indicator', 'asOf'),
    beside: true,
  },
  { table: 'reports', rows: (a) => a.reports, identity: by('unit'), beside: true },
  {
    table: 'official',
    rows: (a) => a.official,
    identity: by('unit', 'indicator', 'category'),
    beside: true,
  },
  {
    table: 'lineage',
    rows: (a) => a.lineage,
    identity: by('table', 'from', 'to', 'year'),
    beside: true,
  },
  { table: 'changes', rows: (a) => a.changes, identity: by('date', 'what'), beside: true },
  {
    table: 'confirmed',
    rows: (a) => a.confirmed ?? [],
    identity: by('unit', 'indicator', 'field', 'period'),
    beside: true,
  },
];

/** Whether a cell of the table can move a score, a total, a rank or a grade. */
export const bearsOnScores = (table: string): boolean =>
  ROW_TABLES.find((one) => one.table === table)?.beside === undefined;

/** The unit and the indicator that a row is about. */
export function ownerOf(
  table: TableName,
  row: Row,
): { unit: string | null; indicator: string | null } {
  const text = (key: string): string | null => {
    const value = field(row, key);
    return typeof value === 'string' ? value : null;
  };
  if (table === 'units') return { unit: text('code'), indicator: null };
  if (table === 'indicators') return { unit: null, indicator: text('code') };
  if (table === 'lineage' && text('table') === 'units')
    return { unit: text('to'), indicator: null };
  if (table === 'lineage') return { unit: null, indicator: text('to') };
  return { unit: text('unit'), indicator: text('indicator') };
}
