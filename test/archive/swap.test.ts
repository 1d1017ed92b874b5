import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  fileSum,
  filesBelow,
  MANIFEST,
  manifestOf,
  manifestText,
} from '../../src/archive/manifest.ts';
import { mayReplace } from '../../src/archive/site-files.ts';
import { finishSwap, oldOf, swap } from '../../src/archive/swap.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-swap-'));
  mkdirSync(join(folder, '.biaochi'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site of `pages` pages that all say the same word. */
function makeSite(name: string, pages = 3): string {
  const site = join(folder, name);
  mkdirSync(join(site, 'sub'), { recursive: true });
  for (let page = 0; page < pages; page++) writeFileSync(join(site, 'sub', `${page}.html`), name);
  const sums = filesBelow(site).map((path) => fileSum(site, path));
  writeFileSync(join(site, MANIFEST), manifestText(manifestOf(sums, [], '1')));
  return site;
}

/** The word that all pages say, if the site is whole. */
function wordOf(site: string): string | undefined {
  if (!existsSync(join(site, MANIFEST))) return undefined;
  const { files } = JSON.parse(readFileSync(join(site, MANIFEST), 'utf8'));
  const words = files.map(({ path }: { path: string }) =>
    existsSync(join(site, path)) ? readFileSync(join(site, path), 'utf8') : undefined,
  );
  return new Set(words).size === 1 ? words[0] : undefined;
}

describe('putting a new site in the place of the old one', () => {
  test.each(['null', '5', '[]', '{"out":5}', '{"copy":"x"}', '{"out":'])(
    'a note that says %s moves nothing',
    (text) => {
      writeFileSync(join(folder, '.biaochi/swap.json'), text);
      expect(finishSwap(folder)).toEqual([]);
      expect(existsSync(join(folder, '.biaochi/swap.json'))).toBe(false);
    },
  );

  test('a note removes no folder but a copy of its site', () => {
    const out = join(folder, 'out');
    mkdirSync(join(folder, 'data'));
    mkdirSync(`${out}.biaochi-copy-2`);
    for (const copy of [
      join(folder, 'data'),
      `${out}.biaochi-copy/../data`,
      `${out}.biaochi-copy-2`,
    ]) {
      writeFileSync(join(folder, '.biaochi/swap.json'), JSON.stringify({ out, copy }));
      finishSwap(folder);
    }
    expect(readdirSync(folder).sort()).toEqual(['.biaochi', 'data']);
  });

  test('a manifest without its list of files makes no site that may be replaced', () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const files of [undefined, null, [null], [{}]]) {
      writeFileSync(join(out, MANIFEST), JSON.stringify({ generator: 'biaochi', files }));
      expect(mayReplace(out), JSON.stringify(files)).toBe(false);
    }
  });

  test('leaves the new site alone at its place', () => {
    const out = join(folder, 'out');
    swap(folder, makeSite('a'), out);
    swap(folder, makeSite('b'), out);
    expect(wordOf(out)).toBe('b');
    expect(readdirSync(folder).sort()).toEqual(['.biaochi', 'out']);
    expect(readdirSync(join(folder, '.biaochi'))).toEqual([]);
  });

  test('replaces an empty folder', () => {
    mkdirSync(join(folder, 'out'));
    swap(folder, makeSite('a'), join(folder, 'out'));
    expect(wordOf(join(folder, 'out'))).toBe('a');
  });

  test.each([
    ['absent', () => {}, true],
    ['empty', (out: string) => mkdirSync(out), true],
    [
      'somebody’s own',
      (out: string) => {
        mkdirSync(out);
        writeFileSync(join(out, 'a.txt'), '');
      },
      false,
    ],
    [
      'with a manifest of another tool',
      (out: string) => {
        mkdirSync(out);
        writeFileSync(join(out, MANIFEST), '{"name":"app"}');
      },
      false,
    ],
  ])('a folder that is %s may be replaced: see the table', (_, make, expected) => {
    const out = join(folder, 'out');
    make(out);
    expect(mayReplace(out)).toBe(expected);
  });

  test('keeps what somebody put into the old site meanwhile', () => {
    const out = join(folder, 'out');
    swap(folder, makeSite('a'), out);
    writeFileSync(join(out, 'sub/notes.docx'), 'mine');
    swap(folder, makeSite('b'), out);
    expect(wordOf(out)).toBe('b');
    expect(filesBelow(oldOf(out))).toEqual(['sub/notes.docx']);
    expect(mayReplace(oldOf(out))).toBe(false);
  });

  test('removes a copy that the killed swap itself had begun, and no other one', () => {
    const out = join(folder, 'out');
    const note = join(folder, '.biaochi', 'swap.json');
    for (const name of ['out.biaochi-copy', 'out.biaochi-copy-2']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'a.txt'), 'x');
    }
    writeFileSync(note, JSON.stringify({ out, copy: `${out}.biaochi-copy-2` }));
    finishSwap(folder);
    swap(folder, makeSite('a'), out);
    expect(readdirSync(folder).sort()).toEqual(['.biaochi', 'out', 'out.biaochi-copy']);
  });

  test('an old site that was moved aside comes back with the next command', () => {
    const out = join(folder, 'out');
    makeSite('out.old');
    writeFileSync(join(folder, '.biaochi', 'swap.json'), JSON.stringify({ out }));
    expect(finishSwap(folder)).toEqual([out]);
    expect(wordOf(out)).toBe('out.old');
    expect(finishSwap(folder)).toEqual([]);
  });
});

describe('killed at any moment', () => {
  test('one whole site lies at OUT or OUT.old, and the next command mends it', async () => {
    makeSite('a', 40);
    makeSite('b', 40);
    const out = join(folder, 'out');
    const script = join(import.meta.dirname, 'swap-forever.ts');
    for (let kill = 0; kill < 25; kill++) {
      const child = spawn(process.execPath, [script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((done) => setTimeout(done, (kill * 37) % 23));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const whole = wordOf(out) ?? wordOf(oldOf(out));
      expect(['a', 'b']).toContain(whole);
      finishSwap(folder);
      expect(wordOf(out)).toBe(whole);
      expect(existsSync(oldOf(out))).toBe(false);
    }
  });
});
