import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../../src/archive/seal.ts';
import { type Run, UsageError } from '../../../src/cli/command.ts';
import { compare } from '../../../src/cli/commands/compare.ts';
import { document } from '../../../src/cli/commands/document.ts';
import { init } from '../../../src/cli/commands/init.ts';
import { packCommand } from '../../../src/cli/commands/pack.ts';
import { template } from '../../../src/cli/commands/template.ts';
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
  writeFileSync(at('mine/list.csv'), 'x');
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
  output: { print: async () => {}, complain: () => {}, note: () => {}, show: () => {} },
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

/** A command with its arguments, and what it is asked to write. */
const COMMANDS: readonly [string, (run: Run) => Promise<number>, string[]?, string?][] = [
  ['document', document, ['circular', '2024/main']],
  ['document of all kinds', document, ['all', '2024/main']],
  ['document of the latest year', document, ['all']],
  ['template', template, ['2024/main']],
  ['compare', compare, ['2024@v1', 'data'], 'docx'],
  ['pack', packCommand],
  ['init', init],
];
/** Places that are wrong whatever is to be written there. */
const WRONG: readonly [string, () => string, string][] = [
  ['the archive', () => at('archive'), '封存档案'],
  ['a new folder in a sealed version', () => at('archive/2024-v1/new/a.docx'), '封存档案'],
  ['a link to the archive', () => at('link/a.docx'), '封存档案'],
  ['the archive of other data', () => at('other/archive/2024-v1/a.docx'), '封存档案'],
  ['the data', () => at('data'), '数据文件夹'],
  ['a place in the data', () => at('data/2024/new'), '数据文件夹'],
  ['the texts', () => at('content/new.mdx'), '文稿文件夹'],
  ['the tool', () => join(PROJECT, 'src/new'), '本程序'],
  ['a link to nothing', () => at('dangling'), '不是文件夹'],
  ['a way through a link to nothing', () => at('dangling/a.docx'), '不是文件夹'],
  ['a way through a file', () => at('mine/notes.docx/a.docx'), '不是文件夹'],
  ['a name that no disk takes', () => at(`${'长'.repeat(300)}.docx`), '太长'],
  ['a folder of a name that no disk takes', () => at(`${'长'.repeat(300)}/a.docx`), '太长'],
];

describe.each(COMMANDS)('%s refuses before any work', (_name, command, args = [], format = '') => {
  /** What it says at once; it has read, scored and packed nothing, since there is nothing to read. */
  const said = async (out: string): Promise<unknown> => {
    const run = runWith('out', out);
    const texts = new Map([...run.texts, ...(format ? [['format', format] as const] : [])]);
    const all = command === init ? [out] : args;
    return command({ ...run, texts, args: all }).catch((error: unknown) => error);
  };

  test.each(WRONG)('%s', async (_what, out, words) => {
    const error = await said(out());
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(words);
  });

  test.runIf(process.platform === 'linux')('a folder that takes nothing new', async () => {
    for (const out of ['/proc/self/x', '/proc/self/x/y.docx'])
      expect(await said(out)).toMatchObject({
        code: 'ENOENT',
        path: expect.stringContaining(`/proc/${process.pid}/x`),
      });
    expect(() => siteFolder(runWith('out', '/proc/self/x'))).toThrow(/ENOENT/);
  });

  test('and leaves nothing behind', async () => {
    const before = readdirSync(at(''), { recursive: true }).sort();
    for (const [, out] of WRONG) await said(out());
    expect(readdirSync(at(''), { recursive: true }).sort()).toEqual(before);
  });
});

test.each(COMMANDS.slice(0, 5))(
  '%s takes no file of another kind for its own',
  async (_name, command, args = [], format = '') => {
    const run = runWith('out', at('mine/list.csv'));
    const texts = new Map([...run.texts, ...(format ? [['format', format] as const] : [])]);
    await expect(command({ ...run, texts, args })).rejects.toThrow(
      args[0] === 'all' ? '应是文件夹' : '没有覆盖',
    );
  },
);

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
