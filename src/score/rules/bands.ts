import type { BandRow } from '../../model/dataset.ts';
import type { TraceStep } from '../../model/trace.ts';
import { FAILED, type Failed } from '../cell.ts';
import { difference } from '../difference.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { minus, operand } from '../trace/expression.ts';

const COEFFICIENTS = [1, 0.8, 0.6, 0.4, 0.2];

/** Where a value lies: between its own standard (place 0–4) and the next better one. */
export interface Band {
  own: number;
  upper: number;
  /** (x − own standard) / (upper standard − own standard): 0–1, below 0 where extrapolated. */
  efficacy: number;
}

/** The band of a value; `excellent` at or above the best standard, `below` under the last. */
export function bandOf(
  x: number,
  standards: readonly number[],
  reverse: boolean,
): Band | 'excellent' | 'below' {
  const own = standards.findIndex((standard) => (reverse ? x <= standard : x >= standard));
  if (own === 0) return 'excellent';
  if (own < 0) return 'below';
  return between(x, standards, own);
}

function between(x: number, standards: readonly number[], own: number): Band {
  const low = standards[own] ?? Number.NaN;
  const high = standards[own - 1] ?? Number.NaN;
  return { own, upper: own - 1, efficacy: difference(x, low) / difference(high, low) };
}

/** The row of the own group goes before one without a group. */
function rowFor({ bands: rows, group }: Context): BandRow | undefined {
  return (
    rows.find((band) => band.group !== undefined && band.group === group) ??
    rows.find((band) => band.group === undefined)
  );
}

/**
 * Five-band standard values (分档标准值): score = 100·(own + efficacy·(upper − own)).
 *
 * own and upper are the coefficients (1, 0.8, 0.6, 0.4, 0.2 by default) of the better-reached of
 * the two standards that enclose x and of the next better one; efficacy = (x − own standard) /
 * (upper standard − own standard), 0 exactly on a standard. At or above excellent: its
 * coefficient. Below poor: 0, or with `below: extrapolate` along the lowest two standards, where
 * the score may be negative before the floor. In marks, w·own + efficacy·(w·upper − w·own).
 * Standards descend, for a reverse indicator ascend. Source: METHOD, section 2; the state-owned
 * assets commission's rules on performance evaluation.
 */
export const bands: Rule = (context) => {
  const { settings, reverse } = context;
  const coefficients = settings.coefficients ?? COEFFICIENTS;
  const of = (place: number) => coefficients[place] ?? 0;
  const standards = rowFor(context);
  const scoreOf = ({ own, upper, efficacy }: Band) =>
    100 * (of(own) + efficacy * (of(upper) - of(own)));
  const place = (x: number, { standards: levels }: BandRow) => {
    const band = bandOf(x, levels, reverse);
    return band === 'below' && settings.below === 'extrapolate' ? between(x, levels, 4) : band;
  };
  return {
    score(_unit, x) {
      if (standards === undefined) return reportStandards(context);
      const band = place(x, standards);
      if (band === 'excellent') return { kind: 'scored', score: 100 * of(0) };
      if (band === 'below') return { kind: 'scored', score: 0 };
      return { kind: 'scored', score: scoreOf(band), coefficient: band.efficacy };
    },
    explain(_unit, x): Explained {
      if (standards === undefined) return { steps: [], expression: '0' };
      const shown = place(x, standards);
      if (typeof shown === 'string') {
        const result = shown === 'excellent' ? 100 * of(0) : 0;
        const expression = shown === 'excellent' ? `100 * ${operand(of(0))}` : '0';
        const own =
          shown === 'excellent'
            ? standardStep(standards, 0, 'band')
            : standardStep(standards, 4, 'band-upper');
        const formula = shown === 'excellent' ? 'bands-excellent' : 'bands-below';
        return { steps: [own, { step: 'formula', formula, expression, result }], expression };
      }
      return explainBand(context, standards, x, shown, coefficients);
    },
  };
};

function reportStandards(context: Context): Failed {
  const { assessment, row } = context;
  if (!assessment.absenceExplained) {
    context.report({
      code: 'missing-setting',
      text: 'standards-missing',
      params: { indicator: row.name, group: ownGroup(context) },
      place: assessment.bands[0]?.at.place ?? row.at.place,
    });
  }
  return FAILED;
}

function ownGroup({ assessment, group }: Context): string | undefined {
  return assessment.scheme.groups.find(({ id }) => id === group)?.name ?? group;
}

function standardStep(row: BandRow, place: number, name: 'band' | 'band-upper'): TraceStep {
  return {
    step: 'standard',
    which: name,
    band: place,
    value: row.standards[place] ?? 0,
    at: row.standardsAt[place] ?? row.at,
  };
}

function explainBand(
  context: Context,
  row: BandRow,
  x: number,
  band: Band,
  coefficients: readonly number[],
): Explained {
  const weight = context.row.weight;
  const w = operand(weight);
  const own = coefficients[band.own] ?? 0;
  const upper = coefficients[band.upper] ?? 0;
  const [c, d] = [operand(own), operand(upper)];
  const low = row.standards[band.own] ?? 0;
  const high = row.standards[band.upper] ?? 0;
  const efficacy = `${minus(x, low)} / ${minus(high, low)}`;
  const item = `${w} * ${c} + ${efficacy} * (${w} * ${d} - ${w} * ${c})`;
  const points = weight * own + band.efficacy * (weight * upper - weight * own);
  const expression = `100 / ${w} * (${item})`;
  return {
    steps: [
      standardStep(row, band.own, 'band'),
      standardStep(row, band.upper, 'band-upper'),
      { step: 'formula', formula: 'bands-base', expression: `${w} * ${c}`, result: weight * own },
      { step: 'formula', formula: 'bands-efficacy', expression: efficacy, result: band.efficacy },
      { step: 'formula', formula: 'bands-item', expression: item, result: points },
      {
        step: 'formula',
        formula: 'bands-score',
        expression: `100 / ${w} * ${operand(points)}`,
        result: (100 * points) / weight,
      },
    ],
    expression,
  };
}
