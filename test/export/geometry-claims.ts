import { expect } from 'vitest';
import { type Box, type Line, mm, type Picture } from './measure.ts';

/** Claims of GB/T 9704-2012 about a made page, the same for PDF and for the rendered .docx. */

/** Full pages of running text: 22 lines of 28 characters inside the margins, 28.6–28.99 pt apart. */
export function expectGrid(lines: readonly Line[]): void {
  const body = lines.filter(({ text }) => !/^—\d+—$/.test(text));
  expect(body.map(({ text }) => [...text].length)).toEqual(Array.from({ length: 22 }, () => 28));
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) throw new Error('no lines');
  const pitch = (last.top - first.top) / 21;
  expect(pitch).toBeGreaterThanOrEqual(28.6);
  expect(pitch).toBeLessThanOrEqual(28.99);
  for (const { left, right } of body) {
    expect(left).toBeCloseTo(mm(28), 0);
    expect(right).toBeLessThanOrEqual(mm(184) + 1);
    expect(right).toBeGreaterThan(mm(184) - 4);
  }
}

/** All ink but the page number lies inside the text area. */
export function expectMargins(page: Picture): void {
  const above = page.ink({ left: 0, top: 0, right: mm(210), bottom: mm(37) - 0.5 });
  const leftOf = page.ink({ left: 0, top: 0, right: mm(28) - 0.5, bottom: mm(297) });
  const rightOf = page.ink({ left: mm(184) + 0.5, top: 0, right: mm(210), bottom: mm(297) });
  expect([above, leftOf, rightOf]).toEqual([undefined, undefined, undefined]);
  const first = page.ink({ left: 0, top: mm(37), right: mm(210), bottom: mm(37) + 28 });
  expect((first?.top ?? 0) - mm(37)).toBeLessThan(14);
}

const FOOT: Box = { left: 0, top: mm(262) + 3, right: mm(210), bottom: mm(297) };

/** — 1 — with the dash's upper edge 7 mm below the text, one 14 pt character from its side. */
export function expectPageNumber(page: Picture, side: 'right' | 'left'): void {
  const box = page.ink(FOOT);
  if (box === undefined) throw new Error('no page number');
  const dash = page.ink({ ...FOOT, left: box.left, right: box.left + 8 });
  expect(((dash?.top ?? 0) - mm(262)) / mm(1)).toBeGreaterThan(6.5);
  expect(((dash?.top ?? 0) - mm(262)) / mm(1)).toBeLessThan(7.5);
  const indent = side === 'right' ? mm(184) - box.right : box.left - mm(28);
  expect(indent).toBeGreaterThan(13);
  expect(indent).toBeLessThan(16);
}

const LEFT_EDGE: Box = { left: 0, top: 0, right: mm(35) - 3, bottom: mm(210) };

/** On a turned sheet the number stands at the left edge: low on odd pages, high on even ones. */
export function expectTurnedNumber(page: Picture, place: 'low' | 'high'): void {
  const box = page.ink(LEFT_EDGE);
  if (box === undefined) throw new Error('no page number');
  expect(box.bottom - box.top).toBeGreaterThan(2 * (box.right - box.left));
  const dash = page.ink({ ...LEFT_EDGE, top: box.top, bottom: box.top + 8 });
  const distance = (mm(35) - (dash?.right ?? 0)) / mm(1);
  expect(distance).toBeGreaterThan(6.5);
  expect(distance).toBeLessThan(7.6);
  const indent = place === 'low' ? mm(184) - box.bottom : box.top - mm(28);
  expect(indent).toBeGreaterThan(13);
  expect(indent).toBeLessThan(16);
  expect(
    page.ink({ left: mm(40), top: mm(184) + 4, right: mm(297), bottom: mm(210) }),
  ).toBeUndefined();
}

export const lineWith = (lines: readonly Line[], text: string): Line => {
  const found = lines.find((line) => line.text.includes(text));
  if (found === undefined) throw new Error(`no line with ${text}`);
  return found;
};

/** Equal to a point: what fonts and the rounding of layout leave open. */
export function expectNear(value: number, wanted: number): void {
  expect(Math.abs(value - wanted), `${value} beside ${wanted}`).toBeLessThan(1);
}
