import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the tool itself. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** Version of the tool. */
export function toolVersion(): string {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;
}
