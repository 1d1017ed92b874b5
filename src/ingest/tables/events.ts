import type {
  Adjustment,
  Appeal,
  Decision,
  Deduction,
  UnitReport,
  Veto,
} from '../../model/dataset.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { TableName } from '../../model/tables.ts';
import { findName, type NameIndex, suggestions } from '../cells/find-name.ts';
import type { Reading } from './reading.ts';
import { indicatorOfRow, unitOfRow } from './row-names.ts';
import { checkDecided, type Decided, type KnownEvents, warnOfSame } from './same-event.ts';
import { skipRow, type TableLog } from './table-log.ts';
import {
  dateOf,
  numberOf,
  reportCell,
  sourceOf,
  type TableRows,
  tableRows,
  textOf,
} from './table-rows.ts';
import { optional } from './units.ts';

/** A row about a unit, with the unit's place and code. */
interface UnitRow {
  table: TableRows;
  row: number;
  unit: string;
  place: number;
}

function eachUnitRow(
  logs: readonly TableLog[],
  reading: Reading,
  what: { name: TableName; numbers: readonly string[] },
  read: (at: UnitRow) => void,
): void {
  for (const log of logs) {
    const table = tableRows(log, what.name);
    for (const row of table?.rows ?? []) {
      const place = table && unitOfRow(table, row, reading, what.numbers);
      const unit = place === undefined ? undefined : reading.units[place]?.code;
      if (!table || place === undefined || unit === undefined) continue;
      log.read.rows++;
      read({ table, row, unit, place });
    }
  }
}

/** Date and document of a row. */
function proofOf({ table, row }: UnitRow): { document?: string; date?: string } {
  const date = dateOf(table, row, 'date');
  return { ...optional('document', textOf(table, row, 'document')), ...optional('date', date) };
}

/** Date and document of what happened, with a warning where that was in another year. */
function proofInYear(at: UnitRow, { schemeKnown, scheme: { year } }: Reading) {
  const proof = proofOf(at);
  const { date } = proof;
  const isLate = date !== undefined && date > `${year + 1}-12-31`;
  const isEarly = date !== undefined && date < `${year}-01-01`;
  if (schemeKnown && (isEarly || isLate)) {
    reportCell(at.table, at.row, 'date', {
      level: 'warning',
      code: 'out-of-range',
      text: 'event-outside-year',
      params: { date, year: String(year) },
    });
  }
  return proof;
}

/** Points without sign; undefined where they are missing or wrong (reported). */
function pointsOf({ table, row }: UnitRow): number | undefined {
  const number = numberOf(table, row, 'points');
  if (number.kind === 'problem') return undefined;
  if (number.kind === 'value' && number.value >= 0) return number.value;
  const blank = number.kind === 'blank';
  const withSign =
    table.log.read.table === 'deductions' ? 'deduction-with-sign' : 'points-with-sign';
  reportCell(table, row, 'points', {
    level: 'error',
    code: blank ? 'missing-value' : 'out-of-range',
    text: blank ? 'missing-points' : withSign,
    params: {},
  });
  return undefined;
}

export function readDeductions(
  logs: readonly TableLog[],
  reading: Reading,
  deductions: Deduction[],
): void {
  const known: KnownEvents = new Map();
  eachUnitRow(logs, reading, { name: 'deductions', numbers: ['points'] }, (at) => {
    const { table, row, unit, place } = at;
    const entry = indicatorOfRow(table, row, reading);
    const points = pointsOf(at);
    const proof = proofInYear(at, reading);
    if (!entry || points === undefined) return;
    const rule = entry.byUnit[place]?.settings.rule;
    if (rule === undefined) {
      skipRow(table.log, row, 'not-applicable');
      return;
    }
    if (rule !== 'deduction') {
      const params = { indicator: entry.name };
      const finding = {
        level: 'error',
        code: 'doubtful',
        text: 'deduction-of-other-rule',
      } as const;
      reportCell(table, row, 'indicator', { ...finding, params });
      return;
    }
    const event = {
      unit,
      indicator: entry.code,
      points,
      ...optional('reason', textOf(table, row, 'reason')),
      ...proof,
      at: sourceOf(table, row, 'points'),
    };
    warnOfSame(table, event, known);
    deductions.push(event);
  });
}

/** So many names of a list are told at a cell: what is longer is looked up in the scheme. */
const MOST_TOLD = 20;

/** What a row names of a list of the scheme; an unknown or blank one is reported. */
function namedOf<T>(
  { table, row }: UnitRow,
  key: string,
  look: { names: NameIndex<T>; code: ProblemCode; known: readonly string[] },
): T | undefined {
  const text = textOf(table, row, key) ?? '';
  const found = findName(look.names, text);
  if (found === undefined) {
    reportCell(table, row, key, {
      level: 'error',
      code: look.code,
      text: look.code,
      params: { known: look.known.slice(0, MOST_TOLD), nearest: suggestions(look.names, text) },
    });
  }
  return found;
}

export function readAdjustments(
  logs: readonly TableLog[],
  reading: Reading,
  adjustments: Adjustment[],
): void {
  const { names } = reading;
  const known: KnownEvents = new Map();
  const kinds = [
    ...new Set(['加分', '扣分', ...[...names.adjustmentKinds].map(([id, k]) => k.name ?? id)]),
  ];
  eachUnitRow(logs, reading, { name: 'adjustments', numbers: ['points'] }, (at) => {
    const { table, row, unit } = at;
    const kind = reading.schemeKnown
      ? namedOf(at, 'kind', { names: names.adjustments, code: 'unknown-adjustment', known: kinds })
      : undefined;
    const points = pointsOf(at);
    const proof = proofInYear(at, reading);
    if (kind === undefined || points === undefined) return;
    const event = {
      unit,
      kind,
      points,
      ...optional('reason', textOf(table, row, 'reason')),
      ...optional('event', textOf(table, row, 'event')),
      ...proof,
      at: sourceOf(table, row, 'points'),
    };
    warnOfSame(table, event, known);
    adjustments.push(event);
  });
}

export function readVetoes(logs: readonly TableLog[], reading: Reading, vetoes: Veto[]): void {
  const known: KnownEvents = new Map();
  const items = reading.scheme.vetoes.map(({ name }) => name);
  eachUnitRow(logs, reading, { name: 'vetoes', numbers: [] }, (at) => {
    const { table, row, unit } = at;
    const proof = proofInYear(at, reading);
    const item = reading.schemeKnown ? vetoOf(at, reading, items) : undefined;
    if (!item) return;
    const event = {
      unit,
      item: item.id,
      ...optional('reason', textOf(table, row, 'reason')),
      ...proof,
      at: sourceOf(table, row, 'item'),
    };
    warnOfSame(table, event, known);
    vetoes.push(event);
  });
}

/** The item of a veto; a row that says there was none is told to go. */
function vetoOf(at: UnitRow, { names, marks }: Reading, known: readonly string[]) {
  const text = textOf(at.table, at.row, 'item') ?? '';
  if (!marks.byText.has(text) && text !== '无')
    return namedOf(at, 'item', { names: names.vetoes, code: 'unknown-veto', known });
  const finding = { level: 'error', code: 'unknown-veto', text: 'veto-without-item' } as const;
  reportCell(at.table, at.row, 'item', {
    ...finding,
    params: { known: known.slice(0, MOST_TOLD) },
  });
  return undefined;
}

export function readDecisions(
  logs: readonly TableLog[],
  reading: Reading,
  decisions: Decision[],
): void {
  const { names, scheme } = reading;
  const decided: Decided = new Map();
  const known = scheme.grades.map(({ name }) => name);
  eachUnitRow(logs, reading, { name: 'decisions', numbers: [] }, (at) => {
    const { table, row, unit } = at;
    const text = textOf(table, row, 'grade');
    const proof = proofOf(at);
    const grade =
      text === undefined || !reading.schemeKnown
        ? undefined
        : namedOf(at, 'grade', { names: names.grades, code: 'unknown-grade', known });
    const decision: Decision = {
      unit,
      ...optional('grade', grade),
      ...optional('reason', textOf(table, row, 'reason')),
      ...proof,
      at: sourceOf(table, row, table.header.columns.has('grade') ? 'grade' : 'unit'),
    };
    checkDecided(table, decision, decided);
    decisions.push(decision);
  });
}

export function readAppeals(logs: readonly TableLog[], reading: Reading, appeals: Appeal[]): void {
  eachUnitRow(logs, reading, { name: 'appeals', numbers: [] }, (at) => {
    const { table, row, unit } = at;
    const text = textOf(table, row, 'indicator');
    const entry = text === undefined ? undefined : indicatorOfRow(table, row, reading);
    appeals.push({
      unit,
      ...optional('indicator', entry?.code),
      ...optional('claim', textOf(table, row, 'claim')),
      ...optional('answer', textOf(table, row, 'answer')),
      ...proofOf(at),
      at: sourceOf(table, row, 'unit'),
    });
  });
}

export function readReports(
  logs: readonly TableLog[],
  reading: Reading,
  reports: UnitReport[],
): void {
  eachUnitRow(logs, reading, { name: 'reports', numbers: [] }, ({ table, row, unit }) => {
    reports.push({
      unit,
      ...optional('problems', textOf(table, row, 'problems')),
      ...optional('plans', textOf(table, row, 'plans')),
      at: sourceOf(table, row, 'unit'),
    });
  });
}
