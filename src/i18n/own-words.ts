import type { Language } from '../model/site.ts';
import { type Messages, messages } from './messages.ts';

/** The sentences of documents that an office may say in words of its own: `content/words.yaml`. */

/** Whose sentences documents are made of. */
const AREAS = ['briefing', 'circular', 'lists', 'notes', 'papers', 'results', 'spoken'];

type Message = (...args: unknown[]) => unknown;
type Tree = { readonly [key: string]: unknown };

const mark = (name: string): string => `\u{e000}${name}\u{e001}`;
const MARKS = /\u{e000}(\w+)\u{e001}/gu;
/** A place in a sentence of the office: `{unit}`, or `{1}` where the first of several has no name. */
const PLACES = /\{(\w+)\}/g;

/** Stands for what a sentence is told: as a text it is its number, and each of its names is a mark. */
const told = (number: number): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) =>
        typeof name === 'symbol' || name === 'toString' || name === 'valueOf'
          ? () => mark(String(number))
          : mark(name),
    },
  );

/** A message as a text with places: `{unit}被一票否决`; undefined where it is more than one sentence. */
function textOf(message: unknown): string | undefined {
  if (typeof message === 'string') return message;
  if (typeof message !== 'function') return undefined;
  try {
    const args = Array.from({ length: message.length }, (_, i) => told(i + 1));
    const text = (message as Message)(...args);
    return typeof text === 'string' ? text.replaceAll(MARKS, '{$1}') : undefined;
  } catch {
    // It counts or joins what it is told: no sentence with places stands for it.
    return undefined;
  }
}

/** Every sentence that can be overridden, by its key `circular.veto`, with the places that it must keep. */
export function ownableWords(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (tree: Tree, above: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      const text = textOf(value);
      if (text !== undefined) found.set(`${above}.${key}`, text);
      else if (typeof value === 'object' && value !== null) walk(value as Tree, `${above}.${key}`);
    }
  };
  const all = messages(language) as unknown as Tree;
  for (const area of AREAS) walk(all[area] as Tree, area);
  return found;
}

/** The places that a sentence has. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACES)].map(([, name = '']) => name)),
];

/** The messages with sentences of the office in place of those built in. */
export function withOwnWords(words: Messages, own: ReadonlyMap<string, string>): Messages {
  if (own.size === 0) return words;
  const walk = (tree: Tree, above: string): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => {
        const name = above === '' ? key : `${above}.${key}`;
        const text = own.get(name);
        if (text !== undefined) return [key, saidAs(text, value)];
        const isOver = [...own.keys()].some((one) => one.startsWith(`${name}.`));
        return [key, isOver ? walk(value as Tree, name) : value];
      }),
    );
  return walk(words as unknown as Tree, '') as unknown as Messages;
}

/** The office's sentence; that built in where something which it names is not there this time. */
function saidAs(text: string, builtIn: unknown): unknown {
  if (typeof builtIn !== 'function') return text;
  return (...args: unknown[]): unknown => {
    const values = placesIn(text).map((name): [string, unknown] => [name, givenFor(args, name)]);
    const isWhole = values.every(([, value]) => value !== undefined && value !== '');
    if (!isWhole) return (builtIn as Message)(...args);
    const by = new Map(values);
    return text.replaceAll(PLACES, (_, name: string) => String(by.get(name)));
  };
}

function givenFor(args: readonly unknown[], name: string): unknown {
  if (/^\d+$/.test(name)) return args[Number(name) - 1];
  const named = args.find((one): one is Tree => typeof one === 'object' && one !== null);
  return named?.[name];
}
