import { choiceWord } from '../ingest/scheme/setting-words.ts';
import type { Assessment, Indicator, LineageRow, Owner, Unit } from '../model/dataset.ts';
import { SETTING_RULES, type SettingName } from '../model/settings.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import {
  DIRECTIONS,
  LINEAGE_KINDS,
  LINEAGE_OBJECTS,
  MEASURES,
  NATURES,
  writtenWord,
} from '../model/words/cell-words.ts';

/** A table to be written: headers and rows of texts. */
export interface TableText {
  name: TableName;
  /** Name of the file without its ending, or of the sheet. */
  title: string;
  /** English keys of the columns. */
  keys: string[];
  header: string[];
  rows: string[][];
}

type Fields = Record<string, string>;

/**
 * The tables that say who is assessed by what, written out from what was read: units, indicators,
 * tasks and band standards, with the columns that hold anything. Targets of indicators are to be set
 * anew, and so are the dates of tasks: their columns stay, blank.
 */
export function carriedTables(assessment: Assessment): TableText[] {
  const names = namesOf(assessment);
  const figures = assessment.indicators.filter(({ kind }) => kind === 'figure');
  const indicators = [...figures, ...(assessment.inputs ?? [])];
  const tasks = assessment.indicators.filter(({ kind }) => kind === 'task');
  return [
    table(
      'units',
      assessment.units.map((unit) => unitFields(unit, names)),
    ),
    table(
      'indicators',
      indicators.map((one) => indicatorFields(one, names)),
      hasTarget(indicators) ? ['target'] : [],
    ),
    table(
      'tasks',
      tasks.map((one) => taskFields(one, names)),
      [...(hasTarget(tasks) ? ['target'] : []), ...(tasks.some(isDated) ? ['due'] : [])],
    ),
    table(
      'bands',
      assessment.bands.map((band) => bandFields(band, names)),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** Whether the table of indicators or tasks gives any of them a target. */
export const hasTarget = (indicators: readonly Indicator[]): boolean =>
  indicators.some(({ settingsAt }) => settingsAt.target !== undefined);

const isDated = ({ due }: Indicator): boolean => due !== undefined;

/** A table with the columns of the dictionary that any row fills, and those that are to be filled in. */
export function table(
  name: TableName,
  rows: readonly Fields[],
  blank: readonly string[] = [],
): TableText {
  const known = TABLES.find((one) => one.name === name);
  if (!known) throw new Error(`no table ${name}`);
  const columns = known.columns.filter(
    ({ key }) => blank.includes(key) || rows.some((row) => (row[key] ?? '') !== ''),
  );
  return {
    name,
    title: known.zh,
    keys: columns.map(({ key }) => key),
    header: columns.map(({ key, zh }) => zh[0] ?? key),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  };
}

/** What codes are written as: the name where it is the only one of its kind, else the code. */
export interface Names {
  unit: (code: string) => string;
  indicator: (code: string) => string;
  group: (id: string) => string;
  category: (id: string) => string;
}

export function namesOf({ units, indicators, inputs = [], scheme }: Assessment): Names {
  const codes = new Map([...indicators, ...inputs].map(({ code, name }) => [code, name]));
  return {
    unit: naming(units.map(({ code, name }) => [code, name])),
    indicator: naming([...codes]),
    group: naming(scheme.groups.map(({ id, name }) => [id, name])),
    category: naming(categoryNames(scheme.categories)),
  };
}

function naming(entries: readonly (readonly [string, string])[]): (code: string) => string {
  const count = new Map<string, number>();
  for (const [code, name] of entries)
    for (const word of new Set([code, name])) count.set(word, (count.get(word) ?? 0) + 1);
  const names = new Map(entries);
  return (code) => {
    const name = names.get(code);
    return name !== undefined && count.get(name) === 1 ? name : code;
  };
}

function categoryNames(categories: Assessment['scheme']['categories']): [string, string][] {
  return categories.flatMap(({ id, name, categories: inner }) => [
    [id, name] as [string, string],
    ...categoryNames(inner ?? []),
  ]);
}

function unitFields(unit: Unit, names: Names): Fields {
  return {
    code: unit.code === unit.name ? '' : unit.code,
    name: unit.name,
    short: unit.short ?? '',
    group: unit.group === undefined ? '' : names.group(unit.group),
    aliases: unit.aliases.join(';'),
    difficulty: unit.difficulty === 1 ? '' : String(unit.difficulty),
    ranked: unit.ranked ? '' : '否',
    leader: unit.leader ?? '',
    predecessors: unit.predecessors.join(';'),
    name_en: unit.nameEn ?? '',
  };
}

function indicatorFields(one: Indicator, names: Names): Fields {
  return {
    ...commonFields(one, names),
    unit: one.unit ?? '',
    direction: writtenWord(DIRECTIONS, one.direction),
    measure: one.measure ? writtenWord(MEASURES, one.measure) : '',
    nature: one.nature ? writtenWord(NATURES, one.nature) : '',
    units: list(one.units, names.unit),
    lead: owners(one.lead),
    source: one.dataSource ?? '',
  };
}

function taskFields(one: Indicator, names: Names): Fields {
  return {
    ...commonFields(one, names),
    units: list(one.units, names.unit),
    requirement: one.requirement ?? '',
  };
}

function commonFields(one: Indicator, names: Names): Fields {
  return {
    code: one.code === one.name ? '' : one.code,
    name: one.name,
    category: one.category === undefined ? '' : names.category(one.category),
    weight: one.weight === 0 ? '' : String(one.weight),
    groups: list(one.groups, names.group),
    support: owners(one.support),
    leader: one.leader ?? '',
    assessor: one.assessor ?? '',
    public: one.public ? '' : '否',
    name_en: one.nameEn ?? '',
    note: one.note ?? '',
    ...settingFields(one),
  };
}

const list = (codes: readonly string[] | undefined, name: (code: string) => string): string =>
  (codes ?? []).map(name).join(';');

const owners = (all: readonly Owner[]): string => all.map(({ text }) => text).join(';');

/** The settings that the row itself gave, in the notation of a cell; a target is of its year alone. */
function settingFields(one: Indicator): Fields {
  const given = (Object.keys(SETTING_RULES) as SettingName[]).filter(
    (name) => name !== 'target' && one.settingsAt[name] !== undefined,
  );
  return Object.fromEntries(given.map((name) => [name, settingText(name, one.settings[name])]));
}

const WORDS: Record<string, string> = { true: '是', false: '否' };

function settingText(name: SettingName, value: unknown): string {
  if (typeof value === 'string') return choiceWord(name, value) ?? value;
  if (!Array.isArray(value)) return WORDS[String(value)] ?? String(value ?? '');
  if (name === 'satisfactory' || name === 'unallowable' || name === 'best') return value.join('~');
  return value.map(itemText).join(';');
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const [name, value] = Object.values(item);
  return `${name}=${value ?? ''}`;
}

function bandFields(band: Assessment['bands'][number], names: Names): Fields {
  const [excellent, good, average, low, poor] = band.standards.map(String);
  return {
    indicator: names.indicator(band.indicator),
    group: band.group === undefined ? '' : names.group(band.group),
    ...{ excellent, good, average, low, poor },
  } as Fields;
}

/** The changes by which the year began, as they stand in its own table from then on. */
export const lineageTable = (rows: readonly LineageRow[]): TableText =>
  table(
    'lineage',
    rows.map(({ table: about, from, to, year, kind }) => ({
      table: writtenWord(LINEAGE_OBJECTS, about),
      from,
      to,
      year: String(year),
      kind: writtenWord(LINEAGE_KINDS, kind),
    })),
  );
