import type { Assessment, Figure, Indicator } from '../../model/dataset.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Source } from '../../model/source.ts';
import { rowsByUnit } from '../column.ts';
import { foundIn, type Report } from '../report-problem.ts';
import { address } from '../trace/address.ts';
import { checkFormulas } from './check-formulas.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { type Cell, cellsOf, type Formula } from './formula.ts';
import { type FormulaRows, formulaOf, formulaOrder, formulaRows } from './formula-rows.ts';
import { rounded12 } from './fraction.ts';

/** What a cell of a formula holds for one unit. */
export type Held =
  | { kind: 'value'; value: number; at?: Source | undefined }
  | { kind: 'missing'; reason: MissingReason; at?: Source | undefined }
  | { kind: 'broken' };

interface Deriving {
  assessment: Assessment;
  given: FormulaRows;
  figures: Map<string, (Figure | undefined)[]>;
  /** By code: the row that applies to each unit. */
  rowOf: Map<string, Int32Array>;
  report: Report;
  broken: ReadonlySet<string>;
}

/** Whether any row computes its figures. */
export function hasFormulas({ indicators, inputs = [] }: Assessment): boolean {
  const computes = ({ settings }: Indicator): boolean => settings.formula !== undefined;
  return indicators.some(computes) || inputs.some(computes);
}

/**
 * The assessment with its computed figures (算式) put among the given ones: exact, rounded to 12
 * digits at the end. Where a cell of the formula is missing the figure is missing, with the kind of
 * the first such cell in the order of the text. Figures computed before are computed anew.
 */
export function withDerivedFigures(assessment: Assessment, report: Report): Assessment {
  if (!hasFormulas(assessment)) return assessment;
  const given = formulaRows(assessment);
  const { order, circles } = formulaOrder(given);
  const deriving: Deriving = {
    assessment,
    given,
    figures: new Map(assessment.figures) as Deriving['figures'],
    rowOf: new Map(),
    report,
    broken: checkFormulas(given, circles, report),
  };
  for (const code of order) deriving.figures.set(code, derivedColumn(deriving, code));
  return { ...assessment, figures: deriving.figures };
}

function derivedColumn(deriving: Deriving, code: string): (Figure | undefined)[] {
  const { assessment, given, figures } = deriving;
  const rows = given.rows.get(code) ?? [];
  const rowOf = rowsOf(deriving, code);
  const own = figures.get(code) ?? [];
  return assessment.units.map((_, unit) => {
    const row = rows[rowOf[unit] ?? -1];
    if (row === undefined || row.settings.formula === undefined) return own[unit];
    return derivedFigure(deriving, row, unit, own[unit]);
  });
}

function rowsOf({ assessment, given, rowOf }: Deriving, code: string): Int32Array {
  const known = rowOf.get(code) ?? rowsByUnit(assessment.units, given.rows.get(code) ?? []);
  rowOf.set(code, known);
  return known;
}

/** What is given for a computed figure besides: its target and previous value. */
function besides(figure: Figure | undefined): Figure {
  const { value: _v, reason: _r, at: _a, alsoAt: _s, changes: _c, ...rest } = figure ?? {};
  return { ...rest, derived: true };
}

function derivedFigure(
  deriving: Deriving,
  row: Indicator,
  unit: number,
  figure: Figure | undefined,
): Figure {
  const formula = formulaOf(row);
  const result = besides(figure);
  if (formula === undefined || deriving.broken.has(row.code)) return { ...result, broken: true };
  if (figure?.value !== undefined && !figure.derived) {
    reportGiven(deriving, row, unit, figure);
    return { ...result, broken: true };
  }
  const cells = cellsOf(formula).map((cell) => ({ cell, held: heldBy(deriving, cell, unit) }));
  if (cells.some(({ held }) => held.kind === 'broken')) return { ...result, broken: true };
  const missing = cells.find(({ held }) => held.kind === 'missing')?.held;
  if (missing?.kind === 'missing') {
    const { reason, at } = missing;
    return { ...result, reason, ...(at ? { at } : {}) };
  }
  return { ...result, ...computedValue(deriving, row, unit, formula), ...placesOf(cells) };
}

/** The cells that a computed figure rests on, each once. */
function placesOf(cells: readonly { held: Held }[]): Pick<Figure, 'at' | 'alsoAt'> {
  const places = cells.flatMap(({ held }) => (held.kind === 'value' && held.at ? [held.at] : []));
  const [at, ...alsoAt] = [...new Set(places)];
  if (at === undefined) return {};
  return alsoAt.length === 0 ? { at } : { at, alsoAt };
}

function computedValue(
  deriving: Deriving,
  row: Indicator,
  unit: number,
  formula: Formula,
): Pick<Figure, 'value' | 'broken'> {
  const exact = evaluateFormula(formula, (cell) => {
    const held = heldBy(deriving, cell, unit);
    return held.kind === 'value' ? held.value : Number.NaN;
  });
  if (exact === undefined) {
    reportDivision(deriving, row, unit, formula);
    return { broken: true };
  }
  const value = rounded12(exact);
  return Number.isFinite(value) ? { value } : { broken: true };
}

/** Value, target or previous value of one unit in another indicator. */
function heldBy(deriving: Deriving, cell: Cell, unit: number): Held {
  const { given, figures, assessment, broken } = deriving;
  const code = given.codeOf(cell.code) ?? '';
  const row = (given.rows.get(code) ?? [])[rowsOf(deriving, code)[unit] ?? -1];
  if (broken.has(code)) return { kind: 'broken' };
  if (row === undefined) return { kind: 'missing', reason: 'not-applicable' };
  const figure = figures.get(code)?.[unit];
  return heldIn(cell.field, figure, { row, absenceExplained: assessment.absenceExplained });
}

/** The same of a figure that is known. */
export function heldIn(
  field: Cell['field'],
  figure: Figure | undefined,
  { row, absenceExplained }: { row: Indicator; absenceExplained: boolean },
): Held {
  if (figure === undefined && absenceExplained) return { kind: 'broken' };
  const at = cellOf(field, figure, row);
  if (field !== 'value') {
    const value = field === 'target' ? (figure?.target ?? row.settings.target) : figure?.previous;
    return value === undefined
      ? { kind: 'missing', reason: 'not-reported', at }
      : { kind: 'value', value, at };
  }
  if (figure?.broken) return { kind: 'broken' };
  if (figure?.reason !== undefined || typeof figure?.value !== 'number') {
    return { kind: 'missing', reason: figure?.reason ?? 'not-reported', at };
  }
  return { kind: 'value', value: figure.value, at };
}

function cellOf(
  field: Cell['field'],
  figure: Figure | undefined,
  row: Indicator,
): Source | undefined {
  if (field === 'value') return figure?.at;
  if (field === 'previous') return figure?.previousAt ?? figure?.at;
  return figure?.target === undefined ? row.settingsAt.target : (figure.targetAt ?? figure.at);
}

function reportGiven({ assessment, report }: Deriving, row: Indicator, unit: number, f: Figure) {
  report({
    code: 'conflicting-value',
    text: 'formula-and-value',
    params: { unit: assessment.units[unit]?.name ?? '', indicator: row.name },
    at: f.at,
    place: row.at.place,
    found: foundIn(f),
  });
}

/** The cells are named, since one of them makes the divisor 0. */
function reportDivision(deriving: Deriving, row: Indicator, unit: number, formula: Formula): void {
  const cells = cellsOf(formula).flatMap((cell) => {
    const held = heldBy(deriving, cell, unit);
    if (held.kind !== 'value') return [];
    const at = address(held.at);
    const where = at === null ? '' : ` ${held.at?.place.file} ${at}`;
    return [
      `[${cell.code}${cell.field === 'value' ? '' : `.${cell.field}`}] = ${held.value}${where}`,
    ];
  });
  deriving.report({
    code: 'formula-error',
    text: 'formula-by-zero',
    params: {
      unit: deriving.assessment.units[unit]?.name ?? '',
      indicator: row.name,
      formula: row.settings.formula ?? '',
      cells: [...new Set(cells)],
    },
    at: row.settingsAt.formula ?? row.at,
    found: row.settings.formula ?? null,
  });
}
