import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/**
 * The bare comparison: the last year's CSV read by Papa Parse, scored by the linear rule between the
 * best and worst of all, and written as plain tables: a ranking, a page a unit and a page an
 * indicator. Two hundred bytes a row, so that a machine can be held against the one on which pages
 * of 1.8, 7.9 and 119 MB took plain Astro 0.8, 1.0 and 4.0 s.
 */

const [data = '', out = ''] = process.argv.slice(2);

export interface PlainPage {
  path: string;
  html: string;
}

/** All pages of the last year in a data folder of the benchmark. */
export function* plainPages(folder: string): Generator<PlainPage> {
  const year =
    readdirSync(folder)
      .filter((name) => /^\d{4}$/.test(name))
      .sort()
      .at(-1) ?? '';
  const file = join(folder, year, 'national', 'values.csv');
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8').trim());
  const [header = [], ...rows] = data;
  const columns = header.slice(1).map((name, at) => scored(name, rows, at + 1));
  const units = rows.map(([name = ''], at) => {
    const sum = columns.reduce((all, { cells }) => all + (cells[at]?.score ?? 0), 0);
    return { name, at, total: sum / columns.length };
  });
  units.sort((a, b) => b.total - a.total);
  const ranking = units.map(
    ({ name, total }, at) => `<tr><td>${at + 1}<td>${name}<td>${total.toFixed(2)}`,
  );
  yield { path: `${year}/ranking.html`, html: page(year, ranking) };
  for (const { name, at } of units) {
    const lines = columns.map((column) => line(column.name, column, at));
    yield { path: `${year}/${name}.html`, html: page(name, lines) };
  }
  for (const column of columns) {
    const lines = units.map(({ name, at }) => line(name, column, at));
    yield { path: `${year}/${column.name}.html`, html: page(column.name, lines) };
  }
}

interface PlainColumn {
  name: string;
  best: number;
  worst: number;
  cells: { value: number; score: number; place: number }[];
}

function scored(name: string, rows: readonly string[][], at: number): PlainColumn {
  const values = rows.map((row) => Number(row[at]));
  const [best, worst] = [Math.max(...values), Math.min(...values)];
  const order = [...values].sort((a, b) => b - a);
  const places = new Map(
    order.map((value, place): [number, number] => [value, place + 1]).reverse(),
  );
  const cells = values.map((value) => ({
    value,
    score: 60 + (40 * (value - worst)) / (best - worst),
    place: places.get(value) ?? 0,
  }));
  return { name, best, worst, cells };
}

function line(name: string, { best, worst, cells }: PlainColumn, at: number): string {
  const { value = 0, score = 0, place = 0 } = cells[at] ?? {};
  return (
    `<tr><th scope="row"><a href="${name}.html">${name}</a></th>` +
    `<td class="number">${value}</td><td class="number">${worst}</td><td class="number">${best}</td>` +
    `<td class="number">${score.toFixed(2)}</td><td class="number">${place}</td></tr>`
  );
}

const page = (title: string, rows: readonly string[]): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><table>${rows.join('\n')}</table></html>\n`;

if (process.argv[1] === import.meta.filename) {
  rmSync(out, { recursive: true, force: true });
  const made = new Set<string>();
  for (const { path, html } of plainPages(data)) {
    const folder = join(out, path.slice(0, path.indexOf('/')));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(out, path), html);
  }
}
