import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyTool } from '../archive/tool-copy.ts';

/** The documents that a new office follows in order, and what it writes by hand before each. */
const PROJECT = resolve(import.meta.dirname, '../..');
const DOCUMENTS = ['docs/zh-CN/上手.md', 'docs/zh-CN/公布与归档.md'];

const tool = copyTool('文档');
const room = mkdtempSync(join(tmpdir(), 'biaochi-docs-'));
afterAll(() => {
  tool.remove();
  rmSync(room, { recursive: true, force: true });
});

/** Lines of the shell blocks of a document, each a command that a reader types. */
function commandsOf(path: string): string[] {
  const text = readFileSync(join(PROJECT, path), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');
  return blocks.flatMap((block) => block.split('\n').filter((line) => line !== ''));
}

const typed = DOCUMENTS.flatMap((path) => commandsOf(path).map((line) => ({ path, line })));

describe('commands of the documents, one after the other, in an empty folder', () => {
  let folder = room;
  let before = '';

  test.each(typed)('$path: $line', ({ path, line }) => {
    if (path !== before && path.includes('公布'))
      publish(join(folder, 'data/2025/main/scheme.yaml'));
    before = path;
    const [program, ...words] = line.replace(/\s+#.*$/, '').split(/\s+/);
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
  });
});

/** The leading group has decided: the one line that the document tells to change. */
function publish(scheme: string): void {
  const text = readFileSync(scheme, 'utf8');
  expect(text).toContain('stage: trial');
  writeFileSync(scheme, text.replace('stage: trial', 'stage: published'));
}
