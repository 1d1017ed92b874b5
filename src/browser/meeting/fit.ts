import type { Draft } from './draft.ts';
import { cutWithin, itemsOf, partOfItems, partOfText } from './split.ts';

/** LOOK: a slide holds at most so many rows. */
const ROWS = 7;
/** Tables of a page keep at least so many columns. */
const COLUMNS = 3;
/** Of the letters of a slide, where a table has no room otherwise. */
const SMALLEST = 0.3;

const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;

/** A table keeps within the lines of text beside it. */
const isTooWide = (table: Element): boolean => {
  const right = table.parentElement?.getBoundingClientRect().right ?? 0;
  return table.getBoundingClientRect().right > right + 1;
};

/** A table that is too wide loses columns from its end, one of a document is set in smaller type. */
function narrow(table: HTMLTableElement): void {
  const isOfPage = table.hasAttribute('data-table') || table.classList.contains('ranking');
  while (isOfPage && isTooWide(table) && (table.rows[0]?.cells.length ?? 0) > COLUMNS)
    for (const row of table.rows) row.lastElementChild?.remove();
  for (let size = 0.58; isTooWide(table) && size > SMALLEST; size -= 0.04)
    table.style.fontSize = `${size}em`;
}

/** A drawing as large as there is room. One with letters too small for a wall is left to its table. */
function enlarge(slide: HTMLElement, drawing: SVGSVGElement): boolean {
  const { height, width } = drawing.getBoundingClientRect();
  const room = drawing.parentElement?.getBoundingClientRect();
  if (!room || width === 0) return true;
  const below =
    slide.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(slide).paddingBottom);
  const free = below - drawing.getBoundingClientRect().top;
  const scale = Math.min(room.width / width, free / height) * 0.98;
  if (drawing.classList.contains('drawing') && scale < 1.2) return false;
  if (scale > 0) drawing.style.setProperty('zoom', String(Math.round(scale * 100) / 100));
  return true;
}

/** A block that stands alone, cannot go on and is too large all the same is set smaller. */
function shrink(slide: Element, block: Element): void {
  if (!(block instanceof HTMLElement || block instanceof SVGElement)) return;
  for (let size = 0.95; overflows(slide) && size >= SMALLEST; size -= 0.05)
    block.style.setProperty('zoom', size.toFixed(2));
}

/** What of a block has room on the slide that it ends, and what is left for the next. */
function cut(slide: Element, block: Element): [Element, Element] | undefined {
  const items = itemsOf(block).length;
  const text = block.textContent ?? '';
  const part = (from: number, to?: number): Element =>
    items > 1 ? partOfItems(block, from, to) : partOfText(block, from, to);
  let [low, high] = [0, items > 1 ? Math.min(items, ROWS + 1) : text.length];
  let shown = block;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const tried = part(0, middle);
    shown.replaceWith(tried);
    shown = tried;
    if (overflows(slide)) high = middle;
    else low = middle;
  }
  const end = items > 1 ? low : cutWithin(text, low);
  const first = end > 0 ? part(0, end) : block;
  shown.replaceWith(first);
  return end > 0 ? [first, part(end)] : undefined;
}

export interface Wall {
  /** An empty slide. */
  add: (head?: Element) => { slide: HTMLElement; room: Element };
}

const copyOf = (block: Element): Element => {
  const copy = block.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  return copy;
};

const isMore = (block: Element): boolean =>
  block instanceof HTMLTableElement && itemsOf(block).length > ROWS;

/** Whether a block can go on over slides. */
const goesOn = (block: Element): boolean =>
  itemsOf(block).length > 1 || /^(P|DD|LI|BLOCKQUOTE)$/.test(block.tagName);

/** As large or as narrow as the slide asks. False where it is not for a wall. */
function fits(slide: HTMLElement, block: Element): boolean {
  if (block instanceof HTMLTableElement) narrow(block);
  return !(block instanceof SVGSVGElement) || enlarge(slide, block);
}

/** A table stays together, and so does a text that would begin in the lower half of a slide. */
function tears(slide: Element, block: Element): boolean {
  const { top, height } = slide.getBoundingClientRect();
  return (
    !(block instanceof HTMLTableElement) && block.getBoundingClientRect().top < top + height / 2
  );
}

/**
 * One idea on as many slides as its blocks need. What has no room goes on to the next, whole rather
 * than with its begin at the foot of a slide.
 */
export function layOut({ head, blocks }: Draft, wall: Wall): void {
  const waiting = blocks.map(copyOf);
  let { slide, room } = wall.add(head && copyOf(head));
  for (let block = waiting.shift(); block; block = waiting.shift()) {
    const isAlone = room.childElementCount === (head ? 1 : 0);
    room.append(block);
    if (!fits(slide, block)) block.remove();
    if (!overflows(slide) && !isMore(block)) continue;
    const parts = goesOn(block) && (isAlone || tears(slide, block)) ? cut(slide, block) : undefined;
    if (parts) waiting.unshift(parts[1]);
    else if (isAlone) shrink(slide, block);
    else {
      block.remove();
      waiting.unshift(block);
    }
    if (waiting.length > 0) ({ slide, room } = wall.add(head && copyOf(head)));
  }
}
