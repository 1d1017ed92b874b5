import type { Assessment, Indicator, LineageRow, Unit } from '../../model/dataset.ts';
import type { Link } from '../../model/findings.ts';
import { linksOf } from './links-of.ts';
import { firstCalled } from './names.ts';

/**
 * The links of all units (by this year's code). One whose group has another id and another name
 * than last year's is regrouped: it can be compared, its place in the group cannot.
 *
 * @param lineage rows of this year's table, or those of later years' tables too
 */
export function unitLinks(
  before: Assessment,
  now: Assessment,
  lineage: readonly LineageRow[] = now.lineage,
): Map<string, Link> {
  const old = new Map(before.units.map((unit) => [unit.code, unit]));
  const called = firstCalled(before.units);
  const links = linksOf({
    before: before.units,
    old,
    now: now.units,
    rows: rowsBetween(before, now, 'units', lineage),
    predecessors: (unit) => predecessorsOf(unit, called, old.get(unit.code)),
  });
  for (const unit of now.units) {
    const link = links.get(unit.code);
    const source = old.get(link?.from ?? '');
    if (link?.comparable && source && !sameGroup(before, source, now, unit))
      links.set(unit.code, { ...link, kind: 'regrouped' });
  }
  return links;
}

/**
 * The links of all indicators. One that keeps its code but changes its unit of measure, direction
 * or measure is not comparable.
 */
export function indicatorLinks(
  before: Assessment,
  now: Assessment,
  lineage: readonly LineageRow[] = now.lineage,
): Map<string, Link> {
  const old = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  const links = linksOf({
    before: before.indicators,
    old,
    now: now.indicators,
    rows: rowsBetween(before, now, 'indicators', lineage),
    predecessors: () => [],
  });
  for (const indicator of now.indicators) {
    const link = links.get(indicator.code);
    const source = old.get(link?.from ?? '');
    if (link?.comparable && source && !sameMeaning(source, indicator))
      links.set(indicator.code, { ...link, comparable: false, kind: 'redefined' });
  }
  return links;
}

const rowsBetween = (
  before: Assessment,
  now: Assessment,
  table: LineageRow['table'],
  lineage: readonly LineageRow[],
): LineageRow[] =>
  lineage.filter(
    (row) => row.table === table && row.year > before.scheme.year && row.year <= now.scheme.year,
  );

const sameMeaning = (a: Indicator, b: Indicator) =>
  a.kind === b.kind && a.unit === b.unit && a.direction === b.direction && a.measure === b.measure;

function sameGroup(before: Assessment, old: Unit, now: Assessment, unit: Unit): boolean {
  const nameOf = ({ scheme }: Assessment, { group }: Unit) =>
    scheme.groups.find(({ id }) => id === group)?.name;
  return old.group === unit.group || nameOf(before, old) === nameOf(now, unit);
}

/** 原单位 that last year still had, and that its own row of last year did not name already. */
function predecessorsOf(
  unit: Unit,
  called: (text: string) => Unit | undefined,
  own: Unit | undefined,
): string[] {
  const known = new Set(own?.predecessors);
  const fresh = unit.predecessors.filter((text) => !known.has(text));
  return fresh.flatMap((text) => called(text)?.code ?? []);
}
