import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { canMount, type Disk, inClosedFolder, type OnDisk, onMountedDisk } from './small-disk.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

let tool: Tool;
let data: string;
beforeAll(() => {
  tool = copyTool('满盘');
  data = join(tool.room, 'data');
  writeSmallYear(data, 2023);
  writeSmallYear(join(tool.room, 'seed/data'), 2023);
  const site = join(tool.room, 'seed/site');
  const built = ['build', '--no-documents', '--data', data, '--out', site, '--quiet'];
  expect(tool.run(built).status).toBe(0);
});
afterAll(() => tool.remove());

const ON_DISK = ['--data', 'disk/data', '--quiet'];

/** Commands that write to the disk that the data lie on, and what the message has to name. */
const COMMANDS: [name: string, args: string[], named: RegExp][] = [
  ['new', ['new', '2024', ...ON_DISK], /disk\/data\/2024/],
  ['template', ['template', '2023/main', '--out', 'disk/forms/a.xlsx', ...ON_DISK], /disk\/forms/],
  [
    'document --all',
    ['document', 'all', '2023/main', '--all', '--out', 'disk/papers', ...ON_DISK],
    /disk\/papers/,
  ],
  [
    'init',
    ['init', 'disk/office', '--name', '考核', '--units', '县', '--year', '2023', '--quiet'],
    /disk\/office/,
  ],
  ['seal', ['seal', '2023', '--date', '2024-01-20', ...ON_DISK], /disk/],
  [
    'build over an older site',
    ['build', '--no-documents', '--out', 'disk/site', '--data', 'data', '--quiet'],
    /disk\/site/,
  ],
];

/** A sentence that says what is wrong, where, and what to do; nothing of the program’s inside. */
function expectSentence({ status, stderr }: OnDisk, wrong: RegExp, named: RegExp): void {
  expect(stderr).toMatch(wrong);
  expect(stderr).toMatch(named);
  expect(stderr).toMatch(/再运行一次/);
  expect(stderr).not.toContain('    at ');
  expect(stderr).not.toMatch(/\.making-|\.biaochi-/);
  expect(status).toBe(1);
}

const FULL: Disk = { free: 4096 };

function onDiskOfItsOwn(): void {
  test.each(COMMANDS)('that is full, %s says so and leaves all as it was', (_, args, named) => {
    const ran = onMountedDisk(tool, args, { disk: FULL });
    expectSentence(ran, /磁盘已满/, named);
    expect(ran.after).toEqual(ran.before);
  });

  test.each([300_000])('that fills up on the way (%i bytes left), the site stays', (free) => {
    const out = ['--out', 'disk/site'];
    const args = ['build', '--no-documents', ...out, '--data', 'data', '--quiet'];
    const ran = onMountedDisk(tool, args, { disk: { free } });
    expectSentence(ran, /磁盘已满/, /disk\/site/);
    expect(ran.after).toEqual(ran.before);
  });

  test('that fills up on the way, a seal leaves no part of itself', () => {
    const args = ['seal', '2023', '--date', '2024-01-20', ...ON_DISK];
    const ran = onMountedDisk(tool, args, { disk: { free: 900_000 } });
    expectSentence(ran, /磁盘已满/, /disk/);
    expect(ran.after).toEqual(ran.before);
  });

  test.each(COMMANDS)(
    'that is read-only, %s says so and leaves all as it was',
    (_, args, named) => {
      const ran = onMountedDisk(tool, args, { disk: 'read-only' });
      expectSentence(ran, /只读/, named);
      expect(ran.after).toEqual(ran.before);
    },
  );

  test.each([
    ['full', { free: 40_000 }, /磁盘已满/],
    ['read-only', 'read-only', /只读/],
  ] as const)(
    'where builds are made, %s: nothing is built and the site stays',
    (_, disk, wrong) => {
      const work = join(dirname(data), '.biaochi');
      const site = join(tool.room, 'seed/site');
      const before = filesBelow(site);
      const args = ['build', '--no-documents', '--data', data, '--out', 'seed/site', '--quiet'];
      const ran = onMountedDisk(tool, args, { disk, at: work });
      expectSentence(ran, wrong, /满盘/);
      expect(filesBelow(site)).toEqual(before);
      expect(ran.after).toEqual(ran.before);
    },
  );

  test('in English where the office’s language is', () => {
    const args = ['new', '2024', ...ON_DISK, '--lang', 'en'];
    expect(onMountedDisk(tool, args, { disk: FULL }).stderr).toMatch(/The disk is full/);
    expect(onMountedDisk(tool, args, { disk: 'read-only' }).stderr).toMatch(/read-only/);
  });
}
if (canMount) describe('on a disk of its own', onDiskOfItsOwn);

/** What takes long is tried in one way: on a disk of its own where the machine mounts one. */
const LONG_ONES = ['seal', 'build', 'build over an older site'];
const untried = <T extends [string, ...unknown[]]>(all: readonly T[]): T[] =>
  all.filter(([name]) => !canMount || !LONG_ONES.includes(name));

describe('in a folder that may only be read', () => {
  test.each(untried(COMMANDS))('%s says so and leaves all as it was', (_, args, named) => {
    const ran = inClosedFolder(tool, args);
    expectSentence(ran, /没有权限/, named);
    expect(ran.after).toEqual(ran.before);
  });
});

/** A failing write stands in for a full disk on every machine. */
describe('no room', () => {
  const commands: [name: string, args: string[], made: string][] = [
    ['seal', ['seal', '2023', '--date', '2024-01-20'], 'archive'],
    ['build', ['build', '--no-documents', '--out', 'full-site'], 'full-site'],
    ['new', ['new', '2024'], 'data/2024'],
  ];
  test.each(untried(commands))(
    '%s says so in a sentence and leaves all as it was',
    (_, args, made) => {
      const limited = join(tool.room, 'limited.mjs');
      writeFileSync(limited, LIMITED);
      const before = listing();
      const env = { NODE_OPTIONS: `--import ${JSON.stringify(limited)}` };
      const { status, stderr } = tool.run([...args, '--data', data, '--quiet'], env);
      expect(status).toBe(1);
      expect(stderr).toMatch(/磁盘已满/);
      expect(stderr).not.toContain('    at ');
      expect(existsSync(join(tool.room, made))).toBe(false);
      rmSync(limited);
      expect(listing()).toEqual(before);
    },
  );
});

/** After three files besides the lock, every further write fails as on a full disk. */
const LIMITED = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const outside = (path) => typeof path === 'string' && !/build\\.lock|swap\\.json/.test(path);
let left = 3;
const full = (path) => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });
for (const name of ['writeFileSync', 'copyFileSync']) {
  const own = fs[name];
  fs[name] = (...args) => {
    const to = name === 'writeFileSync' ? args[0] : args[1];
    if (outside(to) && left-- <= 0) throw full(to);
    return own(...args);
  };
}
syncBuiltinESMExports();
`;

const listing = (): string[] =>
  filesBelow(tool.room)
    .filter((path) => !/^tool\/|^limited|^(before|after)$/.test(path))
    .map((path) => `${path} ${readFileSync(join(tool.room, path)).length}`);
