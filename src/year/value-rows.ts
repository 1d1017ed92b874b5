import type { Assessment, Figure, Indicator, Unit } from '../model/dataset.ts';
import { TABLE_RULES, TARGET_RULES } from '../model/rules.ts';
import { namesOf, type TableText, table } from './carried-rows.ts';

/** A cell to be filled in: one unit under one indicator, in one period where there are any. */
export interface ValueCell {
  unit: Unit;
  indicator: Indicator;
  period?: string;
  /** What is known of it so far. */
  figure: Figure | undefined;
}

/** Every figure that an assessment needs, by indicator and then in the order of the units. */
export function valueCells(assessment: Assessment): ValueCell[] {
  const codes = [...new Set(allRows(assessment).map(({ code }) => code))];
  return codes.flatMap((code) =>
    assessment.units.flatMap((unit, place) => {
      const indicator = rowFor(assessment, code, unit);
      if (!indicator || !isFilledIn(indicator)) return [];
      const figure = assessment.figures.get(code)?.[place];
      const periods = indicator.settings.periods;
      if (!periods) return [{ unit, indicator, figure }];
      return periods.map(({ name }) => ({
        unit,
        indicator,
        period: name,
        figure: figure?.periods?.get(name),
      }));
    }),
  );
}

/** Rows that are scored, and those whose figures only serve formulas and vetoes. */
const allRows = ({ indicators, inputs = [] }: Assessment): Indicator[] => [
  ...indicators,
  ...inputs,
];

/** Whether somebody has to deliver the figures: not from other tables, not computed. */
const isFilledIn = ({ settings: { rule, formula } }: Indicator): boolean =>
  !TABLE_RULES.has(rule) && formula === undefined;

/** The row of an indicator that applies to a unit, if one does. */
function rowFor(assessment: Assessment, code: string, unit: Unit): Indicator | undefined {
  return allRows(assessment).find(
    (row) =>
      row.code === code &&
      (row.groups === undefined || row.groups.includes(unit.group ?? '')) &&
      (row.units === undefined || row.units.includes(unit.code)),
  );
}

/** The empty table of figures of a new year, with last year’s figures as the values of before. */
export function emptyValues(assessment: Assessment): TableText {
  const names = namesOf(assessment);
  const rows = valueCells(assessment).map(({ unit, indicator, period, figure }) => ({
    unit: names.unit(unit.code),
    indicator: names.indicator(indicator.code),
    period: period ?? '',
    previous: typeof figure?.value === 'number' ? String(figure.value) : '',
  }));
  return withBlank(table('values', rows), 'value', '完成值');
}

/** The empty table of targets: a row for each figure whose score asks for one. */
export function emptyTargets(assessment: Assessment): TableText {
  const names = namesOf(assessment);
  const rows = valueCells(assessment)
    .filter(({ indicator, figure, period }) => period === undefined && asks(indicator, figure))
    .map(({ unit, indicator }) => ({
      unit: names.unit(unit.code),
      indicator: names.indicator(indicator.code),
    }));
  return withBlank(table('targets', rows), 'target', '目标值');
}

/** A table with a last column that is to be filled in. */
const withBlank = (filled: TableText, key: string, header: string): TableText => ({
  ...filled,
  keys: [...filled.keys, key],
  header: [...filled.header, header],
  rows: filled.rows.map((row) => [...row, '']),
});

/** A target is asked for where the rule needs one of the unit’s own, or there was one last year. */
function asks(indicator: Indicator, figure: Figure | undefined): boolean {
  const { rule, bounds, target, on } = indicator.settings;
  if (figure?.target !== undefined) return true;
  return (
    target === undefined &&
    (TARGET_RULES.has(rule) ||
      (rule === 'segments' && on === 'completion') ||
      (rule === 'efficacy' && bounds === 'target'))
  );
}
