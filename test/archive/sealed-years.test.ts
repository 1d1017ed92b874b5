import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../src/archive/manifest.ts';
import { seal } from '../../src/archive/seal.ts';
import { placeSealedPages, sealedYears } from '../../src/archive/sealed-years.ts';
import type { SealedYear } from '../../src/model/report.ts';

let room: string;
let archive: string;
const rooms: string[] = [];
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-各年-'));
  archive = join(room, 'archive');
  rooms.push(room);
});
afterAll(() => {
  for (const one of rooms) rmSync(one, { recursive: true });
});

/** Seals 2024 with one page that says so. */
function sealPage(text: string, edition: SealedYear['edition'] = 'office'): void {
  const page = join(room, 'page.html');
  writeFileSync(page, text);
  seal({
    archive,
    year: 2024,
    date: '2025-01-20',
    reason: '更正',
    tool: '1',
    edition,
    fingerprint: '0000-0000-0000-000Z',
    assessments: ['2024/main'],
    publicFiles: new Map([
      ['2024/main/index.html', page],
      ['2024/main/units/a.html', page],
    ]),
    publicPages: new Map([['index.html', '封存']]),
    internalFiles: new Map([['data/site.yaml', page]]),
    pack: () => new Uint8Array(),
  });
}

function place(edition: SealedYear['edition']) {
  const site = join(room, 'site');
  rmSync(site, { recursive: true, force: true });
  const placed = placeSealedPages(site, archive, { sealed: sealedYears(archive), edition });
  return { ...placed, site, files: existsSync(site) ? filesBelow(site) : [] };
}

test('the newest version stands at its year, each earlier one whole below the page of years', () => {
  sealPage('一');
  sealPage('二');
  const { folders, faults, site, files } = place('office');
  expect([folders, faults]).toEqual([['archive/2024-v1/', '2024/'], []]);
  expect(readFileSync(join(site, '2024/main/index.html'), 'utf8')).toBe('二');
  const first = filesBelow(join(archive, '2024-v1/public'));
  expect(files).toEqual([
    '2024/main/index.html',
    '2024/main/units/a.html',
    ...first.map((path) => `archive/2024-v1/${path}`),
  ]);
});

test('a version that another edition corrected is never served at its year', () => {
  sealPage('一');
  sealPage('二', 'public');
  expect(place('office').folders).toEqual(['archive/2024-v1/']);
  expect(place('public').folders).toEqual(['2024/']);
  sealPage('三');
  expect(place('office').folders).toEqual(['archive/2024-v1/', '2024/']);
  expect(place('public').folders).toEqual(['archive/2024-v2/']);
});

test.each<[string, (path: string) => void, 'changed' | 'missing']>([
  ['changed', (path) => writeFileSync(path, '假'), 'changed'],
  ['removed', (path) => rmSync(path), 'missing'],
  [
    'replaced by a pipe',
    (path) => {
      rmSync(path);
      spawnSync('mkfifo', [path]);
    },
    'missing',
  ],
])('a page that was %s is named', (_how, tamper, what) => {
  sealPage('一');
  sealPage('二');
  for (const version of ['2024-v1', '2024-v2'])
    tamper(join(archive, version, 'public/2024/main/index.html'));
  expect(place('office').faults).toEqual([
    { path: '2024-v1/public/2024/main/index.html', what },
    { path: '2024-v2/public/2024/main/index.html', what },
  ]);
});

test('what was added to a seal is not served', () => {
  sealPage('一');
  const added = join(archive, '2024-v1/public/2024/main/more.html');
  mkdirSync(dirname(added), { recursive: true });
  writeFileSync(added, '假');
  expect(place('office').files.join()).not.toContain('more');
});

test('a manifest that leads out of its folder is none', () => {
  sealPage('一');
  const path = join(archive, '2024-v1/public/manifest.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll('"2024/main/', '"2024/../../main/'));
  expect(sealedYears(archive)).toEqual([]);
  expect(place('office').files).toEqual([]);
});
