import { expect, test } from 'vitest';
import { tutorial } from '../../src/briefing/kinds/tutorial.ts';
import { exampleFactsById } from './example-facts.ts';

test('the tutorial calls the methods of scoring as an office does, each by a name of its own', async () => {
  const facts = (await exampleFactsById('zh-CN')).get('2024/departments');
  if (facts === undefined) throw new Error('no example');
  const rules = tutorial(facts).sections.find(({ id }) => id === 'rules');
  const heads = (rules?.sections ?? []).map(({ head }) => head ?? '');
  expect(heads.length).toBeGreaterThan(10);
  expect(new Set(heads).size).toBe(heads.length);
  // 亩均税收 and another are scored on logarithms, 平安建设群众满意度 on an exponential curve (指标.csv).
  expect(heads).toContain('对数型功效系数法（一）');
  expect(heads).toContain('指数型功效系数法');
  // Several indicators have steps of their own length.
  expect(heads).toContain('增减计分法（一）');
  expect(heads).toContain('增减计分法（二）');
});
