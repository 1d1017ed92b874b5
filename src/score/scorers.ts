import type { Figure, Indicator } from '../model/dataset.ts';
import type { Column, Ready } from './column.ts';
import { sortedPeers, valuesOf } from './peers.ts';
import type { Context, Scorer } from './rule.ts';
import { FINISHED, ruleOf } from './rules.ts';
import type { Run } from './run.ts';

/** What makes the rules of one column (one code, in one period) ready. */
interface Making {
  run: Run;
  figures: readonly (Figure | undefined)[];
  rowOf: Int32Array;
  period: string | undefined;
  /** Values that take part in comparisons, by unit; NaN for none. */
  values: Float64Array;
  /** Sorted values of a comparison group, gathered once; of all units under `all`. */
  peersOf: (compare: 'group' | 'all', group: string | undefined) => Float64Array;
}

function gatherOnce(run: Run, values: Float64Array): Making['peersOf'] {
  const sorted = new Map<string | undefined, Float64Array>();
  let everyone: Float64Array | undefined;
  return (compare, group) => {
    if (compare === 'all') {
      everyone ??= sortedPeers(values, run.members.all);
      return everyone;
    }
    const known = sorted.get(group);
    if (known !== undefined) return known;
    const peers = sortedPeers(values, run.members.byGroup.get(group) ?? new Int32Array());
    sorted.set(group, peers);
    return peers;
  };
}

function contextOf(making: Making, row: Indicator, group: string | undefined): Context {
  const { run, figures, period, values, peersOf } = making;
  const { compare } = row.settings;
  const members = compare === 'all' ? run.members.all : run.members.byGroup.get(group);
  return {
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
    isDoubtful: () => [...(members ?? [])].some((unit) => isDoubtful(making, unit)),
    ballotsOf: (unit) => run.ballotsOf(row.code, unit),
    deductionsOf: (unit) => run.deductionsOf(row.code, unit),
    bands: run.bandsOf(row.code),
    upper: run.upper,
  };
}

/** Whether a figure is missing or broken in a way that has been reported. */
function isDoubtful({ run, figures, rowOf }: Making, unit: number): boolean {
  if ((rowOf[unit] ?? -1) < 0) return false;
  const figure = figures[unit];
  if (figure?.broken) return true;
  if (figure === undefined && run.assessment.absenceExplained) return true;
  if (figure?.value !== undefined && figure.reason === undefined) return false;
  const reason = figure?.reason ?? 'not-reported';
  return !run.draft && run.assessment.scheme.missing[reason] === 'error';
}

function scorerOf({ finished }: Run, context: Context): Scorer {
  const { rule } = context.settings;
  if (finished === undefined || !FINISHED.has(rule)) return ruleOf(rule)(context);
  return {
    score: (unit) => finished(context.row.code, context.period, unit),
    explain: () => {
      throw new Error('what was scored elsewhere is explained there');
    },
  };
}

/** Makes the rule of each row ready once for each group, when the first unit of it comes. */
export function scorersOf(
  run: Run,
  rows: readonly Indicator[],
  rowOf: Int32Array,
  figures: readonly (Figure | undefined)[],
  period: string | undefined,
): Column['scorerOf'] {
  const values = valuesOf(figures, rowOf);
  const making: Making = { run, figures, rowOf, period, values, peersOf: gatherOnce(run, values) };
  const { groupOf } = run.members;
  const scorersOf: (Ready | undefined)[][] = rows.map(() => []);
  return (unit) => {
    const place = rowOf[unit] ?? -1;
    const row = rows[place];
    const ofRow = scorersOf[place];
    if (row === undefined || ofRow === undefined) return undefined;
    const at = groupOf[unit] ?? 0;
    const known = ofRow[at];
    if (known !== undefined) return known;
    const context = contextOf(making, row, run.assessment.units[unit]?.group);
    const ready = { context, scorer: scorerOf(run, context) };
    ofRow[at] = ready;
    return ready;
  };
}
