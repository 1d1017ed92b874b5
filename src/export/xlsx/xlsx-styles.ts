/** The looks of cells in a workbook: a handful of fonts and fills, and number formats as they come. */

export type CellRole = 'head' | 'title' | 'note' | 'input' | 'words';

const FACE = '<name val="宋体"/><charset val="134"/>';
const FONTS: Record<CellRole | 'plain', string> = {
  plain: `<font><sz val="11"/>${FACE}</font>`,
  head: `<font><b/><sz val="11"/>${FACE}</font>`,
  title: `<font><b/><sz val="14"/>${FACE}</font>`,
  note: `<font><sz val="11"/><color rgb="FF565D6B"/>${FACE}</font>`,
  input: `<font><sz val="11"/><color rgb="FF1F4E8C"/>${FACE}</font>`,
  /** Sentences, in several lines. */
  words: `<font><sz val="11"/>${FACE}</font>`,
};
const FONT_NAMES = Object.keys(FONTS) as (keyof typeof FONTS)[];

const FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF1EEE7"/></patternFill></fill>';
const HEAD_FILL = 2;
/** Numbers below are built into the format. */
const FIRST_OWN_FORMAT = 164;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const formatOf = (format: number | string): string =>
  typeof format === 'string' ? format : format === 0 ? '0' : `0.${'0'.repeat(format)}`;

type Format = number | string | undefined;

export interface StyleTable {
  /** What a cell of that look has in its tag; nothing for the plain one. */
  attribute: (role: CellRole | undefined, format: Format) => string;
  xml: () => string;
}

/** Styles in the order in which cells first ask for them. */
export function styleTable(): StyleTable {
  const formats = new Map<string, number>();
  const attributes = new Map<CellRole | undefined, Map<Format, string>>();
  const records = [record('plain', 0)];
  const formatId = (code: string): number => {
    const id = formats.get(code) ?? FIRST_OWN_FORMAT + formats.size;
    formats.set(code, id);
    return id;
  };
  const added = (role: CellRole | undefined, format: Format): string => {
    if (role === undefined && format === undefined) return '';
    const id = format === undefined ? 0 : formatId(formatOf(format));
    return ` s="${records.push(record(role ?? 'plain', id)) - 1}"`;
  };
  const attribute: StyleTable['attribute'] = (role, format) => {
    const known = attributes.get(role)?.get(format);
    if (known !== undefined) return known;
    const text = added(role, format);
    attributes.set(role, (attributes.get(role) ?? new Map()).set(format, text));
    return text;
  };
  return { attribute, xml: () => stylesXml(formats, records) };
}

const ALIGNMENTS: Partial<Record<CellRole | 'plain', string>> = {
  head: 'horizontal="center" vertical="center" wrapText="1"',
  words: 'vertical="top" wrapText="1"',
};

function record(role: CellRole | 'plain', format: number): string {
  const font = FONT_NAMES.indexOf(role);
  const fill = role === 'head' ? HEAD_FILL : 0;
  const open =
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1"';
  if (role === 'input') return `${open} applyProtection="1"><protection locked="0"/></xf>`;
  const place = ALIGNMENTS[role];
  return place === undefined
    ? `${open}/>`
    : `${open} applyAlignment="1"><alignment ${place}/></xf>`;
}

function stylesXml(formats: ReadonlyMap<string, number>, records: readonly string[]): string {
  const numFmts = [...formats].map(
    ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : '',
    `<fonts count="${FONT_NAMES.length}">${Object.values(FONTS).join('')}</fonts>`,
    `<fills count="3">${FILLS}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${records.length}">${records.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
