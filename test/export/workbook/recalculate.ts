import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { repack } from '../../../src/export/xlsx/zip.ts';
import { inFolder } from '../measure.ts';

/** A cell with a formula: what the file says that it gives, and what LibreOffice makes of it. */
export interface Recalculated {
  place: string;
  formula: string;
  written: unknown;
  computed: unknown;
}

const isSheet = (path: string): boolean => path.startsWith('xl/worksheets/sheet');

/** The workbook without the results of its formulas, so that whoever opens it has to compute them. */
const withoutResults = (bytes: Uint8Array): Uint8Array =>
  repack(bytes, (path, content) =>
    isSheet(path)
      ? new TextDecoder().decode(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
      : content,
  );

/** All formulas of some workbooks, by name, computed by LibreOffice. */
export async function recalculate(books: Record<string, Uint8Array>): Promise<Recalculated[]> {
  const computed = inFolder((folder) => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const files = Object.entries(books).map(([name, bytes]) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, withoutResults(bytes));
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files],
      { stdio: 'pipe' },
    );
    return Object.fromEntries(
      Object.keys(books).map((name) => [
        name,
        new Uint8Array(readFileSync(join(out, `${name}.xlsx`))),
      ]),
    );
  });
  const all: Recalculated[] = [];
  for (const [name, bytes] of Object.entries(books)) {
    const written = await readXlsx(bytes);
    const after = await readXlsx(computed[name] ?? new Uint8Array());
    written.sheets.forEach((sheet, index) => {
      for (const [place, cell] of sheet.cells ?? []) {
        if (cell.formula === undefined) continue;
        const [row = 0, column = 0] = place.split(',').map(Number);
        all.push({
          place: `${name} ${sheet.name} ${place}`,
          formula: cell.formula,
          written: sheet.rows[row]?.[column],
          computed: after.sheets[index]?.rows[row]?.[column],
        });
      }
    });
  }
  return all;
}

export const differs = ({ written, computed }: Recalculated): boolean =>
  typeof written !== 'number' ||
  typeof computed !== 'number' ||
  Math.abs(written - computed) > 1e-9 * Math.max(1, Math.abs(written));
