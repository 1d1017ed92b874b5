import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTool, type Tool } from '../archive/tool-copy.ts';
import { type RunningServer, startServer } from './running-server.ts';

const SECRET = 'PLANTED-BALLOT';

let tool: Tool;
let server: RunningServer;

beforeAll(async () => {
  tool = copyTool('preview');
  const put = (path: string, text: string): void => {
    mkdirSync(join(tool.room, path, '..'), { recursive: true });
    writeFileSync(join(tool.room, path), text);
  };
  put('data/secret.csv', SECRET);
  put('data/index.html', SECRET);
  put('secret.html', SECRET);
  put(
    'dist/manifest.json',
    JSON.stringify({ generator: 'biaochi', version: '0', inputs: [], files: [] }),
  );
  put('dist/index.html', '首页');
  put('dist/2024/main/index.html', '排名');
  put('dist/404.html', '没有此页');
  for (const [name, target] of [
    ['link.csv', '../data/secret.csv'],
    ['link.html', '../secret.html'],
    ['folder', '../data'],
    ['twice', 'folder'],
    ['2024/main/up', '../../..'],
  ] as const)
    symlinkSync(target, join(tool.room, 'dist', name));
  server = await startServer(tool, ['preview', '--out', join(tool.room, 'dist')]);
});

afterAll(async () => {
  await server?.stop();
  tool.remove();
});

const whole = (path: string): string => encodeURI(join(tool.room, path));

const TRIALS: readonly (readonly [string, () => string])[] = [
  ['a link to a file', () => '/link.csv'],
  ['a link to a file, with a query', () => '/link.csv?x=1'],
  ['a link to a page', () => '/link.html'],
  ['a link to a page without its ending', () => '/link'],
  ['a link to a page with a slash', () => '/link/'],
  ['a linked folder', () => '/folder'],
  ['a linked folder with a slash', () => '/folder/'],
  ['a page of a linked folder', () => '/folder/index.html'],
  ['a page of a linked folder without its ending', () => '/folder/index'],
  ['a file of a linked folder', () => '/folder/secret.csv'],
  ['a link to a link', () => '/twice/secret.csv'],
  ['a link to a folder above', () => '/2024/main/up/data/secret.csv'],
  ['a link to a folder above and back again', () => '/2024/main/up/dist/link.csv'],
  ['encoded letters', () => '/%6c%69nk.csv'],
  ['encoded letters of a folder', () => '/f%6flder/secret.csv'],
  ['a slash too many', () => '//link.csv'],
  ['slashes in between', () => '/folder//secret.csv'],
  ['a dot', () => '/./link.csv'],
  ['a dot, encoded', () => '/%2e/link.csv'],
  ['up', () => '/../data/secret.csv'],
  ['up twice', () => '/../../data/secret.csv'],
  ['up, encoded', () => '/%2e%2e/data/secret.csv'],
  ['up, half encoded', () => '/.%2e/data/secret.csv'],
  ['up, encoded twice', () => '/%252e%252e/data/secret.csv'],
  ['up, with an encoded slash', () => '/..%2fdata/secret.csv'],
  ['up, all encoded', () => '/%2e%2e%2fdata%2fsecret.csv'],
  ['up, with a backslash', () => '/..\\data\\secret.csv'],
  ['up, with an encoded backslash', () => '/..%5cdata%5csecret.csv'],
  ['up, with wide dots', () => '/%ef%bc%8e%ef%bc%8e/data/secret.csv'],
  ['up, with bytes that are not UTF-8', () => '/%c0%ae%c0%ae/data/secret.csv'],
  ['up from a folder', () => '/2024/main/../../../data/secret.csv'],
  ['up from a folder, encoded', () => '/2024/main/%2e%2e/%2e%2e/%2e%2e/data/secret.csv'],
  ['up from a folder that is not there', () => '/no/../../data/secret.csv'],
  ['up behind a query', () => '/index.html?/../../data/secret.csv'],
  ['up behind an encoded question mark', () => '/index.html%3f/../../data/secret.csv'],
  ['up behind a NUL', () => '/%00/../../data/secret.csv'],
  ['a name with a NUL', () => '/link.csv%00.html'],
  ['the whole path', () => whole('data/secret.csv')],
  ['the whole path behind two slashes', () => `/${whole('data/secret.csv')}`],
  ['Vite’s prefix', () => `/@fs${whole('data/secret.csv')}`],
  ['Vite’s prefix and raw text', () => `/@fs${whole('data/secret.csv')}?raw`],
  ['an address with a host', () => `http://127.0.0.1${whole('data/secret.csv')}`],
  ['an address with a host and a link', () => 'http://127.0.0.1/link.csv'],
  ['up, with a parameter in the path', () => '/..;/data/secret.csv'],
  ['up, with a parameter and its value', () => '/..;a=b/data/secret.csv'],
  ['up from a folder, with parameters', () => '/2024/..;/..;/data/secret.csv'],
  ['up, with an encoded parameter', () => '/..%3b/data/secret.csv'],
  ['a link with a parameter', () => '/link.csv;x'],
  ['a linked folder with a parameter', () => '/folder;x/secret.csv'],
  ['Vite’s other prefix', () => `/@id/${whole('data/secret.csv')}`],
  ['both prefixes', () => `/@id/@fs${whole('data/secret.csv')}`],
  ['a module', () => `${whole('data/secret.csv')}?import&url`],
  ['a link as an address', () => '/link.csv?url'],
  ['a link as raw text', () => '/link.csv?import&raw'],
  ['the editor', () => `/__open-in-editor?file=${whole('data/secret.csv')}`],
];

describe('preview follows no link and no path out of the site', () => {
  test('at least 40 kinds of traversal are tried', () => {
    expect(TRIALS.length).toBeGreaterThanOrEqual(40);
  });

  test.each(TRIALS)('not by %s', async (_why, target) => {
    const { status, body } = await server.ask(target());
    expect({ body, status }).toEqual({
      body: expect.not.stringContaining(SECRET),
      status: expect.toSatisfy(
        (code: number) => code >= 400 || target().startsWith('/index.html?'),
      ),
    });
  });

  test('but the site itself, by address and by folder', async () => {
    for (const target of ['/', '/index.html', '/2024/main/index.html', '/2024/main/', '/2024/main'])
      expect([target, (await server.ask(target)).status]).toEqual([target, 200]);
    expect(await server.ask('/no.html')).toMatchObject({
      status: 404,
      body: expect.stringContaining('没有此页'),
    });
  });
});
