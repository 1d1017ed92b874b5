import { z } from 'zod';
import type { YamlPath } from './read-yaml.ts';

/** A schema and those inside it, where it is optional, has a default and the like. */
function layers(schema: z.core.$ZodType): z.core.$ZodType[] {
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable;
  return wraps ? [schema, ...layers(schema.unwrap())] : [schema];
}

const inner = (schema: z.core.$ZodType): z.core.$ZodType => layers(schema).at(-1) ?? schema;

function objectsIn(schema: z.core.$ZodType): z.ZodObject[] {
  const bare = inner(schema);
  if (bare instanceof z.ZodObject) return [bare];
  return bare instanceof z.ZodUnion ? bare.options.flatMap(objectsIn) : [];
}

function childrenOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  const bare = inner(schema);
  if (bare instanceof z.ZodArray) return [bare.element];
  if (bare instanceof z.ZodTuple) return bare.def.items.slice(Number(step), Number(step) + 1);
  return objectsIn(bare).flatMap((object) => {
    const known = object.shape[String(step)] as z.core.$ZodType | undefined;
    const other = object.def.catchall;
    return known ? [known] : other ? [other] : [];
  });
}

/** The schemas that may describe what stands at a path. */
export function schemasAt(schema: z.core.$ZodType, path: YamlPath): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((each) => childrenOf(each, step)),
    [schema],
  );
}

/** The keys that are known at a path. */
export function keysAt(schema: z.core.$ZodType, path: YamlPath): string[] {
  return schemasAt(schema, path).flatMap((each) =>
    objectsIn(each).flatMap((object) => Object.keys(object.shape)),
  );
}

/** The Chinese name of a key. */
export function titleAt(schema: z.core.$ZodType, path: YamlPath): string | undefined {
  for (const each of schemasAt(schema, path).flatMap(layers)) {
    const title = each instanceof z.ZodType ? each.meta()?.title : undefined;
    if (title) return title;
  }
  return undefined;
}
