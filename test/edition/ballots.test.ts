import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyText, places } from './every-text.ts';
import { copyTool, runTool } from './own-tool.ts';
import { BALLOTS, FEW, PLANTING, plantData, UNITS } from './planted-data.ts';

/** No single rating may leave the engine, whichever command speaks. */
const RATINGS = [...BALLOTS, ...FEW];
const BAD = { rating: '胡评91.7733', rater: '植外客卿', mark: '评密８８８．３１３７分' };

let folder = '';
let tool = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-ballots-'));
  tool = copyTool(join(folder, 'tool'));
  plantData(join(folder, 'good'), { ...PLANTING, open: ['是', '是'] });
  plantData(join(folder, 'bad'), PLANTING);
  const ratings = join(folder, 'bad/data/2024/main/评议-打分.csv');
  const name = UNITS[0]?.name ?? '';
  appendFileSync(ratings, `${name},领测密分,植分领导,${BAD.rating}\n`);
  appendFileSync(ratings, `${name},领测密分,植分领导,${BAD.mark}\n`);
  appendFileSync(ratings, `${name},领测密分,${BAD.rater},77.1933\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word));

describe('commands', () => {
  test.each([
    'check --format json',
    'check',
    'score 2024/main --format json',
    'score 2024/main --format csv',
    'score 2024/main',
    'findings 2024/main --format json',
    'findings 2024/main',
    'explain 2024/main heming',
    'explain 2024/main heming leadermark',
    'explain 2024/main panlong conductvote',
  ])('%s', (line) => {
    const { status, stdout, stderr } = runTool(tool, join(folder, 'good'), line.split(' '));
    expect([status, stdout.length > 100]).toEqual([0, true]);
    expect(found(stdout + stderr, RATINGS)).toEqual([]);
  });

  test.each(['json', 'table'])('compare as %s', (format) => {
    const other = join(folder, 'changed');
    plantData(other, PLANTING);
    const path = join(other, 'data/2024/main/评议-打分.csv');
    appendFileSync(path, '鹤鸣县,领测密分,植分领导,83.91377\n');
    const { status, stdout, stderr } = runTool(tool, join(folder, 'good'), [
      'compare',
      join(folder, 'good/data'),
      join(other, 'data'),
      '--format',
      format,
    ]);
    expect([status, stdout.length > 20]).toEqual([0, true]);
    expect(found(stdout + stderr, [...RATINGS, '83.91377'])).toEqual([]);
  });
});

describe('a ballot that cannot be read', () => {
  test.each(['check', 'check --format json', 'build'])(
    'is told by its address alone: %s',
    (line) => {
      const report = join(folder, 'problems');
      const isCheck = line.startsWith('check');
      const { status, stdout, stderr } = runTool(tool, join(folder, 'bad'), [
        ...line.split(' '),
        ...(isCheck ? ['--report', report] : []),
      ]);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain('评议-打分.csv');
      expect(stdout + stderr).toContain('D50');
      const words = [...Object.values(BAD), '胡评', '91.7733', '888.3137', '77.1933', ...RATINGS];
      expect(found(stdout + stderr, words)).toEqual([]);
      if (isCheck) expect(places(everyText(report), words)).toEqual([]);
    },
  );
});
