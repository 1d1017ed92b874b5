import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleBooks } from '../briefing/numbers/example-books.ts';
import { buildPages } from './numbers/built-pages.ts';
import { draftData } from './numbers/draft-data.ts';
import { type Example, readExample, type UnitJson } from './numbers/example.ts';
import { provenNumbers, unproven } from './numbers/page-book.ts';
import { type ProvenPage, proveSite } from './numbers/prove-site.ts';

const data = draftData();
let example: Example;
let proven: ProvenPage[] = [];

beforeAll(async () => {
  const [found, pages] = await Promise.all([
    readExample({ data: data.folder, draft: true }),
    buildPages('--data', data.folder, '--draft'),
  ]);
  example = found;
  proven = proveSite({ example, language: 'zh-CN', edition: 'office', draft: true, ...pages });
  pages.remove();
});
afterAll(data.remove);

const worked = (kind: string): number =>
  proven.filter((page) => page.kind === kind).reduce((sum, page) => sum + page.worked, 0);

describe('a draft', () => {
  test('has gaps, and a county of which nothing was delivered', () => {
    const units = example.sheets.flatMap((sheet) => sheet.units);
    const owed = ({ indicators }: UnitJson) =>
      indicators.filter(({ reason }) => reason === 'not-reported').length;
    expect(units.reduce((sum, unit) => sum + owed(unit), 0)).toBeGreaterThan(150);
    const linyun = units.find(({ code }) => code === 'linyun');
    expect(linyun && owed(linyun)).toBeGreaterThan(40);
  });

  test('shows the numbers of `score --draft` and of `findings --draft`, and no others', () => {
    expect(proven.flatMap(({ faults }) => faults)).toEqual([]);
    expect(proven.length).toBeGreaterThan(460);
    expect(worked('unit')).toBeGreaterThan(70_000);
    expect(worked('indicator')).toBeGreaterThan(20_000);
    expect(worked('assessment')).toBeGreaterThan(2000);
  });

  test.each(['zh-CN', 'en'] as const)(
    'has the same numbers in its documents in %s',
    async (language) => {
      const books = [...(await exampleBooks(example, { language, draft: true })).values()].flat();
      const faults = books.flatMap(({ book }) => [...book.faults, ...unproven(book)]);
      expect(faults.slice(0, 40)).toEqual([]);
      const all = books.reduce((sum, { book }) => sum + provenNumbers(book, 'worked'), 0);
      expect(all).toBeGreaterThan(75_000);
    },
  );
});
