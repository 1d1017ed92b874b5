import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { readCsv } from '../csv/read-csv.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { decode } from './decode.ts';
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
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Kind = 'html' | 'xml' | 'pdf';

const NAMED_WORKBOOK: Record<Kind, string> = {
  html: 'html-named-workbook',
  xml: 'xml-named-workbook',
  pdf: 'pdf-named-workbook',
};
const NAMED_TEXT: Record<Kind, string> = {
  html: 'html-named-text',
  xml: 'xml-named-text',
  pdf: 'pdf-named-text',
};

/** What a file is in truth whose name says otherwise, by its first bytes; undefined: no telling. */
function trueKind(bytes: Uint8Array): Kind | 'workbook' | undefined {
  if (begins(bytes, ZIP)) return 'workbook';
  if (begins(bytes, PDF)) return 'pdf';
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2000))
    .replace(/^[^<]{0,4}</, '<');
  if (/^<\?xml[^>]*>[\s\S]*schemas-microsoft-com:office:spreadsheet/i.test(start)) return 'xml';
  if (/^<(!doctype html|html|head|meta|table|style|body)\b/i.test(start.trimStart())) return 'html';
  return undefined;
}

/** A workbook by its name that is none: as what it is, where that can be seen. */
function notAWorkbook(path: string, bytes: Uint8Array): UnreadableFile {
  const kind = trueKind(bytes);
  const isOld = OLD_FILE.test(path);
  if (kind === 'workbook') return new UnreadableFile('workbook-named-old');
  if (kind !== undefined) return new UnreadableFile(NAMED_WORKBOOK[kind]);
  if (isText(bytes)) return new UnreadableFile('text-named-workbook');
  return new UnreadableFile(isOld ? 'old-workbook' : 'not-a-workbook');
}

function isText(bytes: Uint8Array): boolean {
  try {
    return /[,\t;\n]/.test(decode(bytes).text);
  } catch {
    return false;
  }
}

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
  if (OLD_FILE.test(path)) throw notAWorkbook(path, bytes);
  if (TEXT_FILE.test(path)) {
    if (begins(bytes, ZIP)) throw new UnreadableFile('workbook-named-text');
    const kind = trueKind(bytes);
    if (kind !== undefined && kind !== 'workbook') throw new UnreadableFile(NAMED_TEXT[kind]);
    return [readCsv(path, bytes)];
  }
  if (bytes[0] !== ZIP[0] || bytes[1] !== ZIP[1]) throw notAWorkbook(path, bytes);
  const grids = readXlsx(path, bytes);
  if (grids.length === 0) throw new UnreadableFile('empty-workbook');
  return grids;
}

function toldOf({ assessment }: DeliveredFile, { place, told = [] }: Grid): Problem[] {
  return told.map((finding) => locatedProblem(finding, { assessment, ...place }));
}

/** Reads a text file or workbook into grids; what cannot be read is a problem, never a throw. */
export async function readGrids(file: DeliveredFile): Promise<GridsRead> {
  if (OPEN_MARK.test(file.path)) return { grids: [], problems: [] };
  try {
    const grids = gridsOf(file);
    return { grids, problems: grids.flatMap((grid) => toldOf(file, grid)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { assessment, path } = file;
    const location = { assessment, file: path, ...error.at };
    return { grids: [], problems: [locatedProblem(error.finding, location)] };
  }
}
