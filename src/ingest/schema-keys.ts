import { z } from 'zod';
import type { YamlPath } from './read-yaml.ts';

/** The schema inside optional, default, nullable and the like. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  let at: z.core.$ZodType = schema;
  while (
    at instanceof z.ZodOptional ||
    at instanceof z.ZodDefault ||
    at instanceof z.ZodPrefault ||
    at instanceof z.ZodNullable
  ) {
    at = at.unwrap();
  }
  return at;
}

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
  for (const each of schemasAt(schema, path)) {
    const title = each instanceof z.ZodType ? each.meta()?.title : undefined;
    if (title) return title;
  }
  return undefined;
}
