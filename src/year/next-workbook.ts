import type { XlsxSheet, XlsxValue } from '../export/xlsx/xlsx.ts';
import type { Choice } from '../export/xlsx/xlsx-input.ts';
import { kindName } from '../i18n/kind-name.ts';
import { messages } from '../i18n/messages.ts';
import { choiceWords } from '../ingest/scheme/setting-words.ts';
import type { Assessment } from '../model/dataset.ts';
import type { CategoryScheme } from '../model/scheme.ts';
import { SETTING_RULES, type SettingName } from '../model/settings.ts';
import type { Language } from '../model/site.ts';
import { DIRECTIONS, MEASURES, NATURES, writtenWords } from '../model/words/cell-words.ts';
import { namesOf, type TableText } from './carried-rows.ts';

/** Rows below those that are there that offer the same words to choose from. */
const ROWS_TO_FILL = 100;

/** Columns of numbers; all others keep their texts, so that a code `01` stays one. */
const NUMBERS = new Set([
  ...['weight', 'difficulty', 'previous', 'decimals'],
  ...['excellent', 'good', 'average', 'low', 'poor'],
  ...Object.keys(SETTING_RULES),
]);

/**
 * The tables of a new year as the sheets of one workbook, for offices that gave last year's in one:
 * a line above each says what to do, and cells that take a word offer it.
 */
export function yearSheets(
  assessment: Assessment,
  tables: readonly TableText[],
  language: Language,
): XlsxSheet[] {
  const { sheetNotes } = messages(language).year;
  return tables.map((table) => ({
    name: table.title,
    title: [sheetNotes[table.name] ?? assessment.scheme.title],
    columns: table.header.map((header) => ({ header })),
    rows: table.rows.map((row) => row.map((text, at) => cellValue(table.keys[at] ?? '', text))),
    frozenColumns: 1,
    choices: [...columnChoices(assessment, table, language), ...tierChoices(assessment, table)],
  }));
}

function cellValue(key: string, text: string): XlsxValue {
  if (text === '') return null;
  const number = Number(text);
  return NUMBERS.has(key) && String(number) === text ? number : text;
}

const YES_NO = ['是', '否'];

/** Words that a column of a table takes; undefined where it takes any text. */
function wordsOf(
  assessment: Assessment,
  table: TableText['name'],
  language: Language,
): Readonly<Record<string, readonly string[] | undefined>> {
  const { scheme, units, indicators } = assessment;
  const names = namesOf(assessment);
  const unit = units.map(({ code }) => names.unit(code));
  const ofScheme = {
    group: scheme.groups.map(({ name }) => name),
    category: leaves(scheme.categories),
    ranked: YES_NO,
    public: YES_NO,
    direction: writtenWords(DIRECTIONS),
    measure: writtenWords(MEASURES),
    nature: writtenWords(NATURES),
  };
  if (table === 'deductions') {
    const own = indicators.filter(({ settings }) => settings.rule === 'deduction');
    return { unit, indicator: [...new Set(own.map(({ code }) => names.indicator(code)))] };
  }
  if (table === 'adjustments') {
    const { method } = messages(language);
    const kinds = Object.entries(scheme.adjustments).filter(
      ([kind, value]) => kind !== 'total' && typeof value === 'object',
    );
    return { unit, kind: kinds.map(([kind]) => kindName(scheme, kind, method)) };
  }
  if (table === 'vetoes') return { unit, item: scheme.vetoes.map(({ name }) => name) };
  return table === 'units' || table === 'indicators' || table === 'tasks' ? ofScheme : {};
}

function leaves(categories: readonly CategoryScheme[]): string[] {
  return categories.flatMap(({ name, categories: inner }) => (inner ? leaves(inner) : [name]));
}

/** The words of a setting of an indicator that is chosen from a list. */
const settingWords = (table: TableText['name'], key: string): readonly string[] =>
  (table === 'indicators' || table === 'tasks') && Object.hasOwn(SETTING_RULES, key)
    ? choiceWords(key as SettingName)
    : [];

function columnChoices(
  assessment: Assessment,
  { name, keys, rows }: TableText,
  language: Language,
): Choice[] {
  const words = wordsOf(assessment, name, language);
  return keys.flatMap((key, column): Choice[] => {
    const list = words[key] ?? settingWords(name, key);
    if (list.length === 0) return [];
    const length = rows.length + ROWS_TO_FILL;
    return Array.from({ length }, (_, row) => ({ row, column, words: list }));
  });
}

/** A cell for the state of a task offers the tiers of that task. */
function tierChoices(assessment: Assessment, { name, keys, rows }: TableText): Choice[] {
  if (name !== 'values') return [];
  const names = namesOf(assessment);
  const tiers = new Map(
    assessment.indicators.flatMap(({ code, settings: { rule, tiers: all = [] } }) =>
      rule === 'tiers' ? [[names.indicator(code), all.map((one) => one.name)] as const] : [],
    ),
  );
  const [indicator, value] = [keys.indexOf('indicator'), keys.indexOf('value')];
  return rows.flatMap((cells, row) => {
    const words = tiers.get(cells[indicator] ?? '');
    return words ? [{ row, column: value, words }] : [];
  });
}
