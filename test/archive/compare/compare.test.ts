import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../../src/export/xlsx/zip.ts';

const BIN = resolve(import.meta.dirname, '../../../src/cli/biaochi.mjs');
const ID = '2024/counties';

/** Two groups of counties and two indicators with peer bounds within the group, 60 and 40 marks. */
const UNITS = [
  ['a', '青岚区', 'city'],
  ['b', '白沙区', 'city'],
  ['c', '横山区', 'city'],
  ['d', '云岭县', 'county'],
  ['e', '石桥县', 'county'],
  ['f', '南浦县', 'county'],
] as const;
type Values = Record<string, readonly [gdp: number, jobs: number]>;
const VALUES: Values = {
  a: [9.6, 1200],
  b: [7.2, 1500],
  c: [5.1, 900],
  d: [8.4, 700],
  e: [6.3, 820],
  f: [6.9, 640],
};

let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-比较-'));
  write('old', VALUES);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function write(name: string, values: Values): string {
  const folder = join(room, name);
  const assessment = join(folder, ID);
  mkdirSync(assessment, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), 'title: 云溪市考核\n');
  writeFileSync(
    join(assessment, 'scheme.yaml'),
    [
      'title: 2024年度县区考核',
      'year: 2024',
      'groups: [{ id: city, name: 区 }, { id: county, name: 县 }]',
      'categories: [{ id: main, name: 目标任务, weight: 100 }]',
      'grades: [{ name: 优秀, min: 85 }, { name: 良好, min: 75 }, { name: 合格 }]',
      '',
    ].join('\n'),
  );
  const units = UNITS.map((unit) => `${unit.join(',')}\n`).join('');
  writeFileSync(join(assessment, 'units.csv'), `代码,名称,组别\n${units}`);
  writeFileSync(
    join(assessment, 'indicators.csv'),
    '代码,名称,类别,权重,方向\ngdp,生产总值增速,main,60,正向\njobs,新增就业,main,40,正向\n',
  );
  const rows = UNITS.map(([code]) => `${code},${values[code]?.join(',')}\n`).join('');
  writeFileSync(join(assessment, 'values.csv'), `单位,gdp,jobs\n${rows}`);
  return folder;
}

function compare(...args: string[]) {
  return spawnSync(process.execPath, [BIN, 'compare', ...args, '--data', join(room, 'old')], {
    encoding: 'utf8',
    cwd: room,
  });
}

const json = (...args: string[]) => {
  const { status, stdout, stderr } = compare(...args, '--format', 'json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

/** Score of one indicator by METHOD 1: 60 + 40 · (x − worst) / (best − worst) within the group. */
function efficacy(values: Values, code: string, at: 0 | 1): number {
  const group = UNITS.find(([unit]) => unit === code)?.[2];
  const peers = UNITS.filter((unit) => unit[2] === group).map(([unit]) => values[unit]?.[at] ?? 0);
  const worst = Math.min(...peers);
  return 60 + (40 * ((values[code]?.[at] ?? 0) - worst)) / (Math.max(...peers) - worst);
}

/** Total to two decimals and rank, computed apart from the engine. */
function results(values: Values) {
  const totals = UNITS.map(([code]) => {
    const exact = 0.6 * efficacy(values, code, 0) + 0.4 * efficacy(values, code, 1);
    return { code, total: Math.round(exact * 100) / 100 };
  });
  return new Map(
    totals.map(({ code, total }) => [
      code,
      {
        total,
        rank: 1 + totals.filter((other) => other.total > total).length,
        grade: total >= 85 ? '优秀' : total >= 75 ? '良好' : '合格',
        gdp: efficacy(values, code, 0),
        jobs: efficacy(values, code, 1),
      },
    ]),
  );
}

describe('one cell of an indicator with peer bounds', () => {
  test.each([
    // best of its group: the others’ bound moves
    ['a', 0, 10.4],
    // worst: the other bound moves
    ['c', 0, 6.2],
    // between the bounds: nobody else is touched
    ['e', 0, 6.6],
    // becomes the best
    ['f', 1, 990],
    // no longer the worst, and passed by others
    ['d', 1, 655],
  ] as const)('%s, column %i set to %f: exactly the units that move', (code, at, value) => {
    const own = VALUES[code] ?? [0, 0];
    const changed: Values = { ...VALUES, [code]: at === 0 ? [value, own[1]] : [own[0], value] };
    write('new', changed);
    const said = json('old', 'new');
    const before = results(VALUES);
    const after = results(changed);
    const expected = UNITS.flatMap(([unit]) => {
      const [a, b] = [before.get(unit), after.get(unit)];
      if (!a || !b) return [];
      const differs = (key: keyof typeof a): boolean =>
        typeof a[key] === 'number' && typeof b[key] === 'number'
          ? Math.abs(a[key] - b[key]) > 1e-9
          : a[key] !== b[key];
      const indicators = (['gdp', 'jobs'] as const).filter(differs);
      const fields = (['total', 'rank', 'grade'] as const).filter(differs);
      if (indicators.length + fields.length === 0) return [];
      return [
        {
          code: unit as string,
          ownChanged: unit === code,
          ...Object.fromEntries(fields.map((key) => [key, [a[key], b[key]]])),
          indicators: indicators.map((key) => ({
            code: key as string,
            scoreExact: [expect.closeTo(a[key], 9), expect.closeTo(b[key], 9)],
          })),
        },
      ];
    });
    expect(expected.length).toBeGreaterThan(0);
    const byCode = (list: { code: string }[]) => list.sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(byCode(said.units)).toEqual(byCode(expected));
    const letter = at === 0 ? 'B' : 'C';
    const row = 2 + UNITS.findIndex(([unit]) => unit === code);
    expect(said.equal).toBe(false);
    expect(said.cells).toEqual([
      {
        table: 'values',
        unit: code,
        indicator: at === 0 ? 'gdp' : 'jobs',
        field: 'value',
        period: null,
        before: own[at],
        after: value,
        source: `values.csv ${letter}${row}`,
      },
    ]);
  });
});

test('equal versions say so and exit 0', () => {
  write('same', VALUES);
  expect(json('old', 'same')).toEqual({ equal: true, cells: [], units: [] });
  const { status, stdout } = compare('old', `same#${ID}`);
  expect([status, stdout]).toEqual([0, '两个版本的数据和结果完全相同。\n']);
});

test.each([
  ['申诉', 'appeals', 'a', '单位,指标,意见,处理结果\na,gdp,数据偏低,不予调整\n'],
  ['进度', 'progress', 'b', '单位,指标,截止日期,完成值\nb,gdp,2024-06-30,3.1\n'],
  ['汇报', 'reports', 'c', '单位,存在问题,下一步打算\nc,投资不足,抓项目\n'],
  ['公布结果', 'official', 'd', '单位,指标,得分\nd,gdp,91.2\n'],
  ['沿革', 'lineage', 'e', '对象,原名称,新名称,年度,类型\n单位,老石桥县,石桥县,2024,更名\n'],
  ['更正', 'changes', null, '日期,更正内容\n2025-02-10,青岚区一处数据\n'],
])('%s: a row that came is a difference, and moves nobody', (name, table, unit, text) => {
  const folder = write(`with-${table}`, VALUES);
  writeFileSync(join(folder, ID, `${name}.csv`), text);
  const said = json('old', `with-${table}`);
  expect([said.equal, said.units]).toEqual([false, []]);
  expect(said.cells).toMatchObject([{ table, unit, field: 'row', before: null }]);
  expect(compare('old', `with-${table}`).stdout).not.toContain('完全相同');
});

test('another answer to an appeal is told by its column', () => {
  const answered = (name: string, answer: string): void => {
    const folder = write(name, VALUES);
    writeFileSync(join(folder, ID, '申诉.csv'), `单位,意见,处理结果\na,数据偏低,${answer}\n`);
  };
  answered('first', '受理');
  answered('second', '不予调整');
  expect(json('first', 'second').cells).toMatchObject([
    { table: 'appeals', unit: 'a', field: 'answer', before: '受理', after: '不予调整' },
  ]);
});

test('assessments that only one version has are named, and the versions are not equal', () => {
  const folder = write('more', VALUES);
  cpSync(join(folder, ID), join(folder, '2024/towns'), { recursive: true });
  expect(json('old', 'more')).toEqual({
    equal: false,
    onlyAfter: ['2024/towns'],
    cells: [],
    units: [],
  });
  expect(json('more', 'old').onlyBefore).toEqual(['2024/towns']);
  const { status, stdout } = compare('old', 'more');
  expect([status, stdout.split('\n')[0]]).toEqual([0, '只有“more”才有的考核：2024/towns']);
  expect(json('old', `more#${ID}`).equal).toBe(true);
});

test('a rank in the group that alone differs is told, and why', () => {
  const grouped = (name: string, groupOfB: string): void => {
    const folder = write(name, VALUES);
    const file = (path: string, text: string): void => writeFileSync(join(folder, ID, path), text);
    file('units.csv', `代码,名称,组别\na,青岚区,city\nb,白沙区,${groupOfB}\nc,云岭县,county\n`);
    file(
      'indicators.csv',
      '代码,名称,类别,权重,方向,标准来源,满意值,不允许值\ngdp,增速,main,100,正向,fixed,10,0\n',
    );
    file('values.csv', '单位,gdp\na,5\nb,9\nc,7\n');
  };
  grouped('before', 'city');
  grouped('after', 'county');
  const { units } = json('before', 'after');
  // b 9, c 7, a 5: a is alone in its group now, c has b before it.
  const moved = { ownChanged: false, indicators: [] };
  expect(units).toEqual([
    { code: 'c', ...moved, groupRank: [1, 2] },
    { code: 'a', ...moved, groupRank: [2, 1] },
  ]);
  const { stdout } = compare('before', 'after');
  const line = (name: string) => stdout.split('\n').findLast((one) => one.startsWith(name));
  expect(line('青岚区')).toContain('2 → 1');
  for (const name of ['青岚区', '云岭县']) expect(line(name)).toContain('本组单位有变动');
});

test('the table says who moved without a change of its own, and which bound moved it', () => {
  write('new', { ...VALUES, a: [10.4, 1200] });
  const { status, stdout } = compare('old', 'new');
  expect(status).toBe(0);
  expect(stdout).toContain('数据有 1 处不同');
  const line = (name: string) => stdout.split('\n').findLast((one) => one.startsWith(name));
  expect(line('白沙区')).toContain('本单位数据未改动：生产总值增速的满意值由9.6变为10.4');
  // The best stays at 100 and the worst at 60: only b moves.
  expect(line('横山区')).toBeUndefined();
});

test('a revision of git is compared with the folder, and with another revision', () => {
  const folder = write('tracked/data', VALUES);
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      join(room, 'tracked'),
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@t',
      ...args,
    ]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  write('tracked/data', { ...VALUES, a: [10.4, 1200] });
  const here = (...args: string[]) => {
    const run = spawnSync(
      process.execPath,
      [BIN, 'compare', ...args, '--data', folder, '--format', 'json'],
      { encoding: 'utf8' },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    return JSON.parse(run.stdout);
  };
  expect(here(`git:HEAD#${ID}`, folder).cells).toHaveLength(1);
  git('commit', '-q', '-a', '-m', 'second');
  expect(here('git:HEAD', folder)).toEqual({ equal: true, cells: [], units: [] });
  expect(here('git:HEAD~1', 'git:HEAD').cells).toHaveLength(1);
});

test.each([
  ['nowhere', 'old'],
  ['2019@v1', 'old'],
  ['git:HEAD', 'old'],
  [`old#${ID}`, 'old#2023/counties'],
])('%s against %s: no such version is wrong usage', (a, b) => {
  expect(compare(a, b).status).not.toBe(0);
  expect(compare(a, b).stderr).not.toContain('at ');
});

test('a version with errors names them and exits 1', () => {
  write('bad', VALUES);
  writeFileSync(join(room, 'bad', ID, 'values.csv'), '单位,gdp,jobs\na,约九,1200\n');
  const { status, stderr } = compare('old', 'bad');
  expect(status).toBe(1);
  expect(stderr).toContain('约九');
});

test('a correction notice is a document with the reason, the cells and who moved', () => {
  write('noticed', { ...VALUES, a: [10.4, 1200] });
  writeFileSync(
    join(room, 'noticed', ID, '更正.csv'),
    '日期,更正内容,更正原因,依据\n2025-02-10,青岚区生产总值增速更正为10.4,统计局复核,云统函〔2025〕6号\n',
  );
  const { status, stdout, stderr } = compare('old', 'noticed', '--format', 'html', '--out', room);
  expect(status).toBe(0);
  expect(stderr.trim().split('\n')).toEqual([
    '正在读取 old…',
    '正在读取 noticed…',
    expect.stringMatching(/^下一步：已封存的年度更正后再封存一版：/),
  ]);
  expect(stdout).toContain('更正2024年度县区考核数据通知.html');
  const page = readFileSync(join(room, '更正2024年度县区考核数据通知.html'), 'utf8');
  for (const words of [
    '统计局复核',
    '云统函〔2025〕6号',
    '10.4',
    '白沙区：生产总值增速的满意值由9.6变为10.4',
  ])
    expect(page).toContain(words);
  // The table of corrections gives the reason; it is not what was corrected.
  expect(page).toContain('有1处更正');
  expect(page).not.toContain('待填');
  cpSync(join(room, 'old'), join(room, 'copy'), { recursive: true });
  expect(compare('old', 'noticed', '--format', 'docx', '--out', 'notice.docx').status).toBe(0);
  expect([...unzip(readFileSync(join(room, 'notice.docx'))).keys()]).toContain('word/document.xml');
  expect(compare('old', 'copy', '--format', 'docx').stdout).toContain('没有需要通知的更正');
});

test('a correction notice leaves the reason open of what nobody registered, and names no other', () => {
  write('silent', { ...VALUES, a: [10.4, 1200] });
  writeFileSync(
    join(room, 'silent', ID, '更正.csv'),
    '日期,更正内容,更正原因,依据\n2025-02-10,白沙区生产总值增速更正,统计局复核,云统函〔2025〕6号\n',
  );
  expect(compare('old', 'silent', '--format', 'html', '--out', 'silent.html').status).toBe(0);
  const page = readFileSync(join(room, 'silent.html'), 'utf8').replaceAll(/<[^>]+>/g, '');
  expect(page).toContain('青岚区生产总值增速更正，原因：〔原因待填〕。');
  expect(page).not.toContain('统计局复核');
  expect(page).toContain('不一致的，以本通知为准');
});

test('rows of lineage that came are told in the words of its table', () => {
  const folder = write('renamed', VALUES);
  writeFileSync(
    join(folder, ID, '沿革.csv'),
    '对象,原名称,新名称,年度,类型\n单位,青岚县,青岚区,2024,更名\n',
  );
  const { stdout } = compare('old', 'renamed');
  expect(stdout).toContain('更名');
  expect(stdout).toContain('单位 · 青岚县');
  expect(stdout).not.toMatch(/renamed(?!\/)|units/);
});

test('names in a row that came stay as they are, whatever words they look like', () => {
  const folder = write('named-like-words', VALUES);
  writeFileSync(
    join(folder, ID, '沿革.csv'),
    '对象,原名称,新名称,年度,类型\n单位,renamed,青岚区,2024,更名\n单位,units · split,白沙区,2024,合并\n',
  );
  const { stdout } = compare('old', 'named-like-words');
  expect(stdout).toMatch(/单位 · renamed · .* · 更名/);
  expect(stdout).toMatch(/单位 · units · split · .* · 合并/);
  const said = json('old', 'named-like-words').cells as { after: string }[];
  expect(said.map(({ after }) => after.split(' · ')[1])).toEqual(['renamed', 'units']);
});
