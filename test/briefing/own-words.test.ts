import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { messages } from '../../src/i18n/messages.ts';
import { ownableWords, placesIn, withOwnWords } from '../../src/i18n/own-words.ts';
import { problemLines } from '../../src/i18n/problem-lines.ts';
import { readOwnWords } from '../../src/ingest/own-words.ts';
import { smallFacts, textsOf } from './small-office.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-words-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(...lines: string[]) {
  writeFileSync(join(folder, 'words.yaml'), `${lines.join('\n')}\n`);
  return readOwnWords(folder, { known: ownableWords('zh-CN'), placesIn });
}

const units = { 甲局: [10, 2, 8, 95], 乙局: [12, 1, 9, 97], 丙局: [9, 1, 7, 96] };

test('a document says the sentence of the office, with the numbers of the data', async () => {
  const { words, problems } = read(
    'circular:',
    '  figureHead: 个别指标掉队。',
    '  mean: 列入排名的{count}个{noun}，总分均值{mean}分，最后一名{low}分。',
  );
  expect(problems).toEqual([]);
  const facts = await smallFacts({ units });
  const before = textsOf(circular(facts)).join('');
  const own = textsOf(circular({ ...facts, words: withOwnWords(facts.words, words) })).join('');
  const [, count, mean, low] =
    /排名的(\d)个单位平均总分([\d.]+)分，最低([\d.]+)分/.exec(before) ?? [];
  expect(own).toContain(`列入排名的${count}个单位，总分均值${mean}分，最后一名${low}分。`);
  expect(own).toContain('个别指标掉队。');
  expect(own).not.toContain('明显落后');
});

test('a lost number, a strange one, an unknown key and no text are errors with their line', () => {
  const { words, problems } = read(
    'circular:',
    '  figureHead: 个别指标掉队。',
    '  mean: 均值{mean}分。',
    '  taskHead: 有{count}项没有完成。',
    '  figurehead2: 没有这一句',
    '  noneToName: [甲]',
  );
  expect([...words]).toEqual([['circular.figureHead', '个别指标掉队。']]);
  expect(problems.map(({ code, text, level, params }) => [level, code, text, params.line])).toEqual(
    [
      ['error', 'content', 'words-lost-place', 3],
      ['error', 'content', 'words-strange-place', 4],
      ['error', 'unknown-key', 'unknown-key', 5],
      ['error', 'wrong-type', 'words-no-text', 6],
    ],
  );
  const told = problemLines(problems, 'zh-CN').join('\n');
  expect(told).toContain('content/words.yaml');
  expect(told).toContain('“circular.mean”这句话少了{count} {noun} {low}');
  expect(told).toContain('是不是想写：circular.figureHead');
});

test('where something that it names is not there, the sentence built in stands', () => {
  const key = 'spoken.ask';
  expect(ownableWords('zh-CN').get(key)).toBe('{units}要把原因找准，{deadline}前拿出追赶的办法。');
  const words = new Map([[key, '{units}于{deadline}前说明。']]);
  const { spoken } = withOwnWords(messages('zh-CN'), words);
  expect(spoken.ask({ units: '甲局', deadline: '3月1日' })).toBe('甲局于3月1日前说明。');
  const open = { units: '甲局', deadline: undefined };
  expect(spoken.ask(open)).toBe(messages('zh-CN').spoken.ask(open));
});

test('an empty folder has no words of its own, and broken YAML is told', () => {
  rmSync(join(folder, 'words.yaml'), { force: true });
  expect(readOwnWords(folder, { known: new Map(), placesIn }).problems).toEqual([]);
  expect(read('circular: [')).toMatchObject({ problems: [{ file: 'content/words.yaml' }] });
});
