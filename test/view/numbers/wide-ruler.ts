import {
  across,
  chartOf,
  childrenOf,
  halfPixel,
  lettersOf,
  scaleOfTicks,
  within,
} from './drawn.ts';
import { type Book, fault } from './page-book.ts';
import { attribute, type Element } from './page-reader.ts';

/** Totals on a ruler across the page, and how its marks are lettered. */
export interface WideMarks {
  score: number;
  median: number | undefined;
  best: number | undefined;
  letters: { score: string; median: string; best: string };
}

/** So many fine marks make a step of the ruler. */
const FINE = 5;

/** How far from the middle of a drawing of its own the tip of its triangle is, in pixels. */
function tipOff(mark: Element | undefined): number {
  const path = mark && within(mark, 'path')[0];
  const [, at, half, whole] =
    /^M(-?[\d.]+) [\d.]+l-([\d.]+)-[\d.]+h([\d.]+)z$/.exec((path && attribute(path, 'd')) ?? '') ??
    [];
  return Number(half) * 2 === Number(whole) ? Number(at) : Number.NaN;
}

/**
 * All that a ruler across the page is made of: its line from the first to the last tick, five marks
 * a step, the unit, the middle, the best where it is another, and the letters of each.
 */
export function wideRulerStands(book: Book, label: string, wanted: WideMarks): void {
  const chart = chartOf(book, label);
  const place = chart && scaleOfTicks(chart);
  if (!chart || !place) {
    fault(book, `“${label}” has no ticks`);
    return;
  }
  const near = halfPixel(chart);
  const is = (what: string, drawn: number, at: number): void => {
    if (!(Math.abs(drawn - at) <= near))
      fault(book, `“${label}”: ${what} stands at ${drawn}, not ${at}`);
  };
  const all = childrenOf(chart);
  const lines = (kind: string | undefined): Element[] =>
    all.filter((one) => one.tagName === 'line' && attribute(one, 'class') === kind);
  const upright = (what: string, line: Element | undefined, value: number): void => {
    is(what, across(line, 'x1'), place(value));
    is(what, across(line, 'x2'), place(value));
  };

  const letters = all
    .filter((one) => /^tick( odd)?$/.test(attribute(one, 'class') ?? ''))
    .map((one) => Number(lettersOf(one)))
    .sort((a, b) => a - b);
  const [low = 0, second = 0] = letters;
  const high = letters.at(-1) ?? 0;
  const fine = (second - low) / FINE;
  const [base] = lines('base');
  is('the beginning of the line', across(base, 'x1'), place(low));
  is('its end', across(base, 'x2'), place(high));
  const marks = lines(undefined).sort((a, b) => across(a, 'x1') - across(b, 'x1'));
  is('the number of marks', marks.length, Math.round((high - low) / fine) + 1);
  marks.forEach((mark, i) => {
    upright(`the mark of ${low + i * fine}`, mark, low + i * fine);
  });

  const { score, median, best } = wanted;
  const own = all.filter((one) => one.tagName === 'svg' && attribute(one, 'class') !== 'rivals');
  is('the unit', across(own[0], 'x'), place(score));
  is('its tip', tipOff(own[0]), 0);
  const circles = all.filter(({ tagName }) => tagName === 'circle');
  is('the number of medians', circles.length, median === undefined ? 0 : 1);
  if (median !== undefined) is('the median', across(circles[0], 'cx'), place(median));
  const above = lines('best');
  const isBehind = best !== undefined && best > score;
  is('the number of the best', above.length, isBehind ? 1 : 0);
  if (isBehind) upright('the best', above[0], best);
  for (const [kind, value] of Object.entries({ score, median, best })) {
    if (value === undefined) continue;
    const text = wanted.letters[kind as keyof WideMarks['letters']];
    const letters = all.filter((one) => one.tagName === 'text' && lettersOf(one) === text);
    for (const one of letters) is(`“${text}”`, across(one, 'x'), place(value));
    if (letters.length === 0 && (kind !== 'best' || isBehind))
      fault(book, `“${label}” nowhere has “${text}”`);
  }
}
