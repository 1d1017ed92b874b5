import { z } from 'zod';
import { method as en } from '../src/i18n/en/method.ts';
import { method as zh } from '../src/i18n/zh-CN/method.ts';
import { defaultsOf } from '../src/ingest/scheme/setting-defaults.ts';
import { choicesOf, choiceWords, settingTitle } from '../src/ingest/scheme/setting-words.ts';
import { SPOKEN } from '../src/ingest/scheme/spoken-words.ts';
import { RULES } from '../src/model/rules.ts';
import { Scheme } from '../src/model/scheme.ts';
import { schemeJsonSchema } from '../src/model/scheme-json-schema.ts';
import {
  type PartialSettings,
  SETTING_RULES,
  type SettingName,
  Settings,
} from '../src/model/settings.ts';
import { TABLES, type Table } from '../src/model/tables.ts';
import { columnWords, tableWords } from './column-words.ts';
import { PROBLEM_CODES } from '../src/model/problem.ts';
import { CONFIRMABLE, PROBLEM_WORDS } from './problem-words.ts';
import { type Words, words } from './reference-words.ts';

export type ReferenceLanguage = 'zh-CN' | 'en';

const SETTINGS = Object.keys(SETTING_RULES) as SettingName[];

/** The part of a description `中文。 English.` in one language; whole where it is in one alone. */
export function inLanguage(description: string, language: ReferenceLanguage): string {
  const at = /(?<=[。；）]) (?=[A-Za-z0-9(])/.exec(description)?.index;
  if (at === undefined) return description;
  return language === 'zh-CN' ? description.slice(0, at) : description.slice(at + 1);
}

const cell = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function tableText({ name, zh: title, description, columns }: Table, say: Words): string {
  const own = columns.filter(({ key }) => !SETTINGS.some((setting) => setting === key));
  const rows = own.map((column) => [
    column.zh.slice(0, 6).join('、'),
    column.key,
    column.required ? say.yes : '',
    say.language === 'zh-CN'
      ? (columnWords(name, column.key) ?? column.description)
      : column.description,
  ]);
  const about = say.language === 'zh-CN' ? tableWords[name] : description;
  const more = own.length < columns.length ? `\n\n${say.settingColumns}` : '';
  return `### ${say.tableTitle(title, name)}\n\n${about}\n\n${table(say.columnHead, rows)}${more}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(';');
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const { name, score, value: number } = value as { name: string; score?: number; value?: number };
  return `${name}=${shown(score ?? number ?? null)}`;
}

const SCHEME = Scheme.parse({ title: '-', year: 2025 });

/** What holds where nothing is written, by rule where rules differ. */
function defaultText(name: SettingName, say: Words): string {
  const byText = new Map<string, string[]>();
  for (const rule of SETTING_RULES[name]) {
    const value = (defaultsOf(rule, SCHEME) as PartialSettings)[name];
    if (value === undefined || name === 'rule') continue;
    byText.set(shown(value), [...(byText.get(shown(value)) ?? []), rule]);
  }
  if (name === 'rule') return 'efficacy';
  if (byText.size <= 1) return [...byText.keys()].join('');
  return [...byText].map(([text, rules]) => `${rules.join(say.comma)}: ${text}`).join('; ');
}

/** The values of a setting that is chosen from a list, with what offices call them. */
function choiceText(name: SettingName, language: ReferenceLanguage): string {
  const titles = choiceWords(name);
  return choicesOf(name)
    .map((choice, at) => {
      if (language === 'en') return `\`${choice}\` ${titles[at]}`;
      const spoken = SPOKEN[name]?.[choice]?.split('|').slice(0, 3) ?? [];
      const also = spoken.length > 0 ? `（也可写${spoken.join('、')}等）` : '';
      return `${titles[at]} \`${choice}\`${also}`;
    })
    .join(language === 'en' ? '; ' : '；');
}

function settingText(name: SettingName, say: Words): string[] {
  const { language } = say;
  const about = inLanguage(Settings.shape[name].meta()?.description ?? '', language);
  const choices = name === 'rule' ? '' : choiceText(name, language);
  const rules = SETTING_RULES[name];
  const isAll = rules.length === RULES.length;
  return [
    settingTitle(name),
    name,
    `${about}${choices === '' ? '' : ` ${choices}`}`,
    isAll ? say.all : rules.join(say.comma),
    defaultText(name, say),
  ];
}

function ruleRows(say: Words): string[][] {
  const names = (say.language === 'zh-CN' ? zh : en).names;
  return RULES.map((rule) => {
    const spoken = SPOKEN.rule?.[rule]?.split('|').slice(0, 8) ?? [];
    const settings = SETTINGS.filter(
      (name) => SETTING_RULES[name].includes(rule) && SETTING_RULES[name].length < RULES.length - 1,
    );
    const own = say.language === 'zh-CN' ? settings.map(settingTitle) : settings;
    return [names[rule], rule, spoken.join('、'), own.join(say.comma)];
  });
}

type Json = z.core.JSONSchema.BaseSchema;

/** Every key of scheme.yaml below a schema, with its path. */
function keyRows(schema: Json, path: string, say: Words): string[][] {
  const rows: string[][] = [];
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object' || path === 'defaults') continue;
    const at = path === '' ? key : `${path}.${key}`;
    const choices = (property.enum ?? []).map(String).join(say.comma);
    const usual = property.default;
    const plain = typeof usual === 'object' ? '' : String(usual ?? '');
    const about = inLanguage(property.description ?? '', say.language);
    rows.push([at, property.title ?? '', `${about}${choices && ` ${choices}`}`, plain]);
    for (const inside of [property, ...(property.anyOf ?? []), ...itemsOf(property)]) {
      if (typeof inside === 'object') rows.push(...keyRows(inside as Json, at, say));
    }
  }
  return rows;
}

function itemsOf({ items }: Json): Json[] {
  return items !== undefined && typeof items === 'object' && !Array.isArray(items)
    ? [items as Json]
    : [];
}

function problemRows(say: Words): string[][] {
  return PROBLEM_CODES.map((code) => {
    const [inChinese, inEnglish] = PROBLEM_WORDS[code];
    return [
      `\`${code}\``,
      say.language === 'zh-CN' ? inChinese : inEnglish,
      CONFIRMABLE.has(code) ? say.confirmed : '',
    ];
  });
}

/** The whole reference: tables, columns, rules, settings, keys of the scheme and codes, as the program knows them. */
export function referenceText(language: ReferenceLanguage): string {
  const say = words[language];
  const settings = SETTINGS.map((name) => settingText(name, say));
  return [
    `# ${say.title}`,
    say.lead,
    `## ${say.tables}`,
    ...TABLES.map((one) => tableText(one, say)),
    `## ${say.rules}`,
    say.rulesLead,
    table(say.ruleHead, ruleRows(say)),
    `## ${say.settings}`,
    say.settingsLead,
    table(say.settingHead, settings),
    `## ${say.scheme}`,
    say.schemeLead,
    table(say.schemeHead, keyRows(schemeJsonSchema(), '', say)),
    `## ${say.problems}`,
    say.problemsLead,
    table(say.problemHead, problemRows(say)),
    '',
  ].join('\n\n');
}
