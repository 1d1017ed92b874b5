import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../../src/archive/manifest.ts';
import { exportDocuments, type SiteDocuments } from '../../../src/export/article/site-documents.ts';
import { findBrowser } from '../../../src/export/pdf/browser-of-machine.ts';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import { hasPoppler, lacking, pdfText, tokens } from '../measure.ts';
import { shownText } from '../shown-text.ts';

/** The documents of the example, made from its built site. */

const PROJECT = resolve(import.meta.dirname, '../../..');
const BIN = join(PROJECT, 'src/cli/biaochi.mjs');
const hasTools = findBrowser() !== undefined && hasPoppler;

let folder = '';
let site = '';
let made: SiteDocuments | undefined;
let printed: SiteDocuments | undefined;
const read = (path: string): Buffer => readFileSync(join(site, path));
const withEnding = (ending: string): string[] =>
  [...(made?.files ?? []), ...(printed?.files ?? [])].filter((path) => path.endsWith(ending));

/** One document of each kind. */
function sampleOf(paths: readonly string[]): string[] {
  const documents = paths.filter((path) =>
    /^2024\/departments\/documents\/[\w-]+\.html$/.test(path),
  );
  const kindOf = (path: string): string => KINDS.find((kind) => path.includes(`/${kind}`)) ?? path;
  return [...Map.groupBy(documents, kindOf).values()].flatMap((ofKind) => ofKind.slice(0, 1));
}
const KINDS = ['unit-report', 'one-pager', 'score-notice'];

/** Another build of the checkout may be going on, which the command waits for a minute at most. */
function buildSite(): string {
  const data = join(PROJECT, 'data');
  const args = ['build', '--data', data, '--only', '2024/departments', '--out', site, '--quiet'];
  const attempt = (): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });
  let built = attempt();
  for (let again = 0; again < 3 && built.status === 1; again++) built = attempt();
  return built.stderr;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-documents-'));
  site = join(folder, 'site');
  expect(buildSite()).toBe('');
  const paths = filesBelow(site);
  made = await exportDocuments(site, paths, { pdf: false });
  if (hasTools) printed = await exportDocuments(site, sampleOf(paths), { pdf: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every document of the site is one: nothing in it is refused', () => {
  expect(made?.refused).toEqual([]);
  expect(withEnding('.docx').length).toBeGreaterThan(0);
  expect(withEnding('.docx')).toContain('2024/departments/documents/circular.docx');
});

/** Lacking words as a share of all; every single figure counts. */
function compared(page: string, text: string): { figures: string[]; share: number } {
  const wanted = tokens(shownText(page));
  const given = tokens(text);
  const missing = lacking(wanted.characters, given.characters).length;
  return {
    figures: lacking(wanted.numbers, given.numbers),
    share: missing / Math.max(1, wanted.characters.length),
  };
}

const SAME = { figures: [], share: 0 };

test('the .docx holds all words and figures of its page', () => {
  for (const path of withEnding('.docx')) {
    const xml = new TextDecoder().decode(unzip(read(path)).get('word/document.xml'));
    const text = xml
      .replace(/<w:(?:tab|br)\/>|<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect({ path, ...compared(read(path.replace('.docx', '.html')).toString(), text) }).toEqual({
      path,
      ...SAME,
    });
  }
});

test('so does the single file, which asks for nothing and stays under 2 MB', () => {
  for (const path of withEnding('.single.html')) {
    const file = read(path).toString();
    expect({
      path,
      ...compared(read(path.replace('.single.html', '.html')).toString(), shownText(file)),
    }).toEqual({ path, ...SAME });
    expect(file).not.toMatch(/<link|<script|<img|@import|\ssrc=/);
    expect(file.length).toBeLessThan(2_000_000);
  }
});

describe.skipIf(!hasTools)('PDF', () => {
  test('holds all figures and at least 99 % of the words', () => {
    for (const path of withEnding('.pdf')) {
      const { figures, share } = compared(
        read(path.replace('.pdf', '.html')).toString(),
        pdfText(read(path)).join('\n'),
      );
      expect({ path, figures }).toEqual({ path, figures: [] });
      expect(share).toBeLessThanOrEqual(0.01);
    }
  });
});
