import type { LineageRow } from '../../model/dataset.ts';
import type { Link } from '../../model/findings.ts';
import { type LineageTable, lineageTable } from './lineage-table.ts';
import { type Followed, namesOf } from './names.ts';

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
 * Links the units (or indicators) of this year to those of the year before, by this year's code.
 * Rows of the lineage table decide first, then 原单位, then an equal code; an equal name alone never
 * links. A unit that was split off, merged or cut continues with a break, under its own code or
 * under the first one that the table names.
 */
export function linksOf<T extends Followed>(passage: Passage<T>): Map<string, Link> {
  const links = new Map<string, Link>();
  const way: Way<T> = { ...passage, table: lineageTable(passage), heirs: heirsOf(passage) };
  for (const one of passage.now) {
    const rows = way.table.to(one);
    const link = rows.length > 0 ? linkByRows(way, one, rows) : linkWithoutRows(way, one);
    if (link) links.set(one.code, link);
  }
  return links;
}

/** A passage with its rows in order, and how many of this year have a code or come from it. */
interface Way<T extends Followed> extends Passage<T> {
  table: LineageTable;
  heirs: ReadonlyMap<string, number>;
}

function heirsOf<T extends Followed>({ now, predecessors }: Passage<T>): Map<string, number> {
  const heirs = new Map<string, number>();
  for (const one of now)
    for (const code of new Set([one.code, ...predecessors(one)]))
      heirs.set(code, (heirs.get(code) ?? 0) + 1);
  return heirs;
}

function linkByRows<T extends Followed>(
  way: Way<T>,
  one: T,
  rows: readonly LineageRow[],
): Link | undefined {
  if (rows.some(({ kind }) => kind === 'new')) return undefined;
  const named = rows.flatMap(({ from }) => way.table.source(from) ?? []);
  const isJoined = rows.some(({ kind }) => kind === 'merged' || kind === 'split');
  const own = isJoined || named.length === 0 ? lastYears(way, one) : undefined;
  const sources = [...new Set([...(own ? [own] : []), ...named])];
  const [first] = sources;
  if (first === undefined) return undefined;
  const kind = kindOf(way, rows, sources);
  return {
    from: sources.includes(one.code) ? one.code : first,
    // A source that is not shown or not known leaves nothing to compare with.
    comparable: named.length > 0 && (kind === 'renamed' || kind === 'regrouped'),
    kind,
    sources,
  };
}

function kindOf<T extends Followed>(
  { table, old }: Way<T>,
  rows: readonly LineageRow[],
  sources: readonly string[],
): Link['kind'] & string {
  const has = (kind: LineageRow['kind']): boolean => rows.some((row) => row.kind === kind);
  if (has('merged') || sources.length > 1) return 'merged';
  const origin = old.get(sources[0] ?? '');
  if (has('split') || (origin && table.parts(origin) > 1)) return 'split';
  return has('regrouped') ? 'regrouped' : 'renamed';
}

function linkWithoutRows<T extends Followed>(way: Way<T>, one: T): Link | undefined {
  const own = lastYears(way, one);
  const others = way.predecessors(one).filter((code) => code !== own);
  if (own !== undefined) {
    if (others.length > 0) return broken('merged', [own, ...others]);
    return gaveAway(way, one)
      ? broken('split', [own])
      : { from: own, comparable: true, sources: [own] };
  }
  if (others.length === 0) return undefined;
  if (others.length > 1) return broken('merged', others);
  const [from = ''] = others;
  return (way.heirs.get(from) ?? 0) > 1
    ? broken('split', others)
    : { from, comparable: true, kind: 'renamed', sources: others };
}

const broken = (kind: Link['kind'] & string, sources: string[]): Link => ({
  from: sources[0] ?? '',
  comparable: false,
  kind,
  sources,
});

/** The code itself if last year's bearer still bears it, and was neither renamed nor dropped. */
function lastYears<T extends Followed>({ old, table }: Way<T>, one: T): string | undefined {
  const bearer = old.get(one.code);
  if (!bearer) return undefined;
  const names = namesOf(one);
  const left = table
    .from(bearer)
    .some(({ to, kind }) => kind !== 'split' && kind !== 'merged' && !names.has(to));
  return left ? undefined : bearer.code;
}

/** Whether the table says that a part of it became something else. */
function gaveAway<T extends Followed>({ old, table }: Way<T>, { code }: T): boolean {
  const bearer = old.get(code);
  return (
    bearer !== undefined &&
    table.from(bearer).some(({ kind }) => kind === 'split' || kind === 'merged')
  );
}
