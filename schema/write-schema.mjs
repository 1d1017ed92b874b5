// Writes the JSON Schema of scheme.yaml, for editors; a test tells when it is out of date.
import { writeFileSync } from 'node:fs';
import { schemeJsonSchema } from '../src/model/scheme-json-schema.ts';

const path = new URL('scheme.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`);
