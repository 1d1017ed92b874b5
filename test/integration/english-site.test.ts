import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const PROJECT = resolve(import.meta.dirname, '../..');
const HAN = /\p{Script=Han}/u;
/** Addresses and keys, which nobody reads. */
const UNREAD = new Set(['href', 'src', 'id', 'for', 'download']);

let site = '';
let paths: string[] = [];
let delivered = '';
let names = new Set<string>();
let files = '';

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'biaochi-english-'));
  const bin = join(PROJECT, 'src/cli/biaochi.mjs');
  execFileSync(process.execPath, [bin, 'build', '--quiet', '--lang', 'en', '--out', site], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  const dataset = await readDataset(join(PROJECT, 'data'));
  delivered = deliveredWords(dataset).map(bare).join('\n');
  names = namesIn(dataset);
  files = dataset.read.map(({ file }) => file).join('\n');
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Letters and figures alone: documents end and join delivered sentences with signs of their own. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What may stand in Chinese on an English page: where something comes from, and words as delivered. */
function deliveredWords({ assessments, read }: Dataset): string[] {
  const words = assessments.flatMap((one) => [
    ...[...one.indicators, ...(one.inputs ?? [])].flatMap(({ note, requirement }) => [
      note,
      requirement,
    ]),
    ...[...one.deductions, ...one.adjustments, ...one.vetoes, ...one.decisions].flatMap((row) => [
      row.reason,
      row.document,
      'event' in row ? row.event : undefined,
    ]),
    ...one.appeals.flatMap(({ claim, answer, document }) => [claim, answer, document]),
    ...one.progress.map(({ text }) => text),
    ...one.reports.flatMap(({ problems, plans }) => [problems, plans]),
    ...one.changes.flatMap(({ what, why, document }) => [what, why, document]),
    ...(one.confirmed ?? []).map(({ reason }) => reason),
    ...[...one.figures.values()].flat().flatMap((figure) => [figure?.mark, figure?.note]),
  ]);
  const places = read.flatMap(({ file, sheet, skipped, skippedColumns, changed }) => [
    file,
    sheet ?? '',
    ...skipped.map(({ text }) => text),
    ...skippedColumns.map(({ header }) => header),
    ...changed.flatMap(({ from, to }) => [from, to]),
  ]);
  return [...words.flatMap((word) => word ?? []), ...places];
}

/** Everything that has an English name. */
const namesIn = ({ assessments }: Dataset): Set<string> =>
  new Set(
    assessments.flatMap(({ units, indicators, scheme }) =>
      [
        ...units,
        ...indicators,
        ...scheme.groups,
        ...scheme.categories.flatMap((one) => [one, ...(one.categories ?? [])]),
        ...scheme.grades,
        ...scheme.raters,
        ...scheme.vetoes,
      ].map(({ name }) => name),
    ),
  );

interface Chinese {
  path: string;
  text: string;
}

/** Chinese of a page: that which is marked as such, and that which is not. */
function chineseOn(path: string): { marked: Chinese[]; bare: Chinese[] } {
  const found = { marked: [] as Chinese[], bare: [] as Chinese[] };
  const visit = (node: Node, isMarked: boolean): void => {
    if (node.nodeName === '#text') {
      const { value: text } = node as DefaultTreeAdapterTypes.TextNode;
      if (HAN.test(text)) found[isMarked ? 'marked' : 'bare'].push({ path, text });
    }
    const { attrs = [], childNodes = [], tagName = '' } = node as Partial<Element>;
    for (const { name, value } of attrs)
      if (HAN.test(value) && !UNREAD.has(name)) found.bare.push({ path, text: `${name}=${value}` });
    if (tagName === 'script' || tagName === 'style') return;
    const lang = attrs.find(({ name }) => name === 'lang')?.value;
    const isOwn = lang === undefined ? isMarked : lang === 'zh-CN';
    for (const child of childNodes) visit(child, isOwn);
  };
  visit(parse(readFileSync(join(site, path), 'utf8')), false);
  return found;
}

const pages = (): string[] => paths.filter((path) => path.endsWith('.html'));

test('what is Chinese on an English page is marked as Chinese', () => {
  expect(pages().length).toBeGreaterThan(1200);
  expect(pages().flatMap((path) => chineseOn(path).bare)).toEqual([]);
});

test('it is where something comes from, or a text as it was delivered', () => {
  const marked = pages().flatMap((path) => chineseOn(path).marked);
  const others = marked.filter(({ text }) => !delivered.includes(bare(text)));
  expect(others).toEqual([]);
  expect(marked.length).toBeGreaterThan(5000);
});

test('no name that has an English one stands on a page, but in a list of cells and the name of a file', () => {
  const marked = pages()
    .filter((path) => path !== 'data-report.html')
    .flatMap((path) => chineseOn(path).marked);
  const named = marked.filter(({ text }) => names.has(text.trim()));
  expect(named.filter(({ text }) => !files.includes(text.trim()))).toEqual([]);
});

test('a table to take away has no Chinese, a workbook and a document delivered texts alone', () => {
  const tables = paths.filter((path) => path.endsWith('.csv'));
  // One of each assessment.
  expect(tables.length).toBeGreaterThan(4);
  expect(tables.filter((path) => HAN.test(readFileSync(join(site, path), 'utf8')))).toEqual([]);
  const packed = paths.filter((path) => /\.(xlsx|docx)$/.test(path));
  expect(packed.length).toBeGreaterThan(300);
  const others = packed.flatMap((path) =>
    runsOf(path)
      .flatMap((text) => text.match(/[\p{Script=Han}][^A-Za-z()<>;,:]*/gu) ?? [])
      .filter((text) => !delivered.includes(bare(text)))
      .map((text) => ({ path, text })),
  );
  expect(others).toEqual([]);
});

/** The texts of a packed file that a reader sees. */
function runsOf(path: string): string[] {
  const files = unzipSync(readFileSync(join(site, path)));
  return Object.entries(files)
    .filter(([name]) => /(document|sharedStrings|sheet\d+)\.xml$/.test(name))
    .flatMap(([, bytes]) => [
      ...strFromU8(bytes).matchAll(/<(?:w:)?t(?: [^>]*)?>([^<]*)<\/(?:w:)?t>/g),
    ])
    .map(([, text = '']) => text);
}
