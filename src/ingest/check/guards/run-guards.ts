import type { Assessment, BandRow, Confirmation } from '../../../model/dataset.ts';
import type { Param, Problem } from '../../../model/problem.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import { placeOf } from '../../cells/place-text.ts';
import type { Reading } from '../../tables/reading.ts';
import { ranksThatDiffer, totalsThatDiffer } from './beside-figures.ts';
import {
  type Column,
  columnsOf,
  type GuardCell,
  type LastYear,
  numberIn,
  placeOfCell,
} from './column.ts';
import { oddColumns, standingStill } from './column-as-a-whole.ts';
import { copiedColumns } from './copied.ts';
import { lastYearsFigures } from './last-years-figures.ts';
import { movedRows, swappedColumns } from './moved.ts';
import { exchangedNeighbours } from './neighbours.ts';
import { notesWithFigures } from './note-with-figure.ts';
import { plain } from './numbers.ts';
import { otherMeasures } from './other-measure.ts';
import { outOfKind } from './out-of-kind.ts';
import { pairGrowth } from './pair-growth.ts';
import { copiedRows, filledDown } from './pasted.ts';
import { scaleByReference } from './scale-by-reference.ts';
import { scaleInColumn } from './scale-in-column.ts';
import { unclearSigns } from './signs.ts';
import { previousUnlike } from './stated-previous.ts';
import { strays } from './stray.ts';
import type { Suspicion } from './suspicion.ts';
import { ranksForFigures, totalForFigure } from './taken-for-figures.ts';
import { tenfold } from './tenfold.ts';
import { wholeShare } from './whole-share.ts';
import { zeroForBlank } from './zero.ts';

/**
 * Figures that cannot be right. A cell is told once, by the first guard that does not believe it:
 * those that explain a whole column go before those that look at one cell, errors before warnings.
 * Confirmed figures are believed.
 */
export function guardFigures(
  reading: Reading,
  assessment: Assessment,
  lastYear: LastYear,
): Problem[] {
  const columns = columnsOf(reading, lastYear);
  const confirmed = confirmedCells(assessment.confirmed ?? []);
  const told = new Set<string>();
  return suspicions(reading, columns, assessment.bands).flatMap((suspicion) => {
    const isTold = (cell: GuardCell): boolean => told.has(keyOf(reading, cell));
    if (suspicion.against?.some(isTold)) return [];
    const cells = suspicion.cells.filter(
      (cell) => !confirmed.has(keyOf(reading, cell)) && !isTold(cell),
    );
    if (cells.length === 0) return [];
    for (const cell of cells) told.add(keyOf(reading, cell));
    return [problemOf(reading, { ...suspicion, cells })];
  });
}

function suspicions(
  reading: Reading,
  columns: readonly Column[],
  bands: readonly BandRow[],
): Suspicion[] {
  const each = (guard: (column: Column) => Suspicion[]): Suspicion[] => columns.flatMap(guard);
  const bandsOf = Map.groupBy(bands, ({ indicator }) => indicator);
  const all = [
    ...lastYearsFigures(columns),
    ...swappedColumns(columns),
    ...copiedColumns(columns),
    ...each(ranksForFigures),
    ...each((column) => wholeShare(reading, column)),
    ...each((column) => movedRows(reading, column)),
    ...each((column) => scaleInColumn(reading, column)),
    ...each(scaleByReference),
    ...each(unclearSigns),
    ...each(outOfKind),
    ...each(zeroForBlank),
    ...pairGrowth(reading, columns),
    ...each((column) => otherMeasures(reading, column, bandsOf.get(column.entry.code))),
    ...each(oddColumns),
    ...copiedRows(columns),
    ...each(filledDown),
    ...each((column) => totalForFigure(reading, column)),
    ...each((column) => exchangedNeighbours(reading, column)),
    ...each(tenfold),
    ...each(strays),
    ...each(standingStill),
    ...each(previousUnlike),
    ...each(notesWithFigures),
    ...ranksThatDiffer(reading, columns),
    ...totalsThatDiffer(reading, columns),
  ];
  const errors = all.filter(({ level }) => level === 'error');
  return [...errors, ...all.filter(({ level }) => level === 'warning')];
}

/** What a cell is called in a row of 核实; its number does not belong to it. */
function keyOf(reading: Reading, { column, field, place }: GuardCell): string {
  const unit = reading.units[place]?.code ?? '';
  return [unit, column.entry.code, field, column.period ?? ''].join('\n');
}

function confirmedCells(rows: readonly Confirmation[]): Set<string> {
  return new Set(
    rows.map(({ unit, indicator, field, period = '' }) =>
      [unit, indicator, field, period].join('\n'),
    ),
  );
}

/** Rows of 核实 to copy are printed for so many cells. */
const COPIED = 3;
/** Places of one problem that are listed. */
const LISTED = 200;

function problemOf(reading: Reading, suspicion: Suspicion): Problem {
  const { level, code, text, params, cells } = suspicion;
  const [first] = cells;
  if (!first) throw new Error('a suspicion without cells');
  const source = suspicion.source ?? placeOfCell(first);
  const others = suspicion.source ? [] : cells.slice(1, LISTED);
  const also = others.flatMap((cell) => placeOfCell(cell) ?? []);
  return locatedProblem(
    {
      level,
      code,
      text,
      params: {
        indicator: first.column.row.name,
        unit: reading.units[first.place]?.name,
        measure: first.column.row.unit,
        field: first.field,
        period: first.column.period,
        units: cells.slice(0, 5).map(({ place }) => reading.units[place]?.name ?? ''),
        cells: cells.length,
        rows: cells.slice(0, COPIED).map((cell) => confirmationRow(reading, cell)),
        ...params,
      },
    },
    {
      assessment: reading.id,
      file: source?.place.file ?? null,
      sheet: source?.place.sheet ?? null,
      ...(source?.row === undefined ? {} : { row: source.row }),
      ...(source?.column === undefined ? {} : { column: source.column }),
      found: suspicion.source ? String(params.total) : foundIn(first),
      also: also.map(placeOf),
    },
  );
}

function foundIn(cell: GuardCell): string {
  const figure = cell.column.figureAt(cell.place);
  const before = cell.field === 'value' ? figure?.changes?.[0]?.from : undefined;
  return before ?? plain(numberIn(cell));
}

const FIELD_WORDS = { value: '完成值', target: '目标值', previous: '上年值' } as const;

/** A row of the table 核实, ready to paste: 单位, 指标, 字段, 时段, 数值, and room for the reason. */
function confirmationRow(reading: Reading, cell: GuardCell): string {
  const { column, field, place } = cell;
  const fields: Param[] = [
    reading.units[place]?.name,
    column.row.name,
    FIELD_WORDS[field],
    column.period,
    plain(numberIn(cell)),
    '',
  ];
  return fields.map((text) => quoted(String(text ?? ''))).join(',');
}

const quoted = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
