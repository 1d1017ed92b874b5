import { expect, test } from 'vitest';
import { fileName } from '../../../src/export/links/file-name.ts';

test.each([
  [
    '关于2024年度青岚区目标管理考核情况的通报',
    '2024年度青岚区目标管理考核情况通报',
    'as an office names it',
  ],
  ['短板清单', '短板清单', 'a plain title stays'],
  ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij', 'what systems forbid goes'],
  ['..\u202Ename. ', 'name', 'so do dots and blanks at the ends, and marks that turn the writing'],
  ['CON', 'CON_', 'names of devices are kept apart'],
  ['', 'document', 'there is always a name'],
])('%j is filed as %j: %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('a long name is cut between characters', () => {
  expect([...fileName('😀'.repeat(100))]).toHaveLength(80);
});
