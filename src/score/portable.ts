import type {
  Adjustment,
  BandRow,
  Deduction,
  Figure,
  Indicator,
  Unit,
  Veto,
} from '../model/dataset.ts';
import type { RulesVersion } from '../model/rules-version.ts';
import type { Scheme } from '../model/scheme.ts';
import type { NoScoreReason, Scores } from '../model/scores.ts';
import { type Column, hasPeriods } from './column.ts';
import { FINISHED } from './rules.ts';
import { workingsOf } from './trace/workings.ts';

/**
 * An assessment as it goes into the reader's browser: all that scoring it anew needs, and nothing
 * else. Ballots stay behind, and so does the upper assessment: of what rests on them only the
 * finished scores go along. Everything in it is JSON.
 */
export interface Portable {
  id: string;
  draft: boolean;
  rules?: RulesVersion;
  absenceExplained: boolean;
  scheme: Scheme;
  units: PortableUnit[];
  indicators: PortableIndicator[];
  inputs: PortableIndicator[];
  figures: [code: string, cells: PortableFigure[]][];
  /** By code and period ('' for none), then by the unit's place. */
  finished: [code: string, period: string, outcomes: PortableOutcome[]][];
  bands: Omit<BandRow, 'at' | 'standardsAt'>[];
  deductions: Pick<Deduction, 'unit' | 'indicator' | 'points'>[];
  adjustments: Pick<Adjustment, 'unit' | 'kind' | 'points' | 'event'>[];
  vetoes: Pick<Veto, 'unit' | 'item'>[];
}

type PortableUnit = Pick<Unit, 'code' | 'name' | 'group' | 'difficulty' | 'ranked'>;

export type PortableIndicator = Pick<
  Indicator,
  | 'code'
  | 'name'
  | 'kind'
  | 'category'
  | 'weight'
  | 'unit'
  | 'direction'
  | 'measure'
  | 'settings'
  | 'groups'
  | 'units'
  | 'decimals'
>;

/** A value alone, null for no figure, else what is known of it. */
export type PortableFigure = number | string | null | FigureParts;

type FigureParts = Pick<
  Figure,
  'value' | 'reason' | 'broken' | 'target' | 'previous' | 'previousWord'
> & { periods?: [name: string, figure: PortableFigure][] };

/** A score; null where another rule applies; else why there is none, 1 where it is so anyhow. */
export type PortableOutcome = number | null | [reason: NoScoreReason, always: 0 | 1];

/** What the browser needs of one assessment's scores. */
export function portableOf(scores: Scores): Portable {
  const { run, columns } = workingsOf(scores);
  const { assessment, draft } = run;
  const { id, rules, absenceExplained, scheme } = assessment;
  return {
    id,
    draft,
    ...(rules === undefined ? {} : { rules }),
    absenceExplained,
    scheme,
    units: assessment.units.map(portableUnit),
    indicators: assessment.indicators.map(portableIndicator),
    inputs: (assessment.inputs ?? []).map(portableIndicator),
    figures: [...assessment.figures].map(([code, cells]) => [
      code,
      Array.from(assessment.units, (_, unit) => portableFigure(cells[unit])),
    ]),
    finished: columns.flatMap(finishedOf),
    bands: assessment.bands.map(({ at: _at, standardsAt: _standards, ...row }) => row),
    deductions: assessment.deductions.map(({ unit, indicator, points }) => {
      return { unit, indicator, points };
    }),
    adjustments: assessment.adjustments.map(({ unit, kind, points, event }) => {
      return { unit, kind, points, ...(event === undefined ? {} : { event }) };
    }),
    vetoes: assessment.vetoes.map(({ unit, item }) => ({ unit, item })),
  };
}

const portableUnit = ({ code, name, group, difficulty, ranked }: Unit): PortableUnit => {
  return { code, name, ...(group === undefined ? {} : { group }), difficulty, ranked };
};

function portableIndicator(row: Indicator): PortableIndicator {
  const { code, name, kind, category, weight, unit, direction, measure, settings } = row;
  const { groups, units, decimals } = row;
  const all = { code, name, kind, category, weight, unit, direction, measure, settings };
  return withoutAbsent({ ...all, groups, units, decimals }) as PortableIndicator;
}

/** JSON has no undefined. */
const withoutAbsent = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Computed figures are computed anew; what is given besides them stays. */
function portableFigure(figure: Figure | undefined): PortableFigure {
  if (figure === undefined) return null;
  const { target, previous, previousWord, broken, periods, derived } = figure;
  const own = derived ? {} : { value: figure.value, reason: figure.reason, broken };
  const parts = withoutAbsent<FigureParts>({
    ...own,
    target,
    previous,
    previousWord,
    ...(periods && {
      periods: [...periods].map(([name, one]) => [name, portableFigure(one)]),
    }),
  } as FigureParts);
  const { value } = parts;
  if (value !== undefined && Object.keys(parts).length === 1) return value;
  return Object.keys(parts).length === 0 ? null : parts;
}

function finishedOf(column: Column): Portable['finished'] {
  if (!column.rows.some(({ settings }) => FINISHED.has(settings.rule))) return [];
  const all: [string, Column][] = [['', column], ...(column.periods ?? [])];
  return all.map(([period, one]) => [
    column.code,
    period,
    Array.from(column.rowOf, (_, unit) => portableOutcome(one, unit, period)),
  ]);
}

function portableOutcome(column: Column, unit: number, period: string): PortableOutcome {
  const { settings } = column.rows[column.rowOf[unit] ?? -1] ?? {};
  if (settings === undefined || !FINISHED.has(settings.rule)) return null;
  if (hasPeriods(settings.periods) === (period === '')) return null;
  const cell = column.cells[unit];
  if (cell?.kind === 'scored') return column.exact[unit] ?? null;
  if (cell?.kind === 'filled') return [cell.reason, 0];
  return cell?.kind === 'missing' ? [cell.reason, 1] : null;
}
