import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../../src/archive/seal.ts';
import { type Run, UsageError } from '../../../src/cli/command.ts';
import { withNewFiles } from '../../../src/cli/new-files.ts';
import { siteFolder } from '../../../src/cli/out/site-folder.ts';
import { sealKey } from '../../../src/cli/seal/seal-key.ts';
import { littleSeal } from '../../archive/little-seal.ts';

let room: string;
const at = (path: string): string => join(room, path);
const PROJECT = resolve(import.meta.dirname, '../../..');

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-out-'));
  for (const folder of ['data/2024', 'content', 'other'])
    mkdirSync(at(folder), { recursive: true });
  seal(littleSeal(at('')));
  seal(littleSeal(at('other')));
  symlinkSync(at('archive'), at('link'));
  symlinkSync('nowhere', at('dangling'));
  mkdirSync(at('mine'));
  writeFileSync(at('mine/notes.docx'), 'x');
});
afterAll(() => rmSync(room, { recursive: true }));

const runWith = (option: string, value: string): Run => ({
  args: [],
  texts: new Map([[option, value]]),
  switches: new Set(),
  data: at('data'),
  content: at('content'),
  language: 'zh-CN',
  quiet: true,
  output: { print: async () => {}, complain: () => {}, note: () => {} },
});

/** Why something is refused; undefined where it is not. */
function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('a site is never built at', () => {
  const siteAt = (out: string) => refusal(() => siteFolder(runWith('out', out)));

  test.each([
    ['the archive', 'archive', '封存档案'],
    ['a sealed version', 'archive/2024-v1', '封存档案'],
    ['a part of one', 'archive/2024-v1/public', '封存档案'],
    ['a new folder in the archive', 'archive/new', '封存档案'],
    ['the archive, by a way round', 'data/../archive', '封存档案'],
    ['a link to the archive', 'link', '封存档案'],
    ['a new folder behind that link', 'link/a/b', '封存档案'],
    ['the archive of other data', 'other/archive', '封存档案'],
    ['a new folder in a version there', 'other/archive/2024-v1/public/new', '封存档案'],
    ['what holds archive and data', '.', '封存档案'],
    ['the data', 'data', '数据文件夹'],
    ['a new folder in the data', 'data/2024/site', '数据文件夹'],
    ['the texts', 'content', '文稿文件夹'],
    ['a folder of somebody else’s', 'mine', 'notes.docx'],
    ['a link to nothing', 'dangling', '不是文件夹'],
    ['a way through a link to nothing', 'dangling/site', '不是文件夹'],
    ['a file', 'mine/notes.docx', '不是文件夹'],
    ['a name that no disk takes', '长'.repeat(300), '太长'],
  ])('%s', (_what, out, words) => {
    expect(siteAt(at(out))).toContain(words);
  });

  test.each(['', 'src', 'src/new', 'node_modules', '.git', '..'])('the tool: %s', (out) => {
    expect(siteAt(join(PROJECT, out))).toContain('本程序');
  });

  test.each(['dist', 'archive-site', 'data.old', 'other/dist'])('but is at %s', (out) => {
    expect(siteAt(at(out))).toBeUndefined();
  });

  test('and the sentence says what would be lost, and how to do what was meant', () => {
    const said = siteAt(at('archive'));
    expect(said).toContain('封存的各年度连同原始数据就没有了');
    expect(said).toContain('--out dist；封存各年度的网页会自动收进网站');
  });
});

describe('a file is never written into', () => {
  test.each([
    ['archive/a.docx', '封存档案'],
    ['archive/2024-v1/public/a.docx', '封存档案'],
    ['link/2024-v1/a.docx', '封存档案'],
    ['other/archive/2024-v1/a.docx', '封存档案'],
    ['data/2024/a.xlsx', '数据文件夹'],
    ['content/new/a.mdx', '文稿文件夹'],
  ])('%s', async (path, words) => {
    const made = withNewFiles(runWith('out', ''), async (add) => add(at(path), 'x'));
    await expect(made).rejects.toThrow(UsageError);
    await expect(made).rejects.toThrow(words);
  });

  test('the archive, a new key least of all', () => {
    const run = runWith('new-key', at('archive/2024-v1/public/own.pem'));
    expect(refusal(() => sealKey(run))).toContain('封存档案');
  });
});
