/** What a build must never write over: years that are sealed, and files of other people. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../../src/archive/manifest.ts';
import { seal } from '../../../src/archive/seal.ts';
import { littleSeal } from '../../archive/little-seal.ts';
import { writeSmallYear } from '../../archive/small-year.ts';
import { copyTool, type Tool } from '../../archive/tool-copy.ts';

let tool: Tool;
const at = (path: string): string => join(tool.room, path);
const build = (out: string) => tool.run(['build', '--no-documents', '--out', out, '--quiet']);
const sums = (folder: string) => filesBelow(folder).map((path) => fileSum(folder, path));

beforeAll(() => {
  tool = copyTool('不丢');
  writeSmallYear(at('data'), 2024);
  const room = mkdtempSync(join(tmpdir(), 'biaochi-'));
  cpSync(dirname(seal(littleSeal(room)).folder), at('sealed'), { recursive: true });
  rmSync(room, { recursive: true });
});
afterAll(() => tool.remove());

test('a build into the folder of the archive is refused before and after a year is sealed', () => {
  expect(build('archive').status).toBe(2);
  expect(existsSync(at('archive'))).toBe(false);
  cpSync(at('sealed'), at('archive'), { recursive: true });
  const { status, stderr } = build('archive');
  expect(status).toBe(2);
  expect(stderr).toContain('封存的各年度连同原始数据就没有了');
  expect(sums(at('archive'))).toEqual(sums(at('sealed')));
  rmSync(at('archive'), { recursive: true });
});

test('a site is replaced only where every file in it is the site’s', () => {
  const first = build('dist');
  expect([first.status, first.stderr]).toEqual([0, '']);
  mkdirSync(at('dist/.git'));
  writeFileSync(at('dist/.git/HEAD'), 'ref');
  writeFileSync(at('dist/2024/notes.docx'), '会议记录');
  const refused = build('dist');
  expect(refused.status).toBe(2);
  for (const words of ['.git/HEAD', '2024/notes.docx', '移到别处'])
    expect(refused.stderr).toContain(words);
  expect(readFileSync(at('dist/2024/notes.docx'), 'utf8')).toBe('会议记录');
  rmSync(at('dist/.git'), { recursive: true });
  rmSync(at('dist/2024/notes.docx'));

  const left = ['Thumbs.db', 'desktop.ini', '2024/.DS_Store', '~$通报.docx'];
  for (const name of left) writeFileSync(at(`dist/${name}`), 'x');
  mkdirSync(at('dist.biaochi-copy'));
  writeFileSync(at('dist.biaochi-copy/mine.txt'), '我的');
  expect(build('dist').status).toBe(0);
  expect(existsSync(at('dist.old'))).toBe(false);
  for (const name of left) expect(existsSync(at(`dist/${name}`))).toBe(false);
  expect(readFileSync(at('dist.biaochi-copy/mine.txt'), 'utf8')).toBe('我的');
});
