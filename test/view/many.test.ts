import { beforeAll, describe, expect, test } from 'vitest';
import { nationalData } from '../../bench/national-data.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { downloadsPage } from '../../src/view/downloads/downloads-page.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { wordsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

/** 1,100 units and 100 indicators: 110,000 figures and as many scores. */
const UNITS = 1100;
let dataset: Dataset;

beforeAll(async () => {
  const national = nationalData(UNITS, 100);
  const csv = (rows: (string | number)[][]): string => rows.map((row) => row.join(',')).join('\n');
  const files = {
    'scheme.yaml': national.scheme,
    'units.csv': csv(national.units),
    'indicators.csv': csv(national.indicators),
    'values.csv': csv(national.values),
  };
  dataset = await readDataset(dataFolder(files), {});
});

describe.each([
  ['zh-CN', '110000'],
  ['en', '110,000'],
] as const)('what is left out of very much, in %s', (language, count) => {
  let view: SiteView;
  beforeAll(() => {
    view = viewOf(dataset, language);
  });
  const says = (text: string, ...wanted: string[]): void => {
    for (const word of wanted) expect(text).toContain(word);
  };

  test('the gaps of a unit: by single figures', () => {
    const { gaps } = unitPage(view, { ...TOWNS, unit: '100002' });
    says(wordsOf(gaps), count, 'biaochi findings');
  });

  test('the workbook, on the ranking and among the downloads', () => {
    const { more } = rankingPage(view, TOWNS);
    says(more.remark ?? '', count, 'Excel');
    expect(more.links.map(({ href }) => href).join()).not.toContain('workbook.xlsx');
    const downloads = downloadsPage(view);
    says(downloads.lead.join(), count, 'Excel');
    expect(wordsOf(downloads.files)).toMatch(/一行算式|one line of arithmetic/);
  });

  test('the parts of a category, the bounds of an indicator', () => {
    const units = language === 'en' ? '1,100' : '1100';
    says(categoryPage(view, { ...TOWNS, category: 'c1' }).units.note ?? '', units);
    says(indicatorPage(view, { ...TOWNS, indicator: 'i001' }).values?.remark ?? '', units);
  });

  test('most rows of how firm the ranks are', () => {
    says(rankingPage(view, TOWNS).firmness?.remark ?? '', '60', String(UNITS - 60));
  });
});
