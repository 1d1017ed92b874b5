import type { Direction, Indicator, Measure, Nature } from '../../model/dataset.ts';
import { SETTING_RULES, type SettingName } from '../../model/settings.ts';
import { findName, suggestions } from '../find-name.ts';
import { nameKey } from '../name-key.ts';
import { parseList } from '../parse-cell-words.ts';
import { type SettingCell, settingsOf } from '../read-settings.ts';
import type { Reading } from '../reading.ts';
import { isNoteName } from '../row-kind.ts';
import { reportTable, skipColumn, skipRow, type TableLog } from '../table-log.ts';
import {
  cellOf,
  dateOf,
  isOtherwiseBlank,
  missingColumn,
  numberOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from '../table-rows.ts';
import { type Words, wordOf } from '../word-column.ts';
import { optional, switchOf } from './units.ts';

const DIRECTIONS: Words<Direction> = {
  positive: ['正向', '正指标', '正向指标', '正', '越大越好'],
  reverse: ['逆向', '逆指标', '逆向指标', '反向', '负向', '逆', '越小越好'],
  interval: ['区间', '适度', '区间型', '适度指标'],
};
const MEASURES: Words<Measure> = {
  level: ['总量', '总量指标', '绝对量', '水平'],
  increment: ['增量', '增加量', '新增量'],
  growth: ['增幅', '增速', '增长率', '同比增长'],
  reduction: ['降幅', '下降率', '降低率', '减幅'],
};
const NATURES: Words<Nature> = {
  anticipated: ['预期性', '预期', '预期性指标'],
  binding: ['约束性', '约束', '约束性指标'],
};
/** Rules whose score does not depend on a direction. */
const WITHOUT_DIRECTION = new Set(['tiers', 'votes', 'ratings', 'direct', 'deduction', 'linked']);
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
  const rows: Indicator[] = [];
  for (const row of table.rows) {
    const indicator = readIndicator({ table, row, reading, kind });
    if (!indicator) continue;
    rows.push(indicator);
    log.read.rows++;
  }
  return rows;
}

interface IndicatorRow {
  table: TableRows;
  row: number;
  reading: Reading;
  kind: Indicator['kind'];
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
  const read = settingsOf({
    assessment: reading.id,
    scheme: reading.scheme,
    cells: settingCells(table, row),
    at: source,
    name,
    kind,
    direction: direction ?? 'positive',
    measure,
    unit,
  });
  if (direction !== undefined) keepProblems(reading, read.problems);
  else reportDirection(at, read.settings.rule);
  return {
    code: code ?? name,
    name,
    kind,
    ...optional('category', categoryOf(at)),
    weight: weightOf(at),
    ...optional('unit', unit),
    direction: direction ?? 'positive',
    ...optional('measure', measure),
    ...optional('nature', wordOf(table, row, 'nature', NATURES)),
    settings: read.settings,
    settingsAt: read.settingsAt,
    ...scopeOf(at),
    lead: owners(table, row, 'lead'),
    support: owners(table, row, 'support'),
    ...optional('leader', textOf(table, row, 'leader')),
    ...optional('assessor', textOf(table, row, 'assessor')),
    public: switchOf(table, row, 'public', true),
    decimals: decimalsOf(at) ?? -1,
    ...optional('dataSource', textOf(table, row, 'source')),
    ...optional('note', textOf(table, row, 'note')),
    ...optional('requirement', textOf(table, row, 'requirement')),
    ...optional('due', dateOf(table, row, 'due')),
    at: source,
  };
}

/** Without the scheme its defaults are unknown, and with them what a row lacks or has too much. */
function keepProblems(reading: Reading, problems: Reading['problems']): void {
  const doubtful = new Set(['missing-setting', 'unknown-setting', 'idle-setting']);
  for (const problem of problems) {
    if (reading.schemeKnown || !doubtful.has(problem.code)) reading.problems.push(problem);
  }
}

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
  if (bare && (isNoteName(label) || table.header.columns.size > 4)) {
    skipRow(table.log, row, 'note');
    return true;
  }
  return false;
}

function reportDirection({ table, row }: IndicatorRow, rule: string): void {
  if (WITHOUT_DIRECTION.has(rule) || !table.header.columns.has('direction')) return;
  if (cellOf(table, row, 'direction').text.trim() !== '') return;
  reportCell(table, row, 'direction', {
    level: 'error',
    code: 'missing-value',
    text: 'indicator-without-direction',
    params: {},
  });
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

function categoryOf({ table, row, reading }: IndicatorRow): string | undefined {
  const { categories } = reading.scheme;
  if (categories.length === 0 || !table.header.columns.has('category')) return undefined;
  const text = textOf(table, row, 'category');
  const category = text === undefined ? undefined : findName(reading.names.categories, text);
  if (category && !category.categories) return category.id;
  reading.weightsBroken = true;
  reportCell(table, row, 'category', {
    level: 'error',
    code: 'unknown-category',
    text:
      text === undefined
        ? 'indicator-without-category'
        : category
          ? 'category-holds-categories'
          : 'unknown-category',
    params: {
      nearest: text === undefined ? [] : suggestions(reading.names.categories, text),
      inside: category?.categories?.map(({ name }) => name) ?? [],
    },
  });
  return undefined;
}

function weightOf({ table, row, reading }: IndicatorRow): number {
  const number = numberOf(table, row, 'weight');
  if (number.kind === 'value' && number.value > 0) return number.value;
  reading.weightsBroken = true;
  if (number.kind === 'blank') {
    reportCell(table, row, 'weight', {
      level: 'error',
      code: 'missing-value',
      text: 'indicator-without-weight',
      params: {},
    });
  } else if (number.kind === 'value') {
    reportCell(table, row, 'weight', {
      level: 'error',
      code: 'out-of-range',
      text: 'weight-not-positive',
      params: {},
    });
  }
  return 1;
}

function decimalsOf({ table, row }: IndicatorRow): number | undefined {
  const number = numberOf(table, row, 'decimals');
  if (number.kind !== 'value') return undefined;
  if (Number.isInteger(number.value) && number.value >= 0 && number.value <= 10)
    return number.value;
  reportCell(table, row, 'decimals', {
    level: 'error',
    code: 'out-of-range',
    text: 'decimals-out-of-range',
    params: {},
  });
  return undefined;
}

function owners(table: TableRows, row: number, key: string): { text: string }[] {
  return parseList(textOf(table, row, key) ?? '').map((text) => ({ text }));
}

/** The groups and units that a row is for; a name that is not found is reported. */
function scopeOf({ table, row, reading }: IndicatorRow): Pick<Indicator, 'groups' | 'units'> {
  const groups: string[] = [];
  const units: string[] = [];
  const groupTexts = parseList(textOf(table, row, 'groups') ?? '');
  const unitTexts = parseList(textOf(table, row, 'units') ?? '');
  const groupsKnown = reading.scheme.groups.length > 0;
  const unitGroups = new Set(reading.units.map(({ group }) => group));
  for (const text of groupTexts) {
    const group = findName(reading.names.groups, text);
    if (group) groups.push(group.id);
    else if (!groupsKnown && (unitGroups.has(text) || !reading.schemeKnown)) groups.push(text);
    else {
      reading.weightsBroken = true;
      reportCell(table, row, 'groups', {
        level: 'error',
        code: 'unknown-group',
        text: 'unknown-group-in-list',
        params: { group: text, nearest: suggestions(reading.names.groups, text) },
      });
    }
  }
  for (const text of unitTexts) {
    const unit = reading.units[findName(reading.unitNames, text) ?? -1];
    if (unit) units.push(unit.code);
    else {
      reading.weightsBroken = true;
      reportCell(table, row, 'units', {
        level: 'error',
        code: 'unknown-unit',
        text: 'unknown-unit-in-list',
        params: { unit: text, nearest: suggestions(reading.unitNames, text) },
      });
    }
  }
  return {
    ...(groupTexts.length > 0 ? { groups } : {}),
    ...(unitTexts.length > 0 ? { units } : {}),
  };
}
