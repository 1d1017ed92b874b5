import { expect, test } from 'vitest';
import { codeVerdict, isProof, type Verified } from '../../src/archive/code-verdict.ts';
import type { Verdict } from '../../src/model/seal.ts';

const TOOL = '0.2.0';
const CODE = '7KQ2-0000-1111-222Z';
const typed = { check: '7KQ200001111222Z' };

const version = (more: Partial<Verified>): Verified => ({
  name: '2024-v1',
  isWhole: true,
  sealCode: 'ab'.repeat(32),
  said: CODE,
  tool: TOOL,
  ...more,
});
const own = { code: CODE, isSame: true };
const other = { code: '0000-0000-0000-0000', isSame: true };

test.each<[string, Verified, Verdict | undefined]>([
  ['the sealed data give it', version({ anew: own }), 'check'],
  ['also where the manifest says another', version({ anew: own, said: 'X' }), 'check'],
  [
    'the data give it, the sealed results are others',
    version({ anew: { ...own, isSame: false } }),
    'check-inputs',
  ],
  ['the manifest alone says it', version({ anew: other }), 'check-false'],
  [
    'the same, and another tool sealed it',
    version({ anew: other, tool: '0.1.0' }),
    'check-other-tool',
  ],
  ['nothing was scored anew', version({}), 'check-unscored'],
  ['something was changed', version({ isWhole: false }), 'check-broken'],
  ['neither has it', version({ anew: other, said: other.code }), undefined],
])('校验码: %s', (_why, found, verdict) => {
  expect(codeVerdict(typed, found, TOOL)).toBe(verdict);
});

test('封存码: its beginning will do, and it proves the files only where none was changed', () => {
  const seal = 'ab'.repeat(8);
  expect(codeVerdict({ seal }, version({}), TOOL)).toBe('seal');
  expect(codeVerdict({ seal }, version({ isWhole: false }), TOOL)).toBe('seal-broken');
  expect(codeVerdict({ seal: `${seal}0` }, version({}), TOOL)).toBeUndefined();
});

test('only what was computed is a proof', () => {
  const all: Verdict[] = [
    'seal',
    'seal-broken',
    'check',
    'check-inputs',
    'check-broken',
    'check-unscored',
    'check-false',
    'check-other-tool',
  ];
  expect(all.filter(isProof)).toEqual(['seal', 'check']);
});
