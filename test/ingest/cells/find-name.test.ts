import { describe, expect, it } from 'vitest';
import {
  findName,
  isAmbiguous,
  nameIndex,
  suggestions,
} from '../../../src/ingest/cells/find-name.ts';

const index = nameIndex([
  { item: 'a', code: 'xicun', name: '西村镇', short: '西村', aliases: ['西新区'] },
  { item: 'b', code: '西村', name: '东坡镇', short: '东坡', aliases: ['新区', '歙 县'] },
  { item: 'c', code: 'c', name: '南山（街道）', short: '东坡', aliases: ['新区'] },
]);

describe('names', () => {
  it.each<[string, string | undefined, string]>([
    ['xicun', 'a', 'by code'],
    ['西村镇', 'a', 'by name'],
    ['西 村　镇', 'a', 'inner spaces removed'],
    ['ｘｉｃｕｎ', 'a', 'width folded'],
    ['南山(街道)', 'c', 'width folded in the list as well'],
    ['歙县', 'b', 'spaces of the list removed'],
    ['西村', 'b', 'a code goes before a short name'],
    ['东坡', undefined, 'a short name of two is none'],
    ['新区', undefined, 'an alias of two is none'],
    ['XICUN', undefined, 'case counts'],
    ['', undefined, 'blank is none'],
  ])('%j finds %s: %s', (text, item) => {
    expect(findName(index, text)).toBe(item);
  });

  it('of two are told apart from unknown ones', () => {
    expect(isAmbiguous(index, '东坡')).toBe(true);
    expect(isAmbiguous(index, '北坡')).toBe(false);
  });

  it('are suggested where they are near, not for a text that is too long to be one', () => {
    expect(suggestions(index, '西林镇')).toContain('西村镇');
    expect(suggestions(index, '西村镇'.repeat(4000))).toEqual([]);
  });

  it('are suggested once a unit, by the name that is nearest', () => {
    const zone = nameIndex([
      {
        item: 'zone',
        code: 'kaifaqu',
        name: '青岚经济开发区管委会',
        short: '开发区管委会',
        aliases: ['区经开区管委会'],
      },
      { item: 'park', code: 'yuanqu', name: '青岚经济园区管委会' },
    ]);
    expect(suggestions(zone, '青岚经济开发区。管委会')).toEqual([
      '青岚经济开发区管委会',
      '青岚经济园区管委会',
    ]);
  });
});
