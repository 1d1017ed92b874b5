import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRowData } from '../../../bench/row-data.ts';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import { scoreAll } from '../../../src/report.ts';

/** Comparing each row with all before it would take minutes; reading each once takes a second. */
const LIMIT = 45_000;
const ROWS = 16_000;

test.each(['adjustments', 'deductions', 'vetoes'] as const)(
  '%s: 16,000 rows of one unit are read and scored in one go',
  {
    timeout: LIMIT,
  },
  async (table) => {
    const data = mkdtempSync(join(tmpdir(), 'biaochi-rows-'));
    try {
      writeRowData(data, table, ROWS, 'one');
      const dataset = await readDataset(data);
      const { problems } = scoreAll(dataset, false);
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
      expect(dataset.assessments[0]?.[table]).toHaveLength(ROWS);
    } finally {
      rmSync(data, { recursive: true });
    }
  },
);

test('16,000 vetoes that name none of a hundred items, all of 199 characters', {
  timeout: LIMIT,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'biaochi-rows-'));
  const long = (sign: string, n: number): string =>
    `${'名'.repeat(190)}${sign}${n}`.padEnd(199, sign);
  try {
    writeRowData(data, 'vetoes', 1, 'one');
    const assessment = join(data, '2024/main');
    const items = Array.from(
      { length: 100 },
      (_, n) => `  - { id: v${n}, name: ${long('甲', n)}, effect: void-total }\n`,
    );
    const scheme = readFileSync(join(assessment, 'scheme.yaml'), 'utf8');
    writeFileSync(
      join(assessment, 'scheme.yaml'),
      scheme.replace(/^vetoes: .*$/m, `vetoes:\n${items.join('')}`),
    );
    const rows = Array.from({ length: ROWS }, (_, n) => `u0,${long('乙', n)}\n`);
    writeFileSync(join(assessment, 'vetoes.csv'), `unit,item\n${rows.join('')}`);
    const { problems } = await readDataset(data);
    const unknown = problems.filter(({ code }) => code === 'unknown-veto');
    const cells = unknown.flatMap(({ cell, also }) => [cell, ...also.map((one) => one.cell)]);
    expect(cells).toEqual(rows.map((_, n) => `B${n + 2}`));
  } finally {
    rmSync(data, { recursive: true });
  }
});
