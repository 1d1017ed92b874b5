import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

const LONG = 120_000;

let tool: Tool;
let data: string;
beforeAll(() => {
  tool = copyTool('满盘');
  data = join(tool.room, 'data');
  writeSmallYear(data, 2023);
}, LONG);
afterAll(() => tool.remove());

/** A small disk of its own is needed for a full one; a limit of file size fills any disk for a process. */
describe('no room', () => {
  test.each([
    ['seal', ['seal', '2023', '--date', '2024-01-20'], 'archive'],
    ['build', ['build', '--out', 'full-site'], 'full-site'],
    ['new', ['new', '2024'], 'data/2024'],
  ])(
    '%s says so in a sentence and leaves all as it was',
    (_, args, made) => {
      const limited = join(tool.room, 'limited.mjs');
      writeFileSync(limited, LIMITED);
      const before = listing();
      const env = { NODE_OPTIONS: `--import ${JSON.stringify(limited)}` };
      const { status, stderr } = tool.run([...args, '--data', data, '--quiet'], env);
      expect(status).toBe(1);
      expect(stderr).toMatch(/磁盘|空间/);
      expect(stderr).not.toContain('    at ');
      expect(existsSync(join(tool.room, made))).toBe(false);
      rmSync(limited);
      expect(listing()).toEqual(before);
    },
    LONG,
  );

  test('a folder that may not be written to is named', () => {
    const file = join(tool.room, 'a-file');
    writeFileSync(file, '');
    mkdirSync(join(tool.room, 'closed'));
    const limited = join(tool.room, 'limited.mjs');
    writeFileSync(limited, LIMITED.replaceAll('ENOSPC', 'EACCES'));
    const env = { NODE_OPTIONS: `--import ${JSON.stringify(limited)}` };
    const { status, stderr } = tool.run(['new', '2024', '--data', data, '--quiet'], env);
    expect([status, existsSync(join(data, '2024'))]).toEqual([1, false]);
    expect(stderr).toContain('2024');
    expect(stderr).not.toContain('    at ');
    for (const path of [limited, file, join(tool.room, 'closed')])
      rmSync(path, { recursive: true });
  });
});

/** After three files besides the lock, every further write fails as on a full disk. */
const LIMITED = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const outside = (path) => typeof path === 'string' && !/build\\.lock|swap\\.json/.test(path);
let left = 3;
const full = (path) => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });
for (const name of ['writeFileSync', 'cpSync', 'copyFileSync']) {
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
  filesBelow(tool.room).filter((path) => !/^tool\/|^limited/.test(path));
