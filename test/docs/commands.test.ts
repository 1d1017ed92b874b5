import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unzip, zip } from '../../src/export/xlsx/zip.ts';
import { copyTool } from '../archive/tool-copy.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Documents that a new office follows in order, each row in an empty folder of its own. */
const BOOKS = [
  ['docs/zh-CN/上手.md', 'docs/zh-CN/公布与归档.md'],
  ['docs/en/getting-started.md', 'docs/en/publishing-and-archive.md'],
  ['README.md'],
];

const tool = copyTool('文档');
const room = mkdtempSync(join(tmpdir(), 'biaochi-docs-'));
afterAll(() => {
  tool.remove();
  rmSync(room, { recursive: true, force: true });
});

/** A command that a reader types, and what the document shows that it prints. */
interface Typed {
  path: string;
  line: string;
  shown?: string;
}

/** Commands of a document in order; a block of text shows what the command before it prints. */
function typedIn(path: string): Typed[] {
  const typed: Typed[] = [];
  const text = readFileSync(join(PROJECT, path), 'utf8');
  for (const [, kind, block = ''] of text.matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm)) {
    const last = typed.at(-1);
    if (kind === 'text' && last) last.shown = block;
    if (kind === 'sh')
      for (const line of block.split('\n').filter((one) => one !== '')) typed.push({ path, line });
  }
  return typed;
}

/** Words as a shell cuts them; a remark at the end is none. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s+# .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );

/** What the text around a command has told the reader to do by hand before it. */
function byHand(folder: string, { path, line }: Typed): void {
  const year = join(folder, 'data/2025/main');
  const stage = /stage (?:改为|to) (\w+)/.exec(line)?.[1];
  if (stage !== undefined) setStage(join(year, 'scheme.yaml'), stage);
  if (/公布|publishing/.test(path) && line.includes('seal 2025 --date 2026-01-20'))
    setStage(join(year, 'scheme.yaml'), 'published');
  if (line.includes('compare 2025@v1')) correct(year);
}

function setStage(scheme: string, stage: string): void {
  const text = readFileSync(scheme, 'utf8');
  expect(text).toMatch(/^stage: \w+/m);
  writeFileSync(scheme, text.replace(/^stage: \w+/m, `stage: ${stage}`));
}

/** One figure mended in the workbook, and the row that says why. */
function correct(folder: string): void {
  const name = readdirSync(folder).find((one) => one.endsWith('.xlsx')) ?? '';
  const entries = [...unzip(readFileSync(join(folder, name)))].map(([path, bytes]) => ({
    path,
    bytes: path.includes('worksheets/')
      ? Buffer.from(bytes).toString('utf8').replace('<v>103</v>', '<v>99</v>')
      : bytes,
  }));
  writeFileSync(join(folder, name), zip(entries));
  writeFileSync(
    join(folder, '更正.csv'),
    '日期,更正内容,更正原因,依据\n2026-02-10,年度收入,报表有误,〔2026〕3号\n',
  );
}

describe.each(BOOKS)('commands of %s and what follows it, in an empty folder', (...paths) => {
  let folder = join(room, String(BOOKS.findIndex(([first]) => first === paths[0])));
  mkdirSync(folder);

  test.each(paths.flatMap(typedIn))('$path: $line', { timeout: 120_000 }, (typed) => {
    byHand(folder, typed);
    const [program, ...words] = wordsOf(typed.line);
    if (program === 'cd') {
      folder = join(folder, words[0] ?? '');
      return;
    }
    expect([program, words[0]]).toEqual(['npx', 'biaochi']);
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool.bin, ...words.slice(1)], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, `${stdout}${stderr}`).toBe(0);
    if (typed.shown !== undefined) expect(stdout).toBe(typed.shown);
  });
});
