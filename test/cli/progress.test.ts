import { expect, test } from 'vitest';
import { progress } from '../../src/cli/progress.ts';
import { messages } from '../../src/i18n/messages.ts';

/** Lines shown for pages that are made at these moments, in milliseconds. */
function linesAt(moments: readonly number[], language: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  const lines: string[] = [];
  let time = 0;
  const show = (line: string): void => {
    lines.push(line);
  };
  const told = progress({ show }, messages(language).cli.progress, () => time);
  for (const [index, moment] of moments.entries()) {
    time = moment;
    told.pages(index + 1, moments.length);
  }
  return lines;
}

const evenly = (count: number, each: number, start = 0): number[] =>
  Array.from({ length: count }, (_, index) => start + index * each);

test('a page a second, ten of them: the time left is told from the third on', () => {
  // After 2 s two pages beyond the first are made, 1 s each; seven are left.
  expect(linesAt(evenly(10, 1000)).slice(0, 4)).toEqual([
    '页面已生成10%',
    '页面已生成20%',
    '页面已生成30%，约剩7秒',
    '页面已生成40%，约剩6秒',
  ]);
  expect(linesAt(evenly(10, 1000), 'en').slice(-2)).toEqual([
    '90% of the pages made, about 1 s left',
    '100% of the pages made',
  ]);
});

test('a slow start of the first page says nothing of the others', () => {
  // The first at 60 s, then 1 s each: at 62 s seven seconds are left, not 145.
  expect(linesAt(evenly(10, 1000, 60_000))[2]).toBe('页面已生成30%，约剩7秒');
});

test('long waits are told in minutes', () => {
  // 2 s each; after the second page 98 are left: 196 s, about 3 minutes.
  expect(linesAt(evenly(100, 2000))[1]).toBe('页面已生成2%，约剩3分钟');
});

test('a thousand pages in a second draw six lines, and the last is whole', () => {
  // At 0, 200, 400, 600, 800 ms and, as the last page, at 999 ms.
  const lines = linesAt(evenly(1000, 1));
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe('页面已生成100%');
});
