import { cellAddress } from '../../model/address.ts';
import type { Assessment, Figure } from '../../model/dataset.ts';
import type { CellDifference, CellValue, RowCells } from '../../model/difference.ts';
import type { Source } from '../../model/source.ts';
import type { TableName } from '../../model/tables.ts';
import { PLACES } from '../canonical.ts';
import { ownerOf, ROW_TABLES, type Row, type RowTable } from './row-tables.ts';

/** Every cell that differs between two versions of one assessment, table by table. */
export function cellDifferences(before: Assessment, after: Assessment): CellDifference[] {
  const rows = ROW_TABLES.flatMap((table) => rowDifferences(table, before, after));
  return [...schemeDifferences(before, after), ...figureDifferences(before, after), ...rows];
}

const sourceText = (at: Source | undefined): string | null => {
  if (!at) return null;
  const cell = at.row && at.column ? cellAddress(at.row, at.column) : null;
  const sheet = at.place.sheet;
  return [at.place.file, sheet && cell ? `${sheet}!${cell}` : (sheet ?? cell)]
    .filter(Boolean)
    .join(' ');
};

function schemeDifferences(before: Assessment, after: Assessment): CellDifference[] {
  const a = flatten(before.scheme);
  const b = flatten(after.scheme);
  return union(a.keys(), b.keys())
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => ({
      table: 'scheme',
      unit: null,
      indicator: null,
      field: path,
      period: null,
      before: a.get(path) ?? null,
      after: b.get(path) ?? null,
      source: 'scheme.yaml',
    }));
}

/** Leaves of a value by their path, `categories.0.weight`. */
function flatten(value: unknown, path = '', leaves = new Map<string, CellValue>()) {
  if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      flatten(item, path ? `${path}.${key}` : key, leaves);
  else if (value !== undefined) leaves.set(path, value as CellValue);
  return leaves;
}

const FIGURE_FIELDS = [
  ['value', 'at'],
  ['target', 'targetAt'],
  ['previous', 'previousAt'],
] as const;

function figureDifferences(before: Assessment, after: Assessment): CellDifference[] {
  const codes = union(before.figures.keys(), after.figures.keys());
  const units = union(
    before.units.map((unit) => unit.code),
    after.units.map((unit) => unit.code),
  );
  const placeBefore = places(before);
  const placeAfter = places(after);
  return codes.flatMap((code) =>
    units.flatMap((unit) =>
      oneFigure(
        { unit, indicator: code },
        figureAt(before, code, placeBefore.get(unit)),
        figureAt(after, code, placeAfter.get(unit)),
      ),
    ),
  );
}

const places = (assessment: Assessment) =>
  new Map(assessment.units.map((unit, place) => [unit.code, place]));

const figureAt = (assessment: Assessment, code: string, place: number | undefined) =>
  place === undefined ? undefined : assessment.figures.get(code)?.[place];

interface Cell {
  unit: string;
  indicator: string;
}

function oneFigure(
  cell: Cell,
  before: Figure | undefined,
  after: Figure | undefined,
  period: string | null = null,
): CellDifference[] {
  if (before === after) return [];
  const own = FIGURE_FIELDS.flatMap(([field, at]): CellDifference[] => {
    const a = fieldValue(before, field);
    const b = fieldValue(after, field);
    if (a === b) return [];
    const source = sourceText(after?.[at] ?? before?.[at]);
    return [{ table: 'values', ...cell, field, period, before: a, after: b, source }];
  });
  const periods = union(before?.periods?.keys() ?? [], after?.periods?.keys() ?? []);
  return own.concat(
    periods.flatMap((name) =>
      oneFigure(cell, before?.periods?.get(name), after?.periods?.get(name), name),
    ),
  );
}

function fieldValue(figure: Figure | undefined, field: 'value' | 'target' | 'previous'): CellValue {
  if (!figure) return null;
  if (field === 'previous') return figure.previous ?? figure.previousWord ?? null;
  if (field === 'target') return figure.target ?? null;
  const reason = figure.reason === 'not-reported' ? null : figure.reason;
  return figure.value ?? reason ?? null;
}

function rowDifferences(
  { table, rows, identity }: RowTable,
  before: Assessment,
  after: Assessment,
): CellDifference[] {
  const a = Map.groupBy(rows(before), identity);
  const b = Map.groupBy(rows(after), identity);
  return union(a.keys(), b.keys()).flatMap((key) => {
    const left = a.get(key) ?? [];
    const right = b.get(key) ?? [];
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, i) => oneRow(table, left[i], right[i])).flat();
  });
}

function oneRow(
  table: TableName,
  before: Row | undefined,
  after: Row | undefined,
): CellDifference[] {
  const row = after ?? before;
  if (!row) return [];
  const { unit, indicator } = ownerOf(table, row);
  const difference = (
    name: string,
    [a, b]: [CellValue | RowCells, CellValue | RowCells],
  ): CellDifference => ({
    table,
    unit,
    indicator,
    field: name,
    period: null,
    before: table === 'ratings' ? null : a,
    after: table === 'ratings' ? null : b,
    source: table === 'ratings' ? row.at.place.file : sourceText(row.at),
  });
  if (!before || !after)
    return [difference('row', [before ? rowCells(before) : null, after ? rowCells(after) : null])];
  const a = rowLeaves(before);
  const b = rowLeaves(after);
  return union(a.keys(), b.keys())
    .filter((name) => a.get(name) !== b.get(name))
    .map((name) => difference(name, [a.get(name) ?? null, b.get(name) ?? null]));
}

const rowLeaves = (row: Row): Map<string, CellValue> =>
  flatten(Object.fromEntries(Object.entries(row).filter(([key]) => !PLACES.has(key))));

const rowCells = (row: Row): RowCells =>
  Object.fromEntries([...rowLeaves(row)].filter(([, value]) => value !== null && value !== ''));

const union = (a: Iterable<string>, b: Iterable<string>): string[] => [...new Set([...a, ...b])];
