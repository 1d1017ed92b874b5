import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Figure } from '../../../src/model/dataset.ts';
import type { Scores } from '../../../src/model/scores.ts';
import { scoreAll } from '../../../src/report.ts';

/** A copy of a data folder in which cells are written over, as an office would change them. */
export interface DataCopy {
  folder: string;
  /** Reads and scores the folder as `score` does; undefined where that stops with errors. */
  score: () => Promise<Scores | undefined>;
  /** Writes a text into the cell of a figure; what it was comes back with `restore`. */
  write: (figure: Figure, text: string) => void;
  restore: () => void;
  remove: () => void;
}

export function copyOfData(source: string, id: string, draft: boolean): DataCopy {
  const room = mkdtempSync(join(tmpdir(), 'biaochi-what-if-'));
  const folder = join(room, 'data');
  cpSync(source, folder, { recursive: true });
  const before = new Map<string, Buffer>();
  return {
    folder,
    score: async () => {
      const dataset = await readDataset(folder, { guards: 'off', draft, only: id });
      const { scored, problems } = scoreAll(dataset, draft);
      return problems.some(({ level }) => level === 'error') ? undefined : scored.get(id);
    },
    write: ({ at }, text) => {
      if (at?.row === undefined || at.column === undefined)
        throw new Error('a figure without cell');
      const path = join(folder, id, at.place.file);
      const bytes = readFileSync(path);
      if (!before.has(path)) before.set(path, bytes);
      writeFileSync(path, withCell(decoded(bytes), at.row, at.column, text));
    },
    restore: () => {
      for (const [path, bytes] of before) writeFileSync(path, bytes);
      before.clear();
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}

/** As offices save text files: UTF-8, or the Chinese encoding of older programs. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

function withCell(text: string, row: number, column: number, cell: string): string {
  const { data, meta } = Papa.parse<string[]>(text);
  const cells = data[row - 1];
  if (cells === undefined) throw new Error(`no row ${row}`);
  cells[column - 1] = cell;
  return Papa.unparse(data, { delimiter: meta.delimiter });
}

/** Whether a figure stands in one cell of a text file, which can be written over. */
export const isWritable = (figure: Figure | undefined): figure is Figure =>
  figure?.at?.row !== undefined &&
  figure.alsoAt === undefined &&
  /\.csv$/.test(figure.at.place.file);
