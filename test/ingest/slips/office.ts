/** A data folder held as cells, so that a clerk's slip can be planted in it and the files written anew. */

export interface ColumnAbout {
  indicator: string;
  field: 'value' | 'target' | 'previous';
  kind: 'share' | 'growth' | 'points' | 'level' | 'count' | 'other';
  /** Unit of measure. */
  measure: string;
  direction: 'positive' | 'reverse';
}

/** A table of figures with one unit a row; the first column names the unit. */
export interface Sheet {
  /** Name of the file without its ending. */
  file: string;
  title: string;
  columns: ColumnAbout[];
  /** Headers of the columns where they are not made from what they are about. */
  headers?: string[];
  /** The unit's name, then a text for each column. */
  rows: string[][];
}

export interface Office {
  name: string;
  /** `2024/counties`. */
  assessment: string;
  year: number;
  /** All files but the sheets, by path. */
  files: Record<string, string>;
  sheets: Sheet[];
  /** Last year's figures by indicator and unit, where a folder of last year has them. */
  before: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const copyOf = (office: Office): Office => ({ ...structuredClone(office) });

const ENDINGS = { value: '', target: '-目标值', previous: '-上年值' } as const;

export function headerOf({ indicator, measure, field }: ColumnAbout): string {
  const unit = measure === '' ? '' : `（${measure}）`;
  return field === 'value' ? `${indicator}${unit}` : `${indicator}${ENDINGS[field]}`;
}

/** All files of the folder, by path. */
export function filesOf(office: Office): Record<string, string> {
  const files = { ...office.files };
  for (const { file, title, columns, headers, rows } of office.sheets) {
    const header = ['单位', ...(headers ?? columns.map(headerOf))];
    const lines = [...(title === '' ? [] : [[title]]), header, ...rows];
    files[`${office.assessment}/${file}.csv`] = lines
      .map((cells) => cells.map(quoted).join(','))
      .join('\n')
      .concat('\n');
  }
  return files;
}

const quoted = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Numbers from 0 to 1 whose sequence a seed fixes (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
