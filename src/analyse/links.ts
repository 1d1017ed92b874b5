import type { Assessment, Indicator, LineageRow, Unit } from '../model/dataset.ts';

/** Where a unit or indicator of this year comes from; never joined by name alone. */
export interface Link {
  /** Code of the year before. */
  from: string;
  /** False: the two may stand in one series, with a break between them. */
  comparable: boolean;
}

type Named = { code: string; name: string; short?: string; aliases?: readonly string[] };

/**
 * The links of all units (by this year's code): a row of the lineage table, else 原单位 for a code
 * that is new, else the same code. Split and merged units, and units that a row calls new, are not
 * comparable; renamed and regrouped ones are.
 */
export function unitLinks(before: Assessment, now: Assessment): Map<string, Link> {
  const known = new Set(before.units.map((unit) => unit.code));
  const rows = now.lineage.filter((row) => row.table === 'units');
  return linksOf(before.units, now.units, rows, (unit) => predecessor(unit, before.units, known));
}

/**
 * The links of all indicators. One that keeps its code but changes its unit of measure, direction
 * or measure is not comparable.
 */
export function indicatorLinks(before: Assessment, now: Assessment): Map<string, Link> {
  const old = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = now.lineage.filter((row) => row.table === 'indicators');
  const links = linksOf(before.indicators, now.indicators, rows, () => undefined);
  for (const indicator of now.indicators) {
    const link = links.get(indicator.code);
    const source = link && old.get(link.from);
    if (link && source && !sameMeaning(source, indicator))
      links.set(indicator.code, { from: link.from, comparable: false });
  }
  return links;
}

const sameMeaning = (a: Indicator, b: Indicator) =>
  a.kind === b.kind && a.unit === b.unit && a.direction === b.direction && a.measure === b.measure;

function linksOf<T extends Named>(
  before: readonly T[],
  now: readonly T[],
  rows: readonly LineageRow[],
  otherwise: (one: T) => Link | undefined,
): Map<string, Link> {
  const links = new Map<string, Link>();
  const byCode = new Set(before.map((one) => one.code));
  for (const one of now) {
    const own = rows.filter((row) => isCalled(one, row.to));
    const link = own.length > 0 ? linkByLineage(own, before) : otherwise(one);
    if (link) links.set(one.code, link);
    else if (own.length === 0 && byCode.has(one.code))
      links.set(one.code, { from: one.code, comparable: true });
  }
  return links;
}

function linkByLineage(rows: readonly LineageRow[], before: readonly Named[]): Link | undefined {
  const [row] = rows;
  if (!row || row.kind === 'new' || row.kind === 'dropped') return undefined;
  const source = before.find((one) => isCalled(one, row.from));
  const kept = row.kind === 'renamed' || row.kind === 'regrouped';
  return source && { from: source.code, comparable: kept && rows.length === 1 };
}

const isCalled = (one: Named, text: string) =>
  one.code === text ||
  one.name === text ||
  one.short === text ||
  (one.aliases ?? []).includes(text);

function predecessor(
  unit: Unit,
  before: readonly Unit[],
  known: ReadonlySet<string>,
): Link | undefined {
  const [first] = unit.predecessors;
  if (first === undefined || known.has(unit.code)) return undefined;
  const source = before.find((one) => isCalled(one, first));
  return source && { from: source.code, comparable: unit.predecessors.length === 1 };
}
