import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { visit } from '../browser/browser.ts';
import { relisted, resealed } from './resealed.ts';
import { copyTool, type Tool } from './tool-copy.ts';

let tool: Tool;
let data: string;
let archive: string;
let site: string;

const SCHEME = [
  'title: 2023年度云溪市县区考核',
  'year: 2023',
  'stage: published',
  'categories: [{ id: main, name: 目标任务, weight: 100 }]',
  'raters: [{ id: leaders, name: 主要领导, weight: 100 }]',
  '',
].join('\n');

/** What no page shows, each planted once. */
const PLANTED = {
  note: '植入的备注甲乙丙',
  column: '植入的未知列',
  cell: '植入的未知格',
  total: '871234.5',
  footnote: '植入的脚注',
  rating: '93.1873',
};

/** Three counties, a figure and a rating by five raters, with planted cells beside them. */
function plantYear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, lines: string[]): void =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'scheme.yaml'), SCHEME);
  file('单位.csv', ['代码,名称', 'a,青岚区', 'b,白沙区', 'c,横山县']);
  file('指标.csv', [
    '代码,名称,类别,权重,方向,计分方法',
    'gdp,生产总值增速,main,80,正向,efficacy',
    'mood,领导评议,main,20,正向,ratings',
  ]);
  file('完成情况.csv', [
    `单位,指标,完成值,备注,${PLANTED.column}`,
    `a,gdp,9.6,${PLANTED.note},${PLANTED.cell}`,
    'b,gdp,7.2,,',
    'c,gdp,5.1,,',
    `合计,gdp,${PLANTED.total},,`,
    `注：${PLANTED.footnote},,,,`,
  ]);
  const ratings = ['a', 'b', 'c'].flatMap((unit, at) =>
    [88, 90, 86, 91].map((rating) => `${unit},领导评议,主要领导,${rating - at}`),
  );
  file('评议.csv', [
    '单位,评议项,评议主体,评分',
    ...ratings,
    `a,领导评议,主要领导,${PLANTED.rating}`,
    'b,领导评议,主要领导,85',
    'c,领导评议,主要领导,84',
  ]);
}

const here = (command: string, ...args: string[]) => tool.run([command, ...args, '--data', data]);

const seal = (...args: string[]) => here('seal', '2023', ...args);

beforeAll(() => {
  tool = copyTool('封存');
  data = join(tool.room, 'data');
  archive = join(tool.room, 'archive');
  site = join(tool.room, 'site');
  plantYear(join(data, '2023/counties'));
  writeFileSync(join(data, 'site.yaml'), 'title: 云溪市考核\nissuer: 云溪市考核办\n');
});
afterAll(() => tool.remove());

/** Every text in a folder, those inside packed files too. */
function textsBelow(folder: string): [string, string][] {
  return filesBelow(folder).flatMap((path): [string, string][] => {
    const bytes = readFileSync(join(folder, path));
    if (!/\.(docx|xlsx|zip)$/.test(path)) return [[path, bytes.toString('utf8')]];
    return [...unzip(bytes)].map(([name, inner]) => [
      `${path}!${name}`,
      Buffer.from(inner).toString('utf8'),
    ]);
  });
}

describe('a year is sealed', () => {
  test('a day is asked for, and an unknown year is wrong usage', () => {
    expect(seal().status).toBe(2);
    expect(seal('--date', '2024-02-30').status).toBe(2);
    expect(here('seal', '2019', '--date', '2024-01-20').status).toBe(2);
    expect(existsSync(archive)).toBe(false);
  });

  test('as version 1 with a public and an internal part, folder and archive file', () => {
    const { status, stdout, stderr } = seal('--date', '2024-01-20', '--quiet');
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(archive)).toEqual(['2023-v1', 'versions.json']);
    const code = createHash('sha256')
      .update(readFileSync(join(archive, '2023-v1/public/manifest.json')))
      .digest('hex');
    expect(stdout).toContain(code);
    const open = filesBelow(join(archive, '2023-v1/public'));
    for (const path of ['index.html', '2023/counties/index.html', '2023/style.css'])
      expect(open).toContain(path);
    for (const path of [
      'documents/circular.docx',
      'downloads/results.json',
      'downloads/ranking.csv',
    ])
      expect(open).toContain(`2023/counties/${path}`);
    const inner = filesBelow(join(archive, '2023-v1/internal'));
    for (const path of ['data/2023/counties/评议.csv', 'data/site.yaml', 'results/counties.json'])
      expect(inner).toContain(path);
    for (const part of ['public', 'internal']) {
      const packed = [...unzip(readFileSync(join(archive, `2023-v1/${part}.zip`))).keys()];
      expect(packed.sort()).toEqual(filesBelow(join(archive, '2023-v1', part)));
    }
  });

  test('nothing that no page shows is in the public part, all of it is in the internal one', () => {
    const found = (folder: string) =>
      textsBelow(folder).flatMap(([path, text]) =>
        Object.values(PLANTED).flatMap((word) =>
          text.includes(word) ? [`${word} in ${path}`] : [],
        ),
      );
    expect(found(join(archive, '2023-v1/public'))).toEqual([]);
    expect(found(join(archive, '2023-v1/internal'))).toHaveLength(Object.keys(PLANTED).length);
    expect(filesBelow(join(archive, '2023-v1/public')).join()).not.toContain('internal');
  });

  test('the results in the public part carry the trace of every number', () => {
    const path = join(archive, '2023-v1/public/2023/counties/downloads/results.json');
    const [first] = JSON.parse(readFileSync(path, 'utf8')).units;
    expect(first.indicators[0].trace.expression).toBeTypeOf('string');
  });

  test('the 校验码 stands on its pages and documents', () => {
    const root = join(archive, '2023-v1/public');
    const { fingerprint } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
    for (const path of [
      'index.html',
      '2023/counties/index.html',
      '2023/counties/documents/circular.html',
    ])
      expect(readFileSync(join(root, path), 'utf8'), path).toContain(fingerprint);
  });
});

describe('verify', () => {
  test('an untouched seal verifies, also elsewhere, in another zone and locale', () => {
    expect(here('verify').status).toBe(0);
    const copy = join(tool.room, '另一处 D');
    cpSync(archive, join(copy, 'archive'), { recursive: true });
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8' };
    const { status, stdout } = tool.run(['verify', '2023', '--data', join(copy, 'data')], env);
    expect(stdout).toContain('重新计分，结果完全一致');
    expect(status).toBe(0);
  });

  test('either code, typed from paper, is known for what it proves', () => {
    const manifest = join(archive, '2023-v1/public/manifest.json');
    const { fingerprint } = JSON.parse(readFileSync(manifest, 'utf8'));
    const code = createHash('sha256').update(readFileSync(manifest)).digest('hex');
    const typed = (text: string) => here('verify', '--code', text);
    const proved = typed(` ${fingerprint.toLowerCase().replaceAll('-', ' ')}`);
    expect([proved.status, proved.stdout.includes('校验码：可证明')]).toEqual([0, true]);
    const seen = here('verify', '--no-score', '--code', fingerprint);
    expect([seen.status, seen.stdout.includes('不能证明封存的数据就是印出时的数据')]).toEqual([
      1,
      true,
    ]);
    expect(typed(code.toUpperCase()).stdout).toContain('封存码：持有此码');
    expect(typed(`x${code}`).status).toBe(2);
    const wrong = typed(fingerprint.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')));
    expect([wrong.status, wrong.stdout.includes('都不相符')]).toEqual([1, true]);
  });

  test('data under another’s 校验码 are found out, and the code proves nothing of them', () => {
    const folder = forged('换数据', (version) => {
      const file = join(version, 'internal/data/2023/counties/评议.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('主要领导,85', '主要领导,85.0001'));
    });
    const { fingerprint } = JSON.parse(
      readFileSync(join(folder, 'archive/2023-v1/public/manifest.json'), 'utf8'),
    );
    const check = () => tool.run(['verify', '--data', join(folder, 'data'), '--code', fingerprint]);
    const { status, stdout } = check();
    expect(stdout).toContain('不是封存的数据所得');
    expect(stdout).toContain('封存的数据不是此码所证的数据');
    expect(status).toBe(1);
    summed(join(folder, 'archive/2023-v1'), { tool: '0.0.9' });
    const older = check();
    expect(older.stdout).toContain('须用 0.0.9 版程序核验');
    expect(older.stdout).not.toContain('可证明');
    expect(older.status).toBe(1);
  });

  test('a forged number of the public results is named with its unit', () => {
    const path = 'public/2023/counties/downloads/results.json';
    const folder = forged('换公开结果', (version) => {
      const results = JSON.parse(readFileSync(join(version, path), 'utf8'));
      results.units[1].rank = 1;
      writeFileSync(join(version, path), JSON.stringify(results));
    });
    const { status, stdout } = tool.run(['verify', '--data', join(folder, 'data')]);
    expect(stdout).toContain('有 1 处不同');
    expect(stdout).toContain(`${path} units[b].rank：封存时 1，现在 2`);
    expect(status).toBe(1);
  });

  test('so is a result that is not there at all, public or internal', () => {
    const folder = forged('少结果', (version) => {
      rmSync(join(version, 'public/2023/counties/downloads/results.json'));
      rmSync(join(version, 'internal/results'), { recursive: true });
    });
    const { status, stdout } = tool.run(['verify', '--data', join(folder, 'data')]);
    expect(stdout).toContain('有 2 处不同');
    expect(stdout).toContain('2023/counties/downloads/results.json：封存时 —');
    expect(status).toBe(1);
  });

  test('a result that the engine gives otherwise now is reported with both numbers', () => {
    const copy = join(tool.room, '旧引擎');
    cpSync(archive, join(copy, 'archive'), { recursive: true });
    const folder = join(copy, 'archive/2023-v1');
    const results = join(folder, 'internal/results/counties.json');
    const before = JSON.parse(readFileSync(results, 'utf8'));
    before.units[0].total = 12.34;
    writeFileSync(results, JSON.stringify(before));
    summed(folder);
    const { status, stdout } = tool.run(['verify', '--data', join(copy, 'data')]);
    expect(status).toBe(1);
    expect(stdout).toContain('2023/counties.units[a].total：封存时 12.34，现在 ');
    expect(stdout).toContain('有 1 处不同');
  });
});

/** A copy of the archive whose first version was sealed anew after a change of its files. */
function forged(name: string, change: (version: string) => void): string {
  const copy = join(tool.room, name);
  cpSync(archive, join(copy, 'archive'), { recursive: true });
  change(join(copy, 'archive/2023-v1'));
  summed(join(copy, 'archive/2023-v1'));
  return copy;
}

/** Makes all sums of a version anew, as if an older tool had sealed it so. */
function summed(folder: string, said: object = {}): void {
  const version = { year: 2023, version: 1, folder };
  resealed(version, said);
  relisted(dirname(folder), version);
}

describe('from then on', () => {
  test('a change of its data is an error that names the file and the way', () => {
    const file = join(data, '2023/counties/完成情况.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('9.6', '9.9'));
    const { status, stderr } = here('check');
    expect(status).toBe(1);
    expect(stderr).toContain('2023/counties/完成情况.csv');
    expect(stderr).toContain('seal 2023');
    expect(here('build', '--out', site).status).toBe(1);
    expect(existsSync(site)).toBe(false);
  });

  test('a further version needs a reason; the first one stays', () => {
    expect(seal('--date', '2024-03-01').status).toBe(2);
    const before = filesBelow(join(archive, '2023-v1')).map((path) =>
      fileSum(archive, `2023-v1/${path}`),
    );
    const { status } = seal('--date', '2024-03-01', '--reason', '统计局更正一处数据', '--quiet');
    expect(status).toBe(0);
    expect(readdirSync(archive)).toEqual(['2023-v1', '2023-v2', 'versions.json']);
    expect(
      filesBelow(join(archive, '2023-v1')).map((path) => fileSum(archive, `2023-v1/${path}`)),
    ).toEqual(before);
    expect(here('verify').status).toBe(0);
    const said = here('compare', '2023@v1', '2023@v2', '--format', 'json');
    const [cell] = JSON.parse(said.stdout).cells;
    expect([cell.unit, cell.before, cell.after]).toEqual(['a', 9.6, 9.9]);
  });

  test('its pages stay as they are, whatever becomes of scheme, style, language and tool', async () => {
    expect(here('new', '2024').status).toBe(0);
    const next = join(data, '2024/counties');
    appendFileSync(join(next, 'scheme.yaml'), 'defaults: { base: 50, span: 50 }\n');
    const values = readFileSync(join(next, '完成情况.csv'), 'utf8').split('\r\n');
    writeFileSync(
      join(next, '完成情况.csv'),
      values.map((line, at) => (line && at > 0 ? `${line}${5 + at}` : line)).join('\r\n'),
    );
    cpSync(join(data, '2023/counties/评议.csv'), join(next, '评议.csv'));
    appendFileSync(
      join(tool.folder, 'src/styles/tokens.css'),
      '\n@layer tokens { :root { --paper: #fff0f0 } }\n',
    );
    const version = join(tool.folder, 'package.json');
    writeFileSync(
      version,
      readFileSync(version, 'utf8').replace(/"version": "[^"]+"/, '"version": "9.9.9"'),
    );
    const { status, stderr } = here('build', '--out', site, '--lang', 'en', '--quiet');
    expect([status, stderr]).toEqual([0, '']);
    const sums = (folder: string) => filesBelow(folder).map((path) => fileSum(folder, path));
    expect(sums(join(site, '2023'))).toEqual(sums(join(archive, '2023-v2/public/2023')));
    expect(sums(join(site, 'archive/2023-v1'))).toEqual(sums(join(archive, '2023-v1/public')));
    expect(readFileSync(join(site, '2024/style.css'), 'utf8')).toContain('#fff0f0');
    const years = readFileSync(join(site, 'archive/index.html'), 'utf8');
    for (const words of ['2023-v1/index.html', '统计局更正一处数据'])
      expect(years).toContain(words);
    for (const name of ['2023-v1', '2023-v2']) {
      const manifest = join(archive, name, 'public/manifest.json');
      expect(years).toContain(JSON.parse(readFileSync(manifest, 'utf8')).fingerprint);
      expect(years).toContain(createHash('sha256').update(readFileSync(manifest)).digest('hex'));
    }
    const downloads = readFileSync(join(site, 'downloads/index.html'), 'utf8');
    expect(downloads).toContain('href="../2023/counties/downloads/results.json"');
    expect(downloads).toContain('without the sealed 2023');
    const all = JSON.parse(readFileSync(join(site, 'downloads/results.json'), 'utf8'));
    expect(all.assessments.map(({ assessment }: { assessment: string }) => assessment)).toEqual([
      '2024/counties',
    ]);
    await opensInBrowser(site, [
      '2023/counties/index.html',
      'archive/2023-v1/index.html',
      'archive/2023-v1/2023/counties/units/a.html',
    ]);
    await opensInBrowser(join(archive, '2023-v2/public'), [
      'index.html',
      '2023/counties/index.html',
    ]);
  });
});

async function opensInBrowser(folder: string, paths: string[]): Promise<void> {
  const browser = await openBrowser();
  if (browser === undefined) throw new Error('no browser');
  try {
    for (const path of paths) {
      const { page, faults, close } = await visit(browser, folder, { path });
      expect(await page.locator('h1').count(), path).toBeGreaterThan(0);
      expect(faults, path).toEqual([]);
      await close();
    }
  } finally {
    await browser.close();
  }
}
