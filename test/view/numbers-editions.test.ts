import { beforeAll, describe, expect, test } from 'vitest';
import { exampleBooks } from '../briefing/numbers/example-books.ts';
import { buildPages } from './numbers/built-pages.ts';
import { type Example, readExample } from './numbers/example.ts';
import { provenNumbers, unproven } from './numbers/page-book.ts';
import { type ProvenPage, proveSite } from './numbers/prove-site.ts';

let example: Example;
beforeAll(async () => {
  example = await readExample();
});

const faults = (pages: readonly ProvenPage[]): string[] => pages.flatMap((page) => page.faults);
const worked = (pages: readonly ProvenPage[], kind: string): number =>
  pages.filter((page) => page.kind === kind).reduce((sum, page) => sum + page.worked, 0);

describe('every number on a page comes from the same results', () => {
  test('in English', async () => {
    const pages = await buildPages('--lang', 'en');
    const proven = proveSite({ example, language: 'en', edition: 'office', ...pages });
    pages.remove();
    expect(faults(proven)).toEqual([]);
    expect(proven.length).toBeGreaterThan(530);
    expect(worked(proven, 'unit')).toBeGreaterThan(90_000);
    expect(worked(proven, 'indicator')).toBeGreaterThan(25_000);
    expect(worked(proven, 'assessment')).toBeGreaterThan(2500);
  });

  test.each([
    ['public', ['--edition', 'public'], [520, 80_000, 23_000, 1700]],
    ['both', ['--edition', 'public', '--anonymise'], [500, 75_000, 20_000, 1000]],
  ] as const)('in the edition %s, without what is hidden', async (edition, options, least) => {
    const pages = await buildPages(...options);
    const proven = proveSite({ example, language: 'zh-CN', edition, ...pages });
    pages.remove();
    expect(faults(proven)).toEqual([]);
    const [count, units, indicators, assessments] = least;
    expect(proven.length).toBeGreaterThan(count);
    expect(worked(proven, 'unit')).toBeGreaterThan(units);
    expect(worked(proven, 'indicator')).toBeGreaterThan(indicators);
    expect(worked(proven, 'assessment')).toBeGreaterThan(assessments);
  });

  test.each([
    ['public', 130],
    ['both', 110],
  ] as const)('in the documents of the edition %s', async (edition, least) => {
    const books = [...(await exampleBooks(example, { language: 'zh-CN', edition })).values()];
    const all = books.flat().map(({ book }) => book);
    expect(all.flatMap((book) => [...book.faults, ...unproven(book)])).toEqual([]);
    expect(all.length).toBeGreaterThan(least);
    const proven = all.reduce((sum, book) => sum + provenNumbers(book, 'worked'), 0);
    expect(proven).toBeGreaterThan(20_000);
  });

  test.each(['zh-CN', 'en'] as const)(
    'with letters for units, as the data with names have them, in %s',
    async (language) => {
      const pages = await buildPages('--anonymise', '--lang', language);
      const proven = proveSite({ example, language, edition: 'letters', ...pages });
      pages.remove();
      expect(faults(proven)).toEqual([]);
      expect(proven.length).toBeGreaterThan(530);
      expect(worked(proven, 'unit')).toBeGreaterThan(85_000);
      expect(worked(proven, 'indicator')).toBeGreaterThan(25_000);
      expect(worked(proven, 'assessment')).toBeGreaterThan(1700);
    },
  );

  test.each(['zh-CN', 'en'] as const)(
    'in the documents with letters for units, in %s',
    async (language) => {
      const books = [
        ...(await exampleBooks(example, { language, edition: 'letters' })).values(),
      ].flat();
      const all = books.map(({ book }) => book);
      expect(all.flatMap((book) => [...book.faults, ...unproven(book)])).toEqual([]);
      expect(all.length).toBeGreaterThan(130);
      const proven = all.reduce((sum, book) => sum + provenNumbers(book, 'worked'), 0);
      expect(proven).toBeGreaterThan(50_000);
    },
  );
});
