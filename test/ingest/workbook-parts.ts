import { strToU8, zipSync } from 'fflate';

/** Makes workbooks out of raw XML parts, so that tests can write what no library would write. */
export interface SheetParts {
  name: string;
  /** What stands inside `<sheetData>`. */
  rows: string;
  /** Elements before and behind sheetData: cols, mergeCells, dimension. */
  before?: string;
  after?: string;
  state?: 'hidden' | 'veryHidden';
  /** The whole part instead of the one made from the above. */
  xml?: string;
}

export interface WorkbookParts {
  sheets: SheetParts[];
  /** Elements of `<sst>`: `<si><t>…</t></si>`. */
  strings?: string;
  /** Custom number formats, id → code; cell style n uses the n-th of `formats` ids. */
  numberFormats?: Record<number, string>;
  formats?: number[];
  date1904?: boolean;
  /** Further parts, or other ones in place of those made here. */
  parts?: Record<string, string | Uint8Array>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function stylesXml({ numberFormats = {}, formats = [] }: WorkbookParts): string {
  const custom = Object.entries(numberFormats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cells = [0, ...formats].map(
    (id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet ${MAIN}><numFmts count="${custom.length}">${custom.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(sheet: SheetParts): string {
  return (
    sheet.xml ??
    `${HEAD}<worksheet ${MAIN}>${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`
  );
}

/** Bytes of the workbook; cell style 0 is General, style n the n-th of `formats`. */
export function workbookBytes(book: WorkbookParts, level: 0 | 6 = 6): Uint8Array {
  const entries = book.sheets.map(
    (sheet, at) =>
      `<sheet name="${sheet.name}" sheetId="${at + 1}" r:id="rId${at + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`,
  );
  const rels = book.sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${rels.join('')}<Relationship Id="rId901" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId902" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(book),
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${book.strings ?? ''}</sst>`,
  };
  book.sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  });
  const all = Object.entries({ ...parts, ...book.parts });
  return zipSync(
    Object.fromEntries(
      all.map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level },
  );
}
