import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../src/archive/seal.ts';
import { sealedRules } from '../../src/archive/sealed-rules.ts';
import { RULES_VERSION } from '../../src/model/rules-version.ts';
import { littleSeal } from './little-seal.ts';

let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-规则-'));
  for (const year of [2023, 2024]) seal({ ...littleSeal(room), year });
  const path = join(room, 'archive/2023-v1/public/manifest.json');
  const { rules: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(manifest));
});
afterAll(() => rmSync(room, { recursive: true }));

const rules = (assessment: string, sealing?: number) =>
  sealedRules(join(room, 'archive'), sealing)(assessment);

test('a sealed year is read by the rules that it was sealed with, the first ones where it says none', () => {
  expect([rules('2024/main'), rules('2023/main')]).toEqual([RULES_VERSION, 1]);
});

test('a year that is not sealed, or is being sealed again, by those of today', () => {
  expect([rules('2025/main'), rules('2023/main', 2023)]).toEqual([undefined, undefined]);
});
