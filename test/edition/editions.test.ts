import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyText, places, type Text } from './every-text.ts';
import { copyTool, runTool } from './own-tool.ts';
import {
  BALLOTS,
  FEW,
  HIDDEN,
  HIDDEN_ENGLISH,
  HIDDEN_FIGURES,
  PLANTING,
  plantData,
  TEXTS,
  UNITS,
} from './planted-data.ts';

const BUILDS = 600_000;

interface Scored {
  code: string;
  total: number | null;
  totalExact?: number;
  categories: { id: string; score?: number; scoreExact?: number }[];
  indicators: { code: string; score?: number; scoreExact?: number; points?: number }[];
}

let folder = '';
const texts: Record<string, Text[]> = {};
let results: Scored[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-edition-'));
  const tool = copyTool(join(folder, 'tool'));
  const make = (name: string, ranking: string, options: string[], inEnglish = false): void => {
    const own = join(folder, name);
    plantData(own, { ...PLANTING, ranking, inEnglish });
    const args = ['build', '--quiet', '--out', join(own, 'out'), ...options];
    const { status, stderr } = runTool(tool, own, args);
    expect([status, stderr]).toEqual([0, '']);
    texts[name] = everyText(join(own, 'out'));
  };
  make('office', 'full', [], true);
  make('full', 'full', ['--edition', 'public'], true);
  make('graded', 'graded', ['--edition', 'public']);
  make('first', '3', ['--edition', 'public']);
  make('letters', 'full', ['--anonymise']);
  make('both', 'graded', ['--anonymise', '--edition', 'public'], true);
  results = ['2023/main', '2024/main'].flatMap((id) => {
    const { stdout } = runTool(tool, join(folder, 'office'), ['score', id, '--format', 'json']);
    return JSON.parse(stdout).units;
  });
}, BUILDS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers as a page, a table or JSON may write them; short ones prove nothing. */
function written(numbers: readonly (number | null | undefined)[]): string[] {
  const known = numbers.filter((x) => x !== undefined && x !== null);
  const forms = known.flatMap((x) => [String(x), x.toFixed(5), x.toFixed(6).replace(/0+$/, '')]);
  return [...new Set(forms)].filter((form) => /\.\d{3,}[1-9]/.test(form));
}

const scoresOf = (
  units: readonly Scored[],
  isWanted: (code: string) => boolean,
): (number | undefined)[] =>
  units.flatMap(({ categories, indicators }) => [
    ...categories.filter(({ id }) => isWanted(id)).flatMap((one) => [one.score, one.scoreExact]),
    ...indicators
      .filter(({ code }) => isWanted(code))
      .flatMap((one) => [one.score, one.scoreExact, one.points]),
  ]);

const hiddenNames = [
  ...HIDDEN.indicators,
  ...HIDDEN.codes,
  ...HIDDEN.categories,
  ...HIDDEN.categoryIds,
  ...HIDDEN.inside,
  ...HIDDEN.insideCodes,
  ...HIDDEN.raters,
  ...HIDDEN_ENGLISH,
];
const hiddenCodes = [...HIDDEN.codes, ...HIDDEN.categoryIds, ...HIDDEN.insideCodes];
const vetoTexts = [TEXTS.vetoReason, TEXTS.vetoDocument];
/** Notes, and what was skipped or said of something hidden. */
const innerTexts = [
  TEXTS.note,
  TEXTS.tableNote,
  TEXTS.claim,
  TEXTS.answer,
  TEXTS.hiddenProgress,
  TEXTS.aside,
  TEXTS.change,
  TEXTS.content,
];

describe('the search itself', () => {
  test('finds in the office edition what the others must not have', () => {
    const wanted = [...hiddenNames, ...vetoTexts, TEXTS.aside, TEXTS.content];
    const found = places(texts.office ?? [], wanted);
    const missing = wanted.filter((word) => !found.some((line) => line.startsWith(`${word}: `)));
    expect(missing).toEqual([]);
    const scores = written(scoresOf(results, (code) => hiddenCodes.includes(code)));
    expect(scores.length).toBeGreaterThan(40);
    expect(places(texts.office ?? [], scores).length).toBeGreaterThan(40);
  });
});

describe.each(['full', 'graded', 'first', 'both'])('the public edition %s', (name) => {
  test('names nothing hidden', () => {
    expect(places(texts[name] ?? [], hiddenNames)).toEqual([]);
  });

  test('has no figure and no score of anything hidden', () => {
    const scores = written(scoresOf(results, (code) => hiddenCodes.includes(code)));
    expect(places(texts[name] ?? [], [...HIDDEN_FIGURES, ...scores])).toEqual([]);
  });

  test('gives the item of a veto without its reason', () => {
    expect(places(texts[name] ?? [], vetoTexts)).toEqual([]);
    expect(places(texts[name] ?? [], ['安全生产'])).not.toEqual([]);
  });

  test('has no notes, no texts about hidden things and none that are not public', () => {
    expect(places(texts[name] ?? [], innerTexts)).toEqual([]);
  });

  test('lists no delivered file', () => {
    const manifest = join(folder, name, 'out/manifest.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8')).inputs).toEqual([]);
  });
});

describe('a public edition by grade only', () => {
  test.each(['graded', 'both'])('%s has no total, rank or score of anybody', (name) => {
    const totals = results.flatMap(({ total, totalExact }) => [total, totalExact]);
    const scores = scoresOf(results, () => true);
    expect(places(texts[name] ?? [], written([...totals, ...scores]))).toEqual([]);
    const json = JSON.parse(readFileSync(join(folder, name, 'out/downloads/results.json'), 'utf8'));
    for (const { units } of json.assessments)
      for (const unit of units)
        expect([unit.total, unit.rank, unit.groupRank, unit.indicators]).toEqual([
          null,
          null,
          null,
          [],
        ]);
  });

  test('lists the units in the order of the table, with their grades', () => {
    const json = JSON.parse(
      readFileSync(join(folder, 'graded/out/downloads/results.json'), 'utf8'),
    );
    for (const { units } of json.assessments) {
      expect(units.map(({ code }: Scored) => code)).toEqual(UNITS.map(({ code }) => code));
      for (const { grade } of units) expect(['优秀', '良好', '合格']).toContain(grade);
    }
  });
});

describe('a public edition of the first three', () => {
  test('has no total and no score of the others', () => {
    const others = [...results.slice(3, 6), ...results.slice(9, 12)];
    const shown = written(scoresOf([...results.slice(0, 3), ...results.slice(6, 9)], () => true));
    const hidden = written([
      ...others.flatMap(({ total, totalExact }) => [total, totalExact]),
      ...scoresOf(others, () => true),
    ]).filter((form) => !shown.includes(form));
    expect(hidden.length).toBeGreaterThan(20);
    expect(places(texts.first ?? [], hidden)).toEqual([]);
  });

  test('has the totals of the first three', () => {
    const first = [...results.slice(0, 3), ...results.slice(6, 9)];
    const totals = written(first.map(({ total }) => total));
    for (const total of totals) expect(places(texts.first ?? [], [total])).not.toEqual([]);
  });
});

describe.each(['letters', 'both'])('the anonymised edition %s', (name) => {
  test('has no name, code, alias or English name of a unit anywhere', () => {
    const names = UNITS.flatMap((unit) => Object.values(unit));
    expect(places(texts[name] ?? [], names)).toEqual([]);
  });

  test('has no pinyin of a name, whole or in initials, in what is searched', () => {
    const search = readFileSync(join(folder, name, 'out/search-data.js'), 'utf8');
    for (const latin of ['hemingxian', 'panlongxian', 'yandangxian', 'hmx', 'plx', 'ydx'])
      expect(search).not.toContain(latin);
  });

  test('has no free text', () => {
    expect(places(texts[name] ?? [], Object.values(TEXTS))).toEqual([]);
  });

  test('has a page for each letter, and none for a code', () => {
    const units = join(folder, name, 'out/2024/main/units');
    for (const letter of 'ABCDEF') expect(existsSync(join(units, `${letter}.html`))).toBe(true);
    for (const { code } of UNITS) expect(existsSync(join(units, `${code}.html`))).toBe(false);
  });
});

test('an anonymised edition has the totals and ranks of the data', () => {
  const json = JSON.parse(readFileSync(join(folder, 'letters/out/downloads/results.json'), 'utf8'));
  const [now] = json.assessments;
  expect(now.units.map(({ total }: Scored) => total)).toEqual(
    results.slice(6, 12).map(({ total }) => total),
  );
});

describe('how firm the ranks are', () => {
  const said = ['part.firmness', '位次稳定性', '权重变动'];
  test('is for the office', () => {
    for (const word of said) expect(places(texts.office ?? [], [word])).not.toEqual([]);
  });

  test.each(['full', 'graded', 'first', 'letters', 'both'])('is not in the edition %s', (name) => {
    expect(places(texts[name] ?? [], said)).toEqual([]);
  });
});

describe('what can be tried out', () => {
  /** Files of it, and pages that name it. */
  const found = (name: string): string[] =>
    (texts[name] ?? []).flatMap(({ path, forms }) => {
      const names = path.endsWith('.html') && forms.some((text) => text.includes('what-if'));
      return names || path.includes('what-if') ? [path] : [];
    });

  test('is in the office edition, with the finished scores of ballots alone', () => {
    expect(found('office')).toEqual(
      expect.arrayContaining(['2024/main/what-if-data.js', '2024/what-if.js']),
    );
    expect(found('office')).toContain('2024/main/units/heming.html');
    const data = texts.office?.find(({ path }) => path === '2024/main/what-if-data.js')?.forms;
    expect(data?.join('')).toContain('finished');
  });

  test.each(['full', 'graded', 'first', 'letters', 'both'])('is not in the edition %s', (name) => {
    expect(found(name)).toEqual([]);
  });
});

test('check and the public build say which public text names something hidden', () => {
  const own = join(folder, 'told');
  plantData(own);
  const head = '---\nkind: article\nassessment: 2024/main\ntitle: 纪要\npublic: true\n---\n\n';
  writeFileSync(join(own, 'content/2024/open.mdx'), `${head}会议指出，密甲指数要抓紧。\n`);
  const told = '第8行第6列：这份文稿要公开，里面提到了不公布的“密甲指数”';
  const tool = join(folder, 'tool');
  expect(runTool(tool, own, ['check', '--quiet']).stderr).toContain(told);
  const build = ['build', '--quiet', '--no-documents', '--out', join(own, 'out')];
  expect(runTool(tool, own, [...build, '--edition', 'public']).stderr).toContain(told);
  expect(runTool(tool, own, build).stderr).toBe('');
});

describe('ballots', () => {
  test.each(['office', 'full', 'graded', 'first', 'letters', 'both'])(
    'are nowhere in the edition %s',
    (name) => {
      expect(places(texts[name] ?? [], [...BALLOTS, ...FEW])).toEqual([]);
    },
  );
});

/** A year that is sealed: its public part is the public edition, and named. */
describe('a sealed year', () => {
  let own = '';
  beforeAll(() => {
    own = join(folder, 'sealed');
    plantData(own, { ...PLANTING, inEnglish: true });
    const seal = ['seal', '2023', '--date', '2024-01-20', '--quiet'];
    expect(runTool(join(folder, 'tool'), own, seal).status).toBe(0);
  });
  const build = (out: string, ...options: string[]): Text[] => {
    const args = ['build', '--quiet', '--edition', 'public', '--out', join(own, out), ...options];
    expect(runTool(join(folder, 'tool'), own, args).status).toBe(0);
    return everyText(join(own, out));
  };
  const secrets = (): string[] => [
    ...[...hiddenNames, ...vetoTexts, ...innerTexts, ...HIDDEN_FIGURES, ...BALLOTS, ...FEW],
    ...written(scoresOf(results, (code) => hiddenCodes.includes(code))),
  ];

  test('has nothing hidden in its public part, the archive file included', () => {
    const all = everyText(join(own, 'archive/2023-v1'));
    const open = all.filter(({ path }) => /^public[/.]/.test(path));
    expect(open.some(({ path }) => path.startsWith('public.zip '))).toBe(true);
    expect(places(open, secrets())).toEqual([]);
    const inside = all.filter(({ path }) => path.startsWith('internal'));
    expect(places(inside, HIDDEN.indicators)).not.toEqual([]);
  });

  test('gives nothing hidden to a public site', () => {
    expect(places(build('public'), secrets())).toEqual([]);
  });

  test('gives no name to a site that is public and anonymised', () => {
    const site = build('letters', '--anonymise');
    const names = UNITS.flatMap((unit) => Object.values(unit));
    expect(places(site, [...names, ...secrets(), ...Object.values(TEXTS)])).toEqual([]);
  });
});
