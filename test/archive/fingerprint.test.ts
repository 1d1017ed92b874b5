import { expect, test } from 'vitest';
import { shortCode, typedCode } from '../../src/archive/fingerprint.ts';

test('eighty bits become sixteen digits: 0x00…1f ends in …Z', () => {
  expect(shortCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 31]))).toBe('0000-0000-0000-000Z');
  // 0x0001 0000…: bit 64 is digit 12 from the right (64 = 12 · 5 + 4), worth 2^4 = 16 = G
  expect(shortCode(new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe('000G-0000-0000-0000');
});

test('a code typed from paper is read whatever its case, dashes and misread letters', () => {
  expect(typedCode(' 7kq2-oIl5 ')).toBe('7KQ20115');
});
