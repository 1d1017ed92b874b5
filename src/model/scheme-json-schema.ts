import { z } from 'zod';
import { Scheme } from './scheme.ts';
import type { SettingName } from './settings.ts';

type Json = z.core.JSONSchema.BaseSchema;

/** Settings that may also be written as in a cell of the indicator table: an example of each. */
const AS_IN_A_CELL: Partial<Record<SettingName, string>> = {
  tiers: '完成=100;未完成=0',
  periods: 'q1=15;q2=25;q3=25;q4=35',
  schedule: '3=20;6=45;9=70;12=100',
  coefficients: '1;0.8;0.6;0.4;0.2',
  best: '5~6',
  satisfactory: '5~6',
  unallowable: '4~7',
};

/** Those of them that may also be a mapping of names and numbers. */
const AS_A_MAPPING: readonly string[] = ['tiers', 'periods', 'schedule'];

function withOtherForms(name: string, property: Json): Json {
  const example = Object.entries(AS_IN_A_CELL).find(([setting]) => setting === name)?.[1];
  if (example === undefined) return property;
  const { title, description, ...form } = property;
  const forms: Json[] = [{ type: 'string', examples: [example] }, form];
  if (AS_A_MAPPING.includes(name)) {
    forms.unshift({ type: 'object', additionalProperties: { type: ['number', 'null'] } } as Json);
  }
  if (name === 'best') forms.push({ type: 'number' });
  return { ...(title && { title }), ...(description && { description }), anyOf: forms };
}

/** The schema of `scheme.yaml` for editors, with the Chinese name and a sentence for every key. */
export function schemeJsonSchema(): Json {
  const schema = z.toJSONSchema(Scheme, { io: 'input', unrepresentable: 'any' });
  const defaults = schema.properties?.defaults;
  if (typeof defaults === 'object' && defaults.properties) {
    defaults.properties = Object.fromEntries(
      Object.entries(defaults.properties).map(([name, property]) => [
        name,
        typeof property === 'object' ? withOtherForms(name, property) : property,
      ]),
    );
  }
  return { ...schema, title: '考核办法 scheme.yaml', description: '一项考核的全部规则。' };
}
