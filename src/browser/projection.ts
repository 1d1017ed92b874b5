/**
 * A document on the wall: large type, one section a screen, moved by keys. The article itself is
 * shown, all but the present screen switched off, so that its words and numbers are the document's.
 */

const HASH = '#part.projection';
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

/** The screens of an article: runs of blocks, each begun by one that opens a screen. */
function screensOf(article: Element): HTMLElement[][] {
  const screens: HTMLElement[][] = [];
  const firstLevel = article.querySelector('[data-part="document"]') ? 'H3' : 'H2';
  for (const block of blocksOf(article)) {
    if (LEFT_OUT.includes(partOf(block))) continue;
    const last = screens.at(-1);
    if (last === undefined || opens(block, firstLevel)) screens.push([block]);
    else last.push(block);
  }
  return mergeMarks(screens);
}

/** Marks before the title stand on its screen. */
function mergeMarks(screens: HTMLElement[][]): HTMLElement[][] {
  const [first, second, ...rest] = screens;
  const isMarks = first?.every((block) => ['mark', 'red-head', 'number'].includes(partOf(block)));
  return first && second && isMarks ? [[...first, ...second], ...rest] : screens;
}

interface Projection {
  article: HTMLElement;
  screens: HTMLElement[][];
  at: number;
  counter: HTMLElement;
}

function show(projection: Projection, at: number): void {
  const { article, screens, counter } = projection;
  projection.at = Math.min(screens.length - 1, Math.max(0, at));
  const shown = new Set(screens[projection.at]);
  for (const block of blocksOf(article)) block.toggleAttribute('data-off', !shown.has(block));
  counter.textContent = `${projection.at + 1} / ${screens.length}`;
  window.scrollTo(0, 0);
}

/** Down the screen while there is more of it, then to the next; and back. */
function turn(projection: Projection, step: 1 | -1): void {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const isAtEdge = step === 1 ? scrollTop + clientHeight >= scrollHeight - 2 : scrollTop <= 0;
  if (isAtEdge) show(projection, projection.at + step);
  else window.scrollBy(0, step * clientHeight * 0.85);
}

/** Sizes of the type, in steps of a tenth. */
function resize(step: number): void {
  const { style } = document.documentElement;
  const now = Number(style.getPropertyValue('--projection-size') || '1');
  style.setProperty('--projection-size', String(Math.min(2, Math.max(0.5, now + step))));
}

/** True where the key means something here. */
function press(projection: Projection, key: string): boolean {
  const actions: Record<string, () => void> = {
    ArrowRight: () => turn(projection, 1),
    ArrowDown: () => turn(projection, 1),
    PageDown: () => turn(projection, 1),
    ' ': () => turn(projection, 1),
    ArrowLeft: () => turn(projection, -1),
    ArrowUp: () => turn(projection, -1),
    PageUp: () => turn(projection, -1),
    Home: () => show(projection, 0),
    End: () => show(projection, projection.screens.length - 1),
    '+': () => resize(0.1),
    '=': () => resize(0.1),
    '-': () => resize(-0.1),
    f: () => void document.documentElement.requestFullscreen?.().catch(() => undefined),
    Escape: leave,
  };
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  action?.();
  return action !== undefined;
}

let present: Projection | undefined;

function enter(article: HTMLElement): void {
  if (present) return;
  const counter = document.createElement('p');
  counter.className = 'projection-counter';
  counter.setAttribute('aria-live', 'polite');
  document.body.append(counter);
  document.documentElement.dataset.projection = '';
  present = { article, screens: screensOf(article), at: 0, counter };
  show(present, 0);
}

function leave(): void {
  if (!present) return;
  for (const block of blocksOf(present.article)) block.removeAttribute('data-off');
  present.counter.remove();
  present = undefined;
  delete document.documentElement.dataset.projection;
  if (location.hash === HASH) history.replaceState(null, '', location.pathname);
}

/** Print and project, where the page holds a document. */
export function documentActions(): void {
  const article = document.querySelector<HTMLElement>('article[data-document]');
  if (!article) return;
  const button = (name: string, act: () => void): void => {
    const found = document.querySelector<HTMLButtonElement>(`button[data-${name}]`);
    if (!found) return;
    found.hidden = false;
    found.addEventListener('click', act);
  };
  button('print', () => window.print());
  button('project', () => enter(article));
  document.addEventListener('keydown', (event) => {
    if (!present || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(present, event.key)) event.preventDefault();
  });
  window.addEventListener('beforeprint', leave);
  const enterIfAsked = () => {
    if (location.hash === HASH) enter(article);
  };
  enterIfAsked();
  window.addEventListener('hashchange', enterIfAsked);
}
