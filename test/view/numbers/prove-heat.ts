import type { Sheet, UnitJson } from './example.ts';
import { known } from './groups-worked.ts';
import { type Book, type Expected, fault, rowKey, showsTable, tableNamed } from './page-book.ts';
import { attribute } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';

export interface HeatClaim {
  caption: string;
  decimals: number;
  columns: { head: string; score: (unit: UnitJson) => number | undefined }[];
}

const nameOf = ({ sheet, words }: SheetProofs, { code, name }: UnitJson): string =>
  rowKey(code === sheet.input.scheme.self ? `${name} ${words.site.ownUnit}` : name);

/** Even fifths from the least to the greatest score of the column. */
const stepOf = (x: number, low: number, high: number): number =>
  high === low ? 0 : [0.2, 0.4, 0.6, 0.8].filter((part) => (x - low) / (high - low) >= part).length;

/** The score of each unit in each column, with the tint that it has among all of its column. */
export function proveHeat(book: Book, proofs: SheetProofs, claim: HeatClaim): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  if (claim.columns.length < 2 || claim.columns.length > 30) return;
  const text = (x: number | undefined) =>
    x === undefined ? site.dash : write.fixed(x, claim.decimals);
  const all = known(sheet.units.flatMap((unit) => claim.columns.map(({ score }) => score(unit))));
  if (all.length === 0) return;
  const rows = new Map(
    sheet.units.map((unit): [string, Expected] => [
      nameOf(proofs, unit),
      Object.fromEntries(claim.columns.map(({ head, score }) => [head, text(score(unit))])),
    ]),
  );
  const noun = sheet.input.scheme['unit-noun'] ?? site.unit;
  showsTable(book, { caption: claim.caption, keys: [noun], rows });
  for (const { cells } of tableNamed(book, claim.caption)?.rows ?? [])
    tintsStand(book, {
      cells,
      claim,
      unit: unitOf(proofs, sheet, cells.get(noun)?.text),
      units: sheet.units,
    });
}

const unitOf = (proofs: SheetProofs, sheet: Sheet, text = ''): UnitJson | undefined =>
  sheet.units.find((unit) => nameOf(proofs, unit) === rowKey(text));

function tintsStand(
  book: Book,
  row: {
    cells: ReadonlyMap<string, { element: Parameters<typeof attribute>[0] }>;
    claim: HeatClaim;
    unit: UnitJson | undefined;
    units: readonly UnitJson[];
  },
): void {
  for (const { head, score } of row.claim.columns) {
    const found = row.unit && score(row.unit);
    const cell = row.cells.get(head)?.element;
    if (found === undefined || cell === undefined) continue;
    const all = known(row.units.map(score));
    const wanted = `h${stepOf(found, Math.min(...all), Math.max(...all))}`;
    const drawn = attribute(cell, 'class');
    if (drawn !== wanted) fault(book, `${row.claim.caption}: ${head} is ${drawn}, not ${wanted}`);
  }
}
