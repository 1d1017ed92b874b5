import { expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import type { Table } from '../../src/briefing/draft.ts';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { packOf } from '../../src/briefing/kinds/pack.ts';
import { progressAlert } from '../../src/briefing/kinds/progress-alert.ts';
import { scoreNotice } from '../../src/briefing/kinds/score-notice.ts';
import { standing } from '../../src/briefing/kinds/standing.ts';
import { tutorial } from '../../src/briefing/kinds/tutorial.ts';
import { weakLinks } from '../../src/briefing/kinds/weak-links.ts';
import { exampleFactsById } from './example-facts.ts';

async function exampleFacts(id: string): Promise<AssessmentFacts> {
  const facts = (await exampleFactsById('zh-CN')).get(id);
  if (facts === undefined) throw new Error('no example');
  return facts;
}

function tableOf(facts: AssessmentFacts, id: string): Table {
  const annex = weakLinks(facts).annexes.find((one) => one.id === id);
  const block = annex?.sections[0]?.blocks[0];
  if (block?.kind !== 'table') throw new Error(`no table of ${id}`);
  return block.table;
}

test('weak links of a district among others are its own: it directs none of its neighbours', async () => {
  const { columns, rows } = tableOf(await exampleFacts('2022/counties'), 'list');
  const column = (head: string) => columns.findIndex((one) => one.head === head);
  expect(new Set(rows.map((row) => row[column('单位')]))).toEqual(new Set(['青岚区']));
  for (const head of ['牵头单位', '分管领导'])
    expect(rows.every((row) => row[column(head)] !== '–')).toBe(true);
});

test('more vice-heads than a sentence holds stand in an annex, all of them', async () => {
  const facts = await exampleFacts('2023/departments');
  const { rows } = tableOf(facts, 'leaders');
  const inList = tableOf(facts, 'list').rows.map((row) => row.at(-2));
  expect(new Set(rows.map(([, leader]) => leader))).toEqual(new Set(inList));
  expect(rows.length).toBeGreaterThan(8);
  // 15 to 30 rows of all units.
  expect(tableOf(facts, 'list').rows.length).toBeGreaterThanOrEqual(15);
  expect(tableOf(facts, 'list').rows.length).toBeLessThanOrEqual(30);
});

// data/site.yaml and the scheme of 2023/counties.
const CITY = '云溪市目标管理考核领导小组办公室';
const DISTRICT = '青岚区目标管理考核领导小组办公室';

test('what the district makes of the city’s figures, with its own leaders, is signed by the district', async () => {
  const facts = await exampleFacts('2024/counties');
  expect(facts.scheme.issuer).toBe(CITY);
  for (const make of [standing, weakLinks, progressAlert, tutorial])
    expect(make(facts).signature).toBe(DISTRICT);
  expect(packOf(facts, []).lines[0]).toBe(DISTRICT);
});

test('the circular and the notice of scores come from whoever assesses', async () => {
  const facts = await exampleFacts('2024/counties');
  const unit = facts.unit('qinglan');
  if (!unit) throw new Error('no unit');
  expect(circular(facts).signature).toBe(CITY);
  expect(scoreNotice(facts, unit).signature).toBe(CITY);
  const own = await exampleFacts('2024/departments');
  expect(circular(own).signature).toBe(DISTRICT);
  expect(weakLinks(own).signature).toBe(DISTRICT);
});

test('a city that assesses its counties signs all of it', async () => {
  const { frame, ...facts } = await exampleFacts('2024/counties');
  const city = { ...facts, frame: { ...frame, site: { ...frame.site, issuer: CITY } } };
  for (const make of [circular, weakLinks, progressAlert]) expect(make(city).signature).toBe(CITY);
});
