import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesIn } from '../../src/integration/changes.ts';

let office: string;
beforeEach(() => {
  office = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterEach(() => rmSync(office, { recursive: true, force: true }));

const content = () => join(office, 'content');
const writeText = (words: string) => writeFileSync(join(content(), '简报.mdx'), words);

/** Resolves when a change was seen; the test runs out of time where none is. */
async function seen(change: () => void): Promise<string> {
  const next = changesIn([content()]).next();
  change();
  await next;
  return 'seen';
}

test('a file that is written into a folder is a change', async () => {
  mkdirSync(content());
  expect(await seen(() => writeText('一'))).toBe('seen');
});

test('a folder that did not exist is watched from the moment it does', async () => {
  const changes = changesIn([content()]);
  mkdirSync(content());
  await changes.next();
  writeText('一');
  await expect(changes.next()).resolves.toBeUndefined();
});

test.each([
  [
    'deleted and made again',
    () => {
      rmSync(content(), { recursive: true });
      mkdirSync(content());
    },
  ],
  [
    'replaced by another of its name',
    () => {
      renameSync(content(), join(office, 'old'));
      mkdirSync(content());
    },
  ],
])('a folder that is %s is watched as before', async (_how, change) => {
  mkdirSync(content());
  const changes = changesIn([content()]);
  change();
  await changes.next();
  writeText('二');
  await expect(changes.next()).resolves.toBeUndefined();
});
