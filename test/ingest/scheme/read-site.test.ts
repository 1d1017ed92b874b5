import { expect, test } from 'vitest';
import { readSite } from '../../../src/ingest/scheme/read-site.ts';
import { said } from '../said.ts';

function read(text: string): { site: object; problems: string[] } {
  const { site, problems } = readSite(new TextEncoder().encode(text), { file: 'site.yaml' });
  for (const problem of problems) said(problem);
  return { site, problems: problems.map(({ code, found }) => `${code} ${found}`) };
}

test('what is not written has defaults', () => {
  expect(read('title: 云溪市目标考核\n')).toEqual({
    site: { title: '云溪市目标考核', language: 'zh-CN', order: 'office' },
    problems: [],
  });
});

test('what is wrong is told, and the rest kept', () => {
  expect(read('title: 云溪市目标考核\nlanguage: cn\nordr: pinyin\nissuer: 考核办\n')).toEqual({
    site: { title: '云溪市目标考核', language: 'zh-CN', issuer: '考核办', order: 'office' },
    problems: ['wrong-type cn', 'unknown-key ordr'],
  });
});

test.each([
  ['', 'unreadable-file null'],
  ['language: en\n', 'missing-value null'],
])('there is a site in any case: %j', (text, problem) => {
  const { site, problems } = read(text);
  expect(site).toHaveProperty('title', '标尺');
  expect(problems).toEqual([problem]);
});
