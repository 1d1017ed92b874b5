import type { Assessment, Figure, Indicator, LineageRow, Owner, Unit } from '../model/dataset.ts';

/** An assessment as the next year takes it over, with the rows by which it has changed. */
export interface Carried {
  assessment: Assessment;
  lineage: readonly LineageRow[];
}

/**
 * Last year's assessments after the changes of the new year: a renamed unit has its new name in every
 * table, parts of a split one and one that others merged into have a row, what was dropped has none.
 * Owners in an upper assessment are called as the lower one calls them. Figures of before stay with
 * what is still the same; of split and merged units there is none to compare with.
 *
 * @param rows by assessment, with last year's codes as former ones
 */
export function carriedOver(
  assessments: readonly Assessment[],
  rows: ReadonlyMap<Assessment, readonly LineageRow[]>,
): Carried[] {
  const heirs = new Map<string, readonly string[]>();
  for (const assessment of assessments)
    for (const [text, names] of newNames(assessment, unitRows(rows.get(assessment))))
      heirs.set(text, names);
  return assessments.map((assessment) => {
    const lineage = rows.get(assessment) ?? [];
    const changed = withIndicators(
      withUnits(assessment, unitRows(lineage)),
      indicatorRows(lineage),
    );
    return { assessment: withOwners(changed, heirs), lineage };
  });
}

const unitRows = (rows: readonly LineageRow[] = []): LineageRow[] =>
  rows.filter(({ table }) => table === 'units');
const indicatorRows = (rows: readonly LineageRow[]): LineageRow[] =>
  rows.filter(({ table }) => table === 'indicators');

interface Named {
  code: string;
  name: string;
}

/** A renamed thing: where its name was its code, the code changes with it. */
function renamed<T extends Named>(one: T, name: string): T {
  return { ...one, code: one.code === one.name ? name : one.code, name };
}

const rowOf = (
  rows: readonly LineageRow[],
  code: string,
  ...kinds: LineageRow['kind'][]
): LineageRow | undefined => rows.find(({ from, kind }) => from === code && kinds.includes(kind));

/** What is left of the things of last year, in their order; gone: merged into others, or dropped. */
function kept<T extends Named>(all: readonly T[], rows: readonly LineageRow[]): Map<T, T> {
  const left = all.flatMap((one): [T, T][] => {
    const goes = rowOf(rows, one.code, 'merged', 'dropped');
    if (goes && goes.to !== one.name && goes.to !== one.code) return [];
    const row = rowOf(rows, one.code, 'renamed');
    return [[one, row ? renamed(one, row.to) : one]];
  });
  return new Map(left);
}

function withUnits(assessment: Assessment, rows: readonly LineageRow[]): Assessment {
  if (rows.length === 0) return assessment;
  const left = kept(assessment.units, rows);
  const units = unitsAfter(assessment.units, left, rows);
  const codes = new Map([...left].map(([old, { code }]) => [old.code, code]));
  const oldPlace = new Map(assessment.units.map(({ code }, place) => [codes.get(code), place]));
  const places = units.map((unit) => {
    const place = oldPlace.get(unit.code);
    const old = place === undefined ? undefined : assessment.units[place];
    const isSame = old !== undefined && !rows.some((row) => breaks(row, old) || breaks(row, unit));
    return isSame ? place : undefined;
  });
  const heldBy = (column: readonly (Figure | undefined)[]) =>
    places.map((place) => (place === undefined ? undefined : column[place]));
  return {
    ...assessment,
    units,
    figures: new Map([...assessment.figures].map(([code, column]) => [code, heldBy(column)])),
    indicators: assessment.indicators.map((one) => forUnits(one, codes, rows)),
    ballots: assessment.ballots.flatMap((one) => {
      const unit = codes.get(one.unit);
      return unit === undefined ? [] : [{ ...one, unit }];
    }),
  };
}

/** What is left of last year’s units, known by their old names too, and after them the new ones. */
function unitsAfter(
  before: readonly Unit[],
  left: ReadonlyMap<Unit, Unit>,
  rows: readonly LineageRow[],
): Unit[] {
  const units = [...left].map(([old, unit]): Unit => {
    const aliases = old.name === unit.name ? unit.aliases : [...unit.aliases, old.name];
    return { ...unit, aliases };
  });
  for (const row of rows) {
    if (!['split', 'merged', 'new'].includes(row.kind)) continue;
    const named = units.find(({ code, name }) => code === row.to || name === row.to);
    const source = before.find(({ code }) => code === row.from);
    if (!named) units.push(newUnit(row, source));
    else if (source && named.code !== source.code) named.predecessors = joined(named, source);
  }
  return units;
}

const joined = (unit: Unit, source: Unit): string[] => [
  ...new Set([...unit.predecessors, source.name]),
];

/** Whether something is no longer what it was: it was split, or others were merged into it. */
const breaks = ({ kind, from, to }: LineageRow, { code, name }: Named): boolean =>
  (kind === 'split' || kind === 'merged') && [code, name].some((one) => one === from || one === to);

/** A unit that came about: ranked as the one that it came from, as far as there is one. */
function newUnit({ to, at }: LineageRow, source: Unit | undefined): Unit {
  const like = source ?? { difficulty: 1, ranked: true };
  return {
    code: to,
    name: to,
    aliases: [],
    difficulty: like.difficulty,
    ranked: like.ranked,
    predecessors: source ? [source.name] : [],
    at,
    ...(source?.group !== undefined && { group: source.group }),
    ...(source?.leader !== undefined && { leader: source.leader }),
  };
}

/** The units that a row is for: heirs take the place of those that are gone. */
function forUnits(
  indicator: Indicator,
  codes: ReadonlyMap<string, string>,
  rows: readonly LineageRow[],
): Indicator {
  if (!indicator.units) return indicator;
  const units = indicator.units.flatMap((code) => {
    const same = codes.get(code);
    return same === undefined ? heirsOf(rows, code) : [same];
  });
  return { ...indicator, units: [...new Set(units)] };
}

const heirsOf = (rows: readonly LineageRow[], code: string): string[] =>
  rows.flatMap(({ from, to }) => (from === code && to !== '' ? [to] : []));

function withIndicators(assessment: Assessment, rows: readonly LineageRow[]): Assessment {
  if (rows.length === 0) return assessment;
  const inputs = assessment.inputs ?? [];
  const left = kept([...assessment.indicators, ...inputs], rows);
  const codeOf = new Map([...left].map(([old, { code }]) => [old.code, code]));
  const still = (all: readonly Indicator[]): Indicator[] =>
    all.flatMap((one) => left.get(one) ?? []);
  const recoded = <T extends { indicator: string }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const indicator = codeOf.get(one.indicator);
      return indicator === undefined ? [] : [{ ...one, indicator }];
    });
  return {
    ...assessment,
    indicators: still(assessment.indicators),
    ...(inputs.length > 0 && { inputs: still(inputs) }),
    figures: new Map(
      [...assessment.figures].flatMap(([code, column]) => {
        const now = codeOf.get(code);
        return now === undefined
          ? []
          : [[now, rows.some((row) => breaks(row, { code, name: code })) ? [] : column]];
      }),
    ),
    bands: recoded(assessment.bands),
    ballots: recoded(assessment.ballots),
  };
}

/** What each name of a changed unit is followed by, for lists of owners. */
function newNames(
  { units }: Assessment,
  rows: readonly LineageRow[],
): [string, readonly string[]][] {
  const left = kept(units, rows);
  return units.flatMap((unit): [string, readonly string[]][] => {
    const now = left.get(unit);
    const names = now ? [now.name] : heirsOf(rows, unit.code);
    if (now === unit || names.length === 0) return [];
    return [unit.code, unit.name, unit.short ?? unit.name].map((text) => [text, names]);
  });
}

function withOwners(
  assessment: Assessment,
  heirs: ReadonlyMap<string, readonly string[]>,
): Assessment {
  if (heirs.size === 0) return assessment;
  const named = (owners: readonly Owner[]): Owner[] =>
    owners.flatMap((one) => heirs.get(one.text)?.map((text) => ({ text })) ?? [one]);
  const withNames = (one: Indicator): Indicator => ({
    ...one,
    lead: named(one.lead),
    support: named(one.support),
    ...(one.assessor !== undefined && {
      assessor: heirs.get(one.assessor)?.[0] ?? one.assessor,
    }),
  });
  return {
    ...assessment,
    indicators: assessment.indicators.map(withNames),
    ...(assessment.inputs && { inputs: assessment.inputs.map(withNames) }),
  };
}
