import { type Column, TABLES, type Table, type TableName } from '../../model/tables.ts';
import { foldWidth } from '../cells/fold-width.ts';
import { isKnownUnit } from '../cells/measure-units.ts';
import { headerKey, nameKey } from '../cells/name-key.ts';
import { settingName } from '../scheme/read-settings.ts';

/** A header taken apart: `地区生产总值（亿元）` is a name and a unit of measure. */
export interface HeaderParts {
  name: string;
  unit?: string;
}

const BRACKETED = /^(.+?)[([〔【]([^()[\]〔〕【】]+)[)\]〕】]$/s;

/**
 * Splits a unit of measure in brackets off the end of a header. `isUnit` says what is one, besides
 * those that we know; brackets with anything else belong to the name.
 */
export function headerParts(header: string, isUnit?: (text: string) => boolean): HeaderParts {
  const text = foldWidth(header).trim();
  const match = BRACKETED.exec(text);
  const [, name, inner] = match ?? [];
  if (name === undefined || inner === undefined) return { name: text };
  const unit = nameKey(inner).replace(/^(计量)?单位:/, '');
  return isKnownUnit(unit) || isUnit?.(unit) ? { name: name.trim(), unit } : { name: text };
}

export function tableNamed(name: TableName): Table {
  const table = TABLES.find((t) => t.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** A column that a header names; `rank` is 0 for its first names, more for looser ones. */
export interface NamedColumn {
  column: Column;
  rank: number;
}

const KEYS = new Map<TableName, ReadonlyMap<string, NamedColumn>>();

/** The columns of a table by `headerKey` of their English and Chinese headers. */
function columnsByHeader(name: TableName): ReadonlyMap<string, NamedColumn> {
  const known = KEYS.get(name);
  if (known) return known;
  const keys = new Map<string, NamedColumn>();
  for (const column of tableNamed(name).columns) {
    keys.set(headerKey(column.key), { column, rank: 0 });
    for (const [rank, header] of column.zh.entries()) {
      if (!keys.has(headerKey(header))) keys.set(headerKey(header), { column, rank });
    }
  }
  KEYS.set(name, keys);
  return keys;
}

/** The column of a table that a header names, with the unit of measure that it states. */
export function columnOf(
  table: TableName,
  header: string,
): (NamedColumn & { unit?: string }) | undefined {
  const columns = columnsByHeader(table);
  const whole = columns.get(headerKey(header));
  if (whole) return whole;
  const parts = headerParts(header);
  const named = columns.get(headerKey(parts.name)) ?? settingColumn(table, header, columns);
  if (!named) return undefined;
  return parts.unit === undefined ? named : { ...named, unit: parts.unit };
}

function settingColumn(
  table: TableName,
  header: string,
  columns: ReadonlyMap<string, NamedColumn>,
): NamedColumn | undefined {
  if (table !== 'indicators' && table !== 'tasks') return undefined;
  const setting = settingName(header);
  return setting === undefined ? undefined : columns.get(headerKey(setting));
}
