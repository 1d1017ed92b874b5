import { expect, test } from 'vitest';
import { meant } from '../../../src/export/pdf/same-glyph.ts';

const used = new Set('目标长风门—·-…');

test.each([
  ['⽬', '目', 'a Kangxi radical is the character that the document uses'],
  ['⻓', '长', 'a radical of the supplement too'],
  ['⻛', '风', 'also one without a decomposition'],
  ['―', '—', 'bars of one shape'],
  ['・', '·', 'and points'],
  ['⋯', '…', 'and dots'],
  ['\u2011', '-', 'and hyphens'],
  ['目', '目', 'what is used stays'],
  ['⿓', '⿓', 'nothing is guessed where the document uses no such character'],
])('%s stands for %s: %s', (glyph, char) => {
  expect(meant(glyph, used)).toBe(char);
});
