import { html, type Markup } from '../html.ts';

/** A chart with its finding, what it shows, and where the same numbers stand as a table. */
export interface Chart {
  /** The finding, as a title. */
  title: string;
  /** What is shown and in what unit. */
  subtitle: string;
  drawing: Markup;
  /** Data date, source, meaning of marks. */
  note?: string | undefined;
  /** Id of the section whose table holds the same numbers. */
  twin?: string | undefined;
  /** The twin itself, where it does not stand on the page already. */
  table?: { summary: string; markup: Markup } | undefined;
}

/** Colours of drawings by use; the second value holds where no style sheet reaches. */
export const INK = 'var(--ink, #1d2129)';
export const MUTE = 'var(--mute, #565d6b)';
export const RULE = 'var(--rule, #8a8f99)';
export const RED = 'var(--red, #a8201a)';
export const JADE = 'var(--jade, #1f6b4f)';
export const BLUE = 'var(--blue, #1f4e8c)';
export const PAPER = 'var(--paper, #fbfaf7)';

/** Of most drawings, in pixels. */
export const WIDE = 760;
/** Of a drawing on a phone of 320 px. */
export const NARROWEST = 296;

const FACES = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

/** The attributes of every drawing; the width is the one that it has where there is room. */
export const drawingHead = (width: number, label: string): Markup =>
  html`xmlns="http://www.w3.org/2000/svg" role="group" aria-label="${label}" width="${width}" font-family="${FACES}" fill="${INK}"`;

/**
 * A drawing as wide as its column, up to a width in pixels. Across, all is placed in shares of the
 * width, so that letters keep their size on a phone.
 */
export function drawing(width: number, height: number, label: string, content: Markup): Markup {
  return html`<svg class="drawing" ${drawingHead(width, label)} height="${height}" font-size="13">${content}</svg>`;
}

/** A hundredth of a per cent is finer than any screen. */
export const share = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** A tenth of a pixel is finer than any printer. */
export const px = (x: number): number => Math.round(x * 10) / 10;

/** Latin letters, digits and signs are about half as wide as Chinese characters. */
const NARROW = /[\u0020-\u024f]/;
const widthOf = (letter: string): number => (NARROW.test(letter) ? 0.55 : 1);

/** The room of a text, in full-width characters. */
export const roomOf = (text: string): number =>
  [...text].reduce((room, letter) => room + widthOf(letter), 0);

/** How many of the letters fit into the room of so many full-width characters. */
function fitting(letters: readonly string[], most: number): number {
  let room = most;
  for (const [at, letter] of letters.entries()) {
    room -= widthOf(letter);
    if (room < 0) return at;
  }
  return letters.length;
}

/** A name in at most the room of so many full-width characters, without a part of a Latin word. */
export function shortened(name: string, most: number): string {
  const letters = [...name];
  if (fitting(letters, most) === letters.length) return name;
  const kept = letters.slice(0, fitting(letters, most - 1)).join('');
  const next = letters[[...kept].length] ?? '';
  const whole = IN_WORD.test(next) ? kept.replace(LAST_WORD, '') : kept;
  return `${(whole || kept).trimEnd()}…`;
}

const IN_WORD = /[\p{Script=Latin}\d]/u;
const LAST_WORD = /\s+[\p{Script=Latin}\d]+$/u;

/** A text that leads to a page; a name that is shortened is said whole. */
export function linked(text: Markup, { href, name }: { href: string; name?: string }): Markup {
  return html`<a href="${href}"${name !== undefined && html` aria-label="${name}"`}>${text}</a>`;
}

/** A name within its room, as a link to its page. */
export function linkedName(
  { name, href }: { name: string; href: string },
  most: number,
  text: (shown: string) => Markup,
): Markup {
  const shown = shortened(name, most);
  return linked(text(shown), { href, ...(shown !== name && { name }) });
}
