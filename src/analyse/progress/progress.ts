import type { Assessment, Indicator, ProgressRow } from '../../model/dataset.ts';
import type { ProgressFinding } from '../../model/findings.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import type { Columns } from '../columns.ts';
import { dayAfter } from './calendar.ts';
import { basisOf, judgeFigure, type ProgressRules } from './judge-figure.ts';
import { judgeTask } from './judge-task.ts';
import { type Followed, meritOf, placeProgress } from './progress-places.ts';

/**
 * The day that progress is judged at: the one asked for, else the scheme's, else the latest date of
 * the progress table, else the latest of all tables.
 */
export function progressDay(assessment: Assessment, asked?: string): string | undefined {
  const latest = assessment.progress.reduce<string | undefined>(
    (last, row) => (last === undefined || row.asOf > last ? row.asOf : last),
    undefined,
  );
  return asked ?? assessment.scheme.progress['as-of'] ?? latest ?? assessment.dataDate;
}

/**
 * Progress of every unit in everything that the progress table follows: figures of which any unit
 * has a row, and every task where it has a row of any task. By unit in the office's order, then in
 * the order of the indicators; nothing for what does not apply to a unit.
 */
export function progressOf(columns: Columns, day: string): ProgressFinding[] {
  const { assessment } = columns.scores;
  const rows = rowsByCell(assessment.progress);
  const followed = followedCodes(assessment);
  const rules: ProgressRules = {
    year: assessment.scheme.year,
    schedule: assessment.scheme.progress.schedule,
    tolerance: assessment.scheme.progress.tolerance,
  };
  const found = columns.units.flatMap((unit) =>
    unit.indicators
      .filter((cell) => followed.has(cell.indicator.code) && applies(cell))
      .map((cell) => {
        const own = rows.get(cellKey(unit.unit.code, cell.indicator.code)) ?? [];
        const target = targetOf(columns, unit.unit.code, cell.indicator);
        return judgeCell(unit.unit.code, cell.indicator, own, target, day, rules);
      }),
  );
  return placeProgress(found, columns, day);
}

const cellKey = (unit: string, code: string) => `${unit}\n${code}`;

const applies = (cell: IndicatorScore) =>
  !(cell.kind === 'missing' && cell.reason === 'not-applicable');

/** Rows of each cell, the earliest first. */
function rowsByCell(progress: readonly ProgressRow[]): Map<string, ProgressRow[]> {
  const rows = Map.groupBy(progress, (row) => cellKey(row.unit, row.indicator));
  for (const own of rows.values()) own.sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return rows;
}

function followedCodes(assessment: Assessment): Set<string> {
  const followed = new Set(assessment.progress.map((row) => row.indicator));
  const tasks = assessment.indicators.filter((indicator) => indicator.kind === 'task');
  if (tasks.some((task) => followed.has(task.code)))
    for (const task of tasks) followed.add(task.code);
  return followed;
}

/** The unit's own target, else the indicator's. */
function targetOf(columns: Columns, unit: string, indicator: Indicator): number | undefined {
  const index = columns.indexOf.get(unit) ?? -1;
  const figure = columns.scores.assessment.figures.get(indicator.code)?.[index];
  return figure?.target ?? indicator.settings.target;
}

type Judged = Omit<ProgressFinding, 'unit' | 'code' | 'last' | 'behindSince'>;

function judgeCell(
  unit: string,
  indicator: Indicator,
  rows: readonly ProgressRow[],
  target: number | undefined,
  day: string,
  rules: ProgressRules,
): Followed {
  const known = rows.filter((row) => row.asOf <= day);
  const told = known.filter((row) => row.value !== undefined || row.state !== undefined);
  const latest = told.at(-1);
  const cell = { unit, code: indicator.code };
  if (!latest) return { finding: { ...cell, ...notReleased(indicator, known.at(-1)) }, course: [] };
  const atOwnDates = told.map((row) => ({
    asOf: row.asOf,
    judged: judgeRow(row, indicator, target, row.asOf, rules),
  }));
  const finding: ProgressFinding = { ...cell, ...judgeRow(latest, indicator, target, day, rules) };
  const before = atOwnDates.at(-2);
  if (before) finding.last = summary(before.judged, before.asOf);
  const since = finding.state === 'behind' ? behindSince(atOwnDates, finding) : undefined;
  if (since !== undefined) finding.behindSince = since;
  const course = atOwnDates.map(({ asOf, judged }) => ({
    asOf,
    merit: meritOf(judged.basis, judged),
  }));
  return { finding, course };
}

interface JudgedRow {
  asOf: string;
  judged: Judged;
}

/** The first of the latest rows that were all behind, or the day after a due date before it. */
function behindSince(
  rows: readonly JudgedRow[],
  { due, overdue }: ProgressFinding,
): string | undefined {
  const fine = rows.findLastIndex(({ judged }) => judged.state !== 'behind');
  const first = rows[fine + 1]?.asOf;
  const lastFine = rows[fine]?.asOf;
  if (!overdue || due === undefined || (lastFine !== undefined && lastFine > due)) return first;
  const passed = dayAfter(due);
  return first !== undefined && first < passed ? first : passed;
}

function notReleased(indicator: Indicator, row: ProgressRow | undefined): Judged {
  return {
    basis: basisOf(indicator),
    state: 'not-released',
    ...(row?.reason && { reason: row.reason }),
    ...(row?.text !== undefined && { text: row.text }),
    ...(indicator.due !== undefined && { due: indicator.due }),
  };
}

function judgeRow(
  row: ProgressRow,
  indicator: Indicator,
  target: number | undefined,
  day: string,
  rules: ProgressRules,
): Judged {
  const { value, state } = row;
  const common = {
    basis: basisOf(indicator),
    asOf: row.asOf,
    ...(value !== undefined && { value }),
    ...(row.text !== undefined && { text: row.text }),
  };
  if (state !== undefined)
    return { ...common, ...judgeTask({ ...row, state }, indicator.due, day) };
  if (value === undefined) return common;
  return {
    ...common,
    ...(target !== undefined && { target }),
    ...judgeFigure({ ...row, value }, target, indicator, rules),
  };
}

function summary(judged: Judged, asOf: string): NonNullable<ProgressFinding['last']> {
  return {
    asOf,
    ...(judged.value !== undefined && { value: judged.value }),
    ...(judged.state !== undefined && { state: judged.state }),
    ...(judged.completion !== undefined && { completion: judged.completion }),
    ...(judged.lead !== undefined && { lead: judged.lead }),
  };
}
