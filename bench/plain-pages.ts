import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/**
 * The bare comparison: the same CSV read by Papa Parse, scored by the linear rule between the best
 * and worst of all, and written as plain tables: a ranking, a page a unit and a page an indicator.
 */

const [data = '', out = ''] = process.argv.slice(2);

export interface PlainPage {
  path: string;
  html: string;
}

/** All pages of a data folder of the benchmark. */
export function* plainPages(folder: string): Generator<PlainPage> {
  for (const year of readdirSync(folder).filter((name) => /^\d{4}$/.test(name))) {
    const below = join(folder, year, 'national');
    const { data: rows } = Papa.parse<string[]>(
      readFileSync(join(below, 'values.csv'), 'utf8').trim(),
    );
    const [header = [], ...units] = rows;
    const columns = header.slice(1).map((_, at) => units.map((row) => Number(row[at + 1])));
    const best = columns.map((column) => Math.max(...column));
    const worst = columns.map((column) => Math.min(...column));
    const score = (at: number, value: number): number =>
      60 + (40 * (value - (worst[at] ?? 0))) / ((best[at] ?? 1) - (worst[at] ?? 0));
    const totals = units.map((row) => {
      const scores = columns.map((_, at) => score(at, Number(row[at + 1])));
      return { row, scores, total: scores.reduce((sum, one) => sum + one, 0) / scores.length };
    });
    totals.sort((a, b) => b.total - a.total);
    const list = totals.map(
      ({ row, total }, at) => `<tr><td>${at + 1}<td>${row[0]}<td>${total.toFixed(2)}`,
    );
    yield { path: `${year}/ranking.html`, html: page(year, list) };
    for (const { row, scores } of totals) {
      const lines = scores.map(
        (one, at) => `<tr><td>${header[at + 1]}<td>${row[at + 1]}<td>${one.toFixed(2)}`,
      );
      yield { path: `${year}/${row[0]}.html`, html: page(row[0] ?? '', lines) };
    }
    for (const [at, name] of header.slice(1).entries()) {
      const lines = totals.map(
        ({ row, scores }) => `<tr><td>${row[0]}<td>${row[at + 1]}<td>${scores[at]?.toFixed(2)}`,
      );
      yield { path: `${year}/${name}.html`, html: page(name, lines) };
    }
  }
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
  writeSync(3, String(process.resourceUsage().maxRSS / 1024));
}
