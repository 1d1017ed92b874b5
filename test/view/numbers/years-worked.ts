import type { LineageRow } from '../../../src/model/dataset.ts';
import type { Sheet } from './example.ts';

/** One year of a unit or an indicator, traced back by the table 沿革. */
export interface YearBack {
  sheet: Sheet;
  code: string;
  /** The code of the indicator there, where one is traced. */
  indicator: string | undefined;
  /** Not comparable with the year before it. */
  broken: boolean;
  /** What happened to the unit since the year before it. */
  happened: string | undefined;
}

type Kind = LineageRow['table'];

/** Where something comes from: what happened on the way, and whether it can be compared. */
interface Way {
  from: string;
  comparable: boolean;
  kind?: string;
}

const namesOf = (sheet: Sheet, kind: Kind, code: string): string[] => {
  const list = kind === 'units' ? sheet.input.units : sheet.input.indicators;
  return list.filter((one) => one.code === code).flatMap(({ name }) => [code, name]);
};

const codesOf = (sheet: Sheet, kind: Kind): { code: string; name: string }[] =>
  kind === 'units' ? sheet.input.units : sheet.input.indicators;

/** Which unit or indicator of last year one of this year goes on from. */
export function linkBack(sheet: Sheet, kind: Kind, code: string): Way | undefined {
  const before = sheet.lastYear;
  if (!before) return undefined;
  const found = kind === 'units' ? sheet.found.get(code)?.lineage : undefined;
  if (found) return found;
  const own = namesOf(sheet, kind, code);
  const row = sheet.input.lineage.find(({ table, to }) => table === kind && own.includes(to));
  const find = (name: string) =>
    codesOf(before, kind).find((one) => one.code === name || one.name === name)?.code;
  const from = find(row ? row.from : code);
  if (from === undefined) return undefined;
  const isRenamed = row?.kind === 'renamed' || row?.kind === 'regrouped';
  if (row) return { from, comparable: isRenamed, kind: row.kind };
  return { from, comparable: kind === 'units' || sameMeaning(sheet, before, code) };
}

/** An indicator that changes its unit of measure or direction is not comparable. */
function sameMeaning(now: Sheet, before: Sheet, code: string): boolean {
  const [a, b] = [now, before].map(({ indicators }) => indicators.find((one) => one.code === code));
  if (!a || !b) return true;
  return a.unit === b.unit && a.direction === b.direction && a.measure === b.measure;
}

/** The years of a unit, or of an indicator of a unit, the first before the last. */
export function yearsBack(sheet: Sheet, code: string, indicator?: string): YearBack[] {
  const link = linkBack(sheet, 'units', code);
  const other = indicator === undefined ? undefined : linkBack(sheet, 'indicators', indicator);
  const broken = link?.comparable === false || other?.comparable === false;
  const here = { sheet, code, indicator, broken, happened: link?.kind };
  const { lastYear } = sheet;
  if (!lastYear || !link || (indicator !== undefined && !other)) return [here];
  return [...yearsBack(lastYear, link.from, other?.from), here];
}

/** Whether a sentence on a year names what the table 沿革 of that year names. */
export function isYearNote(sheet: Sheet, text: string, yearOf: (year: string) => string): boolean {
  for (let at: Sheet | undefined = sheet; at; at = at.lastYear) {
    if (!text.startsWith(yearOf(String(at.input.scheme.year)))) continue;
    const { lastYear } = at;
    const names = at.input.lineage.flatMap(({ table, from, to }) => [
      ...(lastYear ? namesOf(lastYear, table, from) : []),
      ...namesOf(at, table, to),
    ]);
    if (names.some((name) => text.includes(name))) return true;
  }
  return false;
}
