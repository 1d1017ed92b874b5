import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { messages } from '../../src/i18n/messages.ts';
import { copyTool, type Tool } from '../archive/tool-copy.ts';
import { startServer } from '../server-guard/running-server.ts';

/** What `--help` shows as examples does what it says on the example, in a folder of its own. */
const PROJECT = resolve(import.meta.dirname, '../..');
/** Commands of a second or so, of which every example is run; of the others the first. */
const QUICK = ['check', 'score', 'explain', 'findings', 'template', 'init', 'new'];
const SERVERS = ['dev', 'preview'];

let tool: Tool;
let room: string;
beforeAll(() => {
  tool = copyTool('示例');
  room = join(tool.room, '考核');
  for (const part of ['data/site.yaml', 'data/2024', 'content'])
    cpSync(join(PROJECT, part), join(room, part), { recursive: true });
});
afterAll(() => tool.remove());

/** The examples of a command in both languages, a line that both have once. */
function examplesOf(name: string): string[] {
  const all = (['zh-CN', 'en'] as const).map((language) => {
    const { examples } = messages(language).cli.commands[name as 'check'];
    return examples.map(([line]) => line).slice(0, QUICK.includes(name) ? undefined : 1);
  });
  return [...new Set(all.flat())];
}

/** Words as a shell cuts them; where the output goes is left out. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/ > \S+$/, '').matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .slice(1);

const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [tool.bin, ...words], { cwd: room, encoding: 'utf8' });

/** What the reader of an example has done before. */
function prepare([name, ...rest]: readonly string[]): void {
  if (name === 'init') rmSync(join(room, rest[0] ?? ''), { recursive: true, force: true });
  if (name === 'join')
    for (const [index, part] of rest.entries())
      run(['build', '--no-documents', '--shard', `${index + 1}/${rest.length}`, '--out', part]);
  if (name === 'new') {
    rmSync(join(room, `data/${rest[0]}`), { recursive: true, force: true });
    if (rest[2] !== undefined)
      writeFileSync(
        join(room, rest[2]),
        '对象,原名称,新名称,类型\n单位,区教育局,区教育体育局,更名\n',
      );
  }
  if (name === 'compare')
    cpSync(join(room, 'data'), join(room, rest[0] ?? ''), { recursive: true });
}

const finished = COMMANDS.filter(({ name }) => !SERVERS.includes(name));

test.each(finished.map(({ name }) => name))('the examples of %s run', (name) => {
  for (const line of examplesOf(name)) {
    const words = wordsOf(line);
    prepare(words);
    const { status, stdout, stderr } = run(words);
    expect(status, `${line}\n${stdout}${stderr}`).toBe(0);
    expect(stdout, line).not.toBe('');
  }
  if (name === 'new') rmSync(join(room, 'data/2025'), { recursive: true });
});

/** The first page from a server on a free port in place of the one shown. */
async function firstPage(words: readonly string[]): Promise<string> {
  const server = await startServer({ ...tool, room }, words);
  try {
    return (await server.ask('/')).body;
  } finally {
    await server.stop();
  }
}

test.each(SERVERS)('the example of %s serves the first page', async (name) => {
  for (const line of examplesOf(name)) {
    const words = wordsOf(line.replace(/ --port \d+/, ''));
    expect(await firstPage(words), line).toContain('2024年度');
  }
});
