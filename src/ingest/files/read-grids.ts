import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import type { Grid } from './grid.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A delivered file: its path below the assessment's folder, and its bytes. */
export interface DeliveredFile {
  assessment: string | null;
  path: string;
  bytes: Uint8Array;
}

export interface GridsRead {
  /** One for each sheet that holds anything; hidden sheets too. */
  grids: Grid[];
  problems: Problem[];
}

/** The names of files that tables are looked for in (`.xls` and `.et` for their message). */
export const TABLE_FILE = /\.(csv|txt|tsv|xlsx|xlsm|xls|et)$/i;

/** What Office leaves beside a workbook that someone has open. */
export const OPEN_MARK = /(^|\/)(~\$|\.~)[^/]*$/;

const OLD_FILE = /\.(xls|et)$/i;
const TEXT_FILE = /\.(csv|txt|tsv)$/i;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** An OLE file is a workbook of before 2007, or a new one behind a password. */
function oleProblem(bytes: Uint8Array): UnreadableFile {
  const locked = Buffer.from('EncryptedPackage', 'utf16le');
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(locked);
  return new UnreadableFile(isLocked ? 'encrypted-workbook' : 'old-workbook');
}

function gridsOf({ path, bytes }: DeliveredFile): Grid[] {
  if (bytes.length === 0) throw new UnreadableFile('empty-file');
  if (begins(bytes, OLE)) throw oleProblem(bytes);
  if (OLD_FILE.test(path)) throw new UnreadableFile('old-workbook');
  if (TEXT_FILE.test(path)) {
    if (begins(bytes, ZIP)) throw new UnreadableFile('workbook-named-text');
    return [readCsv(path, bytes)];
  }
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) throw new UnreadableFile('not-a-workbook');
  const grids = readXlsx(path, bytes);
  if (grids.length === 0) throw new UnreadableFile('empty-workbook');
  return grids;
}

/** Reads a text file or workbook into grids; what cannot be read is a problem, never a throw. */
export async function readGrids(file: DeliveredFile): Promise<GridsRead> {
  if (OPEN_MARK.test(file.path)) return { grids: [], problems: [] };
  try {
    return { grids: gridsOf(file), problems: [] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { assessment, path } = file;
    const location = { assessment, file: path, ...error.at };
    return { grids: [], problems: [locatedProblem(error.finding, location)] };
  }
}
