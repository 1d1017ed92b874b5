import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { editorSchema } from '../../schema/editor-schema.ts';
import { choiceNames, choicesOf, choiceWords } from '../../src/ingest/scheme/setting-words.ts';
import { SETTING_RULES, type SettingName } from '../../src/model/settings.ts';
import { read } from '../ingest/told.ts';

const schema = editorSchema();
const editor = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

/** Whether an editor that goes by the schema leaves these lines in peace. */
const isQuiet = (more: object): boolean =>
  editor.safeParse({ title: '试题', year: 2024, ...more }).success;

const CHOSEN = (Object.keys(SETTING_RULES) as SettingName[]).filter(
  (name) => choicesOf(name).length > 0,
);

test('the committed file is current (npm run schema writes it)', () => {
  const file = new URL('../../schema/scheme.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.each(CHOSEN)('%s may be written in every way that is understood, and in no other', (name) => {
  const words = [...choicesOf(name), ...choiceWords(name), ...choiceNames(name)];
  expect(words.length).toBeGreaterThanOrEqual(4);
  expect(words.filter((word) => !isQuiet({ defaults: { [name]: word } }))).toEqual([]);
  expect(isQuiet({ defaults: { [name]: '乱写' } })).toBe(false);
});

test.each(['直接赋分', '扣分法', '评分法', '达标法', '阶梯计分', '挂钩', '位次递减'])(
  'the rule %s is neither underlined nor refused',
  async (rule) => {
    expect(isQuiet({ defaults: { rule } })).toBe(true);
    const scheme = `title: 试题\nyear: 2024\nweights: relative\ndefaults: { rule: ${rule} }\n`;
    const { problems } = await read({}, scheme);
    expect(problems.filter(({ file }) => file === 'scheme.yaml')).toEqual([]);
  },
);

test.each([
  { stage: '公布' },
  { weights: '分值' },
  { aggregation: '几何平均' },
  { aggregation: { total: '取低' } },
  { missing: { 'not-reported': '零分', 'not-applicable': '重新分配' } },
  { cells: { 缺: '未报' } },
  { rounding: { sum: '修约' } },
  { ranks: { ties: '不占位' } },
  { 'grade-ties': '都评' },
  { grades: [{ name: '优秀', quota: 0.3, 'quota-rounding': '四舍五入' }, { name: '合格' }] },
  { defaults: { top: '否', bottom: true } },
])('%o is not underlined', (lines) => {
  expect(isQuiet(lines)).toBe(true);
});

test.each([{ stage: '随便' }, { weights: '斤两' }, { defaults: { top: '也许' } }])(
  '%o is underlined',
  (lines) => {
    expect(isQuiet(lines)).toBe(false);
  },
);

test('each choice is described in Chinese with its English name', () => {
  const rule = schema.properties?.defaults;
  const said = JSON.stringify(rule);
  for (const name of CHOSEN) {
    const words = choiceWords(name);
    for (const [at, choice] of choicesOf(name).entries())
      expect(said).toContain(`${words[at]}（${choice}）`);
  }
});
