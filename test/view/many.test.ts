import { beforeAll, describe, expect, test } from 'vitest';
import { nationalData } from '../../bench/national-data.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { PageContent } from '../../src/layouts/content.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { downloadsPage } from '../../src/view/downloads/downloads-page.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { assessmentPage } from '../../src/view/ranking/ranking-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { showReport } from './shown-report.ts';

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
}, 60_000);

const part = ({ sections }: PageContent, id: string): string => {
  const found = sections.find((one) => one.id === id);
  return found ? `${found.note ?? ''} ${found.body.markup.replaceAll(/<[^>]*>/g, '')}` : '';
};

describe.each([
  ['zh-CN', '110000'],
  ['en', '110,000'],
] as const)('what is left out of very much, in %s', (language, count) => {
  beforeAll(() => void showReport(dataset, language));
  const says = (text: string, ...wanted: string[]): void => {
    for (const word of wanted) expect(text).toContain(word);
  };

  test('the gaps of a unit: by single figures', () => {
    const page = unitPage('2024', 'towns', '100002');
    const gaps = part(page, 'part.gaps');
    says(gaps, count, 'biaochi findings');
  });

  test('the workbook, on the ranking and among the downloads', () => {
    const more = part(assessmentPage('2024', 'towns'), 'part.more');
    says(more, count, 'Excel');
    expect(more).not.toContain('workbook.xlsx');
    const downloads = downloadsPage();
    says(downloads.lead.join(), count, 'Excel');
    expect(part(downloads, 'part.files')).toMatch(/一行算式|one line of arithmetic/);
  });

  test('the parts of a category, the bounds of an indicator', () => {
    const units = language === 'en' ? '1,100' : '1100';
    says(part(categoryPage('2024', 'towns', 'c1'), 'part.units'), units);
    says(part(indicatorPage('2024', 'towns', 'i001'), 'part.values'), units);
  });

  test('most rows of how firm the ranks are', () => {
    says(part(assessmentPage('2024', 'towns'), 'part.firmness'), '60', String(UNITS - 60));
  });
});
