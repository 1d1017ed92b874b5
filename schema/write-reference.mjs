// Writes the reference of tables, columns, rules and settings; a test tells when it is out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { referenceText } from './reference.ts';

for (const [language, path] of [
  ['zh-CN', '../docs/zh-CN/参考.md'],
  ['en', '../docs/en/reference.md'],
]) {
  const file = new URL(path, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, referenceText(language));
}
