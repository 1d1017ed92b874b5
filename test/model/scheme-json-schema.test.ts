import { expect, test } from 'vitest';
import { schemeJsonSchema } from '../../src/model/scheme-json-schema.ts';

const schema = schemeJsonSchema();

interface Property {
  title?: string;
  description?: string;
  properties?: Record<string, Property>;
  items?: Property;
  anyOf?: Property[];
  $defs?: Record<string, Property>;
}

/** Every key under a schema with what it is called, whatever lists and choices lie between. */
function keysOf(property: Property, path: string): [string, Property][] {
  const own = Object.entries(property.properties ?? {}).map(
    ([name, inside]): [string, Property] => [`${path}.${name}`, inside],
  );
  const unnamed = [...(property.items ? [property.items] : []), ...(property.anyOf ?? [])];
  return [
    ...own,
    ...own.flatMap(([name, inside]) => keysOf(inside, name)),
    ...unnamed.flatMap((inside) => keysOf(inside, path)),
    ...Object.values(property.$defs ?? {}).flatMap((inside) => keysOf(inside, path)),
  ];
}

test('every key has its Chinese name and a sentence', () => {
  const keys = keysOf(schema as Property, 'scheme');
  const bare = keys.filter(
    ([, { title, description }]) =>
      !/[一-鿿]/.test(title ?? '') || !/[。.]$/.test(description ?? ''),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('lists of the defaults may be written as in a cell, as a mapping or as a list', () => {
  const tiers = (schema as Property).properties?.defaults?.properties?.tiers?.anyOf;
  expect(tiers?.map((form) => Reflect.get(form, 'type'))).toEqual(['object', 'string', 'array']);
});
