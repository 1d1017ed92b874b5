import { expect, test } from 'vitest';
import { partCount } from '../../../src/cli/parts/part-count.ts';
import type { Dataset } from '../../../src/model/dataset.ts';

/** One assessment of so many units and indicators, as far as their number is asked for. */
const sized = (units: number, indicators: number): Dataset =>
  ({
    assessments: [{ units: Array(units).fill(0), indicators: Array(indicators).fill(0) }],
  }) as unknown as Dataset;

const GB = 1e9;

test.each([
  ['a small site is made by one process, whatever there is', 100, 40, 8, 64, 1],
  ['a large one by one a core', 2844, 100, 2, 64, 2],
  ['but by four at most', 2844, 100, 16, 64, 4],
  // 284,400 scores take 0.8 + 0.43 GB in each process: two of them fit into 2.5 GB.
  ['as far as there is memory', 2844, 100, 4, 2.5, 2],
  ['and no further', 2844, 100, 4, 2.4, 1],
  ['one process is started in any case', 2844, 100, 4, 0.2, 1],
  ['one core has one process', 2844, 100, 1, 64, 1],
])('%s', (_, units, indicators, cores, memory, count) => {
  expect(partCount(sized(units, indicators), { cores, memory: memory * GB })).toBe(count);
});
