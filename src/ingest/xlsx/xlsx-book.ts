import { UnreadableFile } from '../files/unreadable-file.ts';
import { formatOfId, type NumberFormat } from './number-format.ts';
import type { Parts } from './xlsx-parts.ts';
import { attributesOf } from './xml-scanner.ts';

/** What a workbook says of its sheets, before any sheet is read. */
export interface Book {
  sheets: { name: string; part: string; hidden: boolean }[];
  from1904: boolean;
  strings: string[];
  /** Strings of which a part is struck through, by their index. */
  struckStrings: ReadonlySet<number>;
  /** Styles of cells that are struck through, by their index. */
  struckStyles: ReadonlySet<number>;
  /** By the index of a cell's style. */
  formats: NumberFormat[];
}

interface Relation {
  type: string;
  part: string;
}

/** A cell holds at most 32,767 characters; much longer ones are no work of a person. */
export const LONGEST_TEXT = 200_000;
/** Characters of all texts of a workbook together. */
const MOST_TEXT = 60_000_000;

const ROOT = '_rels/.rels';
const USUAL_BOOK = 'xl/workbook.xml';

const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** The path of a target, relative to the part that names it. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

export function relations(parts: Parts, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const path = part === '' ? ROOT : `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!parts.has(path)) return found;
  parts.scan(path, {
    wantsText: false,
    open(name, raw) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributesOf(raw);
      found.set(Id, { type: kindOf(Type), part: resolved(part, Target) });
    },
    close() {},
    text() {},
  });
  return found;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

interface BookPart {
  from1904: boolean;
  sheets: { name: string; id: string; state: string }[];
}

function readBookPart(parts: Parts, path: string): BookPart {
  const book: BookPart = { from1904: false, sheets: [] };
  parts.scan(path, {
    wantsText: false,
    open(name, raw) {
      if (name === 'workbookPr') book.from1904 = isOn(attributesOf(raw).date1904);
      if (name !== 'sheet') return;
      // The relation's id is the one `id` attribute of a sheet; `sheetId` is another name.
      const { name: title = '', id = '', state = 'visible' } = attributesOf(raw);
      book.sheets.push({ name: title, id, state });
    },
    close() {},
    text() {},
  });
  return book;
}

interface Styles {
  formats: NumberFormat[];
  struck: Set<number>;
}

/** Whether an element such as `<strike/>` switches its property on. */
const switchesOn = (raw: string): boolean => !/^(0|false|none)$/.test(attributesOf(raw).val ?? '');

function readStyles(parts: Parts, path: string): Styles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const fonts: boolean[] = [];
  const struck = new Set<number>();
  let inCells = false;
  let inFonts = false;
  parts.scan(path, {
    wantsText: false,
    open(name, raw) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributesOf(raw);
        codes.set(Number(numFmtId), formatCode);
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts) fonts.push(false);
      else if (name === 'strike' && inFonts && switchesOn(raw)) fonts[fonts.length - 1] = true;
      else if (name === 'xf' && inCells) {
        const { numFmtId = 0, fontId = 0 } = attributesOf(raw);
        if (fonts[Number(fontId)]) struck.add(ids.length);
        ids.push(Number(numFmtId));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
      else if (name === 'fonts') inFonts = false;
    },
    text() {},
  });
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? formatOfId(id, codes);
    formats.set(id, format);
    return format;
  };
  return { formats: ids.map(formatOf), struck };
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * A text as the sheet shows it: `_x000D_` and the like decoded, line ends as `\n`; a copy of its
 * own, so that it does not keep the whole part in memory.
 */
export function cellText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return lines.length > 12 ? Buffer.from(lines, 'utf16le').toString('utf16le') : lines;
}

/**
 * Shared strings; of rich text all runs together, without the readings (`rPh`) above them. A part
 * of one that is struck through is part of its text, and noted.
 */
function readStrings(parts: Parts, path: string): { strings: string[]; struck: Set<number> } {
  const strings: string[] = [];
  const struck = new Set<number>();
  let text = '';
  let total = 0;
  let reading = 0;
  const handlers = {
    wantsText: false,
    open(name: string, raw: string) {
      if (name === 'strike' && switchesOn(raw)) struck.add(strings.length);
      else if (name === 'si') text = '';
      else if (name === 'rPh') reading++;
      else if (name === 't') handlers.wantsText = reading === 0;
    },
    close(name: string) {
      if (name === 't') handlers.wantsText = false;
      else if (name === 'rPh') reading--;
      else if (name === 'si') strings.push(cellText(text));
    },
    text(piece: string) {
      text += piece;
      total += piece.length;
      if (text.length > LONGEST_TEXT || total > MOST_TEXT) throw new UnreadableFile('too-large');
    },
  };
  parts.scan(path, handlers);
  return { strings, struck };
}

/** Finds and reads what all sheets share. Throws UnreadableFile where it is no workbook. */
export function readBook(parts: Parts): Book {
  const root = [...relations(parts, '').values()];
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? USUAL_BOOK;
  if (main.endsWith('.bin')) throw new UnreadableFile('old-workbook');
  if (!parts.has(main) || !/\.xml$/i.test(main)) throw new UnreadableFile('not-a-workbook');
  if (/(^|\/)(word|ppt)\//i.test(main)) throw new UnreadableFile('not-a-workbook');
  const related = relations(parts, main);
  const partOf = (kind: string): string | undefined =>
    [...related.values()].find(({ type, part }) => type === kind && parts.has(part))?.part;
  const { from1904, sheets } = readBookPart(parts, main);
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const texts = strings ? readStrings(parts, strings) : { strings: [], struck: new Set<number>() };
  const looks = styles ? readStyles(parts, styles) : { formats: [], struck: new Set<number>() };
  return {
    from1904,
    strings: texts.strings,
    struckStrings: texts.struck,
    formats: looks.formats,
    struckStyles: looks.struck,
    sheets: sheets.flatMap(({ name, id, state }) => {
      const relation = related.get(id);
      if (!relation) throw new UnreadableFile('damaged-workbook');
      // Sheets of a chart or a macro hold no cells.
      if (relation.type !== 'worksheet') return [];
      return [{ name, part: relation.part, hidden: state !== 'visible' }];
    }),
  };
}
