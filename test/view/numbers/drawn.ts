import type { Book } from './page-book.ts';
import { attribute, type Element, elements, squeezed } from './page-reader.ts';

/** The drawing with this label; undefined where the page has none. */
export function chartOf(book: Book, label: string): Element | undefined {
  const title = squeezed(label);
  return book.pieces.find(
    ({ element, text, attribute: name }) =>
      element.tagName === 'svg' && name === 'aria-label' && text === title,
  )?.element;
}

export const childrenOf = ({ childNodes }: Element): Element[] =>
  childNodes.filter((node): node is Element => 'tagName' in node);

export const within = (element: Element, tag: string): Element[] =>
  [...elements(element)].filter((one) => one !== element && one.tagName === tag);

/** The part of a drawing whose id ends so: `.axis`, `.marks`. */
export const partOf = (chart: Element, end: string): Element | undefined =>
  [...elements(chart)].find((one) => attribute(one, 'id')?.endsWith(end));

/** A place or length across, in % of the plot; NaN where there is none. */
export function across(element: Element | undefined, name: string): number {
  const text = element && attribute(element, name);
  return text?.endsWith('%') ? Number(text.slice(0, -1)) : Number.NaN;
}

/** The same in pixels, as heights are. */
export const pixels = (element: Element | undefined, name: string): number =>
  Number((element && attribute(element, name)) ?? Number.NaN);

/** The letters of one element. */
export const lettersOf = (element: Element): string =>
  squeezed(
    [...elements(element)]
      .flatMap(({ childNodes }) => childNodes)
      .map((node) => ('value' in node ? node.value : ''))
      .join(''),
  );

/** Of a page that gives a drawing all of its width. */
const WIDEST = 1200;

/** Half a pixel of the plot of a wide drawing, in % of it. */
export function halfPixel(chart: Element): number {
  const plot = within(chart, 'svg').find((one) => attribute(one, 'class') === 'at-wide');
  const share = plot ? across(plot, 'width') / 100 : 1;
  const width = pixels(chart, 'width');
  return 50 / ((Number.isNaN(width) ? WIDEST : width) * share);
}

/** The place of a value on the line through two places with their values. */
export function lineThrough([x, a]: [number, number], [y, b]: [number, number]) {
  return (value: number): number => x + ((value - a) / (b - a)) * (y - x);
}

/** What lettered ticks of an axis make of values; undefined where there are not two. */
export function scaleOfTicks(axis: Element): ((value: number) => number) | undefined {
  const ticks = within(axis, 'text')
    .filter((one) => /^\d+$/.test(lettersOf(one)) && !Number.isNaN(across(one, 'x')))
    .map((one): [number, number] => [across(one, 'x'), Number(lettersOf(one))]);
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) return undefined;
  const place = lineThrough(first, last);
  return ticks.every(([x, value]) => Math.abs(place(value) - x) < 0.02) ? place : undefined;
}
