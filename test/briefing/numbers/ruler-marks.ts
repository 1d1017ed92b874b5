import type { Messages } from '../../../src/i18n/messages.ts';
import { childrenOf, lettersOf, lineThrough } from '../../view/numbers/drawn.ts';
import { type Book, fault } from '../../view/numbers/page-book.ts';
import { attribute, type Element } from '../../view/numbers/page-reader.ts';

const NUMBER = /^−?[\d.]+$/;
const numberIn = (text: string): number => Number(text.replace('−', '-'));
const place = (element: Element, name: string): number => Number(attribute(element, name));
const across = (element: Element | undefined, name: string): number =>
  element ? place(element, name) : Number.NaN;
/** An upright begins and ends at one value. */
const both = ({ value }: { value: number }): [number, number] => [value, value];

/** Where a triangle points to, if it is one that stands on its tip. */
function tipOf(mark: Element | undefined): number {
  const path = (mark && attribute(mark, 'd')) ?? '';
  const [, at, half, whole] = /^M([\d.]+) [\d.]+l-([\d.]+)-[\d.]+h([\d.]+)z$/.exec(path) ?? [];
  return Number(half) * 2 === Number(whole) ? Number(at) : Number.NaN;
}

/** Letters of numbers: the ticks above, and the scores, each at the height of its ruler. */
function numbersIn(chart: Element): { x: number; y: number; value: number }[] {
  return childrenOf(chart)
    .filter((one) => one.tagName === 'text' && NUMBER.test(lettersOf(one)))
    .map((one) => ({ x: place(one, 'x'), y: place(one, 'y'), value: numberIn(lettersOf(one)) }));
}

/**
 * The rulers in a document, to half a pixel: each mark at the score beside it, each line from the
 * first tick to the last, with an upright under the letters of every tick.
 */
export function rulersStand(book: Book, { papers }: Messages, inGroup: boolean): void {
  for (const { element: chart, attribute: name, text: label } of book.pieces) {
    if (chart.tagName !== 'svg' || name !== 'aria-label') continue;
    const numbers = numbersIn(chart);
    const ticks = numbers.filter(({ y }) => y === numbers[0]?.y);
    const scores = numbers.filter(({ y }) => y !== numbers[0]?.y);
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (!first || !last || first === last || scores.length === 0) {
      fault(book, `“${label}” has no rulers`);
      continue;
    }
    const at = lineThrough([first.x, first.value], [last.x, last.value]);
    const is = (what: string, drawn: number, value: number): void => {
      if (!(Math.abs(drawn - at(value)) <= 0.5))
        fault(book, `“${label}”: ${what} of ${value} stands at ${drawn}, not ${at(value)}`);
    };
    for (const { x, value } of ticks) is('the tick', x, value);
    const marks = childrenOf(chart).filter(({ tagName }) => tagName === 'path');
    scores.forEach(({ value }, i) => {
      is('the mark', tipOf(marks[i]), value);
    });
    if (marks.length !== scores.length) fault(book, `“${label}” has ${marks.length} marks`);
    const lines = childrenOf(chart).filter(({ tagName }) => tagName === 'line');
    const wanted = scores.flatMap(() => [[first.value, last.value], ...ticks.map(both)]);
    wanted.forEach(([from = Number.NaN, to = Number.NaN], i) => {
      is('a line', across(lines[i], 'x1'), from);
      is('a line', across(lines[i], 'x2'), to);
    });
    if (lines.length !== wanted.length) fault(book, `“${label}” has ${lines.length} lines`);
    const middles = childrenOf(chart).filter(({ tagName }) => tagName === 'circle');
    const medians = mediansBeside(book, chart, papers.median(inGroup));
    middles.forEach((one, i) => {
      is('the median', place(one, 'cx'), medians[i] ?? Number.NaN);
    });
  }
}

/** The medians in the table below a drawing, in its order. */
function mediansBeside(book: Book, chart: Element, head: string): number[] {
  const from = book.pieces.findIndex(({ element }) => element === chart);
  const below = book.tables.find(({ rows }) => {
    const [piece] = rows[0]?.cells.values() ?? [];
    return piece !== undefined && book.pieces.indexOf(piece) > from;
  });
  const row = below?.rows.find(({ cells }) => [...cells.values()][0]?.text === head);
  return [...(row?.cells.values() ?? [])]
    .map(({ text }) => text)
    .filter((text) => NUMBER.test(text))
    .map(numberIn);
}
