import { columnLetters } from '../../model/address.ts';
import type { XlsxAbout } from './xlsx.ts';
import { escapeXml } from './xlsx-sheet.ts';
import { xmlText } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const attribute = (text: string): string => escapeXml(xmlText(text)).replaceAll('"', '&quot;');

/** What print repeats on each page: the row of the header, and so many columns from the left. */
interface Repeated {
  row: number;
  columns: number;
}

/**
 * The parts of a workbook that do not depend on its cells, by path.
 *
 * @param headers of each sheet
 */
export function bookParts(
  names: readonly string[],
  headers: readonly Repeated[],
  about: XlsxAbout,
): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(names.length)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', core(about)],
    ['xl/workbook.xml', workbook(names, headers)],
    ['xl/_rels/workbook.xml.rels', bookRelations(names.length)],
  ];
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const packageRelations = (): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml') +
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml') +
  '</Relationships>';

function bookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, i) =>
    relation(i + 1, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`),
  );
  const styles = relation(count + 1, `${OFFICE}/styles`, 'styles.xml');
  const strings = relation(count + 2, `${OFFICE}/sharedStrings`, 'sharedStrings.xml');
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}${styles}${strings}</Relationships>`;
}

/** Title and issuer, and no time of writing: the workbook has no date of its own. */
function core({ title, creator }: XlsxAbout): string {
  const by = creator ? `<dc:creator>${escapeXml(xmlText(creator))}</dc:creator>` : '';
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(xmlText(title))}</dc:title>${by}</cp:coreProperties>`
  );
}

function workbook(names: readonly string[], headers: readonly Repeated[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${attribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const titles = names.map((name, i) => {
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'`);
    const { row = 1, columns = 0 } = headers[i] ?? {};
    const sideways = columns > 0 ? `${quoted}!$A:$${columnLetters(columns)},` : '';
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sideways}${quoted}!$${row}:$${row}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`
  );
}

/** The table of shared strings, in the order in which cells first used them. */
export function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) {
    const keeps = /^\s|\s$|[\r\n]/.test(text) ? ' xml:space="preserve"' : '';
    yield `<si><t${keeps}>${escapeXml(text)}</t></si>`;
  }
  yield '</sst>';
}
