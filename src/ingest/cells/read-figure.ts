import type { Figure } from '../../model/dataset.ts';
import type { GridCell } from '../files/grid.ts';
import type { IndicatorEntry } from '../tables/reading.ts';
import { noteChange, noteChanges, sourceAt } from '../tables/table-log.ts';
import {
  type FigureCell,
  type FigureRemarks,
  type FigureSeries,
  reportAt,
  sourceIn,
  tiersOf,
} from './figure-series.ts';
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
  series: FigureSeries,
  unit: number,
  text: string,
  typed: GridCell | undefined,
  row: number,
  column: number,
  remarks?: FigureRemarks,
): void {
  const { entry, log, field } = series;
  if (entry.byUnit[unit] === undefined) {
    noteNotApplicable(series, text, row, column);
    return;
  }
  if (series.plain && field === 'value' && remarks === undefined && typed === undefined) {
    const value = plainNumber(text);
    if ((value >= 0 || (value < 0 && series.negative)) && entry.figures[unit] === undefined) {
      noteDecimals(entry, text);
      entry.figures[unit] = { value: value === 0 ? 0 : value, at: sourceAt(log, row, column) };
      return;
    }
  }
  const figure = figureOf(entry, unit, remarks?.period);
  const at = { figure, unit, cell: { text, cell: typed }, row, column, remarks };
  const before = log.problems.length;
  if (field === 'value') readValue(series, at);
  else readReference(series, at);
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
function noteNotApplicable(series: FigureSeries, text: string, row: number, column: number): void {
  const from = text.trim();
  if (series.options.marks.byText.has(from)) return;
  noteChange(series.log, row, column, { from, to: '', why: 'not-applicable' });
}

function noteDecimals(entry: IndicatorEntry, text: string): void {
  const point = text.indexOf('.');
  if (point < 0) return;
  const decimals = text.length - point - 1;
  if (decimals > entry.written) entry.written = decimals;
}

function readValue(series: FigureSeries, at: FigureCell): void {
  const status = at.remarks?.status;
  if (status) {
    noteStatus(series, at, status.text);
    putReason(series, at, status.reason);
  } else if (takesWords(series, at)) readWord(series, at);
  else readNumber(series, at);
}

/** A status word wins over the value beside it, which is listed. */
function noteStatus(series: FigureSeries, { cell, row, column }: FigureCell, to: string): void {
  const from = cell.text.trim();
  if (series.options.marks.byText.has(from)) return;
  noteChange(series.log, row, column, { from, to, why: 'status' });
}

function readNumber(series: FigureSeries, at: FigureCell): void {
  const { log } = series;
  const { figure, cell, row, column } = at;
  const parsed = parseFigure(cell, series.options);
  if (parsed.kind === 'problem') {
    reportAt(series, at, parsed.problem);
    figure.at ??= sourceIn(series, at);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(log, row, column, parsed.changes);
  if (parsed.kind === 'missing') {
    putReason(series, at, parsed.reason);
    return;
  }
  for (const warning of parsed.warnings) reportAt(series, at, warning);
  noteShown(series, at, parsed.percent);
  const last = parsed.changes.at(-1)?.to.replace(/[^\d.]+$/, '');
  noteDecimals(series.entry, last ?? cell.cell?.number ?? cell.text);
  const isFirst = figure.value === undefined;
  putValue(series, at, parsed.value);
  if (isFirst && parsed.changes.length > 0) figure.changes = [...parsed.changes];
}

/** Text such as `5%` says itself what it is, and counts neither as shown in per cent nor as plain. */
function noteShown(
  series: FigureSeries,
  { row, column, cell }: FigureCell,
  percent: boolean,
): void {
  const { log, shown } = series;
  if (log.grid.cells === null || (!percent && /[%％]/.test(cell.text))) return;
  (percent ? shown.percent : shown.plain).push(row, column);
}

function takesWords({ entry }: FigureSeries, { unit }: FigureCell): boolean {
  return entry.byUnit[unit]?.settings.rule === 'tiers';
}

/** The tier that a cell names, spaces apart; undefined: none. */
function tierIn(series: FigureSeries, { cell, unit, row, column }: FigureCell): string | undefined {
  const key = nameKey(cell.text);
  const tier = tiersOf(series.entry.byUnit[unit]).find(({ name }) => nameKey(name) === key);
  if (tier && tier.name !== cell.text) {
    noteChange(series.log, row, column, { from: cell.text, to: tier.name, why: 'spaces' });
  }
  return tier?.name;
}

function unknownTier({ entry }: FigureSeries, { unit }: FigureCell): Finding {
  const params = { tiers: tiersOf(entry.byUnit[unit]).map(({ name }) => name) };
  return { level: 'error', code: 'unknown-tier', text: 'unknown-tier', params };
}

/** A word of the tiers, or a mark for a missing one. */
function readWord(series: FigureSeries, at: FigureCell): void {
  const { cell } = at;
  const tier = tierIn(series, at);
  if (tier !== undefined) {
    putValue(series, at, tier);
    return;
  }
  const parsed = parseFigure(cell, series.options);
  const isNumber = parsed.kind === 'value';
  if (parsed.kind === 'missing' || (!isNumber && parsed.problem.code === 'formula-error')) {
    readNumber(series, at);
    return;
  }
  at.figure.at ??= sourceIn(series, at);
  reportAt(series, at, unknownTier(series, at));
}

/** Reads a target or a value of the year before, which under `tiers` may be a word. */
function readReference(series: FigureSeries, at: FigureCell): void {
  const mayBeWord = series.field === 'previous' && takesWords(series, at);
  const word = mayBeWord ? tierIn(series, at) : undefined;
  if (word !== undefined) {
    putPreviousWord(series, at, word);
    return;
  }
  const parsed = parseFigure(at.cell, series.options);
  if (parsed.kind === 'problem') {
    const isWord = mayBeWord && parsed.problem.code === 'not-a-number';
    reportAt(series, at, isWord ? unknownTier(series, at) : parsed.problem);
    return;
  }
  if (parsed.changes.length > 0) noteChanges(series.log, at.row, at.column, parsed.changes);
  if (parsed.kind === 'missing') return;
  for (const warning of parsed.warnings) reportAt(series, at, warning);
  noteShown(series, at, parsed.percent);
  if (series.field === 'previous') putPrevious(series, at, parsed.value);
  else putTarget(series, at, parsed.value);
}
