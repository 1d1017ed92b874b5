import type { Indicator } from '../model/dataset.ts';

/** Words for what must not keep its name. */
export interface AnonymousWords {
  siteTitle: string;
  title: (year: number, noun: string | undefined) => string;
  /** A unit by its letter. */
  unit: (letter: string) => string;
  task: (n: number) => string;
  indicator: (n: number) => string;
  category: (n: number) => string;
  group: (n: number) => string;
  item: (n: number) => string;
}

/** New names, the same for the same old one. */
export interface Renaming {
  /** An id or code: itself, unless it tells who a unit is. */
  id: (kind: string, old: string) => string;
  /** A name: itself, unless it tells who a unit is. */
  label: (kind: NamedKind, old: string) => string;
  /** Code and name of an indicator. A task's own words are free text, and always go. */
  indicator: (code: string) => { code?: string; name?: string };
  /** The new code of an indicator by its old one. */
  codeOf: (old: string) => string;
  /** The new code of an indicator by its old code or name. */
  codeOfText: (text: string) => string | undefined;
  /** A number instead of any text. */
  number: (kind: string, old: string) => string;
  /** Whether a text tells who a unit is. */
  tells: (text: string) => boolean;
}

export type NamedKind = 'category' | 'group' | 'item';

type Named = Pick<Indicator, 'code' | 'name' | 'kind'>;

/** Names for one assessment and its other years, whose indicators these are. */
export function renamingOf(
  tells: (text: string) => boolean,
  words: AnonymousWords,
  indicators: readonly Named[],
): Renaming {
  const count = counter();
  const renamed = renamedIndicators(tells, words, indicators);
  const codeOf = (old: string): string => renamed.get(old)?.code ?? old;
  const codes = new Map(
    [...indicators].reverse().flatMap(({ code, name }) => [
      [name, code],
      [code, code],
    ]),
  );
  return {
    tells,
    number: (kind, old) => String(count(kind, old)),
    id: (kind, old) => (tells(old) ? `${kind}-${count(`${kind} id`, old)}` : old),
    label: (kind, old) => (tells(old) ? words[kind](count(kind, old)) : old),
    indicator: (code) => renamed.get(code) ?? {},
    codeOf,
    codeOfText: (text) => {
      const code = codes.get(text);
      return code === undefined ? undefined : codeOf(code);
    },
  };
}

/** Counts the different texts of each kind, from 1. */
function counter(): (kind: string, text: string) => number {
  const given = new Map<string, Map<string, number>>();
  return (kind, text) => {
    const known = given.get(kind) ?? new Map<string, number>();
    given.set(kind, known);
    const n = known.get(text) ?? known.size + 1;
    known.set(text, n);
    return n;
  };
}

/** New codes and names of tasks, and of indicators that tell who a unit is in any year. */
function renamedIndicators(
  tells: (text: string) => boolean,
  words: AnonymousWords,
  indicators: readonly Named[],
): Map<string, { code: string; name: string }> {
  const taken = new Set(indicators.map(({ code }) => code));
  const renamed = new Map<string, { code: string; name: string }>();
  const last = { task: 0, indicator: 0 };
  for (const { code, name, kind } of indicators) {
    if (renamed.has(code) || (kind === 'figure' && !tells(code) && !tells(name))) continue;
    const which = kind === 'task' ? 'task' : 'indicator';
    do last[which] += 1;
    while (taken.has(`${which}-${last[which]}`));
    const n = last[which];
    renamed.set(code, { code: `${which}-${n}`, name: words[which](n) });
  }
  return renamed;
}
