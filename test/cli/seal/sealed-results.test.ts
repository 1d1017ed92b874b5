import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageResultsOf } from '../../../src/cli/seal/sealed-results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-结果-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unit = (code: string) => ({ code, trace: {}, indicators: [{ code: 'gdp', trace: {} }] });
const bare = { assessment: '2024/main', units: ['a', 'b'].map(bareUnit) };
function bareUnit(code: string) {
  return { code, indicators: [{ code: 'gdp' }] };
}
/** As `score --format json` writes it: a unit a line. */
const WRITTEN = `{"assessment":"2024/main","units":[\n${JSON.stringify(unit('a'))},\n${JSON.stringify(unit('b'))}\n]}\n`;

function read(file: string, bytes: string | Uint8Array): unknown[] {
  const downloads = join(folder, 'public/2024/main/downloads');
  mkdirSync(downloads, { recursive: true });
  writeFileSync(join(downloads, file), bytes);
  return pageResultsOf({ year: 2024, version: 1, folder }, 'public').map((one) => [
    one.id,
    one.path,
    one.read(),
  ]);
}

test.each<[string, string, string | Uint8Array, unknown]>([
  ['a unit a line, without traces', 'results.json', WRITTEN, bare],
  ['packed', 'results.json.gz', gzipSync(WRITTEN), bare],
  ['laid out otherwise, whole', 'results.json', JSON.stringify(bare, null, 1), bare],
  ['damaged: nothing', 'results.json', WRITTEN.slice(0, -9), undefined],
])('%s', (_how, file, bytes, result) => {
  const path = `public/2024/main/downloads/${file}`;
  expect(read(file, bytes)).toEqual([['2024/main', path, result]]);
});

test('a seal without public results has none', () => {
  expect(pageResultsOf({ year: 2024, version: 1, folder }, 'public')).toEqual([]);
});
