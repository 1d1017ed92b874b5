import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { pdfText } from '../export/measure.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const BIN = join(PROJECT, 'src/cli/biaochi.mjs');
const DATA = join(PROJECT, 'data');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-document-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Another build of the checkout may be going on, which the command waits for a minute at most. */
function run(...args: string[]): Ran {
  const all = [BIN, 'document', ...args, '--data', DATA, '--quiet'];
  const attempt = (): Ran => spawnSync(process.execPath, all, { encoding: 'utf8', cwd: folder });
  let ran = attempt();
  for (let again = 0; again < 3 && ran.status === 1; again++) ran = attempt();
  return ran;
}

test('a circular becomes a Word document at the place that was asked for', () => {
  const made = run('circular', '2024/counties', '--out', 'a/通报.docx');
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const bytes = readFileSync(join(folder, 'a/通报.docx'));
  expect(new TextDecoder().decode(unzip(bytes).get('word/document.xml'))).toContain('青岚区');
});

test.each(['renshe', 'ziran'])('the page of %s, with long English names, is one page', (unit) => {
  const out = `${unit}.pdf`;
  const args = ['one-pager', '2023/departments', unit, '--format', 'pdf', '--lang', 'en'];
  expect(run(...args, '--out', out).status).toBe(0);
  expect(pdfText(readFileSync(join(folder, out)))).toHaveLength(1);
});

test('all documents go into a folder, named as an office would', () => {
  const made = run('all', '2024/departments', '--format', 'html', '--out', 'papers');
  expect(made.status).toBe(0);
  expect(readdirSync(join(folder, 'papers'))).toContain('2024年度青岚区目标管理考核情况通报.html');
});

test.each([
  [['poster', '2024/counties'], /没有“poster”这种材料/],
  [['circular', '2024/nowhere'], /没有“2024\/nowhere”这项考核/],
  [['unit-report', '2024/counties'], /请写明单位/],
])('%j is wrong usage', (args, message) => {
  const refused = run(...args);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(message);
  expect(existsSync(join(folder, 'poster'))).toBe(false);
});

test('a document that is not made for units says so', () => {
  const { status, stderr } = run('circular', '2024/counties', 'qinglan');
  expect(status).toBe(2);
  expect(stderr).toContain('“circular”一项考核一份，不分单位');
  expect(stderr).toContain('unit-report');
});

interface Explained {
  part: string[];
  text: string;
  on: { fact: string; unit?: string; indicator?: string; cells: string[] }[];
}

const explained = (...args: string[]): Explained[] => {
  const { stdout, status } = run(...args, '--explain', '--format', 'json');
  expect(status).toBe(0);
  return JSON.parse(stdout).documents[0].sentences;
};

test('each sentence is explained by the cells that say it', () => {
  const { stdout, status } = run('circular', '2024/departments', '--explain');
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.startsWith('  区水利局青溪河综合治理二期尚在推进中'));
  const note = lines.slice(at).find((line) => line.includes('← 说明：'));
  const [, file = '', row] = /区水利局 青溪河综合治理二期（(\S+) C(\d+)）/.exec(note ?? '') ?? [];
  const table = readFileSync(join(DATA, '2024/departments', file), 'utf8').split('\n');
  expect(table[Number(row) - 1]).toMatch(/区水利局,.*7\.9公里/);
  // The unit's own words stand in its report, whatever row of the table that is.
  const report = explained('unit-report', '2024/departments', '区水利局');
  const problems = report.find(({ part }) => part.includes('存在问题'));
  expect(problems?.text).toContain('受汛期和征地影响');
  expect(problems?.on).toEqual([
    expect.objectContaining({
      fact: 'report',
      cells: [expect.stringMatching(/^汇报\.csv [A-Z]\d+$/)],
    }),
  ]);
});

test('no number of the circular is without a ground', () => {
  const told = explained('circular', '2024/counties').filter(({ part }) => part.length > 0);
  const numbers = told.filter(({ text }) => /\d/.test(text.replace(/PM2\.5/g, '')));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers.filter(({ on }) => on.length === 0)).toEqual([]);
});

test.each([
  ['--explain', '--format', 'pdf'],
  ['--explain', '--out', 'explained'],
  ['--format', 'json'],
])('%s %s %s is wrong usage and makes nothing', (...options) => {
  const made = run('circular', '2024/counties', ...options.filter((one) => one !== undefined));
  expect(made.status).toBe(2);
  expect(made.stderr).toContain('--explain');
  expect(existsSync(join(folder, 'explained'))).toBe(false);
});

test('a document has the sentences that the office wrote for it', () => {
  const content = mkdtempSync(join(folder, 'content-'));
  const words = (text: string) => writeFileSync(join(content, 'words.yaml'), text);
  words('circular:\n  figureHead: 个别指标掉队。\n');
  const made = run('circular', '2024/counties', '--explain', '--content', content);
  expect(made.stdout).toContain('个别指标掉队。');
  words('circular:\n  veto: 一票否决。\n');
  const refused = run('circular', '2024/counties', '--explain', '--content', content);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('第2行：“circular.veto”这句话少了');
});
