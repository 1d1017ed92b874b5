import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withNewFiles } from '../../src/cli/new-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-new-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

const write = (...names: string[]) =>
  withNewFiles({ data: at('data'), content: at('content'), language: 'zh-CN' }, async (add) => {
    for (const name of names) add(at(name), 'new');
  });

test('replaces older files once all are written', async () => {
  writeFileSync(at('a.docx'), 'old');
  await write('a.docx', 'b.docx');
  expect(readdirSync(folder)).toEqual(['a.docx', 'b.docx']);
  expect(readFileSync(at('a.docx'), 'utf8')).toBe('new');
});

test('replaces none where one of them cannot be written to', async () => {
  writeFileSync(at('a.docx'), 'old');
  mkdirSync(at('b.docx'));
  await expect(write('a.docx', 'b.docx')).rejects.toThrow(/b\.docx/);
  expect(readdirSync(folder)).toEqual(['a.docx', 'b.docx']);
  expect(readFileSync(at('a.docx'), 'utf8')).toBe('old');
});
