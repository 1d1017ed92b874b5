import { describe, expect, test } from 'vitest';
import { textTable, textWidth } from '../../../src/cli/print/text-table.ts';
import { visible } from '../../../src/i18n/visible.ts';

describe('a table on the terminal', () => {
  test.each([
    ['abc', 3],
    ['青岚区', 6],
    ['ＡＢ', 4],
    ['a青', 3],
    ['e\u0301', 1],
    ['𠮷', 2],
  ])('%s takes %i places', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test('Chinese and Latin names stand under each other, numbers to the right', () => {
    const lines = textTable(
      ['名次', '单位', '总分'],
      [
        ['1', '青岚区', '83.47'],
        ['10', 'Qinglan', '6.08'],
      ],
      [true, false, true],
    );
    expect(lines).toEqual(['名次  单位      总分', '   1  青岚区   83.47', '  10  Qinglan   6.08']);
  });

  test('a name cannot steer the terminal', () => {
    expect(visible('a\u001b[31mb\u202ec\nd\u200b')).toBe('a<U+001B>[31mb<U+202E>c d<U+200B>');
  });
});
