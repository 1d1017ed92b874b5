import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSmallYear } from '../archive/small-year.ts';
import { copyTool, type Tool } from '../archive/tool-copy.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** Stands in everything that must not be given out; no page shows it. */
const SECRET = 'PLANTED-BALLOT';
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg"><title>${SECRET}</title></svg>`;

let tool: Tool;
let server: RunningServer;

beforeAll(async () => {
  tool = copyTool('dev');
  writeSmallYear(join(tool.folder, 'data'), 2024);
  const put = (path: string, text: string): void => {
    mkdirSync(join(tool.folder, path, '..'), { recursive: true });
    writeFileSync(join(tool.folder, path), text);
  };
  put('data/2024/main/secret.md', SECRET);
  put('data/2024/main/secret.json', JSON.stringify({ [SECRET]: SECRET }));
  put('data/2024/main/secret.css', `/* ${SECRET} */`);
  put('data/2024/main/secret.svg', PICTURE);
  put('archive/secret.json', JSON.stringify({ [SECRET]: SECRET }));
  put('content/2024/main/notes.txt', SECRET);
  put('content/2024/main/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put(
    'content/2024/main/briefing.mdx',
    '---\ntitle: 分析\nkind: circular\nassessment: 2024/main\n---\n\n分析。\n',
  );
  put('content/apart/lonely.svg', PICTURE);
  put('content/2024/main/.hidden/secret.svg', PICTURE);
  put('secret.json', JSON.stringify({ [SECRET]: SECRET }));
  symlinkSync(
    '../../../data/2024/main/secret.svg',
    join(tool.folder, 'content/2024/main/link.svg'),
  );
  symlinkSync('../data', join(tool.folder, 'public/link'));
  const data = ['--data', join(tool.folder, 'data'), '--content', join(tool.folder, 'content')];
  server = await startServer(tool, ['dev', ...data]);
});

afterAll(async () => {
  await server?.stop();
  tool.remove();
});

const at = (path: string): string => encodeURI(join(tool.folder, path));
const fs = (path: string): string => `/@fs${at(path)}`;
const DATA = 'data/2024/main/secret';

/** What an attacker on the network would try: why it might work, and the request line. */
const TRIALS: readonly [string, () => string, Record<string, string>?][] = [
  ['a file of the data by its path', () => fs(`${DATA}.json`)],
  ['two slashes', () => `/@fs/${at(`${DATA}.json`)}`],
  ['as raw text', () => `${fs(`${DATA}.json`)}?raw`],
  ['as an address', () => `${fs(`${DATA}.svg`)}?url`],
  ['inline', () => `${fs(`${DATA}.svg`)}?inline`],
  ['as a module', () => `${fs(`${DATA}.json`)}?import`],
  ['as a module of raw text', () => `${fs(`${DATA}.md`)}?import&raw`],
  ['raw, with two question marks', () => `${fs(`${DATA}.md`)}?raw??`],
  ['raw, behind another key', () => `${fs(`${DATA}.md`)}?import&?raw`],
  ['as a picture and an assembly', () => `${fs(`${DATA}.md`)}?.svg?.wasm?init`],
  ['as a style sheet', () => fs(`${DATA}.css`), { accept: 'text/css' }],
  ['as a script', () => fs(`${DATA}.json`), { 'sec-fetch-dest': 'script' }],
  ['with a time', () => `${fs(`${DATA}.json`)}?t=1`],
  ['up from the sources', () => `${fs('src')}/../${DATA}.json`],
  ['up, with encoded dots', () => `${fs('src')}/%2e%2e/${DATA}.json`],
  ['up, with encoded slashes', () => `${fs('src')}/..%2f${DATA}.json`],
  ['up, encoded twice', () => `${fs('src')}/%252e%252e/${DATA}.json`],
  ['up, with backslashes', () => `${fs('src')}\\..\\${DATA}.json`],
  ['up, with encoded backslashes', () => `${fs('src')}%5c..%5c${DATA}.json`],
  ['up, behind a NUL', () => `${fs('src')}/%00/../../${DATA}.json`],
  [
    'up, behind a question mark in the path',
    () => `${fs('src/report.ts')}%3f/../../../${DATA}.json`,
  ],
  ['up, in the query', () => `${fs('src/report.ts')}?raw&x=/../../${DATA}.json`],
  ['the whole path, as an address of the site', () => at(`${DATA}.json`)],
  ['the whole path, as a module', () => `${at(`${DATA}.json`)}?import`],
  ['the whole path, as raw text', () => `${at(`${DATA}.md`)}?raw`],
  ['the whole path, its ending left to be guessed', () => `${at(DATA)}?import`],
  ['a path below the project', () => `/${DATA}.json`],
  ['a path above the root', () => `/../../${DATA}.json`],
  ['up from a folder that is open', () => `/src/../${DATA}.json`],
  ['two slashes and the whole path', () => `/${at(`${DATA}.json`)}`],
  ['an address with a host', () => `http://127.0.0.1${fs(`${DATA}.json`)}`],
  ['the name of a module', () => `/@id/${at(`${DATA}.json`)}`],
  ['a module of Vite’s own kind', () => `/@id/__x00__${at(`${DATA}.md`)}?raw`],
  ['the texts as a module', () => '/@id/astro:data-layer-content'],
  ['the editor', () => `/__open-in-editor?file=${at(`${DATA}.json`)}`],
  ['a picture of the data', () => fs(`${DATA}.svg`)],
  ['a picture of the data, converted', () => `/_image?href=${fs(`${DATA}.svg`)}&f=svg`],
  ['a picture up from the sources', () => `/_image?href=${fs('src')}/../${DATA}.svg&f=svg`],
  [
    'a second picture',
    () => `/_image?href=${fs('content/2024/main/map.svg')}&href=${fs(`${DATA}.svg`)}&f=svg`,
  ],
  ['a text as a picture', () => `/_image?href=${fs('content/2024/main/notes.txt')}&f=svg`],
  ['a picture from the network', () => `/_image?href=http://127.0.0.1${fs(`${DATA}.svg`)}&f=svg`],
  ['a link beside a text', () => fs('content/2024/main/link.svg')],
  ['a link in the public folder', () => '/link/2024/main/secret.json'],
  ['a link in the public folder, by its path', () => fs('public/link/2024/main/secret.json')],
  ['a note beside a text', () => fs('content/2024/main/notes.txt')],
  ['a picture without a text', () => fs('content/apart/lonely.svg')],
  ['a picture in a hidden folder', () => fs('content/2024/main/.hidden/secret.svg')],
  ['the archive', () => fs('archive/secret.json')],
  ['the archive as a module', () => `${at('archive/secret')}?import`],
  ['another file of the project', () => fs('secret.json')],
  ['another file, as a module', () => `${at('secret')}?import`],
  ['the map of a module', () => `${fs(`${DATA}.json`)}.map`],
  ['up, with a parameter in the path', () => `${fs('src')}/..;/${DATA}.json`],
  ['up, with a parameter and its value', () => `${fs('src')}/..;a=b/${DATA}.json`],
  ['up from the root, with a parameter', () => `/..;/${DATA}.json`],
  ['up, with an encoded parameter', () => `${fs('src')}/..%3b/${DATA}.json`],
  ['up, with half a NUL', () => `${fs('src')}/..%00/${DATA}.json`],
  ['both prefixes', () => `/@id${fs(`${DATA}.json`)}`],
  ['both prefixes, the other way', () => `/@fs/@id/${at(`${DATA}.json`)}`],
  ['the prefix twice', () => `/@fs${fs(`${DATA}.json`)}`],
  ['the prefix in capitals', () => `/@FS${at(`${DATA}.json`)}`],
  ['the prefix, encoded', () => `/%40fs${at(`${DATA}.json`)}`],
  ['the prefix and up', () => `/@fs/../@fs${at(`${DATA}.json`)}`],
  ['a data address', () => `/@id/data:text/javascript,import(${JSON.stringify(DATA)})`],
  ['a file address', () => `/@id/file://${at(`${DATA}.json`)}`],
];

/** Queries by which Vite hands over a file in another shape, and the ways to name the file. */
const QUERIES = [
  'import&url',
  'url&import',
  'import&raw',
  'raw&import&url',
  'raw&url',
  'url&inline',
  'inline&import',
  'no-inline&import',
  'worker',
  'worker&url',
  'sharedworker&inline',
  'worker_file&type=module',
  'html-proxy&index=0.js',
  'direct',
  'astro&type=script&index=0&lang.ts',
  'commonjs-proxy',
  'used',
  'v=1&raw',
  '&raw&',
  'raw=',
  'RAW',
  '%72aw',
];
const WAYS: readonly [string, (path: string) => string][] = [
  ['@fs', fs],
  ['@id', (path) => `/@id/${at(path)}`],
  ['@id and a NUL', (path) => `/@id/__x00__${at(path)}`],
  ['both', (path) => `/@id${fs(path)}`],
  ['the whole path', at],
];

describe('dev gives out nothing beside the site', () => {
  test('at least 40 kinds of traversal are tried', () => {
    expect(TRIALS.length).toBeGreaterThanOrEqual(40);
  });

  test.for(TRIALS)('not by %s', async ([, target, headers]) => {
    const { status, body } = await server.ask(target(), headers);
    expect({ body, status }).toEqual({
      body: expect.not.stringContaining(SECRET),
      status: expect.toSatisfy((code: number) => code >= 400 || target().includes('&x=')),
    });
  });

  test.each(WAYS)('nor by any query on data and archive named by %s', async (_name, way) => {
    const paths = [...['json', 'md', 'css', 'svg'].map((end) => `${DATA}.${end}`)];
    for (const path of [...paths, 'archive/secret.json'])
      for (const query of QUERIES) {
        const target = `${way(path)}?${query}`;
        const { status, body } = await server.ask(target);
        expect([target, status >= 400, body.includes(SECRET)]).toEqual([target, true, false]);
      }
  });

  test('nor a text of the office, a list of users, the environment', async () => {
    const others = [
      '/@fs/etc/passwd',
      '/@fs/proc/self/environ',
      fs('content/2024/main/briefing.mdx'),
    ];
    for (const target of [...others, ...others.map((each) => `${each}?raw`)])
      expect([target, (await server.ask(target)).status]).toEqual([target, 404]);
  });

  test.each(['/%', '/%zz', '/%c0%ae%c0%ae/x', '/%e4%b8'])(
    'an address that is no text, %s, is not found, and the answer names no folder',
    async (target) => {
      const { status, body } = await server.ask(target);
      expect([status, body.includes(tool.folder)]).toEqual([404, false]);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS'])(
    '%s changes nothing and is not allowed',
    async (method) => {
      const { status, body } = await server.ask('/', {}, method);
      expect([status, body.includes(tool.folder)]).toEqual([405, false]);
    },
  );

  test('nor by asking for a module over the socket that reloads pages', async () => {
    const { body } = await server.ask('/@vite/client');
    const token = /wsToken = "([^"]+)"/.exec(body)?.[1];
    expect(token).toBeDefined();
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/?token=${token}`, 'vite-hmr');
    const data = [`${join(tool.folder, DATA)}.md?raw`, undefined, {}];
    const answer = await new Promise<string>((done, fail) => {
      socket.onerror = () => fail(new Error('no socket'));
      socket.onmessage = ({ data: text }) => {
        if (String(text).includes('vite:invoke')) done(String(text));
      };
      socket.onopen = () =>
        socket.send(
          JSON.stringify({
            type: 'custom',
            event: 'vite:invoke',
            data: { name: 'fetchModule', id: 'send:1', data },
          }),
        );
    });
    socket.close();
    expect(answer).toContain('error');
    expect(answer).not.toContain(SECRET);
  });

  test('but pages, their styles and scripts, what reloads them, and pictures beside a text', async () => {
    const open = ['/', '/2024/main/index.html', '/style.css', '/biaochi.js', '/favicon.svg'];
    const vite = [
      '/@vite/client',
      fs('node_modules/vite/dist/client/env.mjs'),
      fs('src/report.ts'),
    ];
    for (const target of [...open, ...vite, fs('content/2024/main/map.svg')])
      expect([target, (await server.ask(target)).status]).toEqual([target, 200]);
  });
});
