import type { Indicator } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import { SETTING_RULES, type SettingName } from '../../model/settings.ts';
import { DIRECTIONS, MEASURES, NATURES } from '../../model/words/cell-words.ts';
import { nameKey } from '../cells/name-key.ts';
import { isLoneNote } from '../layouts/row-kind.ts';
import { type SettingCell, settingsOf } from '../scheme/read-settings.ts';
import {
  categoryOf,
  decimalsOf,
  type IndicatorRow,
  owners,
  plainWeight,
  reportDirection,
  reportWeighing,
  weightOf,
} from './indicator-columns.ts';
import { scopeOf } from './indicator-scope.ts';
import { checkMixedWeights } from './mixed-weights.ts';
import type { Reading } from './reading.ts';
import { noteChanges, reportTable, skipColumn, skipRow, type TableLog } from './table-log.ts';
import {
  cellOf,
  dateOf,
  isOtherwiseBlank,
  missingColumn,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';
import { optional, switchOf } from './units.ts';
import { checkUnknownColumns } from './unknown-columns.ts';
import { wordOf } from './word-column.ts';

const SUMS = new Set(['合计', '总计', '小计', '共计', '总分', '满分']);
const SETTINGS = Object.keys(SETTING_RULES) as SettingName[];

/** The rows of one table of indicators (or tasks), in its order. */
export function readIndicators(
  log: TableLog,
  reading: Reading,
  kind: Indicator['kind'],
): Indicator[] {
  const table = tableRows(log, kind === 'task' ? 'tasks' : 'indicators');
  if (!table) {
    reading.weightsBroken = true;
    return [];
  }
  reportMissingColumns(table, reading, kind);
  checkMixedWeights(table, reading);
  checkUnknownColumns(table, reading);
  const rows: Indicator[] = [];
  for (const row of table.rows) {
    const indicator = readIndicator({ table, row, reading, kind });
    if (!indicator) continue;
    rows.push(indicator);
    log.read.rows++;
  }
  return rows;
}

function reportMissingColumns(table: TableRows, reading: Reading, kind: Indicator['kind']): void {
  const { columns } = table.header;
  const name = kind === 'task' ? 'tasks' : 'indicators';
  const needed = reading.scheme.categories.length > 0 ? ['category'] : [];
  if (kind === 'figure') needed.push('direction');
  for (const key of needed) {
    if (columns.has(key)) continue;
    reading.weightsBroken = true;
    reportTable(table.log, missingColumn(name, key));
  }
  const category = columns.get('category');
  if (reading.scheme.categories.length === 0 && reading.schemeKnown && category !== undefined) {
    if (table.rows.some((row) => cellOf(table, row, 'category').text.trim() !== '')) {
      skipColumn(table.log, category, '类别', 'no-categories');
    }
  }
}

function readIndicator(at: IndicatorRow): Indicator | undefined {
  const { table, row, reading, kind } = at;
  const code = textOf(table, row, 'code');
  const name = textOf(table, row, 'name') ?? code;
  if (skipsRow(at, code, name) || name === undefined) return undefined;
  const direction = kind === 'task' ? 'positive' : wordOf(table, row, 'direction', DIRECTIONS);
  const measure = wordOf(table, row, 'measure', MEASURES);
  const unit = textOf(table, row, 'unit');
  const source = sourceOf(table, row, table.header.columns.has('code') ? 'code' : 'name');
  const given = { at: source, name, direction: direction ?? 'positive', measure, unit } as const;
  const { id: assessment, scheme, rules } = reading;
  const about = { ...given, assessment, scheme, kind, rules, weight: plainWeight(at) };
  const kinds = reading.schemeKnown ? { kinds: reading.names.adjustments } : {};
  const read = settingsOf({ ...about, ...kinds, cells: settingCells(table, row) });
  keepProblems(reading, read.problems, direction !== undefined);
  for (const [setting, changes] of read.changes)
    noteChanges(table.log, row, table.header.columns.get(setting) ?? 0, changes);
  if (direction === undefined) reportDirection(at, read.settings.rule);
  const indicator: Indicator = {
    code: code ?? name,
    name,
    ...optional('nameEn', textOf(table, row, 'name_en')),
    kind,
    ...weighing(at, isApart(read.settings)),
    ...optional('unit', unit),
    direction: direction ?? 'positive',
    ...optional('measure', measure),
    ...optional('nature', wordOf(table, row, 'nature', NATURES)),
    settings: read.settings,
    settingsAt: read.settingsAt,
    ...scopeOf(at),
    ...peopleOf(table, row),
    public: switchOf(table, row, 'public', true),
    decimals: decimalsOf(at) ?? -1,
    ...textsOf(table, row),
    at: source,
  };
  if (direction === undefined) reading.undirected.add(indicator);
  if (read.marksOfOld) reading.marksOfOld.push(indicator);
  for (const { setting, marks } of read.unclear) {
    reading.unclear.push({ setting, marks, indicator: name });
  }
  reading.cellsOf.set(indicator, {
    name: sourceOf(table, row, 'name'),
    lead: sourceOf(table, row, 'lead'),
    support: sourceOf(table, row, 'support'),
  });
  return indicator;
}

/** Whether a row stands outside the weights: not scored, or counted into the adjustments. */
export const isApart = ({ rule, into }: Indicator['settings']): boolean =>
  rule === 'none' || into !== undefined;

/** Weight and category; a row outside the weights has neither, and says so by empty cells. */
function weighing(at: IndicatorRow, apart: boolean): Pick<Indicator, 'category' | 'weight'> {
  if (!apart) return { ...optional('category', categoryOf(at)), weight: weightOf(at) };
  reportWeighing(at);
  return { weight: 0 };
}

/** Who leads, supports, answers for and assesses an indicator. */
function peopleOf(
  table: TableRows,
  row: number,
): Pick<Indicator, 'lead' | 'support' | 'leader' | 'assessor'> {
  return {
    lead: owners(table, row, 'lead'),
    support: owners(table, row, 'support'),
    ...optional('leader', textOf(table, row, 'leader')),
    ...optional('assessor', textOf(table, row, 'assessor')),
  };
}

/** What is only shown, and when a task is due. */
function textsOf(
  table: TableRows,
  row: number,
): Pick<Indicator, 'dataSource' | 'note' | 'requirement' | 'due'> {
  return {
    ...optional('dataSource', textOf(table, row, 'source')),
    ...optional('note', textOf(table, row, 'note')),
    ...optional('requirement', textOf(table, row, 'requirement')),
    ...optional('due', dateOf(table, row, 'due')),
  };
}

/**
 * Without the scheme its defaults are unknown, and with them what a row lacks or has too much;
 * without a direction nothing can contradict it.
 */
function keepProblems(reading: Reading, problems: readonly Problem[], hasDirection: boolean): void {
  for (const problem of problems) {
    const { code } = problem;
    if (!reading.schemeKnown && OF_DEFAULTS.has(code)) continue;
    if (hasDirection || code !== 'bounds-contradict-direction') reading.problems.push(problem);
  }
}

const OF_DEFAULTS = new Set<string>(['missing-setting', 'unknown-setting', 'idle-setting']);

/** Rows without name, totals of the weights, and notes. */
function skipsRow({ table, row, reading }: IndicatorRow, code?: string, name?: string): boolean {
  if (name === undefined) {
    if (isOtherwiseBlank(table, row, ['weight'])) {
      skipRow(table.log, row, 'note');
      return true;
    }
    reading.weightsBroken = true;
    table.log.lose({ lost: 'all' });
    reportCell(table, row, 'name', {
      level: 'error',
      code: 'missing-value',
      text: 'indicator-without-name',
      params: {},
    });
    return true;
  }
  const label = code ?? name;
  if (
    SUMS.has(nameKey(label)) &&
    isOtherwiseBlank(table, row, ['code', 'name', 'weight', 'note'])
  ) {
    skipRow(table.log, row, nameKey(label));
    return true;
  }
  const bare = isOtherwiseBlank(table, row, ['code', 'name']);
  if (bare && (isLoneNote(label) || table.header.columns.size > 4)) {
    skipRow(table.log, row, 'note');
    return true;
  }
  return false;
}

function settingCells(table: TableRows, row: number): Map<SettingName, SettingCell> {
  const cells = new Map<SettingName, SettingCell>();
  for (const name of SETTINGS) {
    if (!table.header.columns.has(name)) continue;
    const statedUnit = table.header.units.get(name);
    cells.set(name, { ...cellOf(table, row, name), at: sourceOf(table, row, name), statedUnit });
  }
  return cells;
}
