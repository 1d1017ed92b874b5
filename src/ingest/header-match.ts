import { type Column, TABLES, type Table, type TableName } from '../model/tables.ts';
import { foldWidth } from './fold-width.ts';
import { isKnownUnit } from './measure-units.ts';
import { headerKey, nameKey } from './name-key.ts';
import { settingName } from './read-settings.ts';

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

const KEYS = new Map<TableName, ReadonlyMap<string, Column>>();

/** The columns of a table by `headerKey` of their English and Chinese headers. */
export function columnsByHeader(name: TableName): ReadonlyMap<string, Column> {
  const known = KEYS.get(name);
  if (known) return known;
  const keys = new Map<string, Column>();
  for (const column of tableNamed(name).columns) {
    for (const header of [column.key, ...column.zh]) {
      if (!keys.has(headerKey(header))) keys.set(headerKey(header), column);
    }
  }
  KEYS.set(name, keys);
  return keys;
}

/** The column of a table that a header names, with the unit of measure that it states. */
export function columnOf(
  table: TableName,
  header: string,
): { column: Column; unit?: string } | undefined {
  const columns = columnsByHeader(table);
  const whole = columns.get(headerKey(header));
  if (whole) return { column: whole };
  const parts = headerParts(header);
  const column = columns.get(headerKey(parts.name)) ?? settingColumn(table, header, columns);
  if (!column) return undefined;
  return parts.unit === undefined ? { column } : { column, unit: parts.unit };
}

function settingColumn(
  table: TableName,
  header: string,
  columns: ReadonlyMap<string, Column>,
): Column | undefined {
  if (table !== 'indicators' && table !== 'tasks') return undefined;
  const setting = settingName(header);
  return setting === undefined ? undefined : columns.get(headerKey(setting));
}
