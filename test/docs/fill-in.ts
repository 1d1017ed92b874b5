import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { Filled } from './offices.ts';

/**
 * The workbook that `init` wrote, filled in by another program: every sheet has the rows of the office below
 * its own heads, and no sample is left.
 */
export async function filledIn(
  book: Uint8Array,
  office: Readonly<Record<string, Filled>>,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(book);
  expect(sheets.map(({ name }) => name).sort()).toEqual(Object.keys(office).sort());
  const filled = sheets.map(({ name, rows }) => {
    const at = rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1);
    const { heads = rows[at] ?? [], rows: own } = office[name] ?? { rows: [] };
    expect(rows[at]?.[0], name).toBe(heads[0]);
    for (const row of own) expect(row.length, `${name}: ${row}`).toBeLessThanOrEqual(heads.length);
    return { name, rows: [...rows.slice(0, at), heads, ...own].map((row) => [...row]) };
  });
  expect(JSON.stringify(filled.map(({ rows }) => rows.slice(2)))).not.toContain('示例');
  return writeXlsx({ sheets: filled });
}
