import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { unzip } from '../../src/export/xlsx/zip.ts';
import { copyTool } from '../archive/tool-copy.ts';

/** The package as npm packs it, laid where npm lays it, beside the checkout that it was made from. */
const PROJECT = resolve(import.meta.dirname, '../..');
const EXAMPLE = join(PROJECT, 'data');
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const checkout = copyTool('安装包');
const installed = join(checkout.room, 'prefix/node_modules/biaochi');
const bin = join(installed, 'src/cli/biaochi.mjs');
afterAll(() => checkout.remove());

beforeAll(() => {
  const packed = spawnSync('npm', ['pack', '--pack-destination', checkout.room], {
    cwd: checkout.folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(packed.status, packed.stderr).toBe(0);
  mkdirSync(installed, { recursive: true });
  const file = packed.stdout.trim().split('\n').at(-1) ?? '';
  const parameters = ['-xzf', join(checkout.room, file), '-C', installed, '--strip-components=1'];
  expect(spawnSync('tar', parameters).status).toBe(0);
  symlinkSync(join(PROJECT, 'node_modules'), join(installed, 'node_modules'), 'junction');
});

const own = (): string[] =>
  filesBelow(installed)
    .filter((path) => !path.startsWith('node_modules'))
    .map((path) => `${path} ${fileSum(installed, path).sha256}`);

function biaochi(folder: string, ...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('the installed package', () => {
  test('holds JavaScript with its types and the pinned versions, and neither sources nor data', () => {
    const paths = own().map((line) => line.split(' ')[0] ?? '');
    expect(paths).toEqual(
      expect.arrayContaining([
        'lib/engine.js',
        'lib/engine.d.ts',
        'npm-shrinkwrap.json',
        'docs/html/index.html',
      ]),
    );
    expect(paths.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
    expect(paths.filter((path) => /^(data|content|archive|test|bench)\//.test(path))).toEqual([]);
  });

  test('makes the site of the checkout, byte for byte, and writes nothing into its own folder', () => {
    const before = own();
    const started = biaochi(checkout.room, 'init', '考核', '--year', '2025');
    expect(started.status, started.stderr).toBe(0);
    const office = join(checkout.room, '考核');
    const built = biaochi(office, 'build');
    expect(built.status, built.stderr).toBe(0);
    const data = join(office, 'data');
    const other = checkout.run(['build', '--data', data, '--out', 'other']);
    expect(other.status, other.stderr).toBe(0);
    const manifest = (site: string): string => readFileSync(join(site, 'manifest.json'), 'utf8');
    expect(manifest(join(office, 'dist'))).toBe(manifest(join(checkout.room, 'other')));
    expect(own()).toEqual(before);
  });

  test('works from any folder with --data, and elsewhere says what to type', () => {
    const away = join(checkout.room, 'away');
    mkdirSync(away);
    expect(biaochi(away, 'score', '2024/counties', '--data', EXAMPLE).status).toBe(0);
    const lost = biaochi(away, 'check');
    expect(lost.status).toBe(2);
    for (const hint of [join(away, 'data'), 'cd ', '--data ', 'biaochi init '])
      expect(lost.stderr).toContain(hint);
  });

  test('makes a pack of the office, which checks and scores without npm and without the package', () => {
    const office = join(checkout.room, '考核');
    const packed = biaochi(office, 'pack', '--out', 'pack.zip');
    expect(packed.status, packed.stderr).toBe(0);
    const away = join(checkout.room, 'packed');
    for (const [path, content] of unzip(readFileSync(join(office, 'pack.zip')))) {
      mkdirSync(dirname(join(away, path)), { recursive: true });
      writeFileSync(join(away, path), content);
    }
    const top = join(away, readdirSync(away)[0] ?? '');
    const ran = spawnSync(
      process.execPath,
      [join(top, 'app/src/cli/biaochi.mjs'), 'score', '2025/main', '--format', 'csv'],
      { cwd: top, encoding: 'utf8', env: { PATH: '' } },
    );
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).toBe(biaochi(office, 'score', '2025/main', '--format', 'csv').stdout);
  });

  test('its engine scores the example as the command line does, by the program that README.md prints', () => {
    const [, program = ''] = /^```js\n([\s\S]*?)^```$/m.exec(README) ?? [];
    const folder = resolve(installed, '../..');
    symlinkSync(EXAMPLE, join(folder, 'data'), 'junction');
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    const asked = checkout.run(['score', '2024/counties', '--format', 'json', '--data', EXAMPLE]);
    expect(JSON.parse(ran.stdout)).toEqual(JSON.parse(asked.stdout));
  });
});
