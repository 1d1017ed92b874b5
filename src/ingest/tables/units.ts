import type { Unit } from '../../model/dataset.ts';
import { findName, nameIndex, suggestions } from '../cells/find-name.ts';
import type { Finding } from '../cells/located-problem.ts';
import { nameKey } from '../cells/name-key.ts';
import { parseList, parseSwitch } from '../cells/parse-cell-words.ts';
import { isLoneNote } from '../layouts/row-kind.ts';
import type { Reading } from './reading.ts';
import { type GivenName, reportSameNames } from './same-names.ts';
import { skipRow, type TableLog } from './table-log.ts';
import {
  cellOf,
  isOtherwiseBlank,
  numberOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';

const SUMS = new Set(['合计', '总计', '小计', '共计']);

/** Reads the units of all tables of units into the reading, in their order. */
export function readUnits(logs: readonly TableLog[], reading: Reading): void {
  const { groups } = reading.scheme;
  const byCode = new Map<string, Unit>();
  const names: GivenName[] = [];
  const refused: string[] = [];
  const without: { table: TableRows; row: number }[] = [];
  for (const log of logs) {
    const table = tableRows(log, 'units', groups.length > 0 ? ['group'] : []);
    if (!table) continue;
    for (const row of table.rows) {
      const unit = readUnit(table, row, reading);
      if (!unit) continue;
      const isNew = addUnit({ table, row, reading, byCode }, unit);
      if (unit.group === undefined && table.header.columns.has('group'))
        without.push({ table, row });
      if (isNew) names.push({ code: unit.code, name: unit.name, at: sourceOf(table, row, 'name') });
      else refused.push(...namesOf(unit));
    }
  }
  if (groups.length === 0) reportWithoutGroup(without, reading);
  indexUnits(reading, [...refused, ...reportSameNames(reading, names, 'same-unit-name')]);
}

/** Blank groups among others that are not: whom such a unit is compared with, nobody has said. */
function reportWithoutGroup(
  without: readonly { table: TableRows; row: number }[],
  { units }: Reading,
): void {
  const groups = [...new Set(units.flatMap(({ group }) => group ?? []))];
  if (groups.length === 0) return;
  for (const { table, row } of without) reportCell(table, row, 'group', withoutGroup(groups));
}

function withoutGroup(groups: readonly string[]): Finding {
  return {
    level: 'error',
    code: 'unknown-group',
    text: 'unit-without-group',
    params: { groups },
  };
}

/** All names of a unit but its code. */
function namesOf({ name, short = '', aliases, nameEn = '' }: Unit): string[] {
  return [name, short, nameEn, ...aliases].filter((text) => text !== '');
}

interface UnitRow {
  table: TableRows;
  row: number;
  reading: Reading;
  byCode: Map<string, Unit>;
}

/** Adds a unit; false where its code is in use (reported). */
function addUnit({ table, row, reading, byCode }: UnitRow, unit: Unit): boolean {
  const key = nameKey(unit.code);
  const twin = byCode.get(key);
  if (twin) {
    reportTwin(table, row, unit, twin);
    return false;
  }
  byCode.set(key, unit);
  reading.units.push(unit);
  table.log.read.rows++;
  return true;
}

/** Makes the names by which units are found. */
function indexUnits(reading: Reading, refused: readonly string[]): void {
  reading.unitNames = nameIndex(
    reading.units.map(({ code, name, short, aliases, nameEn }, item) => ({
      item,
      code,
      name,
      short,
      aliases: nameEn === undefined ? aliases : [...aliases, nameEn],
    })),
    refused,
  );
}

function reportTwin(table: TableRows, row: number, unit: Unit, twin: Unit): void {
  const key = table.header.columns.has('code') ? 'code' : 'name';
  reportCell(table, row, key, {
    level: 'error',
    code: 'duplicate-code',
    text: 'duplicate-unit',
    params: { code: unit.code, name: unit.name, other: twin.name, row: twin.at.row },
  });
}

function readUnit(table: TableRows, row: number, reading: Reading): Unit | undefined {
  const code = textOf(table, row, 'code');
  const given = textOf(table, row, 'name');
  const name = given ?? code;
  if (name === undefined) {
    if (isOtherwiseBlank(table, row, ['name', 'code'])) return undefined;
    reportCell(table, row, 'name', missing('unit-without-name'));
    table.log.lose({ lost: 'all' });
    return undefined;
  }
  const label = code ?? name;
  if (isOtherwiseBlank(table, row, ['name', 'code']) && isLoneNote(label)) {
    skipRow(table.log, row, 'note');
    return undefined;
  }
  const isLone = code === undefined || given === undefined;
  if (isLone && SUMS.has(nameKey(label))) {
    skipRow(table.log, row, nameKey(label));
    return undefined;
  }
  return {
    code: code ?? name,
    name,
    ...optional('short', textOf(table, row, 'short')),
    ...optional('nameEn', textOf(table, row, 'name_en')),
    ...optional('group', groupOf(table, row, reading)),
    aliases: parseList(cellOf(table, row, 'aliases').text),
    difficulty: difficultyOf(table, row),
    ranked: switchOf(table, row, 'ranked', true),
    ...optional('leader', textOf(table, row, 'leader')),
    predecessors: parseList(cellOf(table, row, 'predecessors').text),
    at: sourceOf(table, row, table.header.columns.has('code') ? 'code' : 'name'),
  };
}

/** `{ key: value }`, or nothing for an absent value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function missing(text: string): Finding {
  return { level: 'error', code: 'missing-value', text, params: {} };
}

function groupOf(table: TableRows, row: number, reading: Reading): string | undefined {
  const text = textOf(table, row, 'group');
  const { groups } = reading.scheme;
  if (groups.length === 0) return text;
  if (text === undefined) {
    if (cellOf(table, row, 'group').text.trim() === '') {
      reportCell(table, row, 'group', withoutGroup(groups.map(({ name }) => name)));
    }
    return undefined;
  }
  const group = findName(reading.names.groups, text);
  if (group) return group.id;
  reportCell(table, row, 'group', {
    level: 'error',
    code: 'unknown-group',
    text: 'unknown-group',
    params: { nearest: suggestions(reading.names.groups, text), groups: groups.map((g) => g.name) },
  });
  return undefined;
}

function difficultyOf(table: TableRows, row: number): number {
  const number = numberOf(table, row, 'difficulty');
  if (number.kind !== 'value') return 1;
  if (number.value > 0) return number.value;
  reportCell(table, row, 'difficulty', {
    level: 'error',
    code: 'out-of-range',
    text: 'difficulty-not-positive',
    params: {},
  });
  return 1;
}

/** A 是/否 column; `usual` where it is blank. Anything else is reported. */
export function switchOf(table: TableRows, row: number, key: string, usual: boolean): boolean {
  const text = textOf(table, row, key);
  if (text === undefined) return usual;
  const value = parseSwitch(text);
  if (value === undefined) {
    const params = { column: key };
    reportCell(table, row, key, {
      level: 'error',
      code: 'wrong-type',
      text: 'not-a-switch',
      params,
    });
  }
  return value ?? usual;
}
