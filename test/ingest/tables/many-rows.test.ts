import { mkdtempSync, rmSync } from 'node:fs';
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
