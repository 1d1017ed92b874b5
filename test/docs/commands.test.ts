import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { parseCommandLine } from '../../src/cli/parse.ts';
import { unzip, zip } from '../../src/export/xlsx/zip.ts';
import { copyTool } from '../archive/tool-copy.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Documents that a new office follows in order, each row in an empty folder of its own. */
const BOOKS = [
  [
    'docs/zh-CN/上手.md',
    'docs/zh-CN/数据怎么给.md',
    'docs/zh-CN/材料怎么改.md',
    'docs/zh-CN/公布与归档.md',
  ],
  [
    'docs/en/getting-started.md',
    'docs/en/giving-data.md',
    'docs/en/changing-documents.md',
    'docs/en/publishing-and-archive.md',
  ],
  ['README.md'],
];

/** Documents whose blocks other tests go through. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'README.zh-CN.md': 'readme-year.test.ts lives three years by it',
  'docs/zh-CN/计分办法怎么写.md': 'cookbook.test.ts scores its recipes',
  'docs/en/scoring-rules.md': 'cookbook.test.ts scores its recipes',
};

/** Blocks by their language: what the test does with them. A block without one is a sketch of folders. */
const DONE_WITH: Readonly<Record<string, string>> = {
  sh: 'typed',
  text: 'compared with what was printed',
  mdx: 'written into content',
  yaml: 'given to init as answers, or written into content as words',
  js: 'run as it stands by test/cli/package.test.ts',
  '': 'a sketch',
};

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
  /** Texts that the document has the reader write before it, by their place. */
  written: [string, string][];
}

const PLACES: Readonly<Record<string, string>> = { mdx: 'content/通报.mdx' };

/** Where a text of a document belongs; answers come before the office has a folder. */
const placeOf = (kind: string, block: string): string =>
  PLACES[kind] ?? (/^circular:/.test(block) ? 'content/words.yaml' : 'answers.yaml');

const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** The blocks of a document, each with its language. */
const blocksOf = (path: string): [string, string][] =>
  [...textOf(path).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', block = '']) => [
    kind,
    block,
  ]);

/** Commands of a document in order; a block of text shows what the command before it prints. */
function typedIn(path: string): Typed[] {
  const typed: Typed[] = [];
  let written: [string, string][] = [];
  for (const [kind, block] of blocksOf(path)) {
    const last = typed.at(-1);
    if (kind === 'text' && last) last.shown = block;
    if (kind === 'mdx' || kind === 'yaml') written.push([placeOf(kind, block), block]);
    if (kind !== 'sh') continue;
    for (const line of block.split('\n').filter((one) => one !== '')) {
      typed.push({ path, line, written });
      written = [];
    }
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

  test.each(paths.flatMap(typedIn))('$path: $line', (typed) => {
    byHand(folder, typed);
    for (const [place, text] of typed.written) writeFileSync(join(folder, place), text);
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

describe('every document', () => {
  const guides = ['zh-CN', 'en'].flatMap((language) =>
    readdirSync(join(PROJECT, 'docs', language)).map((name) => `docs/${language}/${name}`),
  );
  const all = ['README.md', 'README.zh-CN.md', ...guides];

  test('has its blocks gone through here, or by the test that is named', () => {
    const left = all.filter(
      (path) => blocksOf(path).length > 0 && !BOOKS.flat().includes(path) && !ELSEWHERE[path],
    );
    expect(left).toEqual([]);
    for (const path of all)
      for (const [kind] of blocksOf(path)) expect(Object.keys(DONE_WITH), path).toContain(kind);
  });

  test.each(all)('%s: commands within a sentence have options and arguments that exist', (path) => {
    const sentences = textOf(path).replace(/^```[\s\S]*?^```$/gm, '');
    for (const [, line = ''] of sentences.matchAll(/`npx biaochi ([^`]+)`/g))
      expect(
        () => parseCommandLine(wordsOf(line.replace(/命令$|COMMAND$/, 'check')), COMMANDS),
        line,
      ).not.toThrow();
  });

  test.each([
    ['docs/zh-CN/上手.md', '青岚区目标管理考核'],
    ['docs/en/getting-started.md', 'Performance assessment of Qinglan'],
  ])('the answers shown in %s make an office', (path, title) => {
    const [, answers = ''] = blocksOf(path).find(([kind]) => kind === 'yaml') ?? [];
    const file = join(room, 'answers.yaml');
    writeFileSync(file, answers);
    const office = join(room, title);
    const words = ['init', office, '--answers', file];
    const { status, stderr } = spawnSync(process.execPath, [tool.bin, ...words], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(office, 'data/2025/main/scheme.yaml'), 'utf8')).toContain(title);
  });
});
