import { Scheme } from '../../model/scheme.ts';
import { SETTING_RULES, type SettingName } from '../../model/settings.ts';
import { missingMarks } from '../cells/missing-marks.ts';
import { parseSwitch } from '../cells/parse-cell-words.ts';
import { parseNamedNumbers, parseNumbers, parsePoints, parseTiers } from '../cells/parse-named.ts';
import { isRangeText, parseRange } from '../cells/parse-range.ts';
import { withinSchema } from './parse-setting.ts';
import type { Yaml } from './read-yaml.ts';
import { meaningOf } from './rule-meaning.ts';
import { type YamlFinding, yamlFinding } from './schema-findings.ts';
import { choiceOf, choicesOf } from './setting-words.ts';

const MARKS = missingMarks({});

const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTING_RULES, name);

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromText(name: SettingName, text: string): unknown {
  switch (name) {
    case 'coefficients':
      return parseNumbers(text);
    case 'tiers':
      return parseTiers(text);
    case 'points':
      return parsePoints(text);
    case 'schedule':
    case 'periods':
      return parseNamedNumbers(text);
    case 'top':
    case 'bottom':
      return parseSwitch(text);
    case 'satisfactory':
    case 'unallowable':
    case 'best': {
      const range = isRangeText(text) ? parseRange(text, { marks: MARKS }) : undefined;
      return range?.kind === 'range' ? range.range : undefined;
    }
    default:
      return choicesOf(name).length > 0 ? choiceOf(name, text) : undefined;
  }
}

function fromMapping(name: SettingName, value: Record<string, unknown>): unknown {
  const pairs = Object.entries(value);
  if (name === 'points') return pairs.map(([at, score]) => ({ at: Number(at), score }));
  if (name === 'tiers') return pairs.map(([tier, score]) => ({ name: tier, score }));
  if (name !== 'schedule' && name !== 'periods') return undefined;
  return pairs.map(([part, number]) => ({ name: part, value: number }));
}

function normalised(name: SettingName, value: unknown): unknown {
  if (typeof value === 'string') return fromText(name, value) ?? value;
  if (isMapping(value)) return fromMapping(name, value) ?? value;
  return name === 'best' && typeof value === 'number' ? [value, value] : value;
}

/**
 * The scheme's `defaults` with lists in one form, whether they were written as in a cell
 * (`完成=100;未完成=0`), as a mapping or as a list. What is not understood stays as it is, for
 * the schema to refuse.
 */
export function normaliseDefaults(defaults: unknown): unknown {
  if (!isMapping(defaults)) return defaults;
  const { rule } = defaults;
  const isFilled = (setting: string): boolean => Object.hasOwn(defaults, setting);
  const meant = typeof rule === 'string' ? meaningOf(rule, isFilled) : undefined;
  const whole = meant ? { ...meant.implied, ...defaults, rule: meant.rule } : defaults;
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [
      name,
      isSetting(name) ? normalised(name, value) : value,
    ]),
  );
}

/** Defaults that pass the schema and are still impossible: weights of periods, months of a curve. */
export function checkDefaults(scheme: Scheme, yaml: Yaml): YamlFinding[] {
  const context = { schema: Scheme, yaml, data: yaml.data };
  const names = Object.keys(scheme.defaults).filter(isSetting);
  return names.flatMap((name) => {
    const checked = withinSchema(name, scheme.defaults[name]);
    if ('value' in checked) return [];
    const { code, text, params } = checked.problem;
    return [yamlFinding(context, ['defaults', name], code, text, params)];
  });
}
