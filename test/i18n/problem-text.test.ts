import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/i18n/problem-text.ts';
import { problemsCells } from '../../src/i18n/zh-CN/problems/cells.ts';
import { problemsContent } from '../../src/i18n/zh-CN/problems/content.ts';
import { problemsDoubts } from '../../src/i18n/zh-CN/problems/doubts.ts';
import { problemsFiles } from '../../src/i18n/zh-CN/problems/files.ts';
import { problemsGuards } from '../../src/i18n/zh-CN/problems/guards.ts';
import { problemsRules } from '../../src/i18n/zh-CN/problems/rules.ts';
import { problemsScore } from '../../src/i18n/zh-CN/problems/score.ts';
import { problemsSettings } from '../../src/i18n/zh-CN/problems/settings.ts';
import { problemsTables } from '../../src/i18n/zh-CN/problems/tables.ts';
import { problemsTexts } from '../../src/i18n/zh-CN/problems/texts.ts';
import { problemsYaml } from '../../src/i18n/zh-CN/problems/yaml.ts';
import type { Problem } from '../../src/model/problem.ts';

const AREAS = [
  problemsCells,
  problemsContent,
  problemsDoubts,
  problemsFiles,
  problemsGuards,
  problemsSettings,
  problemsYaml,
  problemsTables,
  problemsScore,
  problemsRules,
  problemsTexts,
];
const KEYS = AREAS.flatMap((area) => Object.keys(area));

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const SOURCES = globSync('{ingest,score,analyse,archive,integration,cli}/**/*.ts', {
  cwd: SRC,
}).map((file) => readFileSync(SRC + file, 'utf8'));

function problem(text: string, params: Problem['params'], found: string | null = null): Problem {
  return {
    level: 'error',
    code: 'not-a-number',
    text,
    params,
    assessment: null,
    file: null,
    sheet: null,
    cell: null,
    found,
    also: [],
  };
}

test('no text is told in two areas', () => {
  expect(KEYS.filter((key, at) => KEYS.indexOf(key) !== at)).toEqual([]);
});

test('every text that reading and scoring name has its words', () => {
  const named = SOURCES.flatMap((source) =>
    [...source.matchAll(/\btext: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((text) => text !== 'text' && !KEYS.includes(text))).toEqual([]);
});

test('no words of files, cells, settings and YAML are left over', () => {
  const source = SOURCES.join('\n');
  const own = [problemsCells, problemsFiles, problemsSettings, problemsYaml];
  const keys = own.flatMap((area) => Object.keys(area));
  expect(keys.filter((key) => !source.includes(`'${key}'`))).toEqual([]);
});

describe('the words', () => {
  test('in Chinese as DATA.md has them, in English too', () => {
    const cell = problem(
      'unit-cut-short',
      { indicator: '地区生产总值', unit: '亿元', number: '12.5', whole: '亿元' },
      '１２．５亿',
    );
    expect(problemText(cell, 'zh-CN')).toEqual({
      message: '“１２．５亿”不是数值：指标“地区生产总值”要一个数（单位：亿元）。',
      fix: '请改为以“亿元”计的数，或写作“12.5亿元”。',
    });
    expect(problemText(cell, 'en').message).toBe(
      '“１２．５亿” is not a number: the indicator “地区生产总值” needs a number in 亿元.',
    );
  });

  test('of a text of 10,000 characters say its beginning', () => {
    const { message } = problemText(problem('not-a-number', {}, '长'.repeat(10_000)), 'zh-CN');
    expect(message.length).toBeLessThan(200);
  });

  test('are in one line, whatever the cell holds', () => {
    const { message } = problemText(problem('not-a-number', {}, '一行\n二行'), 'zh-CN');
    expect(message).not.toContain('\n');
  });

  test('join lists in the manner of the language', () => {
    const choice = problem(
      'key-not-a-choice',
      { path: 'weights', choices: ['points', 'relative'] },
      'x',
    );
    expect(problemText(choice, 'zh-CN').fix).toBe('可以写的有：points、relative。');
    expect(problemText(choice, 'en').fix).toBe('The choices are: points, relative.');
  });

  test('of a text without words there are none', () => {
    expect(() => problemText(problem('nothing', {}), 'en')).toThrow('nothing');
  });
});
