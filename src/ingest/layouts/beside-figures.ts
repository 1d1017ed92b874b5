import type { FigureSeries } from '../cells/figure-series.ts';
import { findName } from '../cells/find-name.ts';
import { cellAt, textAt } from '../cells/grid-cells.ts';
import { nameKey } from '../cells/name-key.ts';
import { type CellText, parseFigure } from '../cells/parse-number.ts';
import type { IndicatorEntry, Reading, StatedTotal } from '../tables/reading.ts';
import { sourceAt, type TableLog } from '../tables/table-log.ts';

type Kind = StatedTotal['kind'];

/** Rows that sum up those of the units. */
const SUMS: ReadonlyMap<string, Kind> = new Map([
  ['合计', 'sum'],
  ['总计', 'sum'],
  ['全市', 'whole'],
  ['全市合计', 'whole'],
  ['平均', 'mean'],
  ['平均值', 'mean'],
]);

/** A column of figures, and where its rows are. */
interface Body {
  columns: readonly { column: number; series: FigureSeries }[];
  /** Columns of places, with the indicator that the header names. */
  ranks: readonly { column: number; entry: IndicatorEntry | undefined }[];
  nameColumn: number;
  first: number;
  end: number;
}

/**
 * Notes what a table says of its own figures: the totals below a column and the places beside it.
 * They are no figures themselves, but guards hold the figures against them.
 */
export function noteBesideFigures(log: TableLog, reading: Reading, body: Body): void {
  const units: { row: number; unit: number }[] = [];
  const totals: Total[] = [];
  for (let row = body.first; row < body.end; row++) {
    const text = textAt(log.grid, row, body.nameColumn);
    const unit = findName(reading.unitNames, text);
    const kind = unit === undefined ? SUMS.get(nameKey(text)) : undefined;
    if (unit !== undefined) units.push({ row, unit });
    else if (kind) totals.push({ row, name: text.trim(), kind });
  }
  if (totals.length === 1) for (const total of totals) noteTotals(log, reading, body, units, total);
  for (const rank of body.ranks) noteRanks(log, reading, body, units, rank);
}

interface Total {
  row: number;
  name: string;
  kind: Kind;
}

function noteTotals(
  log: TableLog,
  reading: Reading,
  { columns }: Body,
  units: readonly { row: number }[],
  { row, name, kind }: Total,
): void {
  const sums = columns.flatMap(({ column, series: { entry, field } }) => {
    const cell = cellAt(log.grid, row, column);
    const total = numberIn(reading, cell);
    const cells = units.map((unit) => cellAt(log.grid, unit.row, column));
    const numbers = cells
      .filter((one) => !isLeftOut(one, cell))
      .map((one) => numberIn(reading, one));
    if (total === undefined || Number.isNaN(total) || numbers.includes(undefined)) return [];
    const given = numbers.filter((x) => x !== undefined && !Number.isNaN(x)) as number[];
    if (given.length < 2) return [];
    const all = given.reduce((so, x) => so + x, 0);
    const sum = kind === 'mean' ? all / given.length : all;
    const isFlat = given.every((x) => x === given[0]);
    const of = { count: given.length, isFlat, decimals: decimals(total, given) };
    return [{ entry, field, total, sum, ...of, at: sourceAt(log, row, column) }];
  });
  if (sums.length > 0) reading.beside.totals.push({ name, kind, sums });
}

/** A formula of Excel leaves numbers out that are kept as text. */
const isLeftOut = ({ cell }: CellText, total: CellText): boolean =>
  total.cell?.formula !== undefined && cell?.kind === 'text';

/** Decimals of the total or of the units’ figures, whichever has fewer. */
function decimals(total: number, given: readonly number[]): number {
  return Math.min(decimalsIn(total), Math.max(...given.map(decimalsIn)));
}

const decimalsIn = (x: number): number => (String(x).split('.')[1] ?? '').length;

function noteRanks(
  log: TableLog,
  reading: Reading,
  { columns }: Body,
  units: readonly { row: number; unit: number }[],
  { column, entry }: { column: number; entry: IndicatorEntry | undefined },
): void {
  const values = columns.filter(({ series }) => series.field === 'value');
  const named = values.find(({ series }) => series.entry === entry);
  const beside = named ?? values.findLast((one) => one.column < column);
  if (!beside) return;
  const ranks = units.flatMap(({ row, unit }) => {
    const rank = numberIn(reading, cellAt(log.grid, row, column));
    return rank !== undefined && Number.isInteger(rank) && rank >= 1 ? [{ unit, rank }] : [];
  });
  if (ranks.length > 0) reading.beside.ranks.push({ entry: beside.series.entry, ranks });
}

/** The number of a cell; NaN where it is blank or says that there is none, undefined for words. */
function numberIn({ marks }: Reading, cell: CellText): number | undefined {
  if (cell.text.trim() === '') return Number.NaN;
  const parsed = parseFigure(cell, { measure: 'growth', marks });
  if (parsed.kind === 'missing') return Number.NaN;
  return parsed.kind === 'value' ? parsed.value : undefined;
}
