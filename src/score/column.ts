import type { Figure, Indicator } from '../model/dataset.ts';
import type { NamedNumbers } from '../model/settings.ts';
import { type Cell, FAILED, type Rated } from './cell.ts';
import { fillGroupMeans, floored, missingCell, type Pending, treat } from './missing.ts';
import { sortedPeers, valuesOf } from './peers.ts';
import type { Context, Scorer } from './rule.ts';
import { FIGURELESS, ruleOf } from './rules.ts';
import type { Run } from './run.ts';

/** One indicator code scored for all units; arrays are by the unit's place in `Assessment.units`. */
export interface Column {
  code: string;
  /** Its rows in the table, in order; one of them or none applies to a unit. */
  rows: Indicator[];
  /** Place in `rows` of the row that applies, −1 for none. */
  rowOf: Int32Array;
  cells: Cell[];
  /** What scored a unit, for explanations; its own for each row and group. */
  scorerOf: (unit: number) => { scorer: Scorer; context: Context } | undefined;
  figures: readonly (Figure | undefined)[];
  /** An indicator assessed in periods: each scored as a column of its own. */
  periods?: { name: string; weight: number; column: Column }[];
}

/** Which row of a code applies to each unit: 适用组别 and 适用单位 must both hold where given. */
export function rowsByUnit(run: Run, rows: readonly Indicator[]): Int32Array {
  const tests = rows.map((row) => ({
    groups: row.groups === undefined ? undefined : new Set<string | undefined>(row.groups),
    units: row.units === undefined ? undefined : new Set(row.units),
  }));
  return Int32Array.from(run.assessment.units, (unit) =>
    tests.findIndex(
      ({ groups, units }) => (groups?.has(unit.group) ?? true) && (units?.has(unit.code) ?? true),
    ),
  );
}

const NONE: readonly (Figure | undefined)[] = [];

/** Scores one code for all units, period by period where it is assessed in periods. */
export function scoreColumn(run: Run, rows: Indicator[], figures = figuresOf(run, rows)): Column {
  const rowOf = rowsByUnit(run, rows);
  const periods = rows[0]?.settings.periods;
  if (periods !== undefined && periods.length > 0) {
    return scorePeriods(run, rows, rowOf, figures, periods);
  }
  return scorePlain(run, rows, rowOf, figures, undefined);
}

function figuresOf(run: Run, rows: Indicator[]): readonly (Figure | undefined)[] {
  return run.assessment.figures.get(rows[0]?.code ?? '') ?? NONE;
}

function scorePlain(
  run: Run,
  rows: Indicator[],
  rowOf: Int32Array,
  figures: readonly (Figure | undefined)[],
  period: string | undefined,
): Column {
  const scorerOf = scorersOf(run, rows, rowOf, figures, period);
  const cells: Cell[] = new Array<Cell>(rowOf.length);
  const pending: Pending[] = [];
  for (let unit = 0; unit < rowOf.length; unit += 1) {
    const ready = scorerOf(unit);
    cells[unit] =
      ready === undefined
        ? missingCell('not-applicable')
        : scoreCell(run, ready.context, ready.scorer, unit, figures[unit], pending);
  }
  fillGroupMeans(run, cells, pending);
  return { code: rows[0]?.code ?? '', rows, rowOf, cells, scorerOf, figures };
}

/** Makes the rule of each row ready once for each group, when the first unit of it comes. */
function scorersOf(
  run: Run,
  rows: Indicator[],
  rowOf: Int32Array,
  figures: readonly (Figure | undefined)[],
  period: string | undefined,
): Column['scorerOf'] {
  const values = valuesOf(figures, rowOf);
  const sorted = new Map<string | undefined, Float64Array>();
  const ready = rows.map(() => new Map<string | undefined, { scorer: Scorer; context: Context }>());
  let everyone: Float64Array | undefined;
  const peersOf = (compare: 'group' | 'all', group: string | undefined): Float64Array => {
    if (compare === 'all') {
      everyone ??= sortedPeers(values, run.members.all);
      return everyone;
    }
    let peers = sorted.get(group);
    if (peers === undefined) {
      peers = sortedPeers(values, run.members.byGroup.get(group) ?? new Int32Array());
      sorted.set(group, peers);
    }
    return peers;
  };
  const make = (
    row: Indicator,
    group: string | undefined,
  ): { scorer: Scorer; context: Context } => {
    const { compare } = row.settings;
    const members = compare === 'all' ? run.members.all : run.members.byGroup.get(group);
    const context: Context = {
      assessment: run.assessment,
      row,
      settings: row.settings,
      reverse: row.direction === 'reverse',
      group,
      period,
      draft: run.draft,
      report: run.report,
      peers: () => peersOf(compare, group),
      peerUnits: (holds) =>
        [...(members ?? [])].filter((unit) => {
          const value = values[unit] ?? Number.NaN;
          return !Number.isNaN(value) && holds(value);
        }),
      figureOf: (unit) => figures[unit],
      ballotsOf: (unit) => run.ballotsOf(row.code, unit),
      deductionsOf: (unit) => run.deductionsOf(row.code, unit),
      upper: run.upper,
    };
    return { context, scorer: ruleOf(row.settings.rule)(context) };
  };
  return (unit) => {
    const place = rowOf[unit] ?? -1;
    const row = rows[place];
    if (row === undefined) return undefined;
    const group = run.assessment.units[unit]?.group;
    const made = ready[place]?.get(group);
    if (made !== undefined) return made;
    const fresh = make(row, group);
    ready[place]?.set(group, fresh);
    return fresh;
  };
}

function scoreCell(
  run: Run,
  context: Context,
  scorer: Scorer,
  unit: number,
  figure: Figure | undefined,
  pending: Pending[],
): Cell {
  if (figure?.broken) return FAILED;
  const figureless = FIGURELESS.has(context.settings.rule);
  const value = figure?.reason === undefined ? figure?.value : undefined;
  if (value === undefined) {
    const reason = figure?.reason ?? 'not-reported';
    if (!figureless || reason !== 'not-reported') {
      return treat(run, context, scorer, unit, reason, figure, pending);
    }
  }
  const outcome = scorer.score(unit, typeof value === 'number' ? value : Number.NaN, figure);
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'unrated') {
    if (outcome.always) return missingCell(outcome.reason);
    return treat(run, context, scorer, unit, outcome.reason, figure, pending);
  }
  return scored(outcome, figureless ? outcome.value : value, context);
}

function scored(rated: Rated, value: number | string | undefined, context: Context): Cell {
  const exact = floored(rated.score, context.settings.floor);
  return value === undefined
    ? { kind: 'scored', exact, rated }
    : { kind: 'scored', exact, value, rated };
}

function scorePeriods(
  run: Run,
  rows: Indicator[],
  rowOf: Int32Array,
  figures: readonly (Figure | undefined)[],
  settings: NamedNumbers,
): Column {
  const periods = settings.map(({ name, value }) => {
    const own = Array.from(rowOf, (_, unit) => figureOfPeriod(figures[unit], name));
    return { name, weight: value, column: scorePlain(run, rows, rowOf, own, name) };
  });
  const cells = Array.from(rowOf, (_, unit) => combinePeriods(periods, unit));
  return {
    code: rows[0]?.code ?? '',
    rows,
    rowOf,
    cells,
    scorerOf: () => undefined,
    figures,
    periods,
  };
}

/** A period's own figure; a target without period holds for each that has none of its own. */
function figureOfPeriod(figure: Figure | undefined, name: string): Figure | undefined {
  const own = figure?.periods?.get(name);
  if (figure?.target === undefined || own?.target !== undefined) return own;
  const { target, targetAt } = figure;
  return { ...own, target, ...(targetAt === undefined ? {} : { targetAt }) };
}

/** Weighted mean of the periods that have a score; the others leave their weight to them. */
function combinePeriods(periods: NonNullable<Column['periods']>, unit: number): Cell {
  let sum = 0;
  let weights = 0;
  let first: Cell | undefined;
  let filled: Extract<Cell, { kind: 'filled' }> | undefined;
  let anyScored = false;
  for (const { weight, column } of periods) {
    const cell = column.cells[unit] ?? FAILED;
    if (cell.kind === 'failed') return FAILED;
    first ??= cell;
    if (cell.kind === 'missing') continue;
    sum += weight * cell.exact;
    weights += weight;
    if (cell.kind === 'scored') anyScored = true;
    else filled ??= cell;
  }
  if (anyScored) return { kind: 'scored', exact: sum / weights };
  if (filled !== undefined) {
    return { kind: 'filled', exact: sum / weights, reason: filled.reason, by: filled.by };
  }
  return first ?? FAILED;
}
