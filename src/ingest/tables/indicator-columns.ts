import type { Indicator } from '../../model/dataset.ts';
import { findName, suggestions } from '../cells/find-name.ts';
import { parseList } from '../cells/parse-cell-words.ts';
import { parsePlainNumber } from '../cells/parse-number.ts';
import type { Reading } from './reading.ts';
import { cellOf, numberOf, reportCell, type TableRows, textOf } from './table-rows.ts';

/** Rules whose score does not depend on a direction. */
export const WITHOUT_DIRECTION = new Set<string>([
  'tiers',
  'votes',
  'ratings',
  'direct',
  'deduction',
  'linked',
  'none',
]);

/** A row of indicators or tasks that is being read. */
export interface IndicatorRow {
  table: TableRows;
  row: number;
  reading: Reading;
  kind: Indicator['kind'];
}

/** The id of the category that holds the indicator; one that cannot is reported. */
export function categoryOf({ table, row, reading }: IndicatorRow): string | undefined {
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

/** The weight; a missing or impossible one is reported. Relative ones may be written as 10%. */
export function weightOf({ table, row, reading }: IndicatorRow): number {
  // Of a scheme that could not be read nobody knows what its weights are.
  const mayBePercent = reading.scheme.weights === 'relative' || !reading.schemeKnown;
  const number = numberOf(table, row, 'weight', mayBePercent);
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

/** The weight where it can be read, without telling what is wrong with it. */
export function plainWeight({ table, row }: IndicatorRow): number | undefined {
  const parsed = parsePlainNumber(cellOf(table, row, 'weight'));
  return parsed.kind === 'value' && parsed.value > 0 ? parsed.value : undefined;
}

/** A weight or category where there is none: what the row means then nobody can say. */
export function reportWeighing({ table, row, reading }: IndicatorRow): void {
  for (const key of ['weight', 'category'] as const) {
    const text = textOf(table, row, key) ?? '';
    if (text === '' || text === '0' || reading.marks.byText.has(text)) continue;
    reportCell(table, row, key, {
      level: 'error',
      code: 'wrong-type',
      text: `${key}-of-row-apart`,
      params: {},
    });
  }
}

/** Decimals of the figure, 0 to 10; undefined where not given or impossible (reported). */
export function decimalsOf({ table, row }: IndicatorRow): number | undefined {
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

/** Units named as owners. */
export function owners(table: TableRows, row: number, key: string): { text: string }[] {
  return parseList(textOf(table, row, key) ?? '').map((text) => ({ text }));
}

/** A blank direction, where the rule needs one. */
export function reportDirection({ table, row }: IndicatorRow, rule: string): void {
  if (WITHOUT_DIRECTION.has(rule) || !table.header.columns.has('direction')) return;
  if (cellOf(table, row, 'direction').text.trim() !== '') return;
  reportCell(table, row, 'direction', {
    level: 'error',
    code: 'missing-value',
    text: 'indicator-without-direction',
    params: {},
  });
}
