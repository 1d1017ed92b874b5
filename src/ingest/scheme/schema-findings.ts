import type { z } from 'zod';
import type { Param } from '../../model/problem.ts';
import type { Finding } from '../cells/located-problem.ts';
import { nearest } from '../cells/nearest.ts';
import { settingForm } from './parse-setting.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';
import { keysAt, titleAt } from './schema-keys.ts';
import { schemeWord } from './scheme-words.ts';
import { asSetting, choicesOf, choiceWords } from './setting-words.ts';

/** What is wrong at a path of a YAML file. */
export interface YamlFinding {
  path: YamlPath;
  finding: Finding;
  /** The text of the value, where it is a plain one. */
  found: string | undefined;
}

type Issue = z.core.$ZodIssue;

interface Context {
  schema: z.ZodType;
  yaml: Pick<Yaml, 'lineOf'>;
  data: unknown;
}

const steps = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (at === null || typeof at !== 'object' ? undefined : Reflect.get(at, step)),
    data,
  );
}

/** A path as a message shows it, items counted from 1: `categories[1].weight`. */
function pathText(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A finding at a path, with its line, its key and the key's Chinese name. */
export function yamlFinding(
  context: Context,
  path: YamlPath,
  code: Finding['code'],
  text: string,
  params: Record<string, Param> = {},
): YamlFinding {
  const at: Record<string, Param> = {
    line: context.yaml.lineOf(path),
    path: pathText(path),
    title: titleAt(context.schema, path),
  };
  const finding: Finding = { level: 'error', code, text, params: { ...at, ...params } };
  return { path, finding, found: textOf(valueAt(context.data, path)) };
}

function unknownKey(context: Context, path: YamlPath, key: string): YamlFinding {
  const known = keysAt(context.schema, path);
  const titled = known.filter((name) => titleAt(context.schema, [...path, name]) === key);
  const near = titled.length > 0 ? titled : nearest(key, known);
  const full = [...path, key];
  const params = { key, near, known: near.length > 0 ? undefined : known.slice(0, 12) };
  return { ...yamlFinding(context, full, 'unknown-key', 'unknown-key', params), found: key };
}

/** Of the branches of a union, the one that the value was meant for. */
function branchFindings(context: Context, path: YamlPath, branches: Issue[][]): YamlFinding[] {
  const value = valueAt(context.data, path);
  const inside = branches.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  const chosen =
    inside ??
    branches.find((issues) => issues[0]?.code === 'invalid_value' && typeof value === 'string');
  const sized = branches.find(
    (issues) => issues[0]?.code === 'too_small' || issues[0]?.code === 'too_big',
  );
  const issues = chosen ?? sized;
  if (issues) {
    return issues.flatMap((issue) =>
      findingsOf(context, { ...issue, path: [...path, ...issue.path] } as Issue),
    );
  }
  const expected = branches.flatMap((all) =>
    all.flatMap((issue) => ('expected' in issue ? [String(issue.expected)] : [])),
  );
  return [
    yamlFinding(context, path, 'wrong-type', 'key-wrong-type', {
      expected: [...new Set(expected)],
    }),
  ];
}

function sizeFinding(context: Context, path: YamlPath, issue: Issue): YamlFinding {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array' || issue.origin === 'string') {
      return yamlFinding(context, path, 'wrong-type', 'key-empty');
    }
    const text = issue.inclusive ? 'key-at-least' : 'key-above';
    return yamlFinding(context, path, 'out-of-range', text, { limit: Number(issue.minimum) });
  }
  const limit = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
  return yamlFinding(context, path, 'out-of-range', 'key-at-most', { limit });
}

/** What an issue of the schema means to the person who wrote the file. */
export function findingsOf(context: Context, issue: Issue): YamlFinding[] {
  const path = steps(issue.path);
  if (issue.code !== 'unrecognized_keys' && valueAt(context.data, path) === undefined) {
    const key = String(path.at(-1));
    return [yamlFinding(context, path, 'missing-value', 'key-missing', { key })];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(context, path, key));
    case 'invalid_union':
      return branchFindings(context, path, issue.errors);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const near = nearest(String(valueAt(context.data, path)), choices);
      const params = { choices, near, ...inChinese(path, choices, near) };
      return [yamlFinding(context, path, 'wrong-type', 'key-not-a-choice', params)];
    }
    case 'invalid_format':
      return [yamlFinding(context, path, 'not-a-date', 'key-not-a-day')];
    case 'too_small':
    case 'too_big':
      return [sizeFinding(context, path, issue)];
    default:
      return [typeFinding(context, path, 'expected' in issue ? String(issue.expected) : '')];
  }
}

/** The same choices as offices call them. */
function inChinese(path: YamlPath, choices: readonly string[], near: readonly string[]) {
  const setting = path[0] === 'defaults' ? asSetting(String(path[1])) : undefined;
  const known = setting === undefined ? [] : choicesOf(setting);
  const words = setting === undefined ? [] : choiceWords(setting);
  const word = (choice: string): string => words[known.indexOf(choice)] ?? schemeWord(choice);
  return { words: choices.map(word), nearWords: near.map(word) };
}

function typeFinding(context: Context, path: YamlPath, expected: string): YamlFinding {
  const value = valueAt(context.data, path);
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  const slip = nearest(key, keysAt(context.schema, parent));
  // Where own names are allowed (加减分), a scalar under a name near a known one is a slip.
  if (
    expected === 'object' &&
    typeof value !== 'object' &&
    slip.length > 0 &&
    !slip.includes(key)
  ) {
    return unknownKey(context, parent, key);
  }
  const form = path[0] === 'defaults' ? settingForm(String(path[1])) : undefined;
  if (form) {
    const setting = String(path[1]);
    return yamlFinding(context, path, 'wrong-type', 'setting-not-list', { setting, form });
  }
  if (expected === 'int' && typeof value === 'number')
    return yamlFinding(context, path, 'out-of-range', 'key-not-whole');
  return yamlFinding(context, path, 'wrong-type', 'key-wrong-type', { expected });
}
