import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { PageContent } from '../../src/layouts/content.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { progressPage } from '../../src/view/progress/progress-page.ts';
import { standingPage } from '../../src/view/standing/standing-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { showReport } from './shown-report.ts';

/** The day of judgement is 2024-11-10: the road is 10 days late for a, done early for b; the park is due in 20 days. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
self: a
weights: relative
defaults: { rule: tiers, tiers: [{ name: 完成, score: 100 }, { name: 未完成, score: 50 }] }
`,
  'units.csv': '代码,名称\na,子局\nb,丑局\nc,寅局\n',
  'indicators.csv':
    '代码,名称,权重,方向,牵头单位,考核单位\nx,平安建设,1,正向,子局;丑局,区委办公室;区政府办公室\n',
  'tasks.csv':
    '代码,任务名称,权重,责任单位,时间节点,考核单位\nroad,修路,1,子局,2024-10-31,督查室；统计局\nroad,修路,2,丑局,2024-10-31,督查室；统计局\npark,建园,1,寅局,2024-11-30,督查室\n',
  'values.csv':
    '单位,指标,完成值\na,x,完成\nb,x,完成\nc,x,未完成\na,road,未完成\nb,road,完成\nc,park,完成\n',
  'progress.csv':
    '单位,指标,截止日期,状态\na,road,2024-11-10,正常推进\nb,road,2024-10-10,已完成\nc,park,2024-11-10,正常推进\n',
};

const text = ({ sections }: PageContent, id: string): string =>
  (sections.find((one) => one.id === id)?.body.markup ?? '').replaceAll(/(<[^>]*>)+/g, '|');

beforeAll(async () => {
  showReport(await readDataset(dataFolder(FILES), {}));
});

describe('who answers for what', () => {
  test('a task has the units that are assessed by it, on the list and on its own page', () => {
    const list = text(standingPage('2024', 'towns'), 'part.owners');
    expect(list).toContain('牵头（责任）单位');
    expect(list).toMatch(/修路[^\n]*\|子局、丑局\|/);
    expect(text(indicatorPage('2024', 'towns', 'road'), 'part.facts')).toContain(
      '责任单位|子局、丑局|',
    );
  });

  test('several assessing bureaus stand in a list', () => {
    const list = text(standingPage('2024', 'towns'), 'part.owners');
    expect(list).toContain('区委办公室、区政府办公室');
    expect(list).toContain('督查室、统计局');
    const own = text(indicatorPage('2024', 'towns', 'x'), 'part.facts');
    expect(own).toContain('区委办公室、区政府办公室');
    expect(text(progressPage('2024', 'towns'), 'part.progress')).toContain('督查室、统计局');
  });
});

test('a place that is shared says so on the unit’s page as on the list of standings', () => {
  expect(text(standingPage('2024', 'towns'), 'part.standing')).toContain('|并列1/3|');
  expect(text(unitPage('2024', 'towns', 'a'), 'part.indicators')).toContain('|并列1/3|');
});

test('what does not begin with its number is sorted by a number of its own', () => {
  const markup = (page: PageContent, id: string) =>
    page.sections.find((one) => one.id === id)?.body.markup;
  const sorted = /data-v=1>并列1\/3/;
  expect(markup(standingPage('2024', 'towns'), 'part.standing')).toMatch(sorted);
  expect(markup(unitPage('2024', 'towns', 'a'), 'part.indicators')).toMatch(sorted);
  expect(markup(progressPage('2024', 'towns'), 'part.progress')).toMatch(/data-v=-10>已逾期10天/);
});

test('a late task says since when, a finished one has no days left', () => {
  const days = text(progressPage('2024', 'towns'), 'part.progress')
    .split('\n')
    .filter((row) => row.includes('年'))
    .map((row) => [/[子丑寅]局/.exec(row)?.[0], /\|(已逾期\d+天|\d+|–)\|督查室/.exec(row)?.[1]]);
  expect(Object.fromEntries(days)).toEqual({ 子局: '已逾期10天', 丑局: '–', 寅局: '20' });
});
