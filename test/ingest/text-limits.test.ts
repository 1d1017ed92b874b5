import { describe, expect, it } from 'vitest';
import { problemLines } from '../../src/i18n/problem-lines.ts';
import { problemText } from '../../src/i18n/problem-text.ts';
import { readContent } from '../../src/ingest/content/read-content.ts';
import { dataFolder } from './data-folder.ts';
import { problems, read } from './told.ts';

const UNITS = '代码,名称\na,青岚区\nb,白沙区\n';
const INDICATORS =
  '代码,名称,类别,权重,方向,满意值,不允许值,标准来源\ngdp,增速,main,100,正向,10,0,fixed\n';
const VALUES = '单位,指标,完成值\na,gdp,9\nb,gdp,8\n';
const SCHEME = `title: 考核
year: 2024
categories: [{ id: main, name: 目标任务, weight: 100 }]
`;
const given = (files: Record<string, string>, scheme = SCHEME) =>
  read(
    { 'units.csv': UNITS, 'indicators.csv': INDICATORS, 'values.csv': VALUES, ...files },
    scheme,
  );

describe('length of texts', () => {
  it('is 200 characters for a name: one more is an error at its cell', async () => {
    const name = (length: number) => UNITS.replace('青岚区', '区'.repeat(length));
    expect(problems(await given({ 'units.csv': name(200) }))).toEqual([]);
    expect(problems(await given({ 'units.csv': name(201) }))).toEqual(['too-long units.csv B2']);
  });

  it('counts characters, not halves of them: 200 rare ones are 200', async () => {
    const rare = UNITS.replace('青岚区', '𠮷'.repeat(200));
    expect(problems(await given({ 'units.csv': rare }))).toEqual([]);
  });

  it('is 20,000 characters for any other text', async () => {
    const note = (length: number) =>
      `单位,指标,完成值,备注\na,gdp,9,${'注'.repeat(length)}\nb,gdp,8,\n`;
    expect(problems(await given({ 'values.csv': note(20_000) }))).toEqual([]);
    expect(problems(await given({ 'values.csv': note(20_001) }))).toEqual([
      'too-long values.csv D2',
    ]);
  });

  it('is the same in scheme.yaml, with the line', async () => {
    const long = SCHEME.replace('目标任务', '目'.repeat(201));
    const dataset = await given({}, long);
    expect(dataset.problems[0]).toMatchObject({
      code: 'too-long',
      params: { line: 3, count: 201, limit: 200 },
    });
  });

  it('is told in both languages', async () => {
    const [problem] = (await given({ 'units.csv': UNITS.replace('青岚区', '区'.repeat(201)) }))
      .problems;
    if (!problem) throw new Error('no problem');
    expect(problemText(problem, 'zh-CN').message).toBe('名称有201个字，最多可写200个字。');
    expect(problemText(problem, 'en').message).toBe(
      'a name has 201 characters; it may have 200 at most.',
    );
  });
});

describe('control characters', () => {
  it.each([
    ['an escape', '"考核\\e[31m"', 'U+001B'],
    ['a NUL', '"考核\\0"', 'U+0000'],
    ['a bell', '"考核\\a"', 'U+0007'],
    ['a delete', '"考核\\x7F"', 'U+007F'],
    ['a control character of the second kind', '"考核\\x9B"', 'U+009B'],
    ['half of a character', '"考核\\uD800"', 'U+D800'],
  ])('in scheme.yaml are an error with its line: %s', async (_what, title, character) => {
    const dataset = await given({}, SCHEME.replace('title: 考核', `title: ${title}`));
    expect(dataset.problems[0]).toMatchObject({
      code: 'control-character',
      params: { line: 1, character },
    });
    expect(JSON.stringify(dataset)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
  });

  it('in a key are an error as well', async () => {
    const dataset = await given({}, `${SCHEME}adjustments: { "ho\\enour": { sign: plus } }\n`);
    expect(dataset.problems[0]).toMatchObject({ code: 'control-character', params: { line: 4 } });
  });

  it('in a cell are an error at the cell, and its text is told without them', async () => {
    const dataset = await given({ 'units.csv': UNITS.replace('白沙区', '白\u001b[31m沙区') });
    expect(problems(dataset)).toEqual(['control-character units.csv B3']);
    expect(dataset.problems[0]?.found).toBe('白\uFFFD[31m沙区');
  });

  it('in the head or the body of a text are an error with its line', async () => {
    const head = '---\nkind: circular\nassessment: 2024/main\ntitle: "通报\\e"\n---\n\n正文。\n';
    const body = '---\nkind: circular\nassessment: 2024/main\n---\n\n正\u001b文。\n';
    const folder = dataFolder({ 'head.mdx': head, 'body.mdx': body });
    const dataset = await given({});
    const found = readContent(folder, dataset).problems;
    expect(found.map(({ code }) => code)).toEqual(['control-character', 'control-character']);
    expect(found.map(({ params }) => params.line)).toEqual([6, 4]);
  });

  it.each([
    ['turns the rest of a line round, in any text', 'issuer: "办\\u202E公室"', 4, 'U+202E'],
    ['isolates, in any text', 'basis: "云政办\\u2067"', 4, 'U+2067'],
    ['shows nothing, in a name', 'unit-noun: "县\\u200B区"', 4, 'U+200B'],
    ['shows nothing, in a code', 'groups: [{ id: "a\\u2060", name: 甲 }]', 4, 'U+2060'],
  ])('such a mark in scheme.yaml that %s', async (_what, written, line, character) => {
    const { problems } = await given({}, `${SCHEME}${written}\n`);
    expect(problems[0]).toMatchObject({ code: 'control-character', params: { line, character } });
  });

  it('in the name of a file, a sheet or a folder are an error with that name shown by numbers', async () => {
    const dataset = await given({
      '扣分-\u202Evsc.csv': '单位,指标,分值\n',
      'reports\u0007.csv': '单位\n',
    });
    const found = dataset.problems.filter(({ code }) => code === 'control-character');
    expect(problemLines(found, 'zh-CN').filter((line) => line.startsWith('错误'))).toEqual([
      '错误  2024/towns/reports<U+0007>.csv',
      '错误  2024/towns/扣分-<U+202E>vsc.csv',
    ]);
  });

  it('that only show nothing are read in the name of a file, as programs leave them, and shown', async () => {
    const dataset = await given({ '扣分-甲\u200B.csv': '单位,指标,分值\n丙,gdp,1\n' });
    const said = problemLines(dataset.problems, 'zh-CN').join('\n');
    expect(said).toContain('2024/towns/扣分-甲<U+200B>.csv  A2');
    expect(said).not.toMatch(/\p{Cf}/u);
  });
});
