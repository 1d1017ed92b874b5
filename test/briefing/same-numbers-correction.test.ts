import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Difference } from '../../src/model/difference.ts';
import { type Book, openBook, prove, provenNumbers, unproven } from '../view/numbers/page-book.ts';
import { fixed, worked } from './numbers/decimals.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ID = '2024/counties';
const FILE = '完成情况-发展改革委.csv';

const room = mkdtempSync(join(tmpdir(), 'biaochi-correction-'));
let difference: Difference;
let book: Book;

interface Results {
  units: {
    code: string;
    name: string;
    indicators: { code: string; bounds?: { satisfactory: number; unallowable: number } }[];
  }[];
}
const results: Results[] = [];

function command(...args: string[]): string {
  const bin = resolve(PROJECT, 'src/cli/biaochi.mjs');
  return execFileSync(process.execPath, [bin, ...args, '--quiet'], {
    cwd: room,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
}

/** The best county did less than was reported, so that all others move with the bounds. */
function writeVersions(): void {
  for (const version of ['old', 'new']) {
    cpSync(join(PROJECT, 'data', ID), join(room, version, ID), { recursive: true });
    cpSync(join(PROJECT, 'data/site.yaml'), join(room, version, 'site.yaml'));
  }
  const path = join(room, 'new', ID, FILE);
  const text = readFileSync(path).toString('latin1');
  writeFileSync(path, Buffer.from(text.replace('0.81,109.4%', '0.81,99.7%'), 'latin1'));
}

beforeAll(() => {
  writeVersions();
  difference = JSON.parse(command('compare', 'old', 'new', '--format', 'json'));
  for (const version of ['old', 'new'])
    results.push(JSON.parse(command('score', ID, '--data', version, '--format', 'json')));
  command('compare', 'old', 'new', '--format', 'html', '--out', 'notice.html');
  book = openBook('notice', readFileSync(join(room, 'notice.html'), 'utf8'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const nameOf = (code: string | null): string =>
  results[1]?.units.find((unit) => unit.code === code)?.name ?? '';

const pair = <T>(values: [T | null, T | null] | undefined, show: (value: T) => string): string =>
  values === undefined
    ? ''
    : values.map((value) => (value === null ? '—' : show(value))).join(' → ');

/** Proves the numbers of a text that must stand alone in its piece or cell. */
function stands(text: string): void {
  const found = book.pieces.filter((piece) => piece.text === text);
  expect(found, `“${text}” stands in the notice`).not.toEqual([]);
  for (const piece of found) prove(book, piece, 'worked');
}

test('every number of a correction notice is that of `compare` and `score`', () => {
  const [cell] = difference.cells;
  expect([difference.cells.length, cell?.before, cell?.after]).toEqual([1, 109.4, 99.7]);
  const moved = difference.units.filter(({ total, rank, groupRank, grade }) =>
    [total, rank, groupRank, grade].some((one) => one !== undefined),
  );
  expect(moved.length).toBeGreaterThan(4);

  stands(
    `2024年度云溪市县（市、区）目标管理考核的数据有1处更正，${difference.units.length}个单位的结果因此变化。现将更正情况通知如下；此前公布的数据和结果与本通知不一致的，以本通知为准。`,
  );
  for (const text of [String(cell?.before), String(cell?.after), cell?.source ?? '']) stands(text);
  for (const unit of moved) {
    const row = book.tables
      .flatMap(({ rows }) => rows)
      .find(({ cells }) => cells.get('单位')?.text === nameOf(unit.code) && cells.has('总分'));
    expect(row?.cells.get('总分')?.text).toBe(pair(unit.total, (x) => fixed(x, 2)));
    for (const piece of row?.cells.values() ?? []) {
      const wanted = [
        pair(unit.total, (x) => fixed(x, 2)),
        pair(unit.rank, String),
        pair(unit.groupRank, String),
        pair(unit.grade, String),
      ];
      if (wanted.includes(piece.text)) prove(book, piece, 'worked');
    }
  }
  for (const piece of book.pieces) proveReason(piece);
  for (const piece of book.pieces)
    if (/^数据截至2024年\d+月\d+日|^2024年\d+月\d+日$|2024年度云溪市/.test(piece.text))
      prove(book, piece, 'quoted');
  expect(unproven(book)).toEqual([]);
  expect(provenNumbers(book, 'worked')).toBeGreaterThan(20);
});

/** 白沙区：市重点项目年度投资完成率的满意值由109.4变为107.7: bounds before and after. */
function proveReason(piece: Book['pieces'][number]): void {
  const { indicator } = difference.cells[0] ?? {};
  const bounds = results.map(({ units }) =>
    units.map(({ indicators }) => indicators.find(({ code }) => code === indicator)?.bounds),
  );
  for (const match of piece.text.matchAll(/(满意值|不允许值)由([\d.]+)变为([\d.]+)/g)) {
    const key = match[1] === '满意值' ? 'satisfactory' : 'unallowable';
    const said = [match[2], match[3]];
    const wanted = bounds.map((all) => worked(all[0]?.[key] ?? Number.NaN));
    expect(said).toEqual(wanted);
    prove(book, piece, 'worked', match.index, match.index + match[0].length);
  }
}
