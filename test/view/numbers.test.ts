import { beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from './numbers/built-pages.ts';
import { readExample } from './numbers/example.ts';
import { type ProvenPage, proveSite } from './numbers/prove-site.ts';

let proven: ProvenPage[] = [];

beforeAll(async () => {
  const [example, pages] = await Promise.all([readExample(), buildPages()]);
  proven = proveSite({ example, language: 'zh-CN', edition: 'office', ...pages });
  pages.remove();
});

/**
 * Kinds of pages, how many the example has at least, and how many numbers of each one at least
 * must have been worked out: what is only quoted does not count.
 */
const KINDS: [kind: string, pages: number, each: number, all: number][] = [
  ['home', 1, 70, 70],
  ['assessment', 5, 170, 2500],
  ['unit', 98, 550, 90_000],
  ['indicator', 360, 16, 25_000],
  ['category', 40, 36, 4000],
  ['adjustments', 5, 5, 125],
  ['vetoes', 5, 5, 34],
  ['progress', 5, 5, 2250],
  ['standing', 5, 160, 1500],
  ['method', 5, 700, 3800],
  ['archive', 1, 34, 34],
  ['data report', 1, 2500, 2500],
  ['downloads', 1, 1, 1],
  ['search', 1, 1, 1],
  ['404', 1, 0, 0],
];

describe('every number on a page comes from score, findings, check or the files', () => {
  test.each(KINDS)('%s: %i pages', (kind, pages, each, all) => {
    const own = proven.filter((page) => page.kind === kind);
    expect(own.flatMap(({ faults }) => faults)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(pages);
    expect(Math.min(...own.map(({ worked }) => worked))).toBeGreaterThanOrEqual(each);
    expect(own.reduce((sum, { worked }) => sum + worked, 0)).toBeGreaterThanOrEqual(all);
  });

  test('no page is of another kind', () => {
    const kinds = KINDS.map(([kind]) => kind);
    expect(proven.filter(({ kind }) => !kinds.includes(kind)).map(({ path }) => path)).toEqual([]);
  });
});
