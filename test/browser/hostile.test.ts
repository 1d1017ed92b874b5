import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/export/csv.ts';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { NOT_FOUND_SCRIPT } from '../../src/layouts/not-found.ts';
import { THEME_SNIPPET } from '../../src/layouts/theme-snippet.ts';
import { visit } from './browser.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { pageFacts, target } from './links.ts';

/** Names that an office would hardly give, and that must do no harm. */
const UNITS = [
  ['<script>document.title="hacked"</script>', 'script'],
  ['"><img src=x onerror=alert(1)>', 'quotes'],
  ['</script><b>', 'slash'],
  ['../../etc/passwd', 'up'],
  ['CON', 'device'],
  ['\u202Egnp.exe', 'direction'],
  ['🏆冠军区', 'emoji'],
  ['很长的名称'.repeat(12), 'long'],
  ['=HYPERLINK("http://x",\'点\')', 'formula'],
  ['青岚区{{constructor}}', 'braces'],
  ['@SUM(1+1)', 'at'],
  ["+cmd|' /C calc'!A0", 'plus'],
  ['-2+3', 'minus'],
  ['＝1+1', 'wide'],
] as const;

const INDICATORS = [
  ['<b>gdp</b>', '生产总值</script>', '60'],
  ['jobs', '就业 \'x\' "y" & z', '40'],
] as const;

const root = mkdtempSync(join(tmpdir(), 'biaochi-hostile-'));
let site: BuiltSite;
let browser: Browser;

function writeData(): string {
  const folder = join(root, 'data');
  const assessment = join(folder, '2024', 'main');
  mkdirSync(assessment, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), "title: '测试 </title><script>alert(1)</script>'\n");
  writeFileSync(
    join(assessment, 'scheme.yaml'),
    "title: '考核 <i>&amp;</i>'\nyear: 2024\nbasis: '</p><script>alert(2)</script>'\ndefaults: { rule: efficacy, bounds: peers }\n",
  );
  const file = (name: string, rows: (string | number)[][]) =>
    writeFileSync(join(assessment, `${name}.csv`), writeCsv(rows));
  file('units', [['名称', '简称'], ...UNITS.map(([name], i) => [name, `简${i}`])]);
  file('indicators', [
    ['代码', '名称', '权重', '方向', '说明'],
    ...INDICATORS.map(([code, name, weight]) => [code, name, weight, '正向', '<u>说明</u>']),
  ]);
  file('values', [
    ['单位', '指标', '完成值', '备注'],
    ...UNITS.flatMap(([name], i) =>
      INDICATORS.map(([code], k) => [name, code, 10 + i * 3 + k, '<script>1</script>']),
    ),
  ]);
  return folder;
}

beforeAll(async () => {
  site = await buildSite(['--data', writeData(), '--content', join(root, 'content')]);
  const opened = await openBrowser();
  if (!opened) throw new Error('no browser on this machine');
  browser = opened;
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
  rmSync(root, { recursive: true, force: true });
});

describe('hostile names', () => {
  test('give plain file names that differ by more than case', () => {
    const names = site.files.map((path) => path.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(site.files.filter((path) => !/^[A-Za-z0-9_./-]+$/.test(path))).toEqual([]);
    expect(site.files.filter((path) => /(^|\/)(con|nul|aux|prn)\./i.test(path))).toEqual([]);
  });

  test('make no element, no script and no link of their own', () => {
    const faults: string[] = [];
    const files = new Set(site.files);
    for (const path of site.files.filter((one) => one.endsWith('.html'))) {
      const { links, loads, tags, scripts } = pageFacts(site.text(path));
      const made = ['img', 'b', 'i', 'u', 'iframe'].filter((tag) => tags.has(tag));
      if (made.length > 0) faults.push(`${path}: ${made}`);
      const own = path === '404.html' ? NOT_FOUND_SCRIPT : THEME_SNIPPET;
      if (scripts.some((text) => text !== own)) faults.push(`${path}: a script`);
      for (const address of [...links, ...loads]) {
        if (!files.has(target(path, address).path)) faults.push(`${path} → ${address}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('run nothing in the browser, and are found by the search', async () => {
    const pages = ['index.html', 'search.html', '2024/main/index.html', '2024/main/method.html'];
    const units = site.files.filter((path) => path.startsWith('2024/main/units/'));
    for (const path of [...pages, ...units.slice(0, 4)]) {
      const { page, faults, close } = await visit(browser, site.folder, { path });
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs++;
        void dialog.dismiss();
      });
      await page.waitForTimeout(50);
      expect(faults, path).toEqual([]);
      expect(dialogs, path).toBe(0);
      expect(await page.title(), path).not.toBe('hacked');
      await close();
    }
    const { page, close } = await visit(browser, site.folder, { path: 'search.html' });
    await page.fill('[data-answer] input', '冠军区');
    await page.waitForSelector('.results a');
    expect(await page.textContent('.results .asked')).toBe('🏆冠军区');
    await close();
  });

  test('are no formulas in what a reader takes away', () => {
    const csv = site.text('2024/main/downloads/ranking.csv');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",'点')"`);
  });

  test('nor in what the buttons of a table hand over, under a plain name', async () => {
    const { page, close } = await visit(browser, site.folder, { path: '2024/main/index.html' });
    const taken = async (button: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`.controls:has(+ .frame .ranking) button:text-is("${button}")`),
      ]);
      expect(file.suggestedFilename()).toMatch(
        /^[^\\/:*?"<>|\p{Cc}\u202E.][^\\/:*?"<>|\p{Cc}\u202E]*$/u,
      );
      return readFileSync(await file.path());
    };
    const { data } = Papa.parse<string[]>((await taken('CSV')).toString('utf8').slice(1));
    const cells = data.flat();
    for (const [name] of UNITS) expect(cells.join('\n')).toContain(name.replace('\u202E', ''));
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);

    const parts = new Map(Object.entries(unzipSync(await taken('XLSX'))));
    const text = (path: string) => Buffer.from(parts.get(path) ?? []).toString('utf8');
    for (const path of parts.keys()) {
      expect(path).not.toMatch(/externalLink|vba|\.\./i);
      expect(text(path)).not.toMatch(/<f[\s>]|<hyperlink|TargetMode="External"/);
    }
    expect([...parts.keys()].map(text).join()).toContain('@SUM(1+1)');
    await close();
  });
});
