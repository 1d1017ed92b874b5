import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sealTree } from '../../src/archive/seal-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'biaochi-tree-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files with names that are not UTF-8 are told among what is no plain file, and never opened', () => {
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/index.html'), '');
  writeFileSync(join(folder, 'public/\uFFFD.txt'), 'a name with this very sign');
  symlinkSync('index.html', join(folder, 'public/link'));
  // 0xE9 alone is an é of an old encoding.
  const odd = Buffer.concat([Buffer.from(join(folder, 'public/caf')), Buffer.from([0xe9])]);
  writeFileSync(odd, '');
  expect(sealTree(folder)).toEqual({
    files: ['public/index.html', 'public/\uFFFD.txt'],
    others: ['public/caf\uFFFD', 'public/link'],
    emptyFolders: [],
  });
});
