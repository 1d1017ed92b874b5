import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { type SealOptions, seal } from '../../src/archive/seal.ts';
import { type SealVersion, sealCode, sealVersions } from '../../src/archive/seal-versions.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { zip } from '../../src/export/xlsx/zip.ts';

let room: string;
let version: SealVersion;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-封存-'));
  version = seal(options(room));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function options(folder: string): SealOptions {
  const publicFiles = sourceFiles(join(folder, 'site'), {
    '2024/counties/index.html': '<h1>全市排名</h1>',
    '2024/counties/units/青岚区.html': '<h1>青岚区</h1>',
    '2024/site.css': 'body{}',
  });
  const internalFiles = sourceFiles(join(folder, 'in'), {
    'data/2024/counties/ratings.csv': '单位,评议项\n',
    'data/site.yaml': 'title: x\n',
  });
  return {
    archive: join(folder, 'archive'),
    year: 2024,
    date: '2024-12-31',
    tool: '0.1.0',
    edition: 'office',
    fingerprint: '0000-0000-0000-000Z',
    assessments: ['2024/counties'],
    publicFiles,
    publicPages: new Map([['index.html', '<p>2024</p>']]),
    internalFiles,
    pack: (files) => zip([...files].map(([path, bytes]) => ({ path, bytes }))),
  };
}

function sourceFiles(folder: string, files: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      return [path, join(folder, path)];
    }),
  );
}

test('an untouched seal has no faults', () => {
  expect(sealFaults(version, unzipNative)).toEqual([]);
});

test('sha256sum -c agrees in both parts', () => {
  for (const part of ['public', 'internal']) {
    const cwd = join(version.folder, part);
    const said = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
      cwd,
      encoding: 'utf8',
    });
    expect(said).toContain('manifest.json: OK');
  }
});

test('the same content sealed elsewhere has the same code and bytes', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-b-'));
  const other = seal(options(elsewhere));
  expect(sealCode(other)).toBe(sealCode(version));
  for (const path of filesBelow(version.folder))
    expect(readFileSync(join(other.folder, path))).toEqual(
      readFileSync(join(version.folder, path)),
    );
  rmSync(elsewhere, { recursive: true });
});

test('a second version keeps the first and names its code', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-c-'));
  const first = seal(options(elsewhere));
  const second = seal({ ...options(elsewhere), reason: '更正一处数据' });
  expect(sealVersions(join(elsewhere, 'archive'))).toHaveLength(2);
  const manifest = JSON.parse(readFileSync(join(second.folder, 'public/manifest.json'), 'utf8'));
  expect(manifest.replaces).toBe(sealCode(first));
  expect(sealFaults(second, unzipNative)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

describe('each version has to follow the one before it', () => {
  let own: string;
  let second: SealVersion;
  beforeEach(() => {
    own = mkdtempSync(join(tmpdir(), 'biaochi-d-'));
    seal(options(own));
    second = seal({ ...options(own), reason: '更正一处数据' });
  });
  afterEach(() => rmSync(own, { recursive: true }));
  const first = () => ({ year: 2024, version: 1, folder: join(own, 'archive/2024-v1') });

  test('one that was removed is missing', () => {
    rmSync(first().folder, { recursive: true });
    expect(sealFaults(second, unzipNative)).toEqual([{ path: '2024-v1', what: 'missing' }]);
  });

  test('one made otherwise is not the one that was replaced, as both tell', () => {
    rmSync(first().folder, { recursive: true });
    const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-e-'));
    const other = seal({ ...options(elsewhere), date: '2024-12-30' });
    renameSync(other.folder, first().folder);
    rmSync(elsewhere, { recursive: true });
    expect(sealFaults(second, unzipNative)).toEqual([{ path: '2024-v1', what: 'not-replaced' }]);
    expect(sealFaults(first(), unzipNative)).toEqual([{ path: '2024-v2', what: 'replaces-other' }]);
  });

  test('one without its manifest cannot be compared', () => {
    rmSync(join(first().folder, 'public/manifest.json'));
    const path = '2024-v1/public/manifest.json';
    expect(sealFaults(second, unzipNative)).toEqual([{ path, what: 'missing' }]);
  });

  test('a number left out is missing', () => {
    const third = seal({ ...options(own), reason: '再更正' });
    rmSync(second.folder, { recursive: true });
    expect(sealFaults(third, unzipNative)).toEqual([{ path: '2024-v2', what: 'missing' }]);
  });
});

test('a version is a folder with a plain number', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-f-'));
  for (const name of ['2024-v01', '2024-v0', '2024-v2', '24-v1']) mkdirSync(join(elsewhere, name));
  writeFileSync(join(elsewhere, '2024-v3'), '');
  expect(sealVersions(elsewhere).map(({ version }) => version)).toEqual([2]);
  rmSync(elsewhere, { recursive: true });
});

describe('what is no plain file', () => {
  let own: SealVersion;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-g-'));
    own = seal(options(folder));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (path: string) => join(own.folder, path);
  const fifo = (path: string) => execFileSync('mkfifo', [path]);

  test.each<[string, string, (path: string) => void]>([
    ['a link to a file', 'public/2024/counties/index.html', (path) => linkAway(path)],
    ['a link to a folder', 'public/2024/counties/units', (path) => linkAway(path)],
    ['the part as a link', 'public', (path) => linkAway(path)],
    ['a list as a link', 'public/SHA256SUMS', (path) => linkAway(path)],
    ['the index as a link', 'seal.json', (path) => linkAway(path)],
    ['a link to nothing', 'public/2024/more', (path) => symlinkSync('nowhere', path)],
    ['a pipe beside the pages', 'public/2024/more', fifo],
    ['a pipe for the manifest', 'public/manifest.json', (path) => replaced(path, fifo)],
    ['a pipe for an archive file', 'internal.zip', (path) => replaced(path, fifo)],
  ])('is a fault: %s', (_what, path, change) => {
    change(at(path));
    const faults = sealFaults(own, unzipNative);
    expect(faults).toContainEqual({ path, what: 'not-plain' });
    expect(faults.filter((fault) => fault.path === path)).toHaveLength(1);
  });

  test('an added folder without anything is one too', () => {
    mkdirSync(at('public/2024/more/empty'), { recursive: true });
    mkdirSync(at('empty'));
    expect(sealFaults(own, unzipNative)).toEqual([
      { path: 'empty/', what: 'added' },
      { path: 'public/2024/more/empty/', what: 'added' },
    ]);
  });

  test('a folder that lost its only file was not added', () => {
    rmSync(at('public/2024/counties/units/青岚区.html'));
    expect(sealFaults(own, unzipNative)).toEqual([
      { path: 'public/2024/counties/units/青岚区.html', what: 'missing' },
    ]);
  });

  test('an internal part that is kept elsewhere leaves the public one to be checked', () => {
    rmSync(at('internal'), { recursive: true });
    expect(sealFaults(own, unzipNative)).not.toEqual([]);
    rmSync(at('internal.zip'));
    expect(sealFaults(own, unzipNative)).toEqual([]);
    writeFileSync(at('public/2024/site.css'), 'body{color:red}');
    expect(sealFaults(own, unzipNative)).toEqual([
      { path: 'public/2024/site.css', what: 'changed' },
    ]);
  });

  /** Moves what is there aside and leaves a link to it. */
  function linkAway(path: string): void {
    const aside = join(folder, 'aside');
    renameSync(path, aside);
    symlinkSync(aside, path);
  }

  function replaced(path: string, make: (path: string) => void): void {
    rmSync(path);
    make(path);
  }
});

/** A small generator, so that each run tries the same 1,000 changes. */
function* seeded(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const random = seeded(2024);
const below = (n: number): number => Math.floor((random.next().value as number) * n);

/** Makes one change of a kind, and returns how to undo it. */
function tamper(kind: number): { paths: string[]; undo: () => void } {
  const paths = filesBelow(version.folder);
  const path = paths[below(paths.length)] ?? '';
  const full = join(version.folder, path);
  const content = readFileSync(full);
  const restore = () => writeFileSync(full, content);
  if (kind === 0) {
    const changed = Buffer.from(content);
    const at = below(content.length);
    changed[at] = (changed[at] ?? 0) ^ (1 + below(255));
    writeFileSync(full, changed);
    return { paths: [path], undo: restore };
  }
  if (kind === 1) {
    renameSync(full, `${full}x`);
    return { paths: [path], undo: () => renameSync(`${full}x`, full) };
  }
  if (kind === 2) {
    const added = join(dirname(full), `added-${below(1000)}.txt`);
    writeFileSync(added, 'x');
    return { paths: [added.slice(version.folder.length + 1)], undo: () => rmSync(added) };
  }
  if (kind === 3) {
    rmSync(full);
    return { paths: [path], undo: restore };
  }
  const other = paths.find((one) => !readFileSync(join(version.folder, one)).equals(content)) ?? '';
  const otherContent = readFileSync(join(version.folder, other));
  writeFileSync(full, otherContent);
  writeFileSync(join(version.folder, other), content);
  const undo = () => {
    restore();
    writeFileSync(join(version.folder, other), otherContent);
  };
  return { paths: [path, other], undo };
}

test('each of 1,000 seeded single changes is found and named', () => {
  for (let i = 0; i < 1000; i++) {
    const { paths, undo } = tamper(i % 5);
    const named = sealFaults(version, unzipNative).flatMap(({ path, other }) => [path, other]);
    expect(named, `change ${i} of ${paths.join(', ')}`).toEqual(expect.arrayContaining(paths));
    undo();
  }
  expect(sealFaults(version, unzipNative)).toEqual([]);
});
