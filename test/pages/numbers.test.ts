import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite } from '../browser/built-site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ASSESSMENTS = ['2024/counties', '2024/departments', '2023/counties'];

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

interface Cell {
  code: string;
  kind: string;
  score?: number;
  weight: number;
  effectiveWeight: number;
  points?: number;
}
interface Unit {
  code: string;
  name: string;
  total: number | null;
  rank: number | null;
  groupRank: number | null;
  adjustment: number;
  categories: { id: string; score?: number }[];
  indicators: Cell[];
}

let site: BuiltSite;
const results = new Map<string, Unit[]>();
const lost = new Map<string, Map<string, number>>();

function command<T>(...args: string[]): T {
  const bin = resolve(PROJECT, 'src/cli/biaochi.mjs');
  const text = execFileSync(process.execPath, [bin, ...args, '--format', 'json', '--quiet'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(text) as T;
}

beforeAll(() => {
  site = buildSite(['--no-documents']);
  for (const id of ASSESSMENTS) {
    results.set(id, command<{ units: Unit[] }>('score', id).units);
    const found = command<{ units: { code: string; lost: { code: string; points: number }[] }[] }>(
      'findings',
      id,
    );
    for (const unit of found.units) {
      const points = unit.lost.map((one) => [one.code, one.points] as const);
      lost.set(`${id} ${unit.code}`, new Map(points));
    }
  }
}, 300_000);

afterAll(() => site.remove());

function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
const tables = (path: string): Element[] =>
  [...elements(parse(site.text(path)))].filter(({ tagName }) => tagName === 'table');
const rows = (table: Element): Element[] =>
  [...elements(table)].filter(({ tagName }) => tagName === 'tr');
const cells = (row: Element): Element[] =>
  row.childNodes.filter((one): one is Element => 'tagName' in one && /^t[hd]$/.test(one.tagName));

/** Written as the pages write it, by other means: two decimals, half up, with a real minus. */
function shown(x: number | null | undefined, decimals = 2): string {
  if (x === null || x === undefined) return '–';
  const digits = Number(x.toPrecision(12));
  const scaled = Math.floor(Math.abs(digits) * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals;
  const sign = digits < 0 && scaled !== 0 ? '−' : '';
  return sign + scaled.toFixed(decimals);
}

/** Texts of a table by its column heads, one record a row. */
function records(table: Element): Record<string, string>[] {
  const [head, ...body] = rows(table);
  const names = head ? cells(head).map((cell) => text(cell).trim()) : [];
  return body
    .map(cells)
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(row.map((cell, i) => [names[i], text(cell).trim()])));
}

describe.each(ASSESSMENTS)('%s', (id) => {
  test('shows in the ranking what `score` computes', () => {
    const ranking = tables(`${id}/index.html`).find((one) => attribute(one, 'class') === 'ranking');
    if (!ranking) throw new Error('no ranking');
    const found = new Map(
      records(ranking).map((row) => [
        (row['单位'] ?? row['县（市、区）'] ?? '').split(' ')[0],
        row,
      ]),
    );
    for (const unit of results.get(id) ?? []) {
      const row = found.get(unit.name);
      expect(row?.['总分'], unit.name).toBe(shown(unit.total));
      expect(row?.['组内位次'], unit.name).toBe(
        unit.groupRank === null ? '–' : String(unit.groupRank),
      );
      if (unit.rank !== null) expect(row?.['总位次'], unit.name).toBe(String(unit.rank));
    }
    expect(found.size).toBe(results.get(id)?.length);
  });

  test('shows on the pages of the units what `score` and `findings` compute', () => {
    let compared = 0;
    for (const unit of results.get(id) ?? []) {
      const table = tables(`${id}/units/${unit.code}.html`).find((one) =>
        attribute(one, 'class')?.includes('indicators'),
      );
      if (!table) throw new Error(`no indicators of ${unit.code}`);
      const anchors = rows(table).flatMap((row) =>
        attribute(row, 'class') === 'trace'
          ? [[...elements(row)].find((one) => attribute(one, 'id') !== undefined)]
          : [],
      );
      const codes = anchors.map((one) => (one ? attribute(one, 'id') : undefined));
      const found = records(table);
      expect(found.length).toBe(codes.length);
      const points = lost.get(`${id} ${unit.code}`);
      found.forEach((row, i) => {
        const cell = unit.indicators.find(({ code }) => code === codes[i]);
        const where = `${unit.code} ${codes[i]}`;
        expect(row['百分制'], where).toBe(shown(cell?.score));
        expect(row['得分'], where).toBe(cell?.kind === 'missing' ? '–' : shown(cell?.points));
        expect(row['失分'], where).toBe(shown(points?.get(codes[i] ?? '')));
        compared += 3;
      });
    }
    expect(compared).toBeGreaterThan(900);
  });
});
