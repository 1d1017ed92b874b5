import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSmallYear } from '../../archive/small-year.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-新年度-'));
  writeSmallYear(join(room, 'small'), 2024);
  cpSync(join(PROJECT, 'data'), join(room, 'example'), { recursive: true });
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The files that were made, and those that the advice names. */
function filesOf(data: string): { made: string[]; named: string[] } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(PROJECT, 'src/cli/biaochi.mjs'), 'new', '2025', '--data', data, '--quiet'],
    { encoding: 'utf8', cwd: room },
  );
  expect(status).toBe(0);
  const [list = '', advice = ''] = stdout.split('接下来：');
  const names = (text: string): string[] => [
    ...new Set([...text.matchAll(/([^/“\s]+\.csv)/g)].map(([, name = '']) => name)),
  ];
  return { made: names(list), named: names(advice) };
}

test('the advice names the files to fill in: none that was not made', () => {
  expect(filesOf('small').named).toEqual(['完成情况.csv']);
  const { made, named } = filesOf('example');
  expect(named).toEqual(['目标.csv', '指标.csv', '完成情况.csv']);
  expect(made).toEqual(expect.arrayContaining(named));
});
