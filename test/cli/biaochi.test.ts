import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { writeSmallYear } from '../archive/small-year.ts';

const BIN = resolve(import.meta.dirname, '../../src/cli/biaochi.mjs');

const biaochi = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });

describe('the bin', () => {
  test('prints help in Chinese, and in English when asked', () => {
    const chinese = biaochi('--help');
    expect([chinese.status, chinese.stderr]).toEqual([0, '']);
    expect(chinese.stdout).toContain('标尺');
    const english = biaochi('--lang', 'en', '--help');
    expect([english.status, english.stderr]).toEqual([0, '']);
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(COMMANDS.map(({ name }) => name))('help %s shows usage and examples', (name) => {
    const { status, stdout } = biaochi('help', name, '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain(`biaochi ${name}`);
    expect(stdout).toContain('Examples:');
  });

  test('wrong usage ends with 2 and says so on stderr alone', () => {
    const { status, stdout, stderr } = biaochi('scroe');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('score');
  });

  test('a reader that closes early ends it quietly', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${BIN}" --help | head -n 1`]);
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => output.push(String(data)));
    await new Promise((done) => child.on('exit', done));
    expect(output.join('').trim().split('\n')).toHaveLength(1);
  });
});

describe('output that cannot be written', () => {
  let room = '';
  let data = '';
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'biaochi-输出-'));
    data = join(room, 'data');
    writeSmallYear(data, 2024);
    appendFileSync(join(data, '2024/main/完成情况.csv'), 'c,gdp,约九\n');
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  const quoted = (args: readonly string[]): string =>
    [process.execPath, BIN, ...args].map((arg) => `"${arg}"`).join(' ');

  /** What a reader of one line leaves the command to say of itself. */
  const codeBeforeHead = (...args: string[]): string =>
    spawnSync('sh', ['-c', `{ { ${quoted(args)} 2>&1; echo $? >&3; } | head -n 1 >&2; } 3>&1`], {
      encoding: 'utf8',
      cwd: room,
    }).stdout.trim();

  test.each([
    ['errors in the data', '1', ['check']],
    ['wrong usage', '2', ['score', '2024/nowhere']],
    ['done', '0', ['score', '2024/main', '--draft', '--data', 'sound']],
  ])('a reader that closes early leaves the exit code as it is: %s', (_what, code, args) => {
    writeSmallYear(join(room, 'sound'), 2024);
    expect(codeBeforeHead(...args)).toBe(code);
  });

  test('a command whose reader left goes on to its end', () => {
    expect(codeBeforeHead('check', '--report', 'left')).toBe('1');
    expect(existsSync(join(room, 'left/problems.xlsx'))).toBe(true);
  });

  test
    .skipIf(!existsSync('/dev/full'))
    .each([
      [['--help']],
      [['help', 'seal', '--lang', 'en']],
      [['check']],
      [['score', '2024/main', '--format', 'csv', '--data', 'sound']],
      [['explain', '2024/main', 'a', '--data', 'sound']],
    ])('a full disk is told in a sentence: %j', (args) => {
    writeSmallYear(join(room, 'sound'), 2024);
    const { status, stderr } = spawnSync('sh', ['-c', `${quoted(args)} >/dev/full`], {
      encoding: 'utf8',
      cwd: room,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/磁盘已满|The disk is full/);
    expect(stderr).not.toMatch(/ENOSPC|^ +at /m);
  });

  test.skipIf(!existsSync('/dev/full'))('a finished seal is not said to be undone', () => {
    writeSmallYear(join(room, 'sealed/data'), 2024);
    const args = ['seal', '2024', '--date', '2025-01-20', '--quiet'];
    const { status, stderr } = spawnSync('sh', ['-c', `${quoted(args)} >/dev/full`], {
      encoding: 'utf8',
      cwd: join(room, 'sealed'),
    });
    expect(status).toBe(1);
    expect(existsSync(join(room, 'sealed/archive/2024-v1'))).toBe(true);
    expect(stderr).toContain('磁盘已满');
    expect(stderr).toContain('已执行完毕');
    expect(stderr).not.toMatch(/没有改动|再运行一次/);
  });
});

test('where the site speaks English, refusals and their hints do too, unless told otherwise', () => {
  const room = mkdtempSync(join(tmpdir(), 'biaochi-language-'));
  writeSmallYear(join(room, 'data'), 2024);
  writeFileSync(join(room, 'data/site.yaml'), 'title: Assessments\nlanguage: en\n');
  const said = (...args: string[]): string =>
    spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', cwd: room }).stderr;
  for (const args of [
    ['explain', '2024/main', 'nobody', '--quiet'],
    ['score', '2023/none'],
    ['compare', 'data', 'nowhere'],
    ['seal', '2024'],
    ['verify'],
  ]) {
    expect(said(...args), args.join(' ')).toMatch(/See: biaochi help/);
    expect(said(...args), args.join(' ')).not.toMatch(/\p{Script=Han}/u);
  }
  expect(said('seal', '2024', '--lang', 'zh-CN')).toMatch(/请用 --date/);
  expect(said('verify', '--data', 'absent')).toMatch(/没有/);
  rmSync(room, { recursive: true, force: true });
});
