import type { Draft } from './draft.ts';

/** Parts that only hold others. */
const WRAPPERS = ['document', 'annex', 'landscape', 'end'];
/** Parts that begin a screen, besides headings of the first level and titles. */
const OPENERS = ['cover', 'contents', 'annex-label', 'slip'];
/** What has no place on a wall. */
const LEFT_OUT = ['foot', 'page-break'];

const partOf = (element: Element): string => element.getAttribute('data-part') ?? '';

/** The blocks of an article in order, those inside wrappers too. */
function blocksOf(parent: Element): HTMLElement[] {
  return [...parent.children].flatMap((child) => {
    if (!(child instanceof HTMLElement)) return [];
    return WRAPPERS.includes(partOf(child)) ? blocksOf(child) : [child];
  });
}

/** A title, or a heading of the first level below one. */
function opens(block: HTMLElement, firstLevel: string): boolean {
  const part = partOf(block);
  return (
    OPENERS.includes(part) ||
    block.tagName === 'H1' ||
    (part === 'title' && partOf(block.previousElementSibling ?? block) !== 'annex-label') ||
    (block.tagName === firstLevel && part === '')
  );
}

/** Marks before the title stand on its screen. */
function mergeMarks(screens: HTMLElement[][]): HTMLElement[][] {
  const [first, second, ...rest] = screens;
  const isMarks = first?.every((block) => ['mark', 'red-head', 'number'].includes(partOf(block)));
  return first && second && isMarks ? [[...first, ...second], ...rest] : screens;
}

/** The parts of an article, each begun by a block that opens one. Its heading stands over all its slides. */
export function documentDrafts(article: HTMLElement): Draft[] {
  const screens: HTMLElement[][] = [];
  const firstLevel = article.querySelector('[data-part="document"]') ? 'H3' : 'H2';
  for (const block of blocksOf(article)) {
    if (LEFT_OUT.includes(partOf(block))) continue;
    const last = screens.at(-1);
    if (last === undefined || opens(block, firstLevel)) screens.push([block]);
    else last.push(block);
  }
  return mergeMarks(screens).map((blocks) => {
    const [first] = blocks;
    const isHeading = first?.tagName === firstLevel && partOf(first) === '';
    return isHeading ? { head: first, blocks: blocks.slice(1) } : { blocks };
  });
}
