import type { Change, ChangeReason, Measure } from '../model/dataset.ts';
import type { MissingReason } from '../model/scheme.ts';
import { shiftPoint } from './decimal-text.ts';
import { foldWidth } from './fold-width.ts';
import type { GridCell } from './grid.ts';
import type { Finding } from './located-problem.ts';
import { baseOfUnit, conversion, convert, isKnownUnit, isSame, SAME } from './measure-units.ts';
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

const NONE: readonly never[] = [];

/** Longer texts are no numbers, and are not looked at closely. */
const LONGEST = 80;

/** Sign, whole part (thousands separators only where they belong), fraction, exponent, the rest. */
const NUMBER =
  /^([+-]?)(\d{1,3}(?:,\d{3})+(?!\d)|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3})(?!\d))?\s*(.*)$/s;
const WORD = /^(增长|下降|↑|↓)\s*(.*)$/s;
const ERROR_VALUE = /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** A figure on its way from a cell's text to a number, with what was changed so far. */
interface Draft {
  /** As it stands now; the next change starts from here. */
  shown: string;
  changes: Change[];
}

function change(draft: Draft, to: string, why: ChangeReason): void {
  if (draft.shown !== to) draft.changes.push({ from: draft.shown, to, why });
  draft.shown = to;
}

const value = (number: number, changes: readonly Change[], percent = false): ParsedFigure => ({
  kind: 'value',
  value: number === 0 ? 0 : number,
  changes,
  warnings: NONE,
  percent,
});

function wrong(
  code: Finding['code'],
  text: string,
  options: FigureOptions,
  params = {},
): ParsedFigure {
  const known = { unit: options.unit, statedUnit: options.statedUnit };
  return {
    kind: 'problem',
    problem: { level: 'error', code, text, params: { ...known, ...params } },
  };
}

const SIGN: Finding = { level: 'warning', code: 'sign', text: 'reduction-negative', params: {} };

/** Bare negative numbers under 降幅 may be meant the other way round. */
function signMinded(figure: ParsedFigure, options: FigureOptions): ParsedFigure {
  if (options.measure !== 'reduction' || figure.kind !== 'value' || figure.value >= 0)
    return figure;
  return { ...figure, warnings: [SIGN] };
}

/** Reads the figure of a cell, with everything that was changed on the way. */
export function parseFigure(input: CellText, options: FigureOptions): ParsedFigure {
  const { cell } = input;
  if (cell && (cell.kind !== 'text' || cell.formula === 'no-value'))
    return typed(input, cell, options);
  const plain = options.marks.numeric ? Number.NaN : plainNumber(input.text);
  if (!Number.isNaN(plain) && unitStands(options)) return signMinded(value(plain, NONE), options);
  return parseText(input.text, options);
}

/** True where no unit has to be converted. */
function unitStands({ unit, statedUnit }: FigureOptions): boolean {
  return statedUnit === undefined || unit === undefined || statedUnit === unit;
}

/** Cells of a workbook that are not text. */
function typed(input: CellText, cell: GridCell, options: FigureOptions): ParsedFigure {
  if (cell.formula === 'no-value') return wrong('formula-error', 'formula-without-value', options);
  if (cell.kind === 'error') return wrong('formula-error', 'formula-error-value', options);
  if (cell.kind === 'date') return wrong('not-a-number', 'date-for-number', options);
  if (cell.kind !== 'number' || cell.number === undefined)
    return wrong('not-a-number', 'not-a-number', options);
  const reason = options.marks.numeric ? options.marks.byText.get(trimText(input.text)) : undefined;
  if (reason) return { kind: 'missing', reason, changes: markChange(input.text, reason) };
  if (cell.percent) return percentCell(cell.number, options);
  if (unitStands(options)) return signMinded(value(Number(cell.number), NONE), options);
  return signMinded(
    withUnit({ shown: cell.number, changes: [] }, cell.number, '', options),
    options,
  );
}

function percentCell(number: string, options: FigureOptions): ParsedFigure {
  const shown = shiftPoint(number, 2);
  const changes: Change[] = [{ from: number, to: `${shown}%`, why: 'percent-format' }];
  const figure = signMinded(withUnit({ shown, changes }, shown, '%', options), options);
  return figure.kind === 'value' ? { ...figure, percent: true } : figure;
}

function markChange(text: string, reason: MissingReason): readonly Change[] {
  const from = trimText(text);
  return from === '' ? NONE : [{ from, to: reason, why: 'missing-mark' }];
}

function parseText(raw: string, options: FigureOptions): ParsedFigure {
  const trimmed = trimText(raw);
  const folded = trimmed.length > LONGEST ? trimmed : foldWidth(trimmed).trim();
  const reason = options.marks.byText.get(trimmed) ?? options.marks.byText.get(folded);
  if (reason) return { kind: 'missing', reason, changes: markChange(raw, reason) };
  if (/^[=＝]/.test(trimmed)) return wrong('formula-error', 'formula-as-text', options);
  if (folded.length > LONGEST) return wrong('not-a-number', 'not-a-number', options);
  if (ERROR_VALUE.test(folded)) return wrong('formula-error', 'formula-error-value', options);
  const draft: Draft = { shown: raw, changes: [] };
  change(draft, trimmed, 'spaces');
  change(draft, folded, 'width');
  return parseWord(draft, options);
}

/** Words and arrows before a number, and 持平. */
function parseWord(draft: Draft, options: FigureOptions): ParsedFigure {
  const { measure } = options;
  if (draft.shown === '持平') {
    const still = measure !== undefined && measure !== 'level';
    if (!still) return wrong('not-a-number', 'word-for-level', options);
    change(draft, '0', 'word');
    return value(0, draft.changes);
  }
  const match = WORD.exec(draft.shown);
  if (!match) return signMinded(parseSigned(draft, draft.shown, options), options);
  const rest = match[2] ?? '';
  const up = match[1] === '增长' || match[1] === '↑';
  if (!/^[\d.]/.test(rest)) return wrong('not-a-number', 'not-a-number', options);
  if (measure === 'level') return wrong('not-a-number', 'word-for-level', options);
  change(draft, up === (measure !== 'reduction') ? rest : `-${rest}`, 'word');
  return parseSigned(draft, draft.shown, options);
}

/** A number with sign, thousands separators, exponent, and a unit or percent sign behind it. */
function parseSigned(draft: Draft, text: string, options: FigureOptions): ParsedFigure {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '', rest = ''] = match ?? [];
  if (whole + fraction.slice(1) === '') return wrong('not-a-number', 'not-a-number', options);
  const unit = rest.trim();
  const digits = sign + whole.replaceAll(',', '') + fraction;
  const why = whole.includes(',') ? 'thousands' : 'spaces';
  change(draft, digits + (exponent ? `e${exponent}` : '') + unit, why);
  const plain = exponent ? shiftPoint(digits, Number(exponent)) : digits;
  if (exponent) change(draft, plain + unit, 'exponent');
  if (unit && !isUnit(unit, options)) return noUnit(digits, unit, options);
  return withUnit(draft, plain, unit, options);
}

function isUnit(text: string, options: FigureOptions): boolean {
  return isKnownUnit(text) || text === options.unit || text === options.statedUnit;
}

/** `12.5亿`: no unit, but one with the base of the indicator's unit behind it. */
function noUnit(digits: string, rest: string, options: FigureOptions): ParsedFigure {
  const whole = options.unit && /^[十百千万亿]+$/.test(rest) ? rest + baseOfUnit(options.unit) : '';
  if (!whole || !isKnownUnit(whole)) return wrong('not-a-number', 'not-a-number', options);
  return wrong('not-a-number', 'unit-cut-short', options, { number: digits, whole });
}

/** Converts from the unit in the cell, else from the stated one, to the indicator's. */
function withUnit(
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

/** Marks where no scheme is at hand: the usual ones. */
const USUAL_MARKS = missingMarks({});

/**
 * A number without unit or words: points, votes, decimals. A percent sign or format is an error
 * unless `percent` says that 20% is written for 20.
 */
export function parsePlainNumber(input: CellText, percent = false): ParsedFigure {
  const options: FigureOptions = { measure: 'level', marks: USUAL_MARKS };
  const figure = parseFigure(input, options);
  if (figure.kind === 'problem' && figure.problem.code === 'unit-of-measure') {
    return wrong('not-a-number', 'not-a-number', options);
  }
  if (figure.kind !== 'value' || percent) return figure;
  const shown =
    figure.percent || figure.changes.some(({ why }) => why === 'percent' || why === 'unit');
  return shown ? wrong('not-a-number', 'percent-not-asked', options) : figure;
}
