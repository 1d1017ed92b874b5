import { cellAddress } from '../model/address.ts';
import type { Figure, Indicator, Unit } from '../model/dataset.ts';
import type { MissingReason } from '../model/scheme.ts';
import type { Source } from '../model/source.ts';
import type { GridCell } from './grid.ts';
import type { Finding } from './located-problem.ts';
import { isKnownUnit } from './measure-units.ts';
import { nameKey } from './name-key.ts';
import { type CellText, type FigureOptions, parseFigure } from './parse-number.ts';
import { plainNumber } from './plain-number.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { noteChange, noteChanges, report, type TableLog } from './table-log.ts';

export type FigureField = 'value' | 'target' | 'previous';

/** Where the figures of one indicator and field go, and how their cells are read. */
export interface FigureSlot {
  entry: IndicatorEntry;
  field: FigureField;
  options: FigureOptions;
  log: TableLog;
  /** True where a plain non-negative number needs no further look. */
  plain: boolean;
  /** True where a plain negative one does not either. */
  negative: boolean;
  /** Whether values are words of the rule `tiers`. */
  words: boolean;
  /** Number cells shown with and without a percent format, as row and column, for mixed ones. */
  shown: { percent: number[]; plain: number[] };
  units: readonly Unit[];
}

/** What stands beside a figure in its row. */
export interface Beside {
  period?: string;
  status?: { reason: MissingReason; text: string };
  source?: string;
  note?: string;
  date?: string;
  document?: string;
}

export function figureSlot(
  reading: Reading,
  log: TableLog,
  given: { entry: IndicatorEntry; field: FigureField; statedUnit?: string | undefined },
): FigureSlot {
  const { entry, field, statedUnit } = given;
  const [row] = entry.rows;
  const unit = row?.unit;
  const options = { measure: row?.measure, unit, statedUnit, marks: reading.marks };
  const words = field === 'value' && row?.settings.rule === 'tiers';
  const plain = !reading.marks.numeric && !words && (!statedUnit || !unit || statedUnit === unit);
  return {
    entry,
    field,
    options,
    log,
    plain,
    negative: plain && row?.measure !== 'reduction',
    words,
    shown: { percent: [], plain: [] },
    units: reading.units,
  };
}

/** Reads one cell into the figures. `unit` is the unit's place, row and column count from 0. */
export function readFigureCell(
  slot: FigureSlot,
  unit: number,
  text: string,
  typed: GridCell | undefined,
  row: number,
  column: number,
  beside?: Beside,
): void {
  const { entry, log, field } = slot;
  if (entry.byUnit[unit] === undefined) {
    noteNotApplicable(slot, text, row, column);
    return;
  }
  if (field === 'value' && beside === undefined && slot.plain && typed === undefined) {
    const value = plainNumber(text);
    if (value >= 0 || (value < 0 && slot.negative)) {
      noteDecimals(entry, text);
      if (entry.figures[unit] === undefined) {
        entry.figures[unit] = { value, at: placed(log, row, column) };
        return;
      }
    }
  }
  const cell = { text, cell: typed };
  const figure = figureOf(slot, unit, beside?.period);
  const before = log.problems.length;
  if (field === 'value') readValue(slot, { figure, unit, cell, row, column, beside });
  else readReference(slot, { figure, unit, cell, row, column, beside });
  if (log.problems.length > before && log.problems.at(-1)?.level === 'error') figure.broken = true;
}

interface FigureCell {
  figure: Figure;
  unit: number;
  cell: CellText;
  row: number;
  column: number;
  beside: Beside | undefined;
}

const placed = (log: TableLog, row: number, column: number): Source => ({
  place: log.grid.place,
  row: row + 1,
  column: column + 1,
});

function figureOf(slot: FigureSlot, unit: number, period: string | undefined): Figure {
  const { figures } = slot.entry;
  let whole = figures[unit];
  if (whole === undefined) {
    whole = {};
    figures[unit] = whole;
  }
  if (period === undefined) return whole;
  whole.periods ??= new Map();
  let figure = whole.periods.get(period);
  if (figure === undefined) {
    figure = {};
    whole.periods.set(period, figure);
  }
  return figure;
}

function noteNotApplicable(slot: FigureSlot, text: string, row: number, column: number): void {
  const from = text.trim();
  const silent = slot.options.marks.byText.has(from);
  if (!silent) noteChange(slot.log, row, column, { from, to: '', why: 'not-applicable' });
}

function noteDecimals(entry: IndicatorEntry, text: string): void {
  const point = text.indexOf('.');
  if (point < 0) return;
  const decimals = text.length - point - 1;
  if (decimals > entry.written) entry.written = decimals;
}

function readValue(slot: FigureSlot, at: FigureCell): void {
  const { log } = slot;
  const { figure, cell, row, column, beside } = at;
  const status = beside?.status;
  if (status) {
    noteStatus(slot, at, status);
    putReason(slot, at, status.reason);
    return;
  }
  if (slot.words && readWord(slot, at)) return;
  const parsed = parseFigure(cell, slot.options);
  if (parsed.kind === 'problem') {
    reportAt(slot, at, parsed.problem);
    figure.at ??= placed(log, row, column);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(log, row, column, parsed.changes);
  if (parsed.kind === 'missing') {
    putReason(slot, at, parsed.reason);
    return;
  }
  for (const warning of parsed.warnings) reportAt(slot, at, warning);
  noteShown(slot, at, parsed.percent);
  noteDecimals(slot.entry, parsed.changes.at(-1)?.to.replace(/[^\d.]+$/, '') ?? cellDecimal(cell));
  putValue(slot, at, parsed.value);
  if (parsed.changes.length > 0 && figure.value === parsed.value) {
    figure.changes = [...parsed.changes];
  }
}

/** Text such as `5%` says itself what it is, and is neither. */
function noteShown(slot: FigureSlot, { row, column, cell }: FigureCell, percent: boolean): void {
  const { log, shown } = slot;
  if (log.grid.cells === null || (!percent && /[%％]/.test(cell.text))) return;
  (percent ? shown.percent : shown.plain).push(row, column);
}

function cellDecimal({ text, cell }: CellText): string {
  return cell?.number ?? text;
}

/** Params of a finding with the indicator's and unit's names, and the finding's own. */
function reportAt(slot: FigureSlot, at: FigureCell, finding: Finding, also?: Source): void {
  const { log, entry } = slot;
  const params = { indicator: entry.name, ...finding.params };
  const places = also ? [placeOf(also)] : [];
  report(log, { ...finding, params }, at.row, at.column, { also: places });
}

export function placeOf({ place, row, column }: Source): {
  file: string;
  sheet: string | null;
  cell: string | null;
} {
  return { ...place, cell: row && column ? cellAddress(row, column) : null };
}

/** A place as one text: file, sheet and address. */
export function placeText(source: Source): string {
  const { file, sheet, cell } = placeOf(source);
  return `${file}${sheet === null ? '' : ` ${sheet}`}${cell === null ? '' : `!${cell}`}`;
}

function noteStatus(
  slot: FigureSlot,
  at: FigureCell,
  status: { reason: string; text: string },
): void {
  const from = at.cell.text.trim();
  if (slot.options.marks.byText.has(from)) return;
  noteChange(slot.log, at.row, at.column, { from, to: status.text, why: 'status' });
}

/** A word of the tiers; false where the cell must be a mark for a missing one. */
function readWord(slot: FigureSlot, at: FigureCell): boolean {
  const { cell, unit } = at;
  const tiers = tiersOf(slot.entry.byUnit[unit]);
  const key = nameKey(cell.text);
  const tier = tiers.find(({ name }) => nameKey(name) === key);
  if (tier) {
    if (tier.name !== cell.text) {
      noteChange(slot.log, at.row, at.column, { from: cell.text, to: tier.name, why: 'spaces' });
    }
    putValue(slot, at, tier.name);
    return true;
  }
  const parsed = parseFigure(cell, slot.options);
  if (parsed.kind === 'missing') return false;
  if (parsed.kind === 'problem' && parsed.problem.code === 'formula-error') return false;
  at.figure.at ??= placed(slot.log, at.row, at.column);
  reportAt(slot, at, {
    level: 'error',
    code: 'unknown-tier',
    text: 'unknown-tier',
    params: { tiers: tiers.map(({ name }) => name) },
  });
  return true;
}

/** The tiers of a row; the rule's own where it names none. */
export function tiersOf(row: Indicator | undefined): { name: string; score: number | null }[] {
  return row?.settings.tiers ?? [];
}

/** Blank and not reported never speak against anything; other reasons do. */
function putReason(slot: FigureSlot, at: FigureCell, reason: MissingReason): void {
  const { figure, row, column } = at;
  const source = placed(slot.log, row, column);
  const known = figure.value !== undefined || (figure.reason ?? 'not-reported') !== 'not-reported';
  if (!known) {
    figure.reason = reason;
    figure.at ??= source;
    if (reason !== 'not-reported') figure.at = source;
    addBeside(figure, at.beside);
    return;
  }
  if (reason === 'not-reported') return;
  if (figure.reason === reason) reportTwice(slot, at, figure.at, true);
  else reportTwice(slot, at, figure.at, false);
}

function putValue(slot: FigureSlot, at: FigureCell, value: number | string): void {
  const { figure, row, column } = at;
  const source = placed(slot.log, row, column);
  if (figure.value === undefined && (figure.reason ?? 'not-reported') === 'not-reported') {
    delete figure.reason;
    figure.value = value;
    figure.at = source;
    addBeside(figure, at.beside);
    return;
  }
  if (figure.value === value) {
    figure.alsoAt = [...(figure.alsoAt ?? []), source];
    reportTwice(slot, at, figure.at, true);
  } else reportTwice(slot, at, figure.at, false);
}

function addBeside(figure: Figure, beside: Beside | undefined): void {
  if (beside?.source !== undefined) figure.source = beside.source;
  if (beside?.note !== undefined) figure.note = beside.note;
}

const FIELD_HEADERS: Record<FigureField, string> = {
  value: '完成值',
  target: '目标值',
  previous: '上年值',
};

/** The same cell twice: equal ones are listed, different ones are an error. */
function reportTwice(
  slot: FigureSlot,
  at: FigureCell,
  other: Source | undefined,
  equal: boolean,
): void {
  const finding: Finding = {
    level: equal ? 'warning' : 'error',
    code: equal ? 'duplicate-value' : 'conflicting-value',
    text: equal ? 'duplicate-value' : 'conflicting-value',
    params: {
      unit: slot.units[at.unit]?.name,
      field: slot.field,
      header: FIELD_HEADERS[slot.field],
      other: other ? placeText(other) : undefined,
    },
  };
  reportAt(slot, at, finding, other);
}

/** Reads a target or a value of the year before. */
function readReference(slot: FigureSlot, at: FigureCell): void {
  const parsed = parseFigure(at.cell, slot.options);
  if (parsed.kind === 'problem') {
    reportAt(slot, at, parsed.problem);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(slot.log, at.row, at.column, parsed.changes);
  if (parsed.kind === 'missing') return;
  for (const warning of parsed.warnings) reportAt(slot, at, warning);
  noteShown(slot, at, parsed.percent);
  if (slot.field === 'previous') putPrevious(slot, at, parsed.value);
  else putTarget(slot, at, parsed.value);
}

function putPrevious(slot: FigureSlot, at: FigureCell, previous: number): void {
  const { figure } = at;
  if (figure.previous === undefined) {
    figure.previous = previous;
    figure.previousAt = placed(slot.log, at.row, at.column);
  } else reportTwice(slot, at, figure.previousAt, figure.previous === previous);
}

/** With dates on both, the later target replaces the earlier one; both are kept. */
function putTarget(slot: FigureSlot, at: FigureCell, target: number): void {
  const { figure, beside } = at;
  const source = placed(slot.log, at.row, at.column);
  const given = { target, date: beside?.date, document: beside?.document, at: source };
  const present = figure.target;
  if (present === undefined) {
    setTarget(figure, given);
    return;
  }
  const { targetDate, targetAt } = figure;
  if (given.date === undefined || targetDate === undefined || given.date === targetDate) {
    reportTwice(slot, at, targetAt, present === target);
    return;
  }
  const kept = {
    target: present,
    date: targetDate,
    ...(figure.targetDocument === undefined ? {} : { document: figure.targetDocument }),
    at: targetAt ?? source,
  };
  const dated = {
    target,
    date: given.date,
    ...(given.document === undefined ? {} : { document: given.document }),
    at: source,
  };
  const earlier = given.date > targetDate ? kept : dated;
  if (earlier === kept) setTarget(figure, given);
  figure.earlierTargets = [...(figure.earlierTargets ?? []), earlier].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}

function setTarget(
  figure: Figure,
  given: { target: number; date: string | undefined; document: string | undefined; at: Source },
): void {
  figure.target = given.target;
  figure.targetAt = given.at;
  delete figure.targetDate;
  delete figure.targetDocument;
  if (given.date !== undefined) figure.targetDate = given.date;
  if (given.document !== undefined) figure.targetDocument = given.document;
}

/** Percent-formatted and plain numbers mixed under one indicator: a warning at each cell. */
export function reportMixedPercent(slot: FigureSlot): void {
  const { percent, plain } = slot.shown;
  if (percent.length === 0 || plain.length === 0) return;
  const both = [...percent, ...plain];
  const cells: [row: number, column: number][] = [];
  for (let i = 0; i < both.length; i += 2) cells.push([both[i] ?? 0, both[i + 1] ?? 0]);
  cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const finding: Finding = {
    level: 'warning',
    code: 'mixed-percent',
    text: 'mixed-percent',
    params: { indicator: slot.entry.name },
  };
  for (const [row, column] of cells) report(slot.log, finding, row, column);
}

/** Whether a text states units of measure only: `亿元`, `亿元、%`; its units, or undefined. */
export function statedUnits(text: string): string[] | undefined {
  const parts = nameKey(text)
    .split(/[、,，;；]/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => isKnownUnit(part)) ? parts : undefined;
}
