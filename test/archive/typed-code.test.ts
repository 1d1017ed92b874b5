import { expect, test } from 'vitest';
import { readTypedCode } from '../../src/archive/typed-code.ts';

const SEAL = '0123456789abcdef'.repeat(4);

test.each<[string, string, ReturnType<typeof readTypedCode>]>([
  ['a 校验码 with its dashes', '7KQ2-0000-1111-222Z', { check: '7KQ200001111222Z' }],
  [
    'spaces, small letters, and O, I and L for 0 and 1',
    ' 7kq2 ooo0 1Il1 222z',
    { check: '7KQ200001111222Z' },
  ],
  [
    'full width, as an input method gives it',
    '７ＫＱ２－００００－１１１１－２２２Ｚ',
    { check: '7KQ200001111222Z' },
  ],
  ['a 封存码 in capitals and groups', SEAL.toUpperCase().replace(/(.{8})/g, '$1 '), { seal: SEAL }],
  ['its first 17 digits', SEAL.slice(0, 17), { seal: SEAL.slice(0, 17) }],
  [
    '16 digits that either may have',
    SEAL.slice(0, 16),
    { seal: SEAL.slice(0, 16), check: '0123456789ABCDEF' },
  ],
  ['its first 15 digits, too few', SEAL.slice(0, 15), undefined],
  ['one digit too many', `${SEAL}0`, undefined],
  [
    'another letter among the digits of a 封存码',
    `${SEAL.slice(0, 30)}x${SEAL.slice(30, 60)}`,
    undefined,
  ],
  ['words around it', `seal: ${SEAL}`, undefined],
  ['a 校验码 that is cut short', '7KQ2-0000-1111', undefined],
  ['U, which no 校验码 has', '7KQ2-0000-1111-222U', undefined],
  ['nothing', '', undefined],
])('%s', (_why, typed, code) => {
  expect(readTypedCode(typed)).toEqual(code);
});
