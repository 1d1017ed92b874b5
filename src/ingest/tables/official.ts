import type { OfficialRow } from '../../model/dataset.ts';
import { findName, isRefused, suggestions } from '../cells/find-name.ts';
import { indicatorNamed } from '../layouts/indicator-named.ts';
import { type Given, wasGiven } from './given-before.ts';
import type { Reading } from './reading.ts';
import { unitOfRow } from './row-names.ts';
import { skipRow, type TableLog } from './table-log.ts';
import { numberOf, reportCell, sourceOf, type TableRows, tableRows, textOf } from './table-rows.ts';

/** Reads what the upper level published, one row for each unit and indicator, category or total. */
export function readOfficial(
  logs: readonly TableLog[],
  reading: Reading,
  official: OfficialRow[],
): void {
  const given: Given = new Map();
  for (const log of logs) {
    const table = tableRows(log, 'official');
    for (const row of table?.rows ?? []) {
      const read = table && readOfficialRow(table, row, reading);
      if (!read) continue;
      log.read.rows++;
      const { unit, indicator, category, score, rank } = read;
      const id = [unit, indicator, category];
      const what = { given, id, content: [score, rank], column: 'unit', words: 'rows' };
      if (!wasGiven(table, row, what)) official.push(read);
    }
  }
}

function readOfficialRow(table: TableRows, row: number, reading: Reading): OfficialRow | undefined {
  const place = unitOfRow(table, row, reading, ['score', 'rank']);
  const unit = place === undefined ? undefined : reading.units[place]?.code;
  if (unit === undefined) return undefined;
  const what = indicatorOrCategory({ table, row }, reading);
  if (!what) {
    reportUnknownName(table, row, reading);
    return undefined;
  }
  const score = numberOf(table, row, 'score');
  const rank = numberOf(table, row, 'rank');
  return {
    unit,
    ...what,
    ...(score.kind === 'value' ? { score: score.value } : {}),
    ...(rank.kind === 'value' ? { rank: rank.value } : {}),
    at: sourceOf(table, row, table.header.columns.has('score') ? 'score' : 'unit'),
  };
}

function reportUnknownName(table: TableRows, row: number, reading: Reading): void {
  const key = textOf(table, row, 'indicator') === undefined ? 'category' : 'indicator';
  // Without the scheme its categories are unknown, and their names no fault.
  if (!reading.schemeKnown && key === 'category') return;
  const code = `unknown-${key}` as const;
  const names = key === 'category' ? reading.names.categories : reading.entryNames;
  if (isRefused(names, textOf(table, row, key) ?? '')) {
    skipRow(table.log, row, 'refused-name');
    return;
  }
  const nearest = suggestions(names, textOf(table, row, key) ?? '');
  reportCell(table, row, key, { level: 'error', code, text: code, params: { nearest } });
}

/** An indicator or category that a row may name, for tables that allow either. */
function indicatorOrCategory(
  { table, row }: { table: TableRows; row: number },
  reading: Reading,
): { indicator?: string; category?: string } | undefined {
  const text = textOf(table, row, 'indicator') ?? textOf(table, row, 'category');
  if (text === undefined || /^(总分|总计|总得分|total)$/i.test(text)) return {};
  const named = indicatorNamed(reading, text);
  if (named && textOf(table, row, 'indicator') !== undefined)
    return { indicator: named.entry.code };
  const category = findName(reading.names.categories, text);
  if (category) return { category: category.id };
  return named ? { indicator: named.entry.code } : undefined;
}
