import {
  across,
  chartOf,
  childrenOf,
  halfPixel,
  lettersOf,
  partOf,
  pixels,
  scaleOfTicks,
  within,
} from './drawn.ts';
import { type Book, fault } from './page-book.ts';
import { attribute, type Element } from './page-reader.ts';

/** Where the marks of charts stand, read from the drawing: each at its number, to half a pixel. */

type Check = (what: string, drawn: number, wanted: number) => void;

function open(book: Book, label: string): { chart: Element; is: Check } | undefined {
  const chart = chartOf(book, label);
  if (!chart) return undefined;
  const near = halfPixel(chart);
  const is: Check = (what, drawn, wanted) => {
    if (!(Math.abs(drawn - wanted) <= near))
      fault(book, `“${label}”: ${what} stands at ${drawn}, not ${wanted}`);
  };
  return { chart, is };
}

const tagged = (elements: readonly Element[], ...tags: string[]): Element[] =>
  elements.filter(({ tagName }) => tags.includes(tagName));

/** Uprights of an axis stand evenly from end to end, and below every letter and fine line is one. */
function axisStands(is: Check, axis: Element): void {
  const isUpright = (one: Element) => attribute(one, 'x1') !== undefined;
  const parts = tagged(childrenOf(axis), 'g');
  const ruler = parts.find((part) => within(part, 'line').some((one) => !isUpright(one)));
  const uprights = ruler ? within(ruler, 'line').filter(isUpright) : [];
  is('the axis', across(ruler && within(ruler, 'line')[0], 'x2'), 100);
  uprights.forEach((one, i) => {
    const place = (100 * i) / (uprights.length - 1);
    is(`tick ${i + 1} of the axis`, across(one, 'x1'), place);
    is(`tick ${i + 1} of the axis`, across(one, 'x2'), place);
  });
  const ticks = uprights.map((one) => across(one, 'x1'));
  const hasTick = (what: string, x: number): void => {
    const nearest = ticks.reduce((a, b) => (Math.abs(b - x) < Math.abs(a - x) ? b : a), Infinity);
    is(what, x, nearest);
  };
  for (const part of parts) {
    for (const one of within(part, 'text'))
      if (/^\d+$/.test(lettersOf(one))) hasTick(`“${lettersOf(one)}”`, across(one, 'x'));
    for (const one of part === ruler ? [] : within(part, 'line'))
      hasTick('a fine line', across(one, 'x1'));
  }
}

/** A mark is a circle, or a drawing of its own. */
const markAt = (mark: Element | undefined): number =>
  across(mark, mark?.tagName === 'circle' ? 'cx' : 'x');

/** Dots on the ruler in their order, and the middle of each group that has one. */
export function dotsStand(
  book: Book,
  label: string,
  { scores, medians }: { scores: readonly number[]; medians: readonly number[] },
): void {
  const found = open(book, label);
  const [axis, marks] = found ? ['.axis', '.marks'].map((end) => partOf(found.chart, end)) : [];
  const place = axis && scaleOfTicks(axis);
  if (!found || !axis || !marks || !place) {
    fault(book, `“${label}” has no ruler`);
    return;
  }
  axisStands(found.is, axis);
  const dots = tagged(childrenOf(marks), 'circle', 'svg');
  const middles = within(axis, 'circle');
  found.is('the number of dots', dots.length, scores.length);
  found.is('the number of medians', middles.length, medians.length);
  scores.forEach((score, i) => {
    found.is(`dot ${i + 1}`, markAt(dots[i]), place(score));
  });
  medians.forEach((score, i) => {
    found.is(`median ${i + 1}`, markAt(middles[i]), place(score));
  });
}

/** Bars from a line, to the left where negative; the longest one gives the scale. */
export function barsReach(book: Book, label: string, values: readonly number[]): void {
  const found = open(book, label);
  const marks = found && partOf(found.chart, '.marks');
  if (!found || !marks) {
    fault(book, `“${label}” has no bars`);
    return;
  }
  const bars = tagged(childrenOf(marks), 'rect');
  const zero = across(within(partOf(found.chart, '.axis') ?? marks, 'line')[0], 'x1') || 0;
  found.is('the number of bars', bars.length, values.length);
  const most = Math.max(...values.map(Math.abs));
  const longest = values.findIndex((value) => Math.abs(value) === most);
  const unit = across(bars[longest], 'width') / most;
  const near = halfPixel(found.chart);
  values.forEach((value, i) => {
    const [start, width] = [across(bars[i], 'x') || 0, across(bars[i], 'width')];
    // What is next to nothing is a sliver at the line, so that there is a bar to see.
    if (Math.abs(value) * unit < near && width < 2 * near && Math.abs(start - zero) < near) return;
    found.is(`bar ${i + 1}`, width, Math.abs(value) * unit);
    found.is(`the foot of bar ${i + 1}`, value < 0 ? start + width : start, zero);
  });
}

export interface Span {
  rank: number;
  median: number;
  low: number;
  high: number;
}

/** Ranks on a ruler: whiskers from the least to the greatest, the middle, the rank itself. */
export function spansStand(book: Book, label: string, spans: readonly Span[]): void {
  const found = open(book, label);
  const [axis, marks] = found ? ['.axis', '.marks'].map((end) => partOf(found.chart, end)) : [];
  const place = axis && scaleOfTicks(axis);
  if (!found || !marks || !place) {
    fault(book, `“${label}” has no ruler of ranks`);
    return;
  }
  axisStands(found.is, axis);
  const left = [...childrenOf(marks)];
  spans.forEach(({ rank, median, low, high }, i) => {
    const of = `of row ${i + 1}`;
    if (low < high) {
      const [line, from, to] = within(left.shift() as Element, 'rect');
      found.is(`the line ${of}`, across(line, 'x'), place(low));
      found.is(`its length ${of}`, across(line, 'width'), place(high) - place(low));
      found.is(`the lower end ${of}`, across(from, 'x'), place(low));
      found.is(`the upper end ${of}`, across(to, 'x'), place(high));
    }
    if (median !== rank) found.is(`the median ${of}`, markAt(left.shift()), place(median));
    found.is(`the rank ${of}`, markAt(left.shift()), place(rank));
  });
  found.is('what is left over', left.length, 0);
}

export interface StripMarks {
  values: readonly number[];
  /** What is lettered, and where. */
  marks: readonly [x: number, letters: string][];
  /** The smaller is better, and lies right. */
  reverse: boolean;
}

/** A tick a value between the ends of the line, and each mark with its letters at its value. */
export function stripStands(book: Book, label: string, { values, marks, reverse }: StripMarks) {
  const found = open(book, label);
  const line = found && within(found.chart, 'line')[0];
  const [left, right] = [across(line, 'x1'), across(line, 'x2')];
  const ticks = found && within(found.chart, 'svg').find((one) => attribute(one, 'viewBox'));
  const path = ticks && attribute(within(ticks, 'path')[0] ?? ticks, 'd');
  if (!found || !ticks || path === undefined) {
    fault(book, `“${label}” has no ticks`);
    return;
  }
  const all = [...values, ...marks.map(([x]) => x)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const part = (x: number): number => (reverse ? high - x : x - low) / (high - low);
  found.is('the first end', across(ticks, 'x'), left);
  found.is('the last end', across(ticks, 'x') + across(ticks, 'width'), right);
  const drawn = [...path.matchAll(/M(-?[\d.]+) 0v14/g)].map((one) => Number(one[1]) / 1000);
  found.is('the number of ticks', drawn.length, values.length);
  drawn.forEach((at, i) => {
    found.is(`tick ${i + 1}`, at * 100, part(values[i] ?? Number.NaN) * 100);
  });
  const place = (x: number): number => left + part(x) * (right - left);
  const letters = within(found.chart, 'text');
  const symbols = symbolsIn(found.chart).sort((a, b) => a - b);
  const wanted = marks.map(([x]) => place(x)).sort((a, b) => a - b);
  found.is('the number of marks', symbols.length, wanted.length);
  wanted.forEach((x, i) => {
    found.is(`mark ${i + 1}`, symbols[i] ?? Number.NaN, x);
  });
  for (const [x, text] of marks)
    for (const one of letters.filter((letter) => lettersOf(letter) === text))
      found.is(`“${text}”`, across(one, 'x'), place(x));
}

/** The middle is a circle, a bound an upright, the own unit a drawing of its own. */
function symbolsIn(chart: Element): number[] {
  const own = childrenOf(chart);
  const bounds = tagged(own, 'line').filter((one) => attribute(one, 'stroke-width') === '2');
  const marks = tagged(own, 'circle', 'svg').filter((one) => !attribute(one, 'viewBox'));
  return [...marks.map(markAt), ...bounds.map((one) => across(one, 'x1'))];
}

export interface YearPoint {
  /** undefined: a gap. */
  value: number | undefined;
  /** No line leads here. */
  broken: boolean;
}

/** Points of a series on the axis at its left, joined where nothing is in between. */
export function pointsStand(
  book: Book,
  label: string,
  {
    points,
    inverted,
    axis,
  }: { points: readonly YearPoint[]; inverted: boolean; axis: readonly [number, number] },
): void {
  const found = open(book, label);
  if (!found) return;
  const circles = within(found.chart, 'circle');
  const known = points.flatMap(({ value }, i) => (value === undefined ? [] : [{ value, i }]));
  found.is('the number of points', circles.length, known.length);
  const ys = new Map(known.map(({ i }, at) => [i, pixels(circles[at], 'cy')]));
  const xs = new Map(known.map(({ i }, at) => [i, across(circles[at], 'cx')]));
  const upright = within(found.chart, 'g').find((one) => attribute(one, 'class') === 'upright');
  const line = upright && within(upright, 'line')[0];
  const [first, last] = [pixels(line, 'y1'), pixels(line, 'y2')];
  if (inverted ? first >= last : first <= last) fault(book, `“${label}” is upside down`);
  for (const { value, i } of known) {
    const part = (value - axis[0]) / (axis[1] - axis[0]);
    const y = ys.get(i) ?? Number.NaN;
    if (!(Math.abs(y - (first + part * (last - first))) <= 0.5))
      fault(book, `“${label}”: point ${i + 1} stands at ${y}`);
  }
  legsJoin(book, label, { legs: found.chart, points, xs, ys });
}

function legsJoin(
  book: Book,
  label: string,
  drawn: {
    legs: Element;
    points: readonly YearPoint[];
    xs: ReadonlyMap<number, number>;
    ys: ReadonlyMap<number, number>;
  },
): void {
  const { points, xs, ys } = drawn;
  const legs = within(drawn.legs, 'line').filter((one) => attribute(one, 'class') === 'leg');
  const wanted = points.flatMap(({ value, broken }, i) => {
    const isJoined = value !== undefined && points[i - 1]?.value !== undefined && !broken;
    return isJoined ? [[xs.get(i - 1), ys.get(i - 1), xs.get(i), ys.get(i)].join(' ')] : [];
  });
  const found = legs.map((leg) =>
    [across(leg, 'x1'), pixels(leg, 'y1'), across(leg, 'x2'), pixels(leg, 'y2')].join(' '),
  );
  if (found.join('; ') !== wanted.join('; '))
    fault(book, `“${label}”: lines are ${found.join('; ')}, not ${wanted.join('; ')}`);
}

/** Places in two years stand at their ranks on one scale for both, the better higher. */
export function slopesStand(
  book: Book,
  label: string,
  slopes: readonly { old: number; now: number }[],
): void {
  const chart = chartOf(book, label);
  const plot = chart && partOf(chart, '.all');
  if (!plot) {
    fault(book, `“${label}” has no slopes`);
    return;
  }
  const circles = tagged(childrenOf(plot), 'circle');
  if (circles.length !== 2 * slopes.length) fault(book, `“${label}” has ${circles.length} ends`);
  const ends = slopes.flatMap(({ old, now }, i) => [
    { rank: old, y: pixels(circles[2 * i], 'cy') },
    { rank: now, y: pixels(circles[2 * i + 1], 'cy') },
  ]);
  const sorted = [...ends].sort((a, b) => a.rank - b.rank);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || (last.rank > first.rank && last.y <= first.y)) {
    fault(book, `“${label}” has no order`);
    return;
  }
  const step = last.rank === first.rank ? 0 : (last.y - first.y) / (last.rank - first.rank);
  for (const { rank, y } of ends) {
    const wanted = first.y + (rank - first.rank) * step;
    if (!(Math.abs(y - wanted) <= 0.5))
      fault(book, `“${label}”: place ${rank} stands at ${y}, not ${wanted}`);
  }
}
