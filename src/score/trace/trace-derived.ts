import type { Assessment, Figure, Indicator } from '../../model/dataset.ts';
import type { TraceStep } from '../../model/trace.ts';
import { rowsByUnit } from '../column.ts';
import { heldIn } from '../formula/derive.ts';
import { formulaLine } from '../formula/evaluate-formula.ts';
import { type Cell, cellsOf } from '../formula/formula.ts';
import { formulaOf, formulaRows } from '../formula/formula-rows.ts';
import { operand } from './expression.ts';

type Derived = Extract<TraceStep, { step: 'derived' }>;

const known = new WeakMap<Assessment, ReturnType<typeof formulaRows>>();

function rowsOf(assessment: Assessment): ReturnType<typeof formulaRows> {
  const found = known.get(assessment) ?? formulaRows(assessment);
  known.set(assessment, found);
  return found;
}

/** How a computed figure came about; undefined for one that was given. */
export function derivedStep(
  assessment: Assessment,
  row: Indicator,
  unit: number,
  figure: Figure | undefined,
): Derived | undefined {
  const formula = figure?.derived ? formulaOf(row) : undefined;
  if (formula === undefined || typeof figure?.value !== 'number') return undefined;
  const given = rowsOf(assessment);
  const valueIn = (cell: Cell) => {
    const code = given.codeOf(cell.code) ?? '';
    const rows = given.rows.get(code) ?? [];
    const who = assessment.units[unit];
    const own = rows[who === undefined ? -1 : (rowsByUnit([who], rows)[0] ?? -1)] ?? row;
    const held = heldIn(cell.field, assessment.figures.get(code)?.[unit], {
      row: own,
      absenceExplained: assessment.absenceExplained,
    });
    return { code, name: own.name, held };
  };
  const cells = new Map(
    cellsOf(formula).map((cell) => [`${cell.code}.${cell.field}`, { cell, ...valueIn(cell) }]),
  );
  return {
    step: 'derived',
    formula: row.settings.formula ?? '',
    cells: [...cells.values()].flatMap(({ cell, code, name, held }) => {
      if (held.kind !== 'value') return [];
      const { value, at } = held;
      return [{ code, name, field: cell.field, value, ...(at ? { at } : {}) }];
    }),
    expression: formulaLine(formula, (cell) => {
      const held = cells.get(`${cell.code}.${cell.field}`)?.held;
      return operand(held?.kind === 'value' ? held.value : Number.NaN);
    }),
    result: figure.value,
  };
}
