/** Where a text may be cut, the better places first: after sentences, after clauses. */
const CUTS = [/[。！？]["”’」』）]*|[.!?]["”’)]*\s/g, /[；，、：]|[;,:]\s/g, /\s/g];

/** Points at a letter of an element, counted through all its texts. */
function pointAt(whole: Element, letters: number): [node: Node, offset: number] {
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  let left = letters;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [whole, whole.childNodes.length];
}

/** The letters of an element from one to another, with all marks among them. */
export function partOfText(whole: Element, from: number, to?: number): Element {
  const range = document.createRange();
  range.selectNodeContents(whole);
  range.setStart(...pointAt(whole, from));
  if (to !== undefined) range.setEnd(...pointAt(whole, to));
  const copy = whole.cloneNode(false) as Element;
  copy.append(range.cloneContents());
  return copy;
}

/** The last good place to cut a text within so many letters. */
export function cutWithin(text: string, most: number): number {
  for (const cut of CUTS) {
    const ends = [...text.slice(0, most).matchAll(cut)].map((one) => one.index + one[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last < text.length && last > most / 3) return last;
  }
  return most;
}

/** Rows, items and inner blocks, which a slide can hold some of. */
export function itemsOf(block: Element): Element[] {
  if (block instanceof HTMLTableElement) return [...block.tBodies].flatMap(({ rows }) => [...rows]);
  return block.matches('ul, ol, dl, div, section') ? [...block.children] : [];
}

/** A block of the same kind with some of the rows or items. */
export function partOfItems(block: Element, from: number, to?: number): Element {
  const copy = block.cloneNode(true) as Element;
  const kept = new Set(itemsOf(copy).slice(from, to));
  for (const item of itemsOf(copy)) if (!kept.has(item)) item.remove();
  if (copy instanceof HTMLOListElement) copy.start = (copy.start || 1) + from;
  return copy;
}
