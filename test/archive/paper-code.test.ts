/** A forger writes another total on every page, and makes all lists anew: what a code from paper says. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { seal } from '../../src/archive/seal.ts';
import { findSealCode } from '../../src/archive/seal-versions.ts';
import { newKeyPair, privateKey } from '../../src/archive/signature.ts';
import { littleSeal } from './little-seal.ts';
import { relisted, resealed } from './resealed.ts';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

let tool: Tool;
let check: string;
let code: string;
const archive = () => join(tool.room, 'archive');
const version = () => ({ year: 2024, version: 1, folder: join(archive(), '2024-v1') });
const verify = (...args: string[]) => tool.run(['verify', '2024', '--quiet', ...args]);

beforeAll(() => {
  tool = copyTool('纸上的码');
  writeSmallYear(join(tool.room, 'data'), 2024);
  const { status } = tool.run(['seal', '2024', '--date', '2025-01-20', '--quiet']);
  expect(status).toBe(0);
  const manifest = readFileSync(join(version().folder, 'public/manifest.json'), 'utf8');
  check = JSON.parse(manifest).fingerprint;
  code = findSealCode(version()) ?? '';
  const pages = join(version().folder, 'public');
  let changed = 0;
  for (const path of filesBelow(pages).filter((one) => one.endsWith('.html'))) {
    const text = readFileSync(join(pages, path), 'utf8');
    // 60 + 40 · 9.6 ÷ 10
    if (text.includes('98.40')) changed++;
    writeFileSync(join(pages, path), text.replaceAll('98.40', '99.99'));
  }
  expect(changed).toBeGreaterThan(2);
  resealed(version());
  relisted(archive(), version());
});
afterAll(() => tool.remove());

test('with the 校验码 alone the first line says that the pages were not examined', () => {
  const { stdout } = verify('--code', check);
  const [first] = stdout.split('\n');
  expect(first).toContain('网页和材料没有核对');
  expect(first).toContain('改用封存码');
  expect(stdout).toContain('可证明这一版的数据和考核结果与印出时相同');
  expect(stdout).toContain('上面的数字是否与结果一致，此码不能证明');
});

test('without a code or key nothing is proved, and it says what to compare with the paper', () => {
  const { stdout } = verify();
  expect(stdout).toContain('到此什么都还没有证明');
  expect(stdout).toContain('请把上面的封存码与封存时记下的、印在纸上的逐位对照');
  expect(stdout).not.toContain(code);
});

test('the 封存码 from paper is no code of the forged version', () => {
  const { status, stdout } = verify('--code', code.slice(0, 20));
  expect([status, stdout.includes('都不相符')]).toEqual([1, true]);
});

test('a neighbouring version that is signed, while this one is not, is told', () => {
  const key = privateKey(newKeyPair().private);
  const aside = join(tool.room, 'aside');
  seal({ ...littleSeal(aside), archive: archive(), year: 2023, ...(key && { key }) });
  const { stdout } = verify('--no-score');
  expect(stdout).toContain('这一版没有签名，而 2023-v1 有签名');
  rmSync(aside, { recursive: true });
});
