import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFound } from '../../src/archive/list-faults.ts';
import { seal } from '../../src/archive/seal.ts';
import { misnamedVersions, sealVersions, strayVersions } from '../../src/archive/seal-versions.ts';
import { newKeyPair, privateKey } from '../../src/archive/signature.ts';
import { finishSeal } from '../../src/archive/unfinished-seal.ts';
import { littleSeal } from './little-seal.ts';

let room: string;
let archive: string;
const key = privateKey(newKeyPair().private);
const sealNext = (signed = true) =>
  seal({ ...littleSeal(room), reason: '更正', ...(signed && key && { key }) });
const at = (path: string): string => join(archive, path);
const faults = () => listFound(archive).faults.map(({ path, what }) => `${path} ${what}`);

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-版本-'));
  archive = join(room, 'archive');
  sealNext();
  sealNext();
});
afterEach(() => rmSync(room, { recursive: true }));

test('an archive that nobody changed has all that is listed', () => {
  expect(listFound(archive)).toEqual({ faults: [], isWithoutList: false, unlisted: [] });
});

describe('a newest version that was taken away is told', () => {
  test('by the list', () => {
    rmSync(at('2024-v2'), { recursive: true });
    expect(faults()).toEqual(['2024-v2 missing']);
  });

  test('by a list that is gone too', () => {
    rmSync(at('2024-v2'), { recursive: true });
    rmSync(at('versions.json'));
    expect(faults()).toEqual(['versions.json missing']);
  });

  test('by the copies of the list in later seals', () => {
    sealNext();
    seal({ ...littleSeal(room), year: 2025, ...(key && { key }) });
    rmSync(at('2024-v3'), { recursive: true });
    rmSync(at('versions.json'));
    expect(faults()).toEqual(['versions.json missing', '2024-v3 missing']);
  });

  test('by the sum of the list in later manifests, where it was made anew without it', () => {
    seal({ ...littleSeal(room), year: 2025, ...(key && { key }) });
    rmSync(at('2024-v2'), { recursive: true });
    rmSync(at('2025-v1/internal'), { recursive: true });
    const list = JSON.parse(readFileSync(at('versions.json'), 'utf8'));
    list.versions.splice(1, 1);
    writeFileSync(at('versions.json'), `${JSON.stringify(list, null, 1)}\n`);
    expect(faults()).toEqual(['versions.json changed']);
  });
});

test.each<[string, (list: { versions: Record<string, unknown>[] }) => unknown]>([
  ['a day', ({ versions }) => ((versions[0] as { date: string }).date = '2024-12-30')],
  ['a signature', ({ versions }) => ((versions[1] as { signature: string }).signature = 'AAAA')],
  [
    'a signer',
    ({ versions }) => {
      delete versions[1]?.['signer'];
      delete versions[1]?.['signature'];
    },
  ],
  ['an order', ({ versions }) => versions.reverse()],
])('%s that was changed in the list is told', (_what, change) => {
  const list = JSON.parse(readFileSync(at('versions.json'), 'utf8'));
  change(list);
  writeFileSync(at('versions.json'), `${JSON.stringify(list, null, 1)}\n`);
  expect(faults()).toContain('versions.json changed');
});

test('a list with a letter too many, a link for it, and none of JSON, cannot be read', () => {
  const text = readFileSync(at('versions.json'), 'utf8');
  for (const other of [`${text} `, '{', text.replace('\n', '')]) {
    writeFileSync(at('versions.json'), other);
    expect(faults()[0]).toBe('versions.json unreadable');
  }
  rmSync(at('versions.json'));
  writeFileSync(join(room, 'list'), text);
  symlinkSync(join(room, 'list'), at('versions.json'));
  expect(faults()[0]).toBe('versions.json unreadable');
});

test('a version sealed otherwise is not the one that was listed, and one put there is not listed', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-'));
  seal({ ...littleSeal(elsewhere), date: '2024-12-30' });
  cpSync(join(elsewhere, 'archive/2024-v1'), at('2023-v1'), { recursive: true });
  rmSync(at('2024-v1'), { recursive: true });
  cpSync(join(elsewhere, 'archive/2024-v1'), at('2024-v1'), { recursive: true });
  rmSync(elsewhere, { recursive: true });
  expect(faults()).toEqual([
    'versions.json changed',
    '2024-v1 not-as-listed',
    '2023-v1 not-listed',
  ]);
});

test('archive files that were packed anew, with their sums, are not those that were listed', () => {
  const index = JSON.parse(readFileSync(at('2024-v2/seal.json'), 'utf8'));
  index.files[2].sha256 = index.files[5].sha256;
  writeFileSync(at('2024-v2/seal.json'), `${JSON.stringify(index, null, 1)}\n`);
  expect(faults()).toEqual(['2024-v2 not-as-listed']);
});

test('an archive of an older tool has no list, which is told, and gets one by the next seal', () => {
  for (const name of ['2024-v1', '2024-v2']) {
    const path = at(`${name}/public/manifest.json`);
    const { versions: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`);
  }
  rmSync(at('versions.json'));
  expect(listFound(archive)).toEqual({ faults: [], isWithoutList: true, unlisted: [] });
  sealNext(false);
  expect(faults()).toEqual([]);
  rmSync(at('2024-v2'), { recursive: true });
  expect(faults()).toEqual(['2024-v2 missing']);
});

/** One more than a number keeps to the unit: the next version would have this name again. */
const LARGEST = '2024-v9007199254740993';

test('what only looks like a version counts as none, and is named', () => {
  writeFileSync(at('2024-v3'), '');
  renameSync(at('2024-v2'), join(room, 'aside'));
  symlinkSync(join(room, 'aside'), at('2024-v2'));
  for (const name of ['2024-v02', '2024-V4', '2024-v0', LARGEST]) mkdirSync(at(name));
  expect(sealVersions(archive).map(({ version }) => version)).toEqual([1]);
  expect(
    strayVersions(archive)
      .map(({ version }) => version)
      .sort(),
  ).toEqual([2, 3]);
  expect(misnamedVersions(archive).sort()).toEqual(['2024-V4', '2024-v0', '2024-v02', LARGEST]);
  expect(faults()).toEqual(['2024-v2 missing']);
});

test('a seal that was killed when it was listed, and not yet moved, is finished', () => {
  renameSync(at('2024-v2'), at('.making-2024-v2'));
  expect(faults()).toEqual(['2024-v2 missing']);
  finishSeal(archive);
  expect(faults()).toEqual([]);
  expect(sealVersions(archive)).toHaveLength(2);
});

test('what lies there under that name, and is not what was listed, is left alone', () => {
  renameSync(at('2024-v2'), at('.making-2024-v2'));
  writeFileSync(at('.making-2024-v2/seal.json'), '{}');
  finishSeal(archive);
  expect(faults()).toEqual(['2024-v2 missing']);
});
