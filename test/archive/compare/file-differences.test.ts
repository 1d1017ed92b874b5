import { expect, test } from 'vitest';
import { differences } from '../../../src/archive/compare/file-differences.ts';

test('a renamed file is told from a lost and a new one, and two swapped ones from two changed', () => {
  const file = (path: string, sha256: string) => ({ path, sha256, bytes: 1 });
  const sealed = [file('a', '1'), file('b', '2'), file('c', '3')];
  expect(differences(sealed, [file('a', '2'), file('b', '1'), file('d', '3')])).toEqual([
    { path: 'c', what: 'renamed', other: 'd' },
    { path: 'a', what: 'swapped', other: 'b' },
    { path: 'b', what: 'swapped', other: 'a' },
  ]);
});
