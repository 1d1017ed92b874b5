import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../src/components/charts/sparkline.ts';

const places = (...all: number[]) => all.map((place) => ({ place, broken: false }));
const pathOf = (markup: string): string | undefined => / d="([^"]*)"/.exec(markup)?.[1];

// Across 3, 13 and 23 pixels; down 3 for the first place and 13 for the last, on half pixels.
describe('a line of places', () => {
  test('has the first place on top and the last at the bottom', () => {
    // Of 7: the 4th lies in the middle, at 8; the 3rd at 3 + 10 × 2/6 = 6.33.
    const { markup } = sparkline(places(3, 4, 1), 7);
    expect(pathOf(markup)).toBe('M3 6.5L13 8L23 3');
    expect(markup).toContain('<circle cx="23" cy="3"/>');
    expect(pathOf(sparkline(places(7, 7, 7), 7).markup)).toBe('M3 13L13 13L23 13');
  });

  test('has a gap before a year that is not comparable', () => {
    const [first, second, third] = places(1, 2, 2);
    if (!first || !second || !third) throw new Error('three places');
    const { markup } = sparkline([first, { ...second, broken: true }, third], 2);
    expect(pathOf(markup)).toBe('M3 3M13 13L23 13');
  });
});
