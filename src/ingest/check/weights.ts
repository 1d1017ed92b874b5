import type { Unit } from '../../model/dataset.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/** A part whose children must add up to it: a category, or the whole assessment. */
interface Part {
  name: string | undefined;
  weight: number;
  categories: readonly CategoryScheme[];
  entries: readonly IndicatorEntry[];
  /** All indicators by the id of their category. */
  inside: Inside;
}

type Inside = ReadonlyMap<string | undefined, readonly IndicatorEntry[]>;

/** What the children of a part add up to for some units. */
interface Sums {
  own: number;
  overAll: number;
  units: Unit[];
}

/**
 * With `weights: points` the children of each category add up to it, for each unit over those that
 * apply to it, or over all. Units whose sums differ are reported together, by sum.
 */
export function checkWeights(reading: Reading): void {
  const { scheme, weightsBroken, units, entries } = reading;
  if (scheme.weights !== 'points' || weightsBroken || units.length === 0 || entries.length === 0)
    return;
  const top = scheme.categories;
  const whole: Part = {
    name: undefined,
    weight: scheme['full-score'],
    categories: top,
    entries: top.length > 0 ? [] : entries,
    inside: new Map(Map.groupBy(entries, ({ rows }) => rows[0]?.category)),
  };
  checkPart(reading, whole);
}

function checkPart(reading: Reading, part: Part): void {
  if (part.categories.length > 0 || part.entries.length > 0) {
    for (const sums of wrongSums(reading, part)) reportSums(reading, part, sums);
  }
  const { inside } = part;
  for (const { id, name, weight, categories } of part.categories) {
    const entries = categories ? [] : (inside.get(id) ?? []);
    checkPart(reading, { name, weight, categories: categories ?? [], entries, inside });
  }
}

/** Sums of marks are compared at 12 significant digits: 0.1 + 0.2 is 0.3. */
const same = (a: number, b: number): boolean =>
  a === b || Number(a.toPrecision(12)) === Number(b.toPrecision(12));

function wrongSums(reading: Reading, part: Part): Sums[] {
  const groups = new Map<string, Sums>();
  for (const [place, unit] of reading.units.entries()) {
    const own = sumFor(part, place, false);
    if (own === undefined || same(own, part.weight)) continue;
    const overAll = sumFor(part, place, true) ?? 0;
    if (same(overAll, part.weight)) continue;
    const key = `${own.toPrecision(12)} ${overAll.toPrecision(12)}`;
    const sums = groups.get(key) ?? { own, overAll, units: [] };
    sums.units.push(unit);
    groups.set(key, sums);
  }
  return [...groups.values()];
}

/** The sum of a part's children for a unit: of those that apply to it, or of all. */
function sumFor(part: Part, place: number, all: boolean): number | undefined {
  let sum = 0;
  let any = false;
  for (const category of part.categories) {
    if (!all && !hasAny(part.inside, category, place)) continue;
    sum += category.weight;
    any = true;
  }
  for (const { byUnit, rows } of part.entries) {
    const row = byUnit[place] ?? (all ? rows[0] : undefined);
    if (!row) continue;
    sum += row.weight;
    any = true;
  }
  return any ? sum : undefined;
}

function hasAny(inside: Inside, { id, categories }: CategoryScheme, place: number): boolean {
  if (categories) return categories.some((inner) => hasAny(inside, inner, place));
  return (inside.get(id) ?? []).some(({ byUnit }) => byUnit[place] !== undefined);
}

function reportSums(reading: Reading, part: Part, sums: Sums): void {
  const { units } = sums;
  const everyone = units.length === reading.units.length;
  const groups = everyone ? [] : wholeGroups(reading, units);
  const row = part.entries.length > 0 ? part.entries[0]?.rows[0] : undefined;
  reading.problems.push(
    locatedProblem(
      {
        level: 'error',
        code: 'weights-do-not-add-up',
        text: textFor(part, everyone),
        params: {
          category: part.name,
          weight: decimal(part.weight),
          sum: decimal(sums.own),
          overAll: decimal(sums.overAll),
          groups,
          units: units.map(({ name }) => name),
          count: units.length,
        },
      },
      { assessment: reading.id, ...(row ? row.at.place : { file: 'scheme.yaml' }) },
    ),
  );
}

function textFor(part: Part, everyone: boolean): string {
  const what = part.name === undefined ? 'whole' : 'category';
  return everyone ? `weights-of-${what}` : `weights-of-${what}-for-units`;
}

const decimal = (x: number): string => String(Number(x.toPrecision(12)));

/** Names of the groups that these units are, where they are whole groups. */
function wholeGroups(reading: Reading, units: readonly Unit[]): string[] {
  const ids = [...new Set(units.map(({ group }) => group))];
  const inGroups = reading.units.filter(({ group }) => ids.includes(group)).length;
  if (inGroups !== units.length || ids.includes(undefined)) return [];
  return ids.map(
    (id) => reading.scheme.groups.find((group) => group.id === id)?.name ?? String(id),
  );
}
