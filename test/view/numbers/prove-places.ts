import { within } from './drawn.ts';
import type { UnitJson } from './example.ts';
import { known } from './groups-worked.ts';
import { type Book, fault, rowKey, tableNamed } from './page-book.ts';
import { attribute, classed } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';
import { yearsBack } from './years-worked.ts';

/** LOOK: a three-point sparkline. Its line runs from 3 to 23 of 26 pixels across, 3 to 13 of 16 down. */
export function proveLines(
  book: Book,
  proofs: SheetProofs,
  nameOf: (unit: UnitJson) => string,
): string[] {
  const { sheet, words } = proofs;
  const { scheme } = sheet.input;
  const placesOf = (unit: UnitJson) => {
    const back = sheet.lastYear ? yearsBack(sheet, unit.code).slice(-3) : [];
    const places = back.flatMap(({ sheet: then, code, broken }) => {
      const place = then.unitOf.get(code)?.rank;
      return place === null || place === undefined ? [] : [{ place, broken }];
    });
    return places.length === 3 ? places : [];
  };
  const all = new Map(sheet.units.map((unit) => [nameOf(unit), placesOf(unit)]));
  const last = Math.max(
    2,
    ...[...all.values()].flat().map(({ place }) => place),
    ...known(sheet.units.map(({ rank }) => rank)),
  );
  const down = (place: number) => Math.round((3 + (10 * (place - 1)) / (last - 1)) * 2) / 2;
  const table = tableNamed(book, words.site.rankingCaption(scheme.title));
  for (const { row, cells } of table?.rows ?? []) {
    const name = cells.get(scheme['unit-noun'] ?? words.site.unit)?.text ?? '';
    const path = within(row, 'svg')
      .filter((one) => classed(one, 'p'))
      .flatMap((one) => within(one, 'path'))[0];
    const wanted = (all.get(rowKey(name)) ?? [])
      .map(({ place, broken }, i) => `${i === 0 || broken ? 'M' : 'L'}${3 + 10 * i} ${down(place)}`)
      .join('');
    if ((path ? attribute(path, 'd') : '') !== wanted)
      fault(book, `${name} has a line ${path ? attribute(path, 'd') : ''}, not ${wanted}`);
  }
  return [...all.values()].some((places) => places.length > 0) ? [words.site.placesNote] : [];
}
