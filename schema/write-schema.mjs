// Writes the JSON Schema of scheme.yaml, for editors; a test tells when it is out of date.
import { writeFileSync } from 'node:fs';
import { editorSchema } from './editor-schema.ts';

const path = new URL('scheme.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(editorSchema(), null, 2)}\n`);
