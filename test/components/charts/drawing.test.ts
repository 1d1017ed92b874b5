import { expect, it } from 'vitest';
import { shortened } from '../../../src/components/charts/drawing.ts';

it('shortens a name to its room, Latin letters at about half the width of Chinese ones', () => {
  expect(shortened('青岚区', 3)).toBe('青岚区');
  expect(shortened('区科技和工业信息化局', 8)).toBe('区科技和工业信…');
  // 16 letters of 0.55 are 8.8.
  expect(shortened('Qinglan District', 9)).toBe('Qinglan District');
  // 7 left beside the dots: twelve letters are 6.6, and a word is not cut.
  expect(shortened('Qinglan District', 8)).toBe('Qinglan…');
  expect(shortened('Qinglan District Office', 10)).toBe('Qinglan District…');
  expect(shortened('Llanfairpwllgwyngyll', 8)).toBe('Llanfairpwll…');
});
