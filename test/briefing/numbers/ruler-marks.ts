import type { Messages } from '../../../src/i18n/messages.ts';
import { childrenOf, lettersOf, lineThrough } from '../../pages/numbers/drawn.ts';
import { type Book, fault } from '../../pages/numbers/page-book.ts';
import { attribute, type Element } from '../../pages/numbers/page-reader.ts';

const NUMBER = /^−?[\d.]+$/;
const numberIn = (text: string): number => Number(text.replace('−', '-'));
const place = (element: Element, name: string): number => Number(attribute(element, name));

/** Letters of numbers: the ticks above, and the scores, each at the height of its ruler. */
function numbersIn(chart: Element): { x: number; y: number; value: number }[] {
  return childrenOf(chart)
    .filter((one) => one.tagName === 'text' && NUMBER.test(lettersOf(one)))
    .map((one) => ({ x: place(one, 'x'), y: place(one, 'y'), value: numberIn(lettersOf(one)) }));
}

/** Each mark of the rulers in a document stands at the score beside it, to half a pixel. */
export function rulersStand(book: Book, { papers }: Messages): void {
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
      const [, x] = /^M([\d.]+) /.exec((marks[i] && attribute(marks[i], 'd')) ?? '') ?? [];
      is('the mark', Number(x), value);
    });
    if (marks.length !== scores.length) fault(book, `“${label}” has ${marks.length} marks`);
    const middles = childrenOf(chart).filter(({ tagName }) => tagName === 'circle');
    const medians = mediansBeside(book, chart, papers.median);
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
