import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataReportPage } from '../../src/view/data-report/data-report-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { tableOf, wordsOf } from './page-words.ts';
import { viewOf } from './view-of.ts';

const FILES = {
  'scheme.yaml':
    'title: 测算\nyear: 2024\nweights: relative\ndefaults: { bounds: fixed }\nmissing: { not-released: reallocate, not-comparable: reallocate }\n',
  'units.csv': '代码,名称\na,子县\nb,丑县\nc,寅县\nd,卯县\n',
  'indicators.csv':
    '代码,名称,权重,方向,满意值,不允许值\nx,增速,1,正向,100,60\ny,占比,1,正向,100,60\n',
  'values.csv': '单位,x\na,/\nb,—\nc,不可比\nd,"1,090"\n',
  'values-shares.csv': '单位,y\na,80\nb,80\nc,80\nd,90\n',
};
const read = (files: Record<string, string> = {}): Promise<Dataset> =>
  readDataset(dataFolder({ ...FILES, ...files }), {});

let dataset: Dataset;
beforeAll(async () => {
  dataset = await read();
});

test.each([
  ['zh-CN', '不适用', '未出数', '不可比'],
  ['en', 'not applicable', 'not released', 'not comparable'],
] as const)('says in words as what marks for no figure were read, in %s', (language, ...said) => {
  const texts = tableOf(dataReportPage(viewOf(dataset, language)), 'part.changed').flat();
  expect(texts).toEqual(expect.arrayContaining([...said, '1090']));
  expect(texts.join()).not.toMatch(/not-[a-z]/);
});

describe('codes that the address of a page cannot hold', () => {
  test('are not spoken of where there are none', () => {
    expect(dataReportPage(viewOf(dataset)).addresses).toBeUndefined();
  });

  test('are listed for the office, not for the public', async () => {
    const slashed = await read({
      'units.csv': '代码,名称\na/1,子县\nb,丑县\nc,寅县\nd,卯县\n',
      'values.csv': FILES['values.csv'].replace('a,/', '子县,/'),
      'values-shares.csv': FILES['values-shares.csv'].replace('a,80', '子县,80'),
    });
    expect(wordsOf(dataReportPage(viewOf(slashed)).addresses)).toContain('a/1');
    const { frame, title, lead, ...parts } = dataReportPage(
      viewOf(slashed, 'zh-CN', { edition: 'public' }),
    );
    expect(lead).toHaveLength(1);
    expect(parts).toEqual({});
  });
});
