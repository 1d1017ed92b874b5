import type { Problem } from '../../../model/problem.ts';
import type { TableName } from '../../../model/tables.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import type { TableGrid } from '../../files/assign-tables.ts';
import { fileStem } from '../../files/table-name.ts';
import type { Reading } from '../../tables/reading.ts';

/** Tables that speak of other years than the scheme's. */
const OF_ANY_YEAR: ReadonlySet<TableName> = new Set(['lineage', 'changes', 'appeals', 'confirmed']);
/** Titles are searched this far down. */
const TITLE_ROWS = 6;
/** A year that is not the beginning of a date or of a document's number. */
const YEAR =
  /(?<![\d〔[(（.-])((?:19|20)\d\d)(?:\s*年度?(?!\s*(?:\d{1,2}\s*月|初|以来|\d))|(?![\d年〕\])）]|\s*[-./]\s*\d))/g;

/** The year of a title, a file's or a sheet's name that is not the year of the scheme. */
export function statedYears(reading: Reading, tables: readonly TableGrid[]): Problem[] {
  const { year } = reading.scheme;
  if (!reading.schemeKnown) return [];
  return tables.flatMap((table) => {
    if (OF_ANY_YEAR.has(table.table)) return [];
    const { file, sheet } = table.grid.place;
    const title = titleOf(table);
    const said = [
      { text: fileStem(file), row: undefined, column: undefined },
      { text: sheet ?? '', row: undefined, column: undefined },
      ...(title ? [title] : []),
    ];
    const other = said.find(({ text }) => isOther(text, year));
    if (other === undefined) return [];
    return [
      locatedProblem(
        {
          level: 'error',
          code: 'last-year',
          text: other.row === undefined ? 'year-of-name' : 'year-of-title',
          params: { said: String(yearsIn(other.text)[0]), year: String(year), title: other.text },
        },
        {
          assessment: reading.id,
          file,
          sheet,
          ...(other.row === undefined ? {} : { row: other.row, column: other.column }),
          found: other.text,
        },
      ),
    ];
  });
}

const yearsIn = (text: string): number[] =>
  [...text.matchAll(YEAR)].map(([, year]) => Number(year));

/** Names years, and not that of the scheme among them. */
function isOther(text: string, year: number): boolean {
  const years = yearsIn(text);
  return years.length > 0 && !years.includes(year);
}

/** The first text that stands alone in its row above the table. */
function titleOf({ grid }: TableGrid): { text: string; row: number; column: number } | undefined {
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.rows.length); row++) {
    const cells = (grid.rows[row] ?? []).flatMap((text, column) =>
      text.trim() === '' ? [] : [{ text: text.trim(), column }],
    );
    if (cells.length > 2) return undefined;
    const [first] = cells;
    if (first && cells.length === 1 && /(19|20)\d\d/.test(first.text))
      return { text: first.text, row: row + 1, column: first.column + 1 };
  }
  return undefined;
}
