import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { reportFrom } from '../../src/integration/report-from.ts';
import type { Language } from '../../src/model/site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

let folder = '';
let pages: string[] = [];

const build = (out: string, ...options: string[]): void => {
  const bin = join(PROJECT, 'src/cli/biaochi.mjs');
  const args = ['--data', join(folder, 'data'), '--only', '2024/counties', '--no-documents'];
  execFileSync(
    process.execPath,
    [bin, 'build', '--quiet', ...args, '--out', join(folder, out), ...options],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
};
const htmlOf = (out: string): string[] =>
  readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
const text = (path: string): string => readFileSync(join(folder, 'site', path), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-two-'));
  mkdirSync(join(folder, 'data'));
  cpSync(join(PROJECT, 'data/2024/counties'), join(folder, 'data/2024/counties'), {
    recursive: true,
  });
  const site = readFileSync(join(PROJECT, 'data/site.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'data/site.yaml'),
    site.replace(/^language: .*$/m, 'languages: [zh-CN, en]'),
  );
  build('site');
  pages = htmlOf('site');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As CLI.md has it: a second language lies under `en/` and `YEAR/en/ASSESSMENT/…`. */
const isSecond = (path: string): boolean => /^(\d{4}\/)?en\//.test(path);
const first = (path: string): string => path.replace(/^(\d{4}\/)?en\//, '$1');

/** The page that a page’s switch leads to; undefined where it has none. */
function switched(path: string): { to: string; language: string } | undefined {
  const [, href, language] = /<a href="([^"]+)" hreflang="([^"]+)"/.exec(text(path)) ?? [];
  if (href === undefined || language === undefined) return undefined;
  return { to: posix.join(posix.dirname(path), href), language };
}

test('every page is there in both languages, each at its address', () => {
  const [second, main] = [pages.filter(isSecond), pages.filter((path) => !isSecond(path))];
  expect(main).toContain('2024/counties/units/qinglan.html');
  expect(second).toContain('2024/en/counties/units/qinglan.html');
  expect(second).toContain('en/search.html');
  expect(second.map(first).sort()).toEqual(main);
  for (const path of pages)
    expect([path, /<html lang="([^"]+)"/.exec(text(path))?.[1]]).toEqual([
      path,
      isSecond(path) ? 'en' : 'zh-CN',
    ]);
});

test('the switch of a page leads to the same page in the other language', () => {
  const found = pages
    .filter((path) => !path.endsWith('404.html'))
    .map((path) => [path, switched(path)]);
  const wanted = found.map(([path]) => {
    const own = path as string;
    const to = isSecond(own) ? first(own) : own.replace(/^(\d{4}\/)?/, '$1en/');
    return [own, { to, language: isSecond(own) ? 'zh-CN' : 'en' }];
  });
  expect(found).toEqual(wanted);
  for (const [, to] of found) expect(pages).toContain((to as { to: string }).to);
});

test('English pages lead to English ones, but by their switch', () => {
  for (const path of pages.filter(isSecond)) {
    const links = [
      ...text(path).matchAll(/<a (?:[^>]* )?href="([^"#]+\.html)[^"]*"(?! hreflang)/g),
    ];
    const others = links
      .map(([, href = '']) => posix.join(posix.dirname(path), href))
      .filter((to) => !isSecond(to));
    expect([path, others]).toEqual([path, []]);
  }
});

test('each language has a search of its own, which leads to its own pages', () => {
  const addresses = (script: string): string[] =>
    [...text(script).matchAll(/"([^"]+\.html)"/g)].map(([, to = '']) =>
      posix.join(posix.dirname(script), to),
    );
  for (const script of ['search-data.js', 'en/search-data.js']) {
    const all = addresses(script);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((to) => isSecond(to) !== script.startsWith('en/'))).toEqual([]);
    expect(all.filter((to) => !existsSync(join(folder, 'site', to)))).toEqual([]);
  }
  expect(text('en/search-data.js')).toContain('"Baisha District"');
});

test('both say the same numbers: every one in the results, with its working, and in the ranking', () => {
  const numbers = (path: string): string[] =>
    text(path)
      .split(/[,\r\n]/)
      .filter((cell) => /^[-−]?\d+(\.\d+)?$/.test(cell));
  const own = numbers('2024/counties/downloads/ranking.csv');
  // Seven units with a rank and a total at least.
  expect(own.length).toBeGreaterThan(14);
  expect(numbers('2024/en/counties/downloads/ranking.csv')).toEqual(own);
  const results = (path: string): unknown[] => {
    const found: unknown[] = [];
    JSON.parse(text(path), (key, value: unknown) => {
      if (typeof value === 'number') found.push([key, value]);
      return value;
    });
    return found;
  };
  const all = results('downloads/results.json');
  expect(all.length).toBeGreaterThan(2000);
  expect(results('en/downloads/results.json')).toEqual(all);
});

test('with --lang en it is a site in English alone', () => {
  build('english', '--lang', 'en');
  const paths = htmlOf('english');
  expect(paths.filter(isSecond)).toEqual([]);
  const index = readFileSync(join(folder, 'english/index.html'), 'utf8');
  expect(index).toContain('<html lang="en"');
  expect(index).not.toContain('hreflang');
});

test('a text written by hand appears in its language alone, the site’s unless it says so', async () => {
  const content = join(folder, 'content');
  mkdirSync(content);
  const head = 'kind: circular\nassessment: 2024/counties';
  writeFileSync(join(content, 'circular.mdx'), `---\n${head}\n---\n\n正文。\n`);
  writeFileSync(join(content, 'circular-en.mdx'), `---\n${head}\nlang: en\n---\n\nText.\n`);
  const dataset = await readDataset(join(folder, 'data'));
  const shown = (language: Language) => {
    const { report, problems } = reportFrom(dataset, {
      ...{ data: join(folder, 'data'), content, language, draft: false },
      ...{ edition: 'office', anonymise: false, partial: true },
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    return report.contents?.map(({ file }) => file);
  };
  expect(shown('zh-CN')).toEqual(['circular.mdx']);
  expect(shown('en')).toEqual(['circular-en.mdx']);
});
