/** A year whose scheme says what is published: `public` may be given out, and holds no more. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { seal } from '../../src/archive/seal.ts';
import { packFiles } from '../../src/export/xlsx/pack-files.ts';
import { copyTool, type Tool } from './tool-copy.ts';

const SECRET = '7.3519';
let tool: Tool;
let data: string;
const at = (path: string): string => join(tool.room, path);
const run = (...args: string[]) => tool.run([...args, '--data', data, '--quiet']);
const sums = (folder: string) => filesBelow(folder).map((path) => fileSum(folder, path));
const textsOf = (folder: string): [string, string][] =>
  filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);

beforeAll(() => {
  tool = copyTool('封存版别');
  data = at('data');
  const folder = at('data/2023/main');
  mkdirSync(folder, { recursive: true });
  const file = (name: string, lines: string[]): void =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  writeFileSync(at('data/site.yaml'), 'title: 云溪市考核\n');
  file('scheme.yaml', [
    'title: 2023年度考核',
    'year: 2023',
    'stage: published',
    'self: a',
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
    ...['a', 'b', 'c'].flatMap((unit, place) => [
      `${unit},gdp,${9 - place}`,
      `${unit},jobs,${(Number(SECRET) - place).toFixed(4)}`,
      `${unit},safety,${4 + place}`,
    ]),
  ]);
});
afterAll(() => tool.remove());

test('the public part is the public edition, whatever was typed; the office’s pages go inside', () => {
  const args = ['seal', '2023', '--date', '2024-01-20'];
  const refused = run(...args, '--edition', 'office');
  expect([refused.status, existsSync(at('archive'))]).toEqual([2, false]);
  const { status, stdout, stderr } = run(...args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('public 和 public.zip：公开版网页和材料，可以对外提供');

  const open = textsOf(at('archive/2023-v1/public'));
  for (const [path, text] of open)
    for (const word of [SECRET, '内部类', '就业', '仅供内部研判', '讲话'])
      expect(text.includes(word), `${word} in ${path}`).toBe(false);
  expect(open.map(([path]) => path).join()).not.toContain('speaking-notes');
  expect(readFileSync(at('archive/2023-v1/public/index.html'), 'utf8')).toContain('公开版');

  const inside = textsOf(at('archive/2023-v1/internal/office'));
  expect(inside.map(([path]) => path).join()).toContain('speaking-notes');
  for (const word of ['仅供内部研判', '就业'])
    expect(
      inside.some(([, text]) => text.includes(word)),
      word,
    ).toBe(true);
  const first = readFileSync(at('archive/2023-v1/internal/office/index.html'), 'utf8');
  expect(first).toContain('内部版');
  const verified = run('verify', '2023');
  expect([verified.status, verified.stdout.includes('结果完全一致')]).toEqual([0, true]);
});

test('the site of the office shows the office’s pages, the public site the public ones', () => {
  const pages = at('archive/2023-v1/internal/office/2023');
  const office = run('build', '--no-documents', '--out', at('office'));
  expect([office.status, office.stderr]).toEqual([0, '']);
  expect(sums(at('office/2023'))).toEqual(sums(pages));
  const open = run('build', '--no-documents', '--out', at('open'), '--edition', 'public');
  expect([open.status, open.stderr]).toEqual([0, '']);
  expect(sums(at('open/2023'))).toEqual(sums(at('archive/2023-v1/public/2023')));

  const changed = join(pages, 'main/index.html');
  const before = readFileSync(changed, 'utf8');
  writeFileSync(changed, before.replace('青岚区', '白沙区'));
  const refused = run('build', '--no-documents', '--out', at('office'));
  writeFileSync(changed, before);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('2023-v1/internal/office/2023/main/index.html 的内容被改动');
});

test('where the internal part is kept elsewhere, the office sees the public pages and is told', () => {
  for (const name of ['internal', 'internal.zip'])
    renameSync(at(`archive/2023-v1/${name}`), at(`away-${name}`));
  const { status, stderr } = run('build', '--no-documents', '--out', at('office'));
  for (const name of ['internal', 'internal.zip'])
    renameSync(at(`away-${name}`), at(`archive/2023-v1/${name}`));
  expect([status, stderr]).toEqual([0, '']);
  expect(sums(at('office/2023'))).toEqual(sums(at('archive/2023-v1/public/2023')));
  const years = readFileSync(at('office/archive/index.html'), 'utf8');
  expect(years).toContain('本网站显示的是这一年度的公开版网页');
});

test('an old seal with the office’s pages in its public part stays valid, is told, and not given out', () => {
  const made = at('archive/2023-v1');
  const manifest = JSON.parse(readFileSync(join(made, 'public/manifest.json'), 'utf8'));
  const below = (folder: string): Map<string, string> =>
    new Map(filesBelow(folder).map((path) => [path, join(folder, path)]));
  const inside = [...below(join(made, 'internal'))].filter(
    ([path]) => !/^office\/|^manifest|^SHA/.test(path),
  );
  renameSync(at('archive'), at('new'));
  const moved = (from: string): string => from.replace(made, at('new/2023-v1'));
  const moveAll = (files: Iterable<[string, string]>) =>
    new Map([...files].map(([path, from]) => [path, moved(from)]));
  seal({
    archive: at('archive'),
    year: 2023,
    date: '2024-01-20',
    tool: '0.1.0',
    edition: 'office',
    fingerprint: manifest.fingerprint,
    assessments: manifest.assessments,
    publicFiles: below(at('new/2023-v1/internal/office')),
    publicPages: new Map(),
    internalFiles: moveAll(inside),
    pack: packFiles,
  });
  const verified = run('verify');
  expect([
    verified.status,
    verified.stdout.includes('封存仍然有效，但 public 不要对外提供'),
  ]).toEqual([0, true]);
  rmSync(at('open'), { recursive: true });
  const open = run('build', '--no-documents', '--out', at('open'), '--edition', 'public');
  expect(open.status).toBe(0);
  expect(open.stderr).toContain('2023-v1 的公开部分是内部版，没有收进这个公开版网站');
  expect(open.stderr).toContain('biaochi seal 2023 --date');
  for (const [path, text] of textsOf(at('open')))
    expect(text.includes(SECRET) || text.includes('就业'), path).toBe(false);
});
