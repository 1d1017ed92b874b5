import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { progressPage } from '../../src/view/progress/progress-page.ts';
import type { SiteView } from '../../src/view/site/site-view.ts';
import { standingPage } from '../../src/view/standing/standing-page.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { rowsOf, wordsOf } from './page-words.ts';
import { TOWNS, viewOf } from './view-of.ts';

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

let view: SiteView;
beforeAll(async () => {
  view = viewOf(await readDataset(dataFolder(FILES), {}));
});

const indicator = (code: string) => indicatorPage(view, { ...TOWNS, indicator: code });

describe('who answers for what', () => {
  test('a task has the units that are assessed by it, on the list and on its own page', () => {
    const [head, ...rows] = rowsOf(standingPage(view, TOWNS).owners.table);
    expect(head).toContain('牵头（责任）单位');
    expect(rows.find(([name]) => name === '修路')).toContain('子局、丑局');
    expect(wordsOf(indicator('road').facts)).toContain('责任单位|子局、丑局|');
  });

  test('several assessing bureaus stand in a list', () => {
    const list = wordsOf(standingPage(view, TOWNS).owners);
    expect(list).toContain('区委办公室、区政府办公室');
    expect(list).toContain('督查室、统计局');
    expect(wordsOf(indicator('x').facts)).toContain('区委办公室、区政府办公室');
    expect(wordsOf(progressPage(view, TOWNS).list)).toContain('督查室、统计局');
  });
});

/** 3 units share the first place: in letters, and as the number that it is sorted by. */
const SHARED = { shown: '并列1/3', sort: 1 };

test('a place that is shared says so on the unit’s page as on the list of standings, and is sorted by its number', () => {
  const { standing } = standingPage(view, TOWNS);
  expect(standing?.table?.rows[0]?.[1]).toEqual(SHARED);
  const { indicators } = unitPage(view, { ...TOWNS, unit: 'a' });
  expect(indicators?.table.groups[0]?.rows[0]?.cells).toContainEqual(SHARED);
});

test('a late task says since when and is sorted by it, a finished one has no days left', () => {
  const [head = [], ...rows] = rowsOf(progressPage(view, TOWNS).list?.table);
  const at = head.indexOf('剩余天数');
  expect(Object.fromEntries(rows.map((row) => [row[0], row[at]]))).toEqual({
    子局: '已逾期10天',
    丑局: '–',
    寅局: '20',
  });
  const cells = progressPage(view, TOWNS).list?.table?.rows.flat();
  expect(cells).toContainEqual({ shown: '已逾期10天', sort: -10 });
});
