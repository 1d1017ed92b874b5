import { isCoveredFromAbove, mergedText, textAt } from '../cells/grid-cells.ts';
import { isKnownUnit } from '../cells/measure-units.ts';
import { nameKey } from '../cells/name-key.ts';
import type { Grid } from '../files/grid.ts';
import { type Anchor, anchorOf } from '../xlsx/merged-cells.ts';
import { isForeignFields } from './foreign-fields.ts';
import { headerParts } from './header-match.ts';
import { type ValueField, valueField } from './value-fields.ts';

/** The header rows of a wide or transposed table. */
export interface CrossHeader {
  /** Row of the names across. */
  row: number;
  nameColumn: number;
  /** Row of the fields below the names, if there is one. */
  fieldRow: number | undefined;
  bodyStart: number;
  columns: readonly CrossColumn[];
}

/** What the header says of one column, before its name is looked up. */
export interface CrossColumn {
  column: number;
  /** The name above the column, that of an indicator or a unit; '' where there is none. */
  name: string;
  /** The cell that the name stands in. */
  nameAt: Anchor;
  /** Whether a header row says anything in this column itself. */
  isNamed: boolean;
  /** The text of the lowest header row that says anything, for lists. */
  header: string;
  field: ValueField | 'unknown' | undefined;
  /** A unit of measure in the field's brackets or in a row of units. */
  unit: string | undefined;
  /** Row of the cell that states it; undefined: that of the name. */
  unitRow: number | undefined;
}

/** The row of names across, the column of names down, and which texts are such names. */
export interface Head {
  row: number;
  nameColumn: number;
  isHeadName: (text: string) => boolean;
  isBodyName: (text: string) => boolean;
  /** Units of measure that we do not know, but the indicators have. */
  isUnit: (text: string) => boolean;
}

interface Rows {
  fields: number | undefined;
  units: number | undefined;
  bodyStart: number;
}

/** Reads the header around the row of names: fields and units below it, fields above it. */
export function crossHeader(grid: Grid, head: Head): CrossHeader {
  const rows = rowsBelow(grid, head);
  const filled = rows.fields !== undefined && grid.cells === null;
  const columns: CrossColumn[] = [];
  let left = NO_NAME;
  for (let column = 0; column < grid.width; column++) {
    const own = nameIn(grid, head.row, column);
    if (own) left = column === head.nameColumn && !head.isHeadName(own.name) ? NO_NAME : own;
    if (column === head.nameColumn) continue;
    const name = own ?? nameAbove(grid, head, column) ?? (filled ? left : NO_NAME);
    columns.push(crossColumn(grid, head.row, rows, { column, ...name }));
  }
  const { row, nameColumn } = head;
  return { row, nameColumn, fieldRow: rows.fields, bodyStart: rows.bodyStart, columns };
}

type Name = Pick<CrossColumn, 'name' | 'nameAt'>;

const NO_NAME: Name = { name: '', nameAt: { row: 0, column: 0 } };

/** The text of a header cell with the cell that it stands in; undefined where it is blank. */
function nameIn(grid: Grid, row: number, column: number): Name | undefined {
  const name = mergedText(grid, row, column).trim();
  if (name === '') return undefined;
  const own = textAt(grid, row, column) !== '';
  return { name, nameAt: (own ? undefined : anchorOf(grid, row, column)) ?? { row, column } };
}

/** A name one row higher, where a column has no category above its indicator. */
function nameAbove(grid: Grid, { row, isHeadName }: Head, column: number): Name | undefined {
  const above = row === 0 ? undefined : nameIn(grid, row - 1, column);
  return above && isHeadName(above.name) ? above : undefined;
}

function crossColumn(
  grid: Grid,
  row: number,
  rows: Rows,
  { column, name, nameAt }: Name & { column: number },
): CrossColumn {
  const fieldText = rows.fields === undefined ? '' : ownText(grid, rows.fields, column);
  const parts = headerParts(fieldText);
  const unitText = rows.units === undefined ? '' : ownText(grid, rows.units, column);
  const below = fieldText === '' ? undefined : (valueField(parts.name) ?? 'unknown');
  return {
    column,
    name,
    nameAt,
    isNamed: fieldText !== '' || mergedText(grid, row, column).trim() !== '',
    header: fieldText || name,
    field: below ?? fieldAbove(grid, row, column),
    unit: unitText === '' ? parts.unit : bareUnit(unitText),
    unitRow: unitText === '' ? rows.fields : rows.units,
  };
}

/** A field that stands above the names: 完成值 over several indicators, 目标值 over the same again. */
function fieldAbove(grid: Grid, row: number, column: number): ValueField | undefined {
  for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
    for (let left = column; left >= 0; left--) {
      const text = mergedText(grid, above, left).trim();
      if (text === '' && grid.cells === null) continue;
      const field = valueField(text);
      if (field !== undefined && field !== 'note' && field !== 'source') return field;
      break;
    }
  }
  return undefined;
}

const bareUnit = (text: string): string =>
  nameKey(text)
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/^(计量)?单位:/, '');

/** The text of a cell of a lower header row; '' where a merged cell from above covers it. */
function ownText(grid: Grid, row: number, column: number): string {
  return isCoveredFromAbove(grid, row, column) ? '' : mergedText(grid, row, column).trim();
}

function rowsBelow(grid: Grid, head: Head): Rows {
  const rows: Rows = { fields: undefined, units: undefined, bodyStart: head.row + 1 };
  for (let row = head.row + 1; row <= head.row + 3 && row < grid.rows.length; row++) {
    if (head.isBodyName(textAt(grid, row, head.nameColumn))) break;
    const texts = headerTexts(grid, row, head.nameColumn);
    if (texts.length === 0) break;
    if (rows.fields === undefined && isFieldRow(texts)) rows.fields = row;
    else if (rows.units === undefined && texts.every((text) => isUnitText(head, text)))
      rows.units = row;
    else if (rows.fields === undefined && isForeignRow(grid, head, row)) rows.fields = row;
    else if (!isNumbering(texts, textAt(grid, row, head.nameColumn))) break;
    rows.bodyStart = row + 1;
  }
  return rows;
}

const isUnitText = ({ isUnit }: Head, text: string): boolean =>
  isKnownUnit(bareUnit(text)) || isUnit(bareUnit(text));

/** Whether a row without a name says of the columns what we do not know: 一季度, 二季度 … */
function isForeignRow(grid: Grid, head: Head, row: number): boolean {
  if (ownText(grid, row, head.nameColumn) !== '') return false;
  let left = '';
  const cells = Array.from({ length: grid.width }, (_, column) => {
    const own = nameIn(grid, head.row, column) ?? nameAbove(grid, head, column);
    if (own) left = column === head.nameColumn ? '' : own.name;
    const text = column === head.nameColumn ? '' : ownText(grid, row, column);
    return { text, split: own?.nameAt.column !== column && head.isHeadName(left) };
  });
  return isForeignFields(cells);
}

function headerTexts(grid: Grid, row: number, nameColumn: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < grid.width; column++) {
    if (column === nameColumn) continue;
    const text = ownText(grid, row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

function isFieldRow(texts: readonly string[]): boolean {
  const fields = texts.filter((text) => valueField(headerParts(text).name) !== undefined);
  return fields.length > 0 && !texts.some((text) => /^[-+]?[\d.,]+%?$/.test(nameKey(text)));
}

/** A row of column numbers, as statistical tables have below their header: 甲, 1, 2, 3. */
function isNumbering(texts: readonly string[], name: string): boolean {
  if (!/^(|甲|乙|丙|栏次|序号|编号|行次)$/.test(nameKey(name))) return false;
  const numbers = texts.map((text) => Number(nameKey(text).replace(/^[(（]|[)）]$/g, '')));
  return (
    numbers.every((n, i) => Number.isInteger(n) && n === (numbers[0] ?? 0) + i) &&
    (numbers[0] ?? 9) <= 3
  );
}
