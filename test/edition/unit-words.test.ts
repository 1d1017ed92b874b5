import { expect, test } from 'vitest';
import { bareFigure } from '../../src/edition/anonymous-figures.ts';
import { nameTeller, unitWords } from '../../src/edition/unit-words.ts';
import { assessment } from '../score/build.ts';

const year = assessment({
  units: [
    { code: 'qinglan', name: '青岚区', short: '青岚', aliases: ['老青州', '7'] },
    { code: 'bs', name: '白沙区', predecessors: ['沙'] },
    { code: '330102', name: '横山县' },
  ],
  rows: [],
});

test('a unit is told by its names and by a code of letters, however they are written', () => {
  const tells = nameTeller([year]);
  for (const text of ['老 青 州的人', '见QINGLAN.csv', '白沙区委', 'ｑｉｎｇｌａｎ'])
    expect([text, tells(text)]).toEqual([text, true]);
  // A code of two letters, one of figures, an alias of a figure and a name of one sign tell nothing.
  for (const text of ['bs', '330102', '第7位', '沙滩', '横山'])
    expect([text, tells(text)]).toEqual([text, false]);
});

test('its words come longest first, so that none is replaced within another', () => {
  const lengths = unitWords([year]).map(({ length }) => length);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect(unitWords([year])).not.toContain('沙');
  expect(unitWords([year])).not.toContain('7');
});

test('an anonymous figure keeps its number or why there is none, and nothing of where it stood', () => {
  const at = { place: { file: '青岚区.csv', sheet: null } };
  expect(bareFigure({ reason: 'not-released', at, note: '青岚区未报' })).toEqual({
    reason: 'not-released',
  });
  expect(bareFigure({ value: 5, previous: 4, at, source: '青岚区统计局' })).toEqual({
    value: 5,
    previous: 4,
  });
});
