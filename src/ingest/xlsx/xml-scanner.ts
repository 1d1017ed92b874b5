import { UnreadableFile } from '../files/unreadable-file.ts';

/** What a scanner calls; names come without their namespace prefix. */
export interface XmlHandlers {
  /** `attributes` is the raw text behind the name; see `attributesOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with its entities decoded, in pieces; only called while `wantsText` is set. */
  text(text: string): void;
  wantsText: boolean;
}

export interface XmlScanner {
  push(text: string): void;
  /** Throws where the document is not complete. */
  end(): void;
}

const DEEPEST = 200;
/** No tag of a workbook is longer, and no entity. */
const LONGEST_TAG = 2_000_000;
const LONGEST_ENTITY = 12;

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(name: string): string {
  if (!name.startsWith('#')) {
    const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (known === undefined) throw damaged();
    return known;
  }
  const hex = name.charAt(1) === 'x';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (!(code > 0 && code <= 0x10ffff)) throw damaged();
  return String.fromCodePoint(code);
}

/** Text with the five named entities and character numbers decoded; others do not occur. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    if (end === '') throw damaged();
    return entity(name);
  });
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes by name without prefix. */
export function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of raw.matchAll(ATTRIBUTE)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (!name.startsWith('xmlns')) found[local] = decodeEntities(double ?? single ?? '');
  }
  return found;
}

/** Where the tag that begins at `start` ends; a `>` in quotes does not end it. -1: not here. */
function endOfTag(text: string, start: number): number {
  let quote = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function endOfName(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) > 32 && text.charCodeAt(at) !== SLASH) at++;
  return at;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A scanner between two pieces: the open elements, and the beginning of what is not all here yet. */
interface State {
  handlers: XmlHandlers;
  stack: string[];
  roots: number;
  rest: string;
}

function closeElement({ handlers, stack }: State, name: string): void {
  if (stack.pop() !== name) throw damaged();
  handlers.close(local(name));
}

/** Takes a tag without its brackets: `c r="A1"`, `/c`, `c/`. */
function element(state: State, tag: string): void {
  if (tag.charCodeAt(0) === SLASH) {
    closeElement(state, tag.slice(1).trimEnd());
    return;
  }
  const { handlers, stack } = state;
  const nameEnd = endOfName(tag, 0, tag.length);
  const name = tag.slice(0, nameEnd);
  if (name === '' || stack.length > DEEPEST) throw damaged();
  if (stack.length === 0) state.roots += 1;
  if (state.roots > 1) throw damaged();
  handlers.open(local(name), tag.slice(nameEnd));
  if (tag.charCodeAt(tag.length - 1) === SLASH) handlers.close(local(name));
  else stack.push(name);
}

/** Takes a piece of markup that begins at `<`; gives where it ends, or -1 if it is not all here. */
function markup(state: State, text: string, start: number): number {
  const kind = text.charCodeAt(start + 1);
  if (kind === QUESTION) return after(text, '?>', start);
  if (kind !== BANG) {
    const end = endOfTag(text, start + 1);
    if (end >= 0) element(state, text.slice(start + 1, end));
    return end < 0 ? -1 : end + 1;
  }
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) {
    const end = after(text, ']]>', start);
    if (end >= 0 && state.handlers.wantsText) state.handlers.text(text.slice(start + 9, end - 3));
    return end;
  }
  if (text.length - start < 9) return -1;
  throw damaged();
}

function push(state: State, piece: string): void {
  const { handlers } = state;
  const text = state.rest + piece;
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start !== at) {
      const end = start < 0 ? safeEnd(text, at) : start;
      if (handlers.wantsText && end > at) handlers.text(decodeEntities(text.slice(at, end)));
      at = end;
      if (start < 0) break;
    }
    const end = markup(state, text, at);
    if (end < 0) break;
    at = end;
  }
  state.rest = at === 0 ? text : text.slice(at);
  if (state.rest.length > LONGEST_TAG) throw damaged();
}

/**
 * Reads XML that comes in pieces, keeping no more of it than the tag it stands in. Throws
 * UnreadableFile for what is not well-formed, for a document type (which no workbook has, and
 * whose entities could be made to explode) and for nesting without end.
 */
export function xmlScanner(handlers: XmlHandlers): XmlScanner {
  const state: State = { handlers, stack: [], roots: 0, rest: '' };
  return {
    push: (piece) => push(state, piece),
    end: () => {
      if (state.stack.length > 0 || state.roots === 0 || state.rest.trim() !== '') throw damaged();
    },
  };
}

function after(text: string, mark: string, start: number): number {
  const at = text.indexOf(mark, start);
  return at < 0 ? -1 : at + mark.length;
}

/** The end of the text without an entity that is cut off by the end of the piece. */
function safeEnd(text: string, from: number): number {
  const amp = text.lastIndexOf('&');
  const cut = amp >= from && text.length - amp < LONGEST_ENTITY && !text.includes(';', amp);
  return cut ? amp : text.length;
}
