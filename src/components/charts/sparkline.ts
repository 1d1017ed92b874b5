import type { PlaceThen } from '../../view/ranking/ranking-table.ts';
import type { Markup } from '../html.ts';

/** In pixels; the circle of the last year has room at the end. */
const WIDTH = 26;
const HEIGHT = 16;
const INSET = 3;

const half = (x: number): number => Math.round(x * 2) / 2;

/**
 * Places of some years as a line in a table cell, the first place at the top and the last at the
 * bottom; the last year has a dot, and a break is a gap. The page of the unit says the numbers.
 */
export function sparkline(places: readonly PlaceThen[], last: number): Markup {
  const x = (i: number): number => half(INSET + (i * (WIDTH - 2 * INSET)) / (places.length - 1));
  const y = (place: number): number =>
    half(INSET + ((place - 1) * (HEIGHT - 2 * INSET)) / (last - 1));
  const line = places
    .map(({ place, broken }, i) => `${i === 0 || broken ? 'M' : 'L'}${x(i)} ${y(place)}`)
    .join('');
  const [end] = places.slice(-1);
  const dot = end ? `<circle cx="${x(places.length - 1)}" cy="${y(end.place)}"/>` : '';
  return { markup: `<svg class="p"><path d="${line}"/>${dot}</svg>` };
}
