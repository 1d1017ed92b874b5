import type { z } from 'zod';
import { ambiguousRuleWords } from '../src/ingest/scheme/rule-meaning.ts';
import { waysToSay } from '../src/ingest/scheme/scheme-words.ts';
import { asSetting, choiceNames, choiceWords } from '../src/ingest/scheme/setting-words.ts';
import { schemeJsonSchema } from '../src/model/scheme-json-schema.ts';

/**
 * The schema of scheme.yaml for editors: choices may be written as offices call them, which is how
 * the scheme is read, so that no editor underlines 直接赋分 or 扣分法.
 */

type Json = z.core.JSONSchema.BaseSchema;

/** How each choice may be written: the name that messages print, and all that is understood. */
interface Said {
  printed: string[];
  all: string[];
}

function saidOf(choices: readonly string[], setting: string | undefined): Said {
  const name = setting === undefined ? undefined : asSetting(setting);
  if (name === undefined) {
    const ways = choices.map(waysToSay);
    return { printed: ways.map(([first = '']) => first), all: ways.flat() };
  }
  const more = name === 'rule' ? ambiguousRuleWords() : [];
  return { printed: choiceWords(name), all: [...choiceNames(name), ...more] };
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function withWords(node: Json, setting: string | undefined): Json {
  const choices = (node.enum ?? []).map(String);
  const { printed, all } = saidOf(choices, setting);
  const listed = choices.flatMap((choice, at) => (printed[at] ? [`${printed[at]}（${choice}）`] : []));
  if (listed.length === 0) return node;
  const known = new Set([...choices, ...printed]);
  const rest = [...new Set(all)].filter((word) => word !== '' && !known.has(word));
  const { title, description, type: _type, enum: _enum, ...more } = node;
  return {
    ...(title && { title }),
    description: `${description ? `${description} ` : ''}可写：${listed.join('、')}。`,
    ...more,
    anyOf: [
      { type: 'string', enum: [...choices, ...printed.filter((word) => word !== '')] },
      ...(rest.length === 0 ? [] : [{ type: 'string', pattern: `^(?:${rest.map(escaped).join('|')})$` }]),
    ],
  } as Json;
}

/** A switch of the defaults may be 是 or 否. */
const withSwitch = ({ type: _type, ...node }: Json): Json => ({
  ...node,
  anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['是', '否'] }],
});

/** Every choice below a node, with the setting that it is of where it stands in the defaults. */
function walk(node: Json, path: readonly string[]): Json {
  const setting = path.at(-2) === 'properties' && path[1] === 'defaults' ? path.at(-1) : undefined;
  if (node.enum !== undefined) return withWords(node, setting);
  if (setting !== undefined && node.type === 'boolean' && asSetting(setting)) return withSwitch(node);
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    typeof value === 'object' && value !== null && !['default', 'examples'].includes(key)
      ? Array.isArray(value)
        ? value.map((one) => (typeof one === 'object' && one !== null ? walk(one, path) : one))
        : walk(value as Json, [...path, key])
      : value,
  ]);
  return Object.fromEntries(entries) as Json;
}

export const editorSchema = (): Json => walk(schemeJsonSchema(), []);
