import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/archive/fingerprint.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { RULES_VERSION } from '../../src/model/rules-version.ts';
import { scoreAll } from '../../src/report.ts';
import { writeSmallYear } from './small-year.ts';

test('the 校验码 is the same whether the version of the rules is told or is that of today', async () => {
  const data = mkdtempSync(join(tmpdir(), 'biaochi-校验码-'));
  writeSmallYear(data, 2024);
  const codes = await Promise.all(
    [{}, { rulesOf: () => RULES_VERSION as typeof RULES_VERSION }].map(async (options) => {
      const { scored } = scoreAll(await readDataset(data, options), false);
      return fingerprint([...scored.values()]);
    }),
  );
  rmSync(data, { recursive: true });
  expect(codes[0]).toBe(codes[1]);
});
