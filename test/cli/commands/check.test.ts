import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = resolve(import.meta.dirname, '../../../src/cli/biaochi.mjs');
/** A ballot that must turn up nowhere. */
const BALLOT = '优秀偏上73619';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-check-'));
  const assessment = join(folder, 'data/2024/counties');
  mkdirSync(assessment, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(assessment, name), text);
  writeFileSync(join(folder, 'data/site.yaml'), 'title: 云溪市考核\n');
  write(
    'scheme.yaml',
    [
      'title: 2024年度考核',
      'year: 2024',
      'categories: [{ id: main, name: 目标任务, weight: 100 }]',
      'raters: [{ id: npc, name: 人大代表, weight: 100 }]',
      '',
    ].join('\n'),
  );
  write('单位.csv', '代码,名称\na,青岚区\nb,白沙区\n');
  write(
    '指标.csv',
    '代码,名称,类别,权重,方向,计分方法\ngdp,生产总值增速,main,60,正向,\nvote,民主评议,main,40,正向,votes\n',
  );
  write('完成情况-统计局.csv', '单位,生产总值增速\n青岚区,约七\n白沙区,=1+1\n合计,３．５\n');
  write('完成情况-财政局.csv', '单位,生产总值增速\n横山区,5\n');
  write(
    '评议.csv',
    `单位,评议项,评议主体,等次,票数\n青岚区,民主评议,人大代表,${BALLOT},10\n白沙区,民主评议,人大代表,优秀,10\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, 'check', '--data', join(folder, 'data'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });

describe('check on bad data', () => {
  test('ends with 1, tells every problem on stderr, and leaves the list in problems/', () => {
    const { status, stdout, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toContain('错误  2024/counties/完成情况-统计局.csv  B2\n');
    expect(stderr).toContain('错误  2024/counties/完成情况-统计局.csv  B3\n');
    expect(stderr).toContain('错误  2024/counties/完成情况-财政局.csv  A2\n');
    expect(stderr).toContain('错误  2024/counties/评议.csv  D2\n');
    expect(stderr).toContain(`problems${process.platform === 'win32' ? '\\' : '/'}problems.html`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toContain('跳过第 4 行');
    for (const name of ['problems.html', 'problems.xlsx'])
      expect(existsSync(join(folder, 'problems', name))).toBe(true);
  });

  test('the workbook has a sheet for each delivered file, and nothing that runs', async () => {
    check('--report', 'returned', '--quiet');
    const bytes = readFileSync(join(folder, 'returned', 'problems.xlsx'));
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name).sort()).toEqual([
      '完成情况-统计局.csv',
      '完成情况-财政局.csv',
      '评议.csv',
    ]);
    const cells = sheets.flatMap(({ rows }) => rows.flat()).map(String);
    expect(cells).toContain('约七');
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  test('the same data leave the same bytes', () => {
    check('--report', 'again', '--quiet');
    for (const name of ['problems.html', 'problems.xlsx']) {
      const [first, second] = ['returned', 'again'].map((at) =>
        readFileSync(join(folder, at, name)),
      );
      expect(first?.equals(second as Buffer)).toBe(true);
    }
  });

  test('no ballot is told anywhere', async () => {
    const text = check();
    const json = check('--format', 'json');
    const { sheets } = await readXlsx(readFileSync(join(folder, 'problems', 'problems.xlsx')));
    const html = readFileSync(join(folder, 'problems', 'problems.html'), 'utf8');
    const all = [text.stdout, text.stderr, json.stdout, json.stderr, html, JSON.stringify(sheets)];
    expect(all.filter((one) => one.includes(BALLOT))).toEqual([]);
  });

  test('JSON has the documented keys in their order', () => {
    const { status, stdout } = check('--format', 'json', '--lang', 'en');
    const result = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(Object.keys(result)).toEqual(['ok', 'problems', 'read']);
    expect(result.ok).toBe(false);
    for (const problem of result.problems) {
      expect(Object.keys(problem).join(' ')).toBe(
        'level code assessment file sheet cell found message fix also',
      );
      expect(problem.message).not.toBe('');
    }
    for (const entry of result.read) {
      expect(Object.keys(entry).join(' ')).toBe(
        'file sheet table encoding rows skipped skippedColumns changed hidden',
      );
    }
    const codes = result.problems.map(({ code }: { code: string }) => code).sort();
    // In English what has no English name is told as well.
    expect(new Set(codes.splice(0, codes.lastIndexOf('english-missing') + 1)).size).toBe(1);
    expect(codes).toEqual(['formula-error', 'not-a-number', 'unknown-tier', 'unknown-unit']);
  });

  test('a list that cannot be written does not keep the problems back', () => {
    writeFileSync(join(folder, 'a-file'), '');
    const { status, stderr } = check('--report', 'a-file');
    expect(status).toBe(1);
    expect(stderr).toContain('B2');
    expect(stderr).toContain('退回修改单没有写成');
  });
});

describe('wrong usage', () => {
  test.each([[['2024/nowhere']], [['../counties']], [['--data', 'nowhere']]])(
    '%j ends with 2',
    (args) => {
      expect(check(...args).status).toBe(2);
    },
  );
});
