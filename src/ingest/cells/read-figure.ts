import type { Figure } from '../../model/dataset.ts';
import type { GridCell } from '../files/grid.ts';
import type { IndicatorEntry } from '../tables/reading.ts';
import { noteChange, noteChanges, sourceAt } from '../tables/table-log.ts';
import {
  type FigureCell,
  type FigureRemarks,
  type FigureSlot,
  reportAt,
  sourceIn,
  tiersOf,
} from './figure-slot.ts';
import type { Finding } from './located-problem.ts';
import { nameKey } from './name-key.ts';
import { parseFigure } from './parse-number.ts';
import { plainNumber } from './plain-number.ts';
import { putReason, putValue } from './put-figure.ts';
import { putPrevious, putPreviousWord, putTarget } from './put-target.ts';

/**
 * Reads one cell into the figures: `unit` is the unit's place, row and column count from 0. Most
 * cells are plain numbers that stand alone, and go the short way.
 */
export function readFigureCell(
  slot: FigureSlot,
  unit: number,
  text: string,
  typed: GridCell | undefined,
  row: number,
  column: number,
  beside?: FigureRemarks,
): void {
  const { entry, log, field } = slot;
  if (entry.byUnit[unit] === undefined) {
    noteNotApplicable(slot, text, row, column);
    return;
  }
  if (slot.plain && field === 'value' && beside === undefined && typed === undefined) {
    const value = plainNumber(text);
    if ((value >= 0 || (value < 0 && slot.negative)) && entry.figures[unit] === undefined) {
      noteDecimals(entry, text);
      entry.figures[unit] = { value: value === 0 ? 0 : value, at: sourceAt(log, row, column) };
      return;
    }
  }
  const figure = figureOf(entry, unit, beside?.period);
  const at = { figure, unit, cell: { text, cell: typed }, row, column, beside };
  const before = log.problems.length;
  if (field === 'value') readValue(slot, at);
  else readReference(slot, at);
  for (let i = before; i < log.problems.length; i++) {
    if (log.problems[i]?.level === 'error') figure.broken = true;
  }
}

function figureOf({ figures }: IndicatorEntry, unit: number, period: string | undefined): Figure {
  const whole = figures[unit] ?? {};
  figures[unit] = whole;
  if (period === undefined) return whole;
  whole.periods ??= new Map();
  const figure = whole.periods.get(period) ?? {};
  whole.periods.set(period, figure);
  return figure;
}

/** A figure for a unit that the indicator is not for is listed and not used. */
function noteNotApplicable(slot: FigureSlot, text: string, row: number, column: number): void {
  const from = text.trim();
  if (slot.options.marks.byText.has(from)) return;
  noteChange(slot.log, row, column, { from, to: '', why: 'not-applicable' });
}

function noteDecimals(entry: IndicatorEntry, text: string): void {
  const point = text.indexOf('.');
  if (point < 0) return;
  const decimals = text.length - point - 1;
  if (decimals > entry.written) entry.written = decimals;
}

function readValue(slot: FigureSlot, at: FigureCell): void {
  const status = at.beside?.status;
  if (status) {
    noteStatus(slot, at, status.text);
    putReason(slot, at, status.reason);
  } else if (takesWords(slot, at)) readWord(slot, at);
  else readNumber(slot, at);
}

/** A status word wins over the value beside it, which is listed. */
function noteStatus(slot: FigureSlot, { cell, row, column }: FigureCell, to: string): void {
  const from = cell.text.trim();
  if (slot.options.marks.byText.has(from)) return;
  noteChange(slot.log, row, column, { from, to, why: 'status' });
}

function readNumber(slot: FigureSlot, at: FigureCell): void {
  const { log } = slot;
  const { figure, cell, row, column } = at;
  const parsed = parseFigure(cell, slot.options);
  if (parsed.kind === 'problem') {
    reportAt(slot, at, parsed.problem);
    figure.at ??= sourceIn(slot, at);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(log, row, column, parsed.changes);
  if (parsed.kind === 'missing') {
    putReason(slot, at, parsed.reason);
    return;
  }
  for (const warning of parsed.warnings) reportAt(slot, at, warning);
  noteShown(slot, at, parsed.percent);
  const last = parsed.changes.at(-1)?.to.replace(/[^\d.]+$/, '');
  noteDecimals(slot.entry, last ?? cell.cell?.number ?? cell.text);
  const isFirst = figure.value === undefined;
  putValue(slot, at, parsed.value);
  if (isFirst && parsed.changes.length > 0) figure.changes = [...parsed.changes];
}

/** Text such as `5%` says itself what it is, and counts neither as shown in per cent nor as plain. */
function noteShown(slot: FigureSlot, { row, column, cell }: FigureCell, percent: boolean): void {
  const { log, shown } = slot;
  if (log.grid.cells === null || (!percent && /[%％]/.test(cell.text))) return;
  (percent ? shown.percent : shown.plain).push(row, column);
}

function takesWords({ entry }: FigureSlot, { unit }: FigureCell): boolean {
  return entry.byUnit[unit]?.settings.rule === 'tiers';
}

/** The tier that a cell names, spaces apart; undefined: none. */
function tierIn(slot: FigureSlot, { cell, unit, row, column }: FigureCell): string | undefined {
  const key = nameKey(cell.text);
  const tier = tiersOf(slot.entry.byUnit[unit]).find(({ name }) => nameKey(name) === key);
  if (tier && tier.name !== cell.text) {
    noteChange(slot.log, row, column, { from: cell.text, to: tier.name, why: 'spaces' });
  }
  return tier?.name;
}

function unknownTier({ entry }: FigureSlot, { unit }: FigureCell): Finding {
  const params = { tiers: tiersOf(entry.byUnit[unit]).map(({ name }) => name) };
  return { level: 'error', code: 'unknown-tier', text: 'unknown-tier', params };
}

/** A word of the tiers, or a mark for a missing one. */
function readWord(slot: FigureSlot, at: FigureCell): void {
  const { cell } = at;
  const tier = tierIn(slot, at);
  if (tier !== undefined) {
    putValue(slot, at, tier);
    return;
  }
  const parsed = parseFigure(cell, slot.options);
  const isNumber = parsed.kind === 'value';
  if (parsed.kind === 'missing' || (!isNumber && parsed.problem.code === 'formula-error')) {
    readNumber(slot, at);
    return;
  }
  at.figure.at ??= sourceIn(slot, at);
  reportAt(slot, at, unknownTier(slot, at));
}

/** Reads a target or a value of the year before, which under `tiers` may be a word. */
function readReference(slot: FigureSlot, at: FigureCell): void {
  const mayBeWord = slot.field === 'previous' && takesWords(slot, at);
  const word = mayBeWord ? tierIn(slot, at) : undefined;
  if (word !== undefined) {
    putPreviousWord(slot, at, word);
    return;
  }
  const parsed = parseFigure(at.cell, slot.options);
  if (parsed.kind === 'problem') {
    const isWord = mayBeWord && parsed.problem.code === 'not-a-number';
    reportAt(slot, at, isWord ? unknownTier(slot, at) : parsed.problem);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(slot.log, at.row, at.column, parsed.changes);
  if (parsed.kind === 'missing') return;
  for (const warning of parsed.warnings) reportAt(slot, at, warning);
  noteShown(slot, at, parsed.percent);
  if (slot.field === 'previous') putPrevious(slot, at, parsed.value);
  else putTarget(slot, at, parsed.value);
}
