import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { characters } from '../article-inline.ts';
import { columnsByRow } from '../article-table.ts';
import { type Cell, type Table as Grid, plainText } from '../article-tree.ts';
import { type Context, runs } from './runs.ts';

/** From this many columns on, a table is set in 5号 rather than 小4. */
const NARROW = 9;
const LINE = { style: 'single', size: 4, color: '000000' } as const;

/** A table with its title and unit above, as wide as the text area; all lines drawn. */
export function table(grid: Grid, width: number, context: Context): (Paragraph | Table)[] {
  const rows = [...grid.head, ...grid.body];
  const columns = Math.max(1, ...columnsByRow(rows));
  const widths = columnWidths(grid, columns, width);
  const narrow = columns >= NARROW;
  const above: Paragraph[] = [];
  if (grid.caption)
    above.push(new Paragraph({ style: 'TableTitle', children: runs(grid.caption, context) }));
  if (grid.unit)
    above.push(
      new Paragraph({
        style: 'TableUnit',
        children: runs([{ kind: 'text', text: grid.unit }], context),
      }),
    );
  if (rows.length === 0) return above;
  const made = new Table({
    rows: rows.map((cells, index) => row(cells, index < grid.head.length, narrow, context)),
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
  });
  return [...above, made];
}

const row = (cells: readonly Cell[], head: boolean, narrow: boolean, context: Context): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: head,
    children: cells.map((one) => cell(one, head, narrow, context)),
  });

function cell(one: Cell, head: boolean, narrow: boolean, context: Context): TableCell {
  const style = `${narrow ? 'Narrow' : 'Table'}${head ? 'Head' : 'Text'}`;
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(one.columns > 1 ? { columnSpan: one.columns } : {}),
    ...(one.rows > 1 ? { rowSpan: one.rows } : {}),
    children: one.content.map(
      (content) => new Paragraph({ style, alignment: one.align, children: runs(content, context) }),
    ),
  });
}

/** Widths by what stands in the columns: numbers whole, words in up to 14 characters a line. */
export function columnWidths(grid: Grid, columns: number, width: number): number[] {
  const wanted = grid.widths?.length === columns ? grid.widths : byContent(grid, columns);
  const sum = wanted.reduce((total, share) => total + share, 0);
  const widths = wanted.map((share) => Math.floor((share / sum) * width));
  widths[columns - 1] =
    (widths[columns - 1] ?? 0) + width - widths.reduce((total, one) => total + one, 0);
  return widths;
}

function byContent(grid: Grid, columns: number): number[] {
  const wanted = Array.from({ length: columns }, () => 2);
  const consider = (rows: readonly (readonly Cell[])[], lines: number): void => {
    for (const { cell: one, column } of placedCells(rows)) {
      if (one.columns > 1) continue;
      const longest = Math.max(0, ...one.content.map((part) => characters(plainText(part))));
      const least = one.align === 'right' ? longest : Math.min(14, longest / lines);
      wanted[column] = Math.max(wanted[column] ?? 0, least + 1);
    }
  };
  consider(grid.head, 2);
  consider(grid.body, 1);
  return wanted;
}

/** Each cell with the column that it begins in, cells that come down from above minded. */
function* placedCells(
  rows: readonly (readonly Cell[])[],
): Generator<{ cell: Cell; column: number }> {
  const open: number[] = [];
  for (const cells of rows) {
    let column = 0;
    const taken = new Set<number>();
    for (const one of cells) {
      while ((open[column] ?? 0) > 0) column++;
      yield { cell: one, column };
      for (let i = 0; i < one.columns; i++, column++) {
        open[column] = one.rows;
        taken.add(column);
      }
    }
    for (let i = 0; i < open.length; i++) open[i] = Math.max(0, (open[i] ?? 0) - 1);
  }
}
