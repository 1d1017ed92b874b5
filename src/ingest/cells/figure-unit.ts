import { change, type Draft, value, wrong } from './figure-draft.ts';
import { conversion, convert, isSame, SAME } from './measure-units.ts';
import type { FigureOptions, ParsedFigure } from './parse-number.ts';

/** Converts from the unit in the cell, else from the stated one, to the indicator's. */
export function withUnit(
  draft: Draft,
  number: string,
  inCell: string,
  options: FigureOptions,
): ParsedFigure {
  const source = inCell || options.statedUnit;
  const goal = options.unit ?? options.statedUnit ?? (isRatio(inCell) ? inCell : undefined);
  if (inCell && !goal) return wrong('unit-of-measure', 'unit-not-asked', options, { source });
  const how = source && goal ? conversion(source, goal) : SAME;
  if (!how) return wrong('unit-of-measure', 'unit-differs', options, { source });
  const result = isSame(how) ? number : convert(number, how);
  if (result !== number) {
    draft.shown = `${number}${source}`;
    change(draft, `${readable(result)}${goal}`, 'unit');
  } else if (inCell) change(draft, number, inCell === '%' ? 'percent' : 'unit');
  const figure = Number(result);
  if (!Number.isFinite(figure)) return wrong('not-a-number', 'not-a-number', options);
  return value(figure, draft.changes);
}

const isRatio = (unit: string): boolean => /^(%|个?百分点)$/.test(unit);

/** A quotient by thirds (亩) has more digits than anyone wants to read. */
function readable(decimal: string): string {
  return decimal.length > 18 ? String(Number(decimal)) : decimal;
}
