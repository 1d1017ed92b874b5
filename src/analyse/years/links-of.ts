import type { LineageRow } from '../../model/dataset.ts';
import type { Link } from '../../model/findings.ts';

/** What units and indicators have in common for following them from one year to the next. */
export interface Followed {
  code: string;
  name: string;
  /** Its name in the table, where another is shown. */
  given?: string;
  short?: string;
  aliases?: readonly string[];
}

/** Two years of one kind of thing, and what the tables say of the way between them. */
export interface Passage<T extends Followed> {
  before: readonly T[];
  /** The same by code. */
  old: ReadonlyMap<string, T>;
  now: readonly T[];
  /** Rows of the lineage table for the years after `before`, up to `now`. */
  rows: readonly LineageRow[];
  /** Codes of the year before that something came from by its own row (原单位). */
  predecessors: (one: T) => readonly string[];
}

/**
 * The links of all things of this year by code. Rows of the table go first, then 原单位, then the
 * same code; a name alone never joins. What was split from, merged with or cut off from something
 * goes on with a break, under its own code or the first that the table names.
 */
export function linksOf<T extends Followed>(passage: Passage<T>): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const one of passage.now) {
    const rows = passage.rows.filter(({ to }) => isCalled(one, to));
    const link = rows.length > 0 ? linkByRows(passage, one, rows) : linkWithoutRows(passage, one);
    if (link) links.set(one.code, link);
  }
  return links;
}

function linkByRows<T extends Followed>(
  passage: Passage<T>,
  one: T,
  rows: readonly LineageRow[],
): Link | undefined {
  if (rows.some(({ kind }) => kind === 'new')) return undefined;
  const named = rows.flatMap(({ from }) => sourceOf(passage, from) ?? []);
  const isJoined = rows.some(({ kind }) => kind === 'merged' || kind === 'split');
  const own = isJoined || named.length === 0 ? lastYears(passage, one) : undefined;
  const sources = [...new Set([...(own ? [own] : []), ...named])];
  const [first] = sources;
  if (first === undefined) return undefined;
  const kind = kindOf(passage, rows, sources);
  return {
    from: sources.includes(one.code) ? one.code : first,
    // A source that is not shown (or not known) leaves nothing to compare with.
    comparable: named.length > 0 && (kind === 'renamed' || kind === 'regrouped'),
    kind,
    sources,
  };
}

function kindOf<T extends Followed>(
  { rows: all, old }: Passage<T>,
  rows: readonly LineageRow[],
  sources: readonly string[],
): Link['kind'] & string {
  const has = (kind: LineageRow['kind']): boolean => rows.some((row) => row.kind === kind);
  if (has('merged') || sources.length > 1) return 'merged';
  const origin = old.get(sources[0] ?? '');
  const parts = new Set(
    all.flatMap(({ from, to }) => (origin && isCalled(origin, from) ? [to] : [])),
  );
  if (has('split') || parts.size > 1) return 'split';
  return has('regrouped') ? 'regrouped' : 'renamed';
}

function linkWithoutRows<T extends Followed>(passage: Passage<T>, one: T): Link | undefined {
  const own = lastYears(passage, one);
  const others = passage.predecessors(one).filter((code) => code !== own);
  if (own !== undefined) {
    if (others.length > 0) return broken('merged', [own, ...others]);
    return gaveAway(passage, one)
      ? broken('split', [own])
      : { from: own, comparable: true, sources: [own] };
  }
  if (others.length === 0) return undefined;
  if (others.length > 1) return broken('merged', others);
  const [from = ''] = others;
  const isShared = passage.now.some(
    (other) => other !== one && (other.code === from || passage.predecessors(other).includes(from)),
  );
  return isShared
    ? broken('split', others)
    : { from, comparable: true, kind: 'renamed', sources: others };
}

const broken = (kind: Link['kind'] & string, sources: string[]): Link => ({
  from: sources[0] ?? '',
  comparable: false,
  kind,
  sources,
});

/** The code itself where last year’s bearer is still its bearer: not renamed away, not dropped. */
function lastYears<T extends Followed>({ old, rows }: Passage<T>, one: T): string | undefined {
  const bearer = old.get(one.code);
  if (!bearer) return undefined;
  const left = rows.some(
    ({ from, to, kind }) =>
      kind !== 'split' && kind !== 'merged' && isCalled(bearer, from) && !isCalled(one, to),
  );
  return left ? undefined : bearer.code;
}

/** Whether the table says that something else was made of a part of it. */
function gaveAway<T extends Followed>({ old, rows }: Passage<T>, { code }: T): boolean {
  const bearer = old.get(code);
  return rows.some(
    ({ from, kind }) =>
      (kind === 'split' || kind === 'merged') && bearer !== undefined && isCalled(bearer, from),
  );
}

/** Code in the year before of what a row names, through the rows of skipped years if need be. */
function sourceOf<T extends Followed>(
  passage: Passage<T>,
  from: string,
  seen: readonly string[] = [],
): string | undefined {
  const { before, old, rows } = passage;
  const source = old.get(from) ?? before.find((one) => isCalled(one, from));
  if (source || from === '' || seen.includes(from)) return source?.code;
  const earlier = rows.find(({ to }) => to === from);
  return earlier && sourceOf(passage, earlier.from, [...seen, from]);
}

export const isCalled = (one: Followed, text: string): boolean =>
  text !== '' &&
  (one.code === text ||
    one.name === text ||
    one.given === text ||
    one.short === text ||
    (one.aliases ?? []).includes(text));
