/** `dev` and `build` of one office at the same time: somebody looks while somebody else makes the site. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { writeSmallYear } from '../archive/small-year.ts';
import { copyTool, type Tool } from '../archive/tool-copy.ts';
import { type RunningServer, startServer } from '../server-guard/running-server.ts';

const PAGES = ['/', '/2024/main/index.html', '/2024/main/units/a.html', '/style.css'];

let tool: Tool;
let server: RunningServer;
let work: string;
beforeAll(async () => {
  tool = copyTool('同时');
  work = join(tool.room, '.biaochi');
  writeSmallYear(join(tool.room, 'data'), 2024);
  expect(tool.run(BUILD('alone')).status).toBe(0);
  server = await startServer(tool, ['dev']);
});
afterAll(async () => {
  await server?.stop();
  tool.remove();
});

const BUILD = (out: string): string[] => ['build', '--no-documents', '--out', out, '--quiet'];
const sumsOf = (out: string) =>
  filesBelow(join(tool.room, out)).map((path) => fileSum(join(tool.room, out), path));
const figures = () => join(tool.room, 'data/2024/main/完成情况.csv');

/** Status and text of a page. */
async function answer(page: string): Promise<string> {
  const got = await fetch(`http://127.0.0.1:${server.port}${page}`);
  return `${got.status} ${await got.text()}`;
}

/** Asks for all pages in turn until the command has ended; every answer, by page. */
async function askedDuring(
  args: string[],
): Promise<{ code: number; answers: Map<string, Set<string>> }> {
  const child = spawn(process.execPath, [tool.bin, ...args], { cwd: tool.room, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const answers = new Map(PAGES.map((page) => [page, new Set<string>()]));
  for (let isRunning = true; isRunning; isRunning = child.exitCode === null) {
    for (const page of PAGES) {
      answers.get(page)?.add(await answer(page));
    }
  }
  const [code] = await ended;
  return { code, answers };
}

test('each page is served whole and the same at every moment of a build, and the site is the same', async () => {
  const before = new Map<string, string>();
  for (const page of PAGES) {
    before.set(page, await answer(page));
    expect(before.get(page), page).toMatch(/^200 /);
  }
  // 60 + 40 · 9.6 ÷ 10
  expect(before.get('/2024/main/units/a.html')).toMatch(/98\.40[\s\S]*<\/html>/);
  const { code, answers } = await askedDuring(BUILD('beside'));
  expect(code).toBe(0);
  for (const page of PAGES)
    expect([...(answers.get(page) ?? [])], page).toEqual([before.get(page)]);
  expect(sumsOf('beside')).toEqual(sumsOf('alone'));
  expect(readdirSync(work)).toEqual([expect.stringMatching(/^dev-\d+$/)]);
});

test('a build that refuses spoils nothing either, and dev goes on to follow the data', async () => {
  const good = readFileSync(figures(), 'utf8');
  writeFileSync(figures(), good.replace('7.2', '约七'));
  const { code, answers } = await askedDuring(BUILD('beside'));
  expect(code).toBe(1);
  for (const served of answers.get('/2024/main/units/a.html') ?? [])
    expect(served).toMatch(/^200 [\s\S]*98\.40[\s\S]*<\/html>/);
  expect(sumsOf('beside')).toEqual(sumsOf('alone'));
  // 60 + 40 · 9.1 ÷ 10
  writeFileSync(figures(), good.replace('9.6', '9.1'));
  await expect.poll(() => answer('/2024/main/units/a.html')).toContain('96.40');
});
