import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';

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
