/**
 * A page on the wall: its findings, or the parts of its document, as slides of one idea each in
 * large type, turned by keys. Slides are copies of what the page says, so that its words and
 * numbers are the page's; they never scroll.
 */
import type { Draft } from './draft.ts';
import { findingDrafts } from './findings.ts';
import { layOut, type Wall } from './fit.ts';
import { documentDrafts } from './screens.ts';

const HASH = '#part.projection';

interface Deck {
  element: HTMLElement;
  counter: HTMLElement;
  slides: HTMLElement[];
  at: number;
  /** Of the type, in tenths. */
  size: number;
  /** Where the reader comes back to. */
  from: Element | null;
}

let present: Deck | undefined;

const article = (): HTMLElement | null => document.querySelector('article[data-document]');

function draftsOf(): Draft[] {
  const paper = article();
  if (paper) return documentDrafts(paper);
  const main = document.querySelector('main');
  return main ? findingDrafts(main) : [];
}

/** Slides hold their content in what the page holds it in, so that its styles reach them. */
function wallOf({ element, slides }: Deck): Wall {
  const paper = article();
  const page = document.querySelector('main > div');
  return {
    add: (head) => {
      const slide = document.createElement('section');
      slide.className = paper ? 'slide document' : 'slide';
      const room = (paper ?? page ?? slide).cloneNode(false) as Element;
      room.removeAttribute('id');
      if (head) room.append(head);
      slide.append(room);
      element.append(slide);
      slides.push(slide);
      return { slide, room };
    },
  };
}

function show(deck: Deck, at: number): void {
  deck.at = Math.min(deck.slides.length - 1, Math.max(0, at));
  deck.slides.forEach((slide, i) => {
    slide.classList.toggle('at', i === deck.at);
  });
  deck.counter.textContent = `${deck.at + 1} / ${deck.slides.length}`;
}

/** All slides anew, as room and size of type are now; the reader stays about where he is. */
function fill(deck: Deck): void {
  const place = deck.slides.length > 1 ? deck.at / (deck.slides.length - 1) : 0;
  for (const slide of deck.slides.splice(0)) slide.remove();
  deck.element.style.setProperty('--slide-size', String(deck.size / 10));
  const wall = wallOf(deck);
  for (const draft of draftsOf()) layOut(draft, wall);
  show(deck, Math.round(place * (deck.slides.length - 1)));
}

function resize(deck: Deck, step: number): void {
  deck.size = Math.min(20, Math.max(5, deck.size + step));
  fill(deck);
}

/** True where the key means something here. */
function press(deck: Deck, key: string): boolean {
  const actions: Record<string, () => void> = {
    ArrowRight: () => show(deck, deck.at + 1),
    ArrowDown: () => show(deck, deck.at + 1),
    PageDown: () => show(deck, deck.at + 1),
    Enter: () => show(deck, deck.at + 1),
    ' ': () => show(deck, deck.at + 1),
    ArrowLeft: () => show(deck, deck.at - 1),
    ArrowUp: () => show(deck, deck.at - 1),
    PageUp: () => show(deck, deck.at - 1),
    Backspace: () => show(deck, deck.at - 1),
    Home: () => show(deck, 0),
    End: () => show(deck, deck.slides.length - 1),
    '+': () => resize(deck, 1),
    '=': () => resize(deck, 1),
    '-': () => resize(deck, -1),
    f: () => void document.documentElement.requestFullscreen?.().catch(() => undefined),
    Escape: leave,
  };
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  action?.();
  return action !== undefined;
}

function enter(): void {
  if (present) return;
  const element = document.createElement('div');
  element.className = 'deck';
  element.tabIndex = -1;
  const counter = document.createElement('p');
  counter.className = 'deck-counter';
  counter.setAttribute('aria-live', 'polite');
  element.append(counter);
  present = { element, counter, slides: [], at: 0, size: 10, from: document.activeElement };
  document.body.append(element);
  document.documentElement.dataset.projection = '';
  element.addEventListener('click', ({ clientX }) => {
    if (present) show(present, present.at + (clientX < innerWidth / 3 ? -1 : 1));
  });
  fill(present);
  element.focus();
}

function leave(): void {
  if (!present) return;
  const { element, from } = present;
  present = undefined;
  element.remove();
  delete document.documentElement.dataset.projection;
  if (location.hash === HASH) history.replaceState(null, '', location.pathname);
  if (from instanceof HTMLElement) from.focus();
}

/** The meeting mode, behind its button and its address. */
export function offerMeeting(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-act="project"]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', enter);
  document.addEventListener('keydown', (event) => {
    if (!present || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(present, event.key)) event.preventDefault();
  });
  window.addEventListener('resize', () => {
    if (present) fill(present);
  });
  window.addEventListener('beforeprint', leave);
  const enterIfAsked = () => {
    if (location.hash === HASH) enter();
  };
  enterIfAsked();
  window.addEventListener('hashchange', enterIfAsked);
}
