import type { Change, Measure } from '../../model/dataset.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { GridCell } from '../files/grid.ts';
import { shiftPoint } from './decimal-text.ts';
import { missing, NONE, signMinded, value, wrong } from './figure-draft.ts';
import { parseFigureText } from './figure-text.ts';
import { withUnit } from './figure-unit.ts';
import type { Finding } from './located-problem.ts';
import { isKnownUnit } from './measure-units.ts';
import { type MissingMarks, missingMarks } from './missing-marks.ts';
import { plainNumber } from './plain-number.ts';
import { trimText } from './trim-text.ts';

export interface FigureOptions {
  /** Absent: words and arrows keep their sign, 持平 is an error. */
  measure?: Measure | undefined;
  /** Unit of measure of the indicator, as written. */
  unit?: string | undefined;
  /** Unit that the header, the corner or the row states; a unit in the cell goes before it. */
  statedUnit?: string | undefined;
  marks: MissingMarks;
}

/** A table cell: its text, and the typed cell where it is of a workbook. */
export interface CellText {
  text: string;
  cell?: GridCell | undefined;
}

/**
 * The params of a problem may be completed by the caller with `indicator`, the indicator's name;
 * `unit` is in it already.
 */
export type ParsedFigure =
  | {
      kind: 'value';
      value: number;
      changes: readonly Change[];
      warnings: readonly Finding[];
      /** Whether a percent format of the workbook shows it (for mixed columns). */
      percent: boolean;
    }
  | { kind: 'missing'; reason: MissingReason; changes: readonly Change[] }
  | { kind: 'problem'; problem: Finding };

/** Reads the figure of a cell, with everything that was changed on the way. */
export function parseFigure(input: CellText, options: FigureOptions): ParsedFigure {
  const { cell } = input;
  if (cell && (cell.kind !== 'text' || cell.formula === 'no-value'))
    return typed(input, cell, options);
  const plain = options.marks.numeric ? Number.NaN : plainNumber(input.text);
  if (!Number.isNaN(plain) && unitStands(options)) return signMinded(value(plain, NONE), options);
  return parseFigureText(input.text, options);
}

/** True where no unit has to be converted. */
function unitStands({ unit, statedUnit }: FigureOptions): boolean {
  return statedUnit === undefined || unit === undefined || statedUnit === unit;
}

/** Cells of a workbook that are not text. */
function typed(input: CellText, cell: GridCell, options: FigureOptions): ParsedFigure {
  if (cell.formula === 'no-value') return wrong('formula-error', 'formula-without-value', options);
  const mayBeMark = cell.kind !== 'number' || options.marks.numeric;
  const reason = mayBeMark ? options.marks.byText.get(trimText(input.text)) : undefined;
  if (reason) return missing(input.text, reason);
  if (cell.kind === 'error') return wrong('formula-error', 'formula-error-value', options);
  if (cell.kind === 'date') return wrong('not-a-number', 'date-for-number', options);
  if (cell.kind !== 'number' || cell.number === undefined)
    return wrong('not-a-number', 'not-a-number', options);
  if (cell.scaled) return wrong('not-a-number', 'scaled-format', options, { number: cell.number });
  if (cell.percent) return percentCell(cell.number, options);
  const behind = behindNumber(input.text);
  // Shown as `2万`, it is read as a text `2万` would be.
  if (/^[十百千万亿]/.test(behind) && !isKnownUnit(behind))
    return parseFigureText(input.text, options);
  const unit = isKnownUnit(behind) ? behind : '';
  if (unit)
    return signMinded(
      withUnit({ shown: input.text, changes: [] }, cell.number, unit, options),
      options,
    );
  if (unitStands(options)) return signMinded(value(Number(cell.number), NONE), options);
  return signMinded(
    withUnit({ shown: cell.number, changes: [] }, cell.number, '', options),
    options,
  );
}

/** What a number format writes behind the number: 亿元 of `12.50亿元` under 0.00"亿元". */
function behindNumber(shown: string): string {
  const last = shown.charCodeAt(shown.length - 1);
  if (last >= 48 && last <= 57) return '';
  return /^-?[\d.]+\s*(\D+)$/.exec(shown)?.[1]?.trim() ?? '';
}

function percentCell(number: string, options: FigureOptions): ParsedFigure {
  const shown = shiftPoint(number, 2);
  const changes: Change[] = [{ from: number, to: `${shown}%`, why: 'percent-format' }];
  const figure = signMinded(withUnit({ shown, changes }, shown, '%', options), options);
  return figure.kind === 'value' ? { ...figure, percent: true } : figure;
}

/** Marks where no scheme is at hand: the usual ones. */
const USUAL_MARKS = missingMarks({});

/**
 * A number without unit or words: points, votes, decimals. A percent sign or format is an error
 * unless `percent` says that 20% is written for 20.
 */
export function parsePlainNumber(input: CellText, percent = false): ParsedFigure {
  const options: FigureOptions = { measure: 'level', marks: USUAL_MARKS };
  const figure = parseFigure(input, options);
  if (figure.kind === 'problem') {
    const { code, text } = figure.problem;
    const plain = code === 'unit-of-measure' || text === 'not-a-number';
    return plain ? wrong('not-a-number', 'not-a-plain-number', options) : figure;
  }
  if (figure.kind !== 'value' || percent) return figure;
  const shown =
    figure.percent || figure.changes.some(({ why }) => why === 'percent' || why === 'unit');
  return shown ? wrong('not-a-number', 'percent-not-asked', options) : figure;
}
