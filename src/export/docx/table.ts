import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Table as Grid } from '../article/article-tree.ts';
import { columnWidths, type TableSize, tableSize } from '../article/column-widths.ts';
import { pt } from './geometry.ts';
import { type Context, runs } from './runs.ts';

const LINE = { style: 'single', size: 4, color: '000000' } as const;

/** Room at the sides of a cell, in points, and the beginning of its styles, by the type of its table. */
const SIDES: Record<TableSize, number> = { 12: 4, 10.5: 3, 9: 2, 7.5: 2 };
const STYLES: Record<TableSize, string> = { 12: 'Table', 10.5: 'Narrow', 9: 'Small', 7.5: 'Least' };

/** Rows below the head of a table that is kept whole, and with the end where that follows; the style sheet has the same. */
const KEPT = 9;
/** So many rows at least of a longer one stand on its last page; the style sheet has the same. */
const LAST = 5;

/**
 * A table with its title and unit above, as wide as the text area; all lines drawn.
 *
 * @param keepNext the end follows, which must not stand on a page by itself
 */
export function table(
  grid: Grid,
  width: number,
  context: Context,
  keepNext = false,
): (Paragraph | Table)[] {
  const rows = [...grid.head, ...grid.body];
  const keptFrom = grid.body.length <= KEPT ? 0 : rows.length - LAST;
  const size = tableSize(grid, width / 20);
  const widths = twips(columnWidths(grid, width / 20, size), width);
  const padding = context.measures.cellPadding;
  const side = pt(SIDES[size]);
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
  const table = new Table({
    rows: rows.map((cells, index) => {
      const head = index < grid.head.length;
      const goesOn = index < rows.length - 1 || keepNext;
      return row(cells, { head, size, keepNext: head || (index >= keptFrom && goesOn) }, context);
    }),
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
    margins: {
      top: padding,
      bottom: padding,
      left: side,
      right: side,
      marginUnitType: WidthType.DXA,
    },
  });
  return [...above, table];
}

interface RowLook {
  head: boolean;
  size: TableSize;
  keepNext: boolean;
}

const row = (cells: readonly Cell[], look: RowLook, context: Context): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: look.head,
    children: cells.map((one) => cell(one, look, context)),
  });

function cell(one: Cell, { head, size, keepNext }: RowLook, context: Context): TableCell {
  const style = `${STYLES[size]}${head ? 'Head' : 'Text'}`;
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(one.columns > 1 ? { columnSpan: one.columns } : {}),
    ...(one.rows > 1 ? { rowSpan: one.rows } : {}),
    children: one.content.map(
      (content) =>
        new Paragraph({
          style,
          alignment: one.align,
          // Keeps the head with the next row. LibreOffice would even drop that row.
          ...(keepNext ? { keepNext } : {}),
          children: runs(content, context),
        }),
    ),
  });
}

/** Whole twips that add up to the width. */
function twips(points: readonly number[], width: number): number[] {
  const widths = points.map((point) => Math.floor(point * 20));
  const rest = width - widths.reduce((total, one) => total + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
}
