import { parseDocument } from 'yaml';
import { z } from 'zod';
import { messages } from '../../i18n/messages.ts';
import { COMPONENT_WORDS, COMPONENTS, type Component, Office } from '../../model/office.ts';
import type { Language } from '../../model/site.ts';

/** Answers as they were typed or written in a file, before they are an office; lines say what is wrong. */
export type Answers = { office: Office } | { wrong: string[] };

/** Keys in a file of answers: in English, or as the questions name them. */
const keyOf = (written: string): string =>
  Object.entries(Office.shape).find(
    ([key, field]) => key === written || field.meta()?.title === written,
  )?.[0] ?? written;

/** The part of an assessment that a word names, in Chinese or English. */
export function componentNamed(word: string): Component | undefined {
  const asked = word.trim();
  return COMPONENTS.find((one) => one === asked || COMPONENT_WORDS[one].includes(asked));
}

const WEIGHT_WORDS = new Map([
  ['分值', 'points'],
  ['相对', 'relative'],
  ['相对数', 'relative'],
]);
const SWITCH_WORDS = new Map([
  ['是', true],
  ['yes', true],
  ['否', false],
  ['no', false],
]);

/** Whatever separates the items of a typed list. */
export const listed = (text: string): string[] =>
  text
    .split(/[;；、,，]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const asList = (value: unknown): unknown => (typeof value === 'string' ? listed(value) : value);

function understood(key: string, value: unknown): unknown {
  if (key === 'weights') return WEIGHT_WORDS.get(String(value)) ?? value;
  if (key === 'compared') return SWITCH_WORDS.get(String(value)) ?? value;
  if (key === 'groups' || key === 'names') return asList(value);
  if (key !== 'components') return value;
  const list = asList(value);
  return Array.isArray(list) ? list.map((word) => componentNamed(String(word)) ?? word) : list;
}

/** Checks answers: each wrong one in a line, in the language that is asked in. */
export function checkAnswers(answers: ReadonlyMap<string, unknown>, language: Language): Answers {
  const known = new Map(
    [...answers].map(([key, value]) => [keyOf(key), understood(keyOf(key), value)]),
  );
  const { localeError } = language === 'en' ? z.locales.en() : z.locales.zhCN();
  const read = Office.safeParse({ language, ...Object.fromEntries(known) }, { error: localeError });
  if (read.success) return { office: read.data };
  return {
    wrong: read.error.issues.map(({ path, message }) => `${path.join('.') || '–'}: ${message}`),
  };
}

/** Answers from the text of a YAML file. */
export function readAnswers(text: string, language: Language): Answers {
  const document = parseDocument(text, { prettyErrors: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error) return { wrong: [error.message.split('\n')[0] ?? error.message] };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    return { wrong: [messages(language).firstYear.answersExpected] };
  return checkAnswers(new Map(Object.entries(data)), language);
}
