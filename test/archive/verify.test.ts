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
import { dirname, join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { seal } from '../../src/archive/seal.ts';
import { type SealVersion, sealCode, sealVersions } from '../../src/archive/seal-versions.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { littleSeal } from './little-seal.ts';

let room: string;
let version: SealVersion;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-封存-'));
  version = seal(littleSeal(room));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

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
  const other = seal(littleSeal(elsewhere));
  expect(sealCode(other)).toBe(sealCode(version));
  for (const path of filesBelow(version.folder))
    expect(readFileSync(join(other.folder, path))).toEqual(
      readFileSync(join(version.folder, path)),
    );
  rmSync(elsewhere, { recursive: true });
});

test('a second version keeps the first and names its code', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'biaochi-c-'));
  const first = seal(littleSeal(elsewhere));
  const second = seal({ ...littleSeal(elsewhere), reason: '更正一处数据' });
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
    seal(littleSeal(own));
    second = seal({ ...littleSeal(own), reason: '更正一处数据' });
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
    const other = seal({ ...littleSeal(elsewhere), date: '2024-12-30' });
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
    const third = seal({ ...littleSeal(own), reason: '再更正' });
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
    own = seal(littleSeal(folder));
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

/** How many changes are tried; 1,000 by `BIAOCHI_CHANGES=1000`. */
const CHANGES = Number(process.env['BIAOCHI_CHANGES'] ?? 200);

/** A small generator, so that each run tries the same changes. */
function* seeded(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const random = seeded(2024);
const below = (n: number): number => Math.floor((random.next().value as number) * n);

/** A change of a version: the paths that have to be named, and how to undo it. */
interface Change {
  paths: string[];
  undo: () => void;
}

const KINDS: ((path: string, full: string, content: Buffer) => Change)[] = [
  (path, full, content) => {
    const changed = Buffer.from(content);
    const at = below(content.length);
    changed[at] = (changed[at] ?? 0) ^ (1 + below(255));
    writeFileSync(full, changed);
    return { paths: [path], undo: () => writeFileSync(full, content) };
  },
  (path, full) => {
    renameSync(full, `${full}x`);
    return { paths: [path], undo: () => renameSync(`${full}x`, full) };
  },
  (_path, full) => {
    const added = join(dirname(full), `added-${below(1000)}.txt`);
    writeFileSync(added, 'x');
    return { paths: [relative(version.folder, added)], undo: () => rmSync(added) };
  },
  (path, full, content) => {
    rmSync(full);
    return { paths: [path], undo: () => writeFileSync(full, content) };
  },
  (path, full, content) => {
    const other = allPaths().find((one) => !readFileSync(at(one)).equals(content)) ?? '';
    const otherContent = readFileSync(at(other));
    writeFileSync(full, otherContent);
    writeFileSync(at(other), content);
    const undo = () => {
      writeFileSync(full, content);
      writeFileSync(at(other), otherContent);
    };
    return { paths: [path, other], undo };
  },
  (path, full, content) => {
    writeFileSync(full, content.subarray(0, below(content.length)));
    return { paths: [path], undo: () => writeFileSync(full, content) };
  },
  (path, full, content) => {
    writeFileSync(full, Buffer.concat([content, Buffer.from('\n')]));
    return { paths: [path], undo: () => writeFileSync(full, content) };
  },
  (path, full, content) => {
    const undo = () => {
      rmSync(full);
      writeFileSync(full, content);
    };
    rmSync(full);
    symlinkSync('/etc/hostname', full);
    return { paths: [path], undo };
  },
];

const at = (path: string): string => join(version.folder, path);
const allPaths = (): string[] => filesBelow(version.folder);

/** The lists of a version: a change of one casts doubt on others, which are named as well. */
const isList = (path: string): boolean =>
  /^(public|internal)\/(manifest\.json|SHA256SUMS)$|^seal\.json$|\.zip$/.test(path);

test(`each of ${CHANGES} seeded single changes is found and named by its whole path`, () => {
  for (let i = 0; i < CHANGES; i++) {
    const paths = allPaths();
    const path = paths[below(paths.length)] ?? '';
    const change = KINDS[i % KINDS.length];
    if (!change) throw new Error('no such kind');
    const { paths: changed, undo } = change(path, at(path), readFileSync(at(path)));
    const found = sealFaults(version, unzipNative);
    const named = [...new Set(found.flatMap(({ path: one, other }) => [one, other ?? one]))];
    const missed = changed.filter((one) => !named.includes(one));
    expect(missed, `change ${i} of ${changed.join(', ')}`).toEqual([]);
    if (!changed.some(isList)) {
      // A renamed file is named with what it is called now, and nothing else is.
      const also = [...changed, ...changed.map((one) => `${one}x`)];
      expect(
        named.filter((one) => !also.includes(one)),
        `change ${i}`,
      ).toEqual([]);
    }
    undo();
  }
  expect(sealFaults(version, unzipNative)).toEqual([]);
});
