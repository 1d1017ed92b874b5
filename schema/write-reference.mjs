// Writes the references of tables, columns, rules, settings and sentences; a test tells when it is out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ownWordsText } from './own-words.ts';
import { referenceText } from './reference.ts';

for (const [text, path] of [
  [referenceText('zh-CN'), '../docs/zh-CN/参考.md'],
  [referenceText('en'), '../docs/en/reference.md'],
  [ownWordsText('zh-CN'), '../docs/zh-CN/用语.md'],
  [ownWordsText('en'), '../docs/en/words.md'],
]) {
  const file = new URL(path, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
