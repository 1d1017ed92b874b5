import type { BandRow } from '../../model/dataset.ts';
import { findName, suggestions } from '../cells/find-name.ts';
import { parseFigure } from '../cells/parse-number.ts';
import { isNoteName } from '../layouts/row-kind.ts';
import { cornerUnit, findCorner, unitFits } from '../layouts/stated-units.ts';
import { type Given, wasGiven } from './given-before.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { indicatorOfRow } from './row-names.ts';
import { noteChanges, skipRow, type TableLog } from './table-log.ts';
import {
  cellOf,
  isOtherwiseBlank,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';

const STANDARDS = ['excellent', 'good', 'average', 'low', 'poor'] as const;

/** Reads the standard values of all tables. */
export function readBands(logs: readonly TableLog[], reading: Reading, bands: BandRow[]): void {
  const given: Given = new Map();
  for (const log of logs) readTable(log, reading, { bands, given });
}

function readTable(
  log: TableLog,
  reading: Reading,
  { bands, given }: { bands: BandRow[]; given: Given },
): void {
  const table = tableRows(log, 'bands');
  if (!table) return;
  const corner = findCorner(log.grid, table.header.row);
  for (const row of table.rows) {
    const name = cellOf(table, row, 'indicator').text.trim();
    if (isOtherwiseBlank(table, row, ['indicator']) || isNoteName(name)) {
      skipRow(log, row, 'note');
      continue;
    }
    const entry = indicatorOfRow(table, row, reading);
    if (!entry) continue;
    log.read.rows++;
    const group = groupOf(table, row, reading);
    const standards = standardsOf(table, row, reading, {
      entry,
      stated: cornerUnit(log, corner, entry),
    });
    if (group === null || !standards) {
      log.lose({ lost: 'all' });
      continue;
    }
    const at = sourceOf(table, row, 'excellent');
    const band = {
      indicator: entry.code,
      ...(group === undefined ? {} : { group }),
      standards,
      standardsAt: STANDARDS.map((key) => sourceOf(table, row, key)),
      at,
    };
    const id = [entry.code, group];
    const what = { given, id, content: standards, column: 'indicator', words: 'bands' };
    if (!wasGiven(table, row, what)) bands.push(band);
    checkOrder(table, row, entry, standards);
  }
}

/** The id of the row's group; undefined for all others, null where it is not known. */
function groupOf(table: TableRows, row: number, reading: Reading): string | undefined | null {
  const text = textOf(table, row, 'group');
  if (text === undefined) return undefined;
  const group = findName(reading.names.groups, text);
  if (group) return group.id;
  if (reading.scheme.groups.length === 0 && reading.units.some((unit) => unit.group === text))
    return text;
  if (!reading.schemeKnown) return null;
  reportCell(table, row, 'group', {
    level: 'error',
    code: 'unknown-group',
    text: 'unknown-group',
    params: {
      nearest: suggestions(reading.names.groups, text),
      groups: reading.scheme.groups.map(({ name }) => name),
    },
  });
  return null;
}

function standardsOf(
  table: TableRows,
  row: number,
  reading: Reading,
  { entry, stated }: { entry: IndicatorEntry; stated: string | undefined },
): BandRow['standards'] | undefined {
  const [first] = entry.rows;
  const numbers: number[] = [];
  for (const key of STANDARDS) {
    const column = table.header.columns.get(key) ?? 0;
    const inHeader = table.header.units.get(key);
    if (!unitFits(table.log, { stated: inHeader, entry, row: table.header.row, column }))
      return undefined;
    const parsed = parseFigure(cellOf(table, row, key), {
      measure: first?.measure,
      unit: first?.unit,
      statedUnit: inHeader ?? stated,
      marks: reading.marks,
    });
    if (parsed.kind === 'value') {
      noteChanges(table.log, row, column, parsed.changes);
      numbers.push(parsed.value);
    } else if (parsed.kind === 'problem') {
      const params = { indicator: entry.name, ...parsed.problem.params };
      reportCell(table, row, key, { ...parsed.problem, params });
    } else {
      const params = { indicator: entry.name };
      reportCell(table, row, key, {
        level: 'error',
        code: 'missing-value',
        text: 'missing-standard',
        params,
      });
    }
  }
  const [excellent, good, average, low, poor] = numbers;
  if (excellent === undefined || good === undefined || average === undefined) return undefined;
  if (low === undefined || poor === undefined) return undefined;
  return [excellent, good, average, low, poor];
}

/** Standards descend strictly for a positive indicator and ascend for a reverse one. */
function checkOrder(
  table: TableRows,
  row: number,
  entry: IndicatorEntry,
  standards: BandRow['standards'],
): void {
  const direction = entry.rows[0]?.direction;
  if (direction === 'interval') return;
  for (let i = 1; i < standards.length; i++) {
    const better = standards[i - 1] ?? 0;
    const worse = standards[i] ?? 0;
    if (direction === 'reverse' ? better < worse : better > worse) continue;
    const equal = better === worse;
    reportCell(table, row, STANDARDS[i] ?? 'poor', {
      level: 'error',
      code: equal ? 'bounds-equal' : 'bounds-contradict-direction',
      text: equal ? 'bands-equal' : 'bands-out-of-order',
      params: { indicator: entry.name, direction, better, worse },
    });
    return;
  }
}
