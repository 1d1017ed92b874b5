import type { Assessment, Figure, Unit } from '../../model/dataset.ts';
import type { Link } from '../../model/findings.ts';
import { withGivenFigures } from '../given-figures.ts';

/** Codes of this year and the codes of last year that they come from. */
export type Codes = ReadonlyMap<string, string>;

/** The links that may be compared, as codes. */
export function comparable(links: ReadonlyMap<string, Link>): Map<string, string> {
  return new Map([...links].flatMap(([now, link]) => (link.comparable ? [[now, link.from]] : [])));
}

/** An assessment with only some of its units and indicators. */
export function restricted(
  assessment: Assessment,
  units: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): Assessment {
  const kept = assessment.units.flatMap(({ code }, place) => (units.has(code) ? [place] : []));
  return {
    ...withGivenFigures(assessment),
    units: assessment.units.filter(({ code }) => units.has(code)),
    indicators: withGivenFigures(assessment).indicators.filter(({ code }) => indicators.has(code)),
    figures: new Map(
      [...assessment.figures].map(([code, column]) => [code, kept.map((place) => column[place])]),
    ),
    absenceExplained: false,
  };
}

/**
 * Last year's values under this year's rules: scheme, units, indicators and standards of this year;
 * figures with their targets, ballots, deductions, adjustments and vetoes of last year. Units bear
 * the names of last year too, by which last year's upper assessment calls its owners.
 */
export function withValuesOf(
  before: Assessment,
  now: Assessment,
  units: Codes,
  indicators: Codes,
): Assessment {
  const placeBefore = new Map(before.units.map(({ code }, place) => [code, place]));
  const places = now.units.map(({ code }) => placeBefore.get(units.get(code) ?? '') ?? -1);
  const calledThen = now.units.map((unit, i) => calledAs(unit, before.units[places[i] ?? -1]));
  const unitNow = new Map([...units].map(([code, from]) => [from, code]));
  const indicatorNow = new Map([...indicators].map(([code, from]) => [from, code]));
  const figures = new Map<string, (Figure | undefined)[]>();
  const inputs = (now.inputs ?? []).map(({ code }) => [code, code] as const);
  for (const [code, from] of [...indicators, ...inputs]) {
    const column = before.figures.get(from);
    if (column)
      figures.set(
        code,
        places.map((place) => column[place]),
      );
  }
  const ofUnit = <T extends { unit: string }>(rows: readonly T[]): T[] =>
    rows.flatMap((row) => {
      const unit = unitNow.get(row.unit);
      return unit === undefined ? [] : [{ ...row, unit }];
    });
  const ofCell = <T extends { unit: string; indicator: string }>(rows: readonly T[]): T[] =>
    ofUnit(rows).flatMap((row) => {
      const indicator = indicatorNow.get(row.indicator);
      return indicator === undefined ? [] : [{ ...row, indicator }];
    });
  return {
    ...withGivenFigures(now),
    units: calledThen,
    figures,
    ballots: ofCell(before.ballots),
    deductions: ofCell(before.deductions),
    adjustments: ofUnit(before.adjustments),
    vetoes: ofUnit(before.vetoes),
  };
}

/** A unit under its names of last year: its name then, and its code then as one more alias. */
function calledAs(unit: Unit, then: Unit | undefined): Unit {
  if (!then) return unit;
  const { short: _short, ...rest } = unit;
  const { name, short, code, aliases } = then;
  return { ...rest, name, ...(short !== undefined && { short }), aliases: [...aliases, code] };
}
