import type { OfficialRow } from '../../model/dataset.ts';
import { findName, suggestions } from '../find-name.ts';
import { indicatorNamed } from '../indicator-named.ts';
import type { Reading } from '../reading.ts';
import type { TableLog } from '../table-log.ts';
import {
  numberOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from '../table-rows.ts';
import { unitOfRow } from './row-names.ts';

/** Reads what the upper level published. */
export function readOfficial(log: TableLog, reading: Reading, official: OfficialRow[]): void {
  const table = tableRows(log, 'official');
  if (!table) return;
  for (const row of table.rows) {
    const place = unitOfRow(table, row, reading, ['score', 'rank']);
    const unit = place === undefined ? undefined : reading.units[place]?.code;
    if (unit === undefined) continue;
    const what = indicatorOrCategory({ table, row }, reading);
    if (!what) {
      const key = textOf(table, row, 'indicator') === undefined ? 'category' : 'indicator';
      const text = textOf(table, row, key) ?? '';
      reportCell(table, row, key, {
        level: 'error',
        code: key === 'category' ? 'unknown-category' : 'unknown-indicator',
        text: key === 'category' ? 'unknown-category' : 'unknown-indicator',
        params: { nearest: suggestions(reading.entryNames, text), inside: [] },
      });
      continue;
    }
    log.read.rows++;
    const score = numberOf(table, row, 'score');
    const rank = numberOf(table, row, 'rank');
    official.push({
      unit,
      ...what,
      ...(score.kind === 'value' ? { score: score.value } : {}),
      ...(rank.kind === 'value' ? { rank: rank.value } : {}),
      at: sourceOf(table, row, table.header.columns.has('score') ? 'score' : 'unit'),
    });
  }
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
