import type { Indicator, Unit } from '../../model/dataset.ts';
import type { CategoryScheme, Mean, Scheme } from '../../model/scheme.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { isApart } from '../tables/indicators.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/** A part whose children must add up to it: a category, or the whole assessment. */
interface Part {
  name: string | undefined;
  weight: number;
  categories: readonly CategoryScheme[];
  /** How its children become one score: of two things of which one counts, each may weigh as much. */
  mean: Mean;
  entries: readonly IndicatorEntry[];
  /** All indicators by the id of their category. */
  inside: Inside;
  /** For each unit the first to which the same rows apply: their sums are the same. */
  alike: readonly number[];
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
    mean: meanOf(scheme, 'total'),
    entries: top.length > 0 ? [] : entries,
    inside: new Map(Map.groupBy(entries, ({ rows }) => weighted(rows)?.category)),
    alike: unitsAlike(reading),
  };
  checkPart(reading, whole);
}

function checkPart(reading: Reading, part: Part): void {
  if (part.categories.length > 0 || part.entries.length > 0) {
    for (const sums of wrongSums(reading, part)) reportSums(reading, part, sums);
  }
  const { inside, alike } = part;
  for (const { id, name, weight, categories, aggregation } of part.categories) {
    const entries = categories ? [] : (inside.get(id) ?? []);
    const level = meanOf(reading.scheme, categories ? 'categories' : 'indicators');
    const mean = aggregation ?? level;
    checkPart(reading, {
      ...{ name, weight, categories: categories ?? [], mean },
      ...{ entries, inside, alike },
    });
  }
}

const meanOf = ({ aggregation }: Scheme, level: 'indicators' | 'categories' | 'total'): Mean =>
  typeof aggregation === 'string' ? aggregation : aggregation[level];

/** The row of a code that has a weight, if any has. */
const weighted = (rows: readonly Indicator[]): Indicator | undefined =>
  rows.find(({ settings }) => !isApart(settings));

/** Sums of marks are compared at 12 significant digits: 0.1 + 0.2 is 0.3. */
const same = (a: number, b: number): boolean =>
  a === b || Number(a.toPrecision(12)) === Number(b.toPrecision(12));

/** For each unit the place of the first to which the same rows of all indicators apply. */
function unitsAlike({ units, entries }: Reading): number[] {
  let alike = units.map(() => 0);
  for (const { byUnit } of entries) {
    if (byUnit.every((row) => row === byUnit[0])) continue;
    const firsts = new Map<number, Map<Indicator | undefined, number>>();
    alike = alike.map((first, place) => {
      const rows = firsts.get(first) ?? new Map<Indicator | undefined, number>();
      firsts.set(first, rows);
      const row = byUnit[place];
      const same = rows.get(row) ?? place;
      rows.set(row, same);
      return same;
    });
  }
  return alike;
}

function wrongSums(reading: Reading, part: Part): Sums[] {
  const groups = new Map<string, Sums>();
  const known = new Map<number, Omit<Sums, 'units'> | undefined>();
  for (const [place, unit] of reading.units.entries()) {
    const first = part.alike[place] ?? place;
    const wrong = known.has(first) ? known.get(first) : wrongSum(part, first);
    known.set(first, wrong);
    if (wrong === undefined) continue;
    const key = `${wrong.own.toPrecision(12)} ${wrong.overAll.toPrecision(12)}`;
    const sums = groups.get(key) ?? { ...wrong, units: [] };
    sums.units.push(unit);
    groups.set(key, sums);
  }
  return [...groups.values()];
}

/** What a part's children add up to for a unit, if that is not the part's weight. */
function wrongSum(part: Part, place: number): Omit<Sums, 'units'> | undefined {
  const own = sumFor(part, place, false);
  if (own === undefined || same(own, part.weight)) return undefined;
  if (part.mean === 'min' || part.mean === 'max') {
    if (weightsFor(part, place).every((weight) => same(weight, part.weight))) return undefined;
  }
  const overAll = sumFor(part, place, true) ?? 0;
  return same(overAll, part.weight) ? undefined : { own, overAll };
}

/** The weights of a part's children for a unit: of those that apply to it, or of all. */
function weightsFor(part: Part, place: number, all = false): number[] {
  const categories = part.categories.filter(
    (category) => all || hasAny(part.inside, category, place),
  );
  const rows = part.entries.flatMap(({ byUnit, rows: ofCode }) => {
    const row = byUnit[place] ?? (all ? weighted(ofCode) : undefined);
    return row && !isApart(row.settings) ? [row] : [];
  });
  return [...categories, ...rows].map(({ weight }) => weight);
}

/** Their sum; undefined where there are none. */
function sumFor(part: Part, place: number, all: boolean): number | undefined {
  const weights = weightsFor(part, place, all);
  return weights.length === 0 ? undefined : weights.reduce((sum, weight) => sum + weight, 0);
}

function hasAny(inside: Inside, { id, categories }: CategoryScheme, place: number): boolean {
  if (categories) return categories.some((inner) => hasAny(inside, inner, place));
  return (inside.get(id) ?? []).some(({ byUnit }) => {
    const row = byUnit[place];
    return row !== undefined && !isApart(row.settings);
  });
}

function reportSums(reading: Reading, part: Part, sums: Sums): void {
  const { units } = sums;
  const everyone = units.length === reading.units.length;
  const groups = everyone ? [] : wholeGroups(reading, units);
  const row =
    part.entries.length > 0 ? weighted(part.entries.flatMap(({ rows }) => rows)) : undefined;
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
