import { expect, it } from 'vitest';
import { lineChart } from '../../../src/components/charts/line-chart.ts';

/** Years that are lettered, those of wide charts alone marked with a star. */
function years(count: number): string {
  const points = Array.from({ length: count }, (_, i) => ({
    label: String(2000 + i),
    value: i,
    text: '',
    break: false,
  }));
  const { markup } = lineChart(
    {
      kind: 'line',
      points,
      inverted: false,
      own: false,
      axis: { low: 0, high: count, lowText: '0', highText: '' },
    },
    '',
  );
  const found = [...markup.matchAll(/<text x="[^"]*"( class="odd")?[^>]*>(20\d\d)</g)];
  return found.map(([, odd, year]) => `${year}${odd ? '*' : ''}`).join(' ');
}

it('letters the years that have room, on phones fewer, always with the last', () => {
  expect(years(3)).toBe('2000 2001 2002');
  expect(years(6)).toBe('2000 2001 2002 2003 2004 2005');
  // 8 steps need 2 at a time on a phone, where 5 have room.
  expect(years(9)).toBe('2000 2001* 2002 2003* 2004 2005* 2006 2007* 2008');
  // 11 steps: every second on a wide chart (8 have room), every fourth on a phone.
  expect(years(12)).toBe('2001* 2003 2005* 2007 2009* 2011');
});
