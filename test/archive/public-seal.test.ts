/** A public edition that hides a category and all totals but the first, sealed and signed. */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { copyTool, type Tool } from './tool-copy.ts';

const SECRET = 7.3519;

let tool: Tool;
let data: string;
beforeAll(() => {
  tool = copyTool('公开');
  data = join(tool.room, 'data');
  const folder = join(data, '2023/main');
  mkdirSync(folder, { recursive: true });
  const file = (name: string, lines: string[]): void =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  writeFileSync(join(data, 'site.yaml'), 'title: 云溪市考核\n');
  file('scheme.yaml', [
    'title: 2023年度考核',
    'year: 2023',
    'stage: published',
    'defaults: { bounds: fixed, satisfactory: 10, unallowable: 0 }',
    'categories:',
    '  - { id: open, name: 公开类, weight: 60 }',
    '  - { id: shut, name: 内部类, weight: 25 }',
    '  - { id: dark, name: 保密类, weight: 15 }',
    'publish: { ranking: 1, hide: [shut, dark] }',
  ]);
  file('单位.csv', ['代码,名称', 'a,青岚区', 'b,白沙区', 'c,横山县']);
  file('指标.csv', [
    '代码,名称,类别,权重,方向',
    'gdp,增速,open,60,正向',
    'jobs,就业,shut,25,正向',
    'safety,安全,dark,15,正向',
  ]);
  file('完成情况.csv', [
    '单位,指标,完成值',
    ...['a', 'b', 'c'].flatMap((unit, at) => [
      `${unit},gdp,${9 - at}`,
      `${unit},jobs,${SECRET - at}`,
      `${unit},safety,${4 + at}`,
    ]),
  ]);
});
afterAll(() => tool.remove());

const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);
const version = () => join(tool.room, 'archive/2023-v1');

test('keys that cannot be used are wrong usage, and nothing is sealed', () => {
  writeFileSync(join(tool.room, 'no-key.pem'), 'x');
  const seal = (...more: string[]) => run('seal', '2023', '--date', '2024-01-20', ...more);
  for (const more of [
    ['--key', 'absent.pem'],
    ['--key', 'no-key.pem'],
    ['--new-key', 'no-key.pem'],
    ['--key', 'no-key.pem', '--new-key', 'b.pem'],
  ])
    expect(seal(...more).status, more.join(' ')).toBe(2);
  expect(existsSync(join(tool.room, 'archive'))).toBe(false);
});

test('the public edition is sealed, signed with a new key, and scores anew as it was sealed', () => {
  const args = ['seal', '2023', '--date', '2024-01-20', '--edition', 'public'];
  const made = run(...args, '--new-key', '考核办.pem');
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain('考核办.pub.pem');
  expect(statSync(join(tool.room, '考核办.pem')).mode & 0o077).toBe(0);
  const { status, stdout } = run('verify', '2023');
  expect(stdout).toContain('重新计分，结果完全一致');
  expect(stdout).toContain('有签名');
  expect(status).toBe(0);
});

test('the internal part has what the public one hides, and the public one has not', () => {
  const results = JSON.parse(readFileSync(join(version(), 'internal/results/main.json'), 'utf8'));
  const [first] = results.units;
  expect(first.indicators.map(({ code }: { code: string }) => code)).toEqual([
    'gdp',
    'jobs',
    'safety',
  ]);
  // 60 % · 96 + 25 % · (60 + 4 · 7.3519) + 15 % · (60 + 4 · 4) = 57.6 + 22.3519 + 11.4
  expect(first.totalExact).toBeCloseTo(91.3519, 9);
  for (const path of filesBelow(join(version(), 'public'))) {
    const text = readFileSync(join(version(), 'public', path), 'utf8');
    for (const word of [String(SECRET), '内部类', '就业'])
      expect(text.includes(word), `${word} in ${path}`).toBe(false);
  }
});

test('verify says whose signature it is: of this key, of another one, of nobody', () => {
  const right = run('verify', '--no-score', '--public-key', '考核办.pub.pem');
  expect([right.status, right.stdout.includes('签名相符')]).toEqual([0, true]);
  expect(right.stdout).toContain('不证明签署的时间');

  const values = join(data, '2023/main/完成情况.csv');
  writeFileSync(values, readFileSync(values, 'utf8').replace('a,gdp,9', 'a,gdp,9.5'));
  const next = ['seal', '2023', '--date', '2024-03-01', '--reason', '更正', '--edition', 'public'];
  expect(run(...next, '--key', '考核办.pem', '--lang', 'en').stdout).toContain('Signed');
  expect(run('verify', '--no-score', '--public-key', '考核办.pub.pem').status).toBe(0);

  writeFileSync(values, readFileSync(values, 'utf8').replace('a,gdp,9.5', 'a,gdp,9.6'));
  const third = ['seal', '2023', '--date', '2024-04-01', '--reason', '更正', '--edition', 'public'];
  expect(run(...third, '--new-key', 'other.pem').status).toBe(0);
  const wrong = run('verify', '2023@v1', '--no-score', '--public-key', 'other.pub.pem');
  expect([wrong.status, wrong.stdout.includes('签名不是这把密钥所签')]).toEqual([1, true]);

  writeFileSync(values, readFileSync(values, 'utf8').replace('a,gdp,9.6', 'a,gdp,9.7'));
  const plain = ['seal', '2023', '--date', '2024-05-01', '--reason', '更正', '--edition', 'public'];
  expect(run(...plain).status).toBe(0);
  expect(run('verify', '2023@v4', '--no-score').status).toBe(0);
  const unsigned = run('verify', '2023@v4', '--no-score', '--public-key', '考核办.pub.pem');
  expect([unsigned.status, unsigned.stdout.includes('没有签名')]).toEqual([1, true]);
  expect(run('verify', '--public-key', 'absent.pem').status).toBe(2);
});
