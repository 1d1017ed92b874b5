import type { ParagraphPart } from '../article/article-tree.ts';
import { type Face, fonts } from './faces.ts';
import { CHARACTER, CHARACTER_SPACING, LINE_PITCH, mm, NUMBER_INDENT, pt } from './geometry.ts';

/** What a paragraph style sets; lengths in twips, sizes in points. */
interface Style {
  id: string;
  name: string;
  face?: Face;
  size?: number;
  /** Exact line pitch; 0 lets the content decide. */
  line?: number;
  align?: 'left' | 'right' | 'center' | 'both';
  firstLine?: number;
  before?: number;
  after?: number;
  left?: number;
  right?: number;
  spacing?: number;
  color?: string;
  /** Depth in the navigation tree, from 0. */
  outline?: number;
  keepNext?: boolean;
  widows?: boolean;
  /** Borders and tab stops as XML. */
  extra?: string;
  basedOn?: string;
}

export const STYLE_OF_PART: Record<ParagraphPart, string> = {
  mark: 'Mark',
  'red-head': 'RedHead',
  number: 'DocumentNumber',
  recipients: 'Recipients',
  plain: 'Plain',
  note: 'Note',
  formula: 'Formula',
  quote: 'Quote',
  'annex-label': 'AnnexLabel',
  'contents-title': 'ContentsTitle',
  entry: 'TOC1',
  'cover-title': 'CoverTitle',
  'cover-line': 'CoverLine',
  signature: 'Signature',
  date: 'Date',
  'data-note': 'DataNote',
  'copy-to': 'CopyTo',
  printed: 'Imprint',
};

const RED = 'D7000F';
const rule = (side: string, kind: string, size: number, color: string): string =>
  `<w:${side} w:val="${kind}" w:sz="${size}" w:space="6" w:color="${color}"/>`;
const entryTab = (): string =>
  `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${mm(156) - 60}"/></w:tabs>`;

/** Measures that differ between running documents and one-pagers in smaller type. */
interface Scale {
  size: number;
  line: number;
  character: number;
  spacing: number;
  tableSize: number;
  tableLine: number;
}
const GRID: Scale = {
  size: 16,
  line: LINE_PITCH,
  character: CHARACTER,
  spacing: CHARACTER_SPACING,
  tableSize: 12,
  tableLine: pt(18),
};
const SHEET: Scale = {
  size: 12,
  line: pt(16),
  character: pt(12),
  spacing: 0,
  tableSize: 10.5,
  tableLine: pt(14.5),
};

function headings(scale: Scale): Style[] {
  const indent = 2 * scale.character;
  const title = { face: 'title', size: 22, align: 'center', spacing: 0, keepNext: true } as const;
  const common = { firstLine: indent, keepNext: true } as const;
  const titleLine = scale === GRID ? LINE_PITCH : pt(30);
  return [
    { id: 'CoverTitle', name: '封面标题', ...title, size: 26, line: pt(40) },
    {
      id: 'Title',
      name: 'Title',
      ...title,
      line: titleLine,
      after: scale === GRID ? LINE_PITCH : pt(8),
    },
    { id: 'Heading1', name: 'heading 1', face: 'hei', ...common, outline: 0 },
    { id: 'Heading2', name: 'heading 2', face: 'kai', ...common, outline: 1 },
    { id: 'Heading3', name: 'heading 3', ...common, outline: 2 },
    { id: 'Heading4', name: 'heading 4', ...common, outline: 3 },
  ];
}

function paragraphs(scale: Scale): Style[] {
  const { character, line } = scale;
  const small = { size: scale.tableSize, line: scale.tableLine, spacing: 0 } as const;
  const under = `<w:pBdr>${rule('bottom', 'single', 12, RED)}</w:pBdr>`;
  return [
    { id: 'BodyText', name: 'Body Text', firstLine: 2 * character },
    { id: 'Quote', name: 'Quote', face: 'kai', firstLine: 2 * character },
    { id: 'Plain', name: '正文不缩进' },
    { id: 'Mark', name: '密级', face: 'hei', align: 'left' },
    {
      id: 'RedHead',
      name: '发文机关标志',
      face: 'title',
      size: 28,
      line: 0,
      align: 'center',
      spacing: 0,
      color: RED,
    },
    {
      id: 'DocumentNumber',
      name: '发文字号',
      align: 'center',
      before: 2 * line,
      after: 2 * line,
      extra: under,
    },
    { id: 'Recipients', name: '主送机关', align: 'left' },
    { id: 'ListText', name: '列项', firstLine: 2 * character },
    { id: 'AnnexNote', name: '附件说明' },
    { id: 'Signature', name: 'Signature', before: line, align: 'left', keepNext: true },
    { id: 'Date', name: 'Date', align: 'left' },
    { id: 'AnnexLabel', name: '附件序号', face: 'hei', align: 'left', after: line, keepNext: true },
    { id: 'Note', name: '表注', ...small },
    { id: 'DataNote', name: '数据说明', ...small, before: Math.round(line / 2), align: 'left' },
    { id: 'Formula', name: '算式', ...small, left: 2 * pt(scale.tableSize), align: 'left' },
    {
      id: 'Imprint',
      name: '版记',
      size: scale === GRID ? 14 : 10.5,
      spacing: 0,
      align: 'left',
      left: NUMBER_INDENT,
      right: NUMBER_INDENT,
    },
    {
      id: 'CopyTo',
      name: '抄送机关',
      size: scale === GRID ? 14 : 10.5,
      spacing: 0,
      left: 4 * NUMBER_INDENT,
      right: NUMBER_INDENT,
      firstLine: -3 * NUMBER_INDENT,
    },
    { id: 'CoverLine', name: '封面文字', align: 'center' },
    {
      id: 'ContentsTitle',
      name: 'TOC Heading',
      face: 'title',
      size: 22,
      align: 'center',
      spacing: 0,
      after: line,
    },
    { id: 'TOC1', name: 'toc 1', face: 'hei', align: 'left', extra: entryTab() },
    { id: 'TOC2', name: 'toc 2', align: 'left', left: 2 * character, extra: entryTab() },
    { id: 'TOC3', name: 'toc 3', align: 'left', left: 4 * character, extra: entryTab() },
  ];
}

function tablesAndFigures(scale: Scale): Style[] {
  const text = { size: scale.tableSize, line: scale.tableLine, spacing: 0, align: 'left' } as const;
  const narrow = {
    ...text,
    size: Math.min(10.5, scale.tableSize),
    line: Math.min(pt(16), scale.tableLine),
  } as const;
  const small = { ...narrow, size: 9, line: pt(13) } as const;
  const least = { ...narrow, size: 7.5, line: pt(11) } as const;
  const captionSize = scale === GRID ? 14 : 10.5;
  return [
    { id: 'TableText', name: '表格文字', ...text },
    { id: 'TableHead', name: '表头', ...text, face: 'hei', align: 'center' },
    { id: 'NarrowText', name: '表格小字', ...narrow },
    { id: 'NarrowHead', name: '小字表头', ...narrow, face: 'hei', align: 'center' },
    { id: 'SmallText', name: '表格小五号字', ...small },
    { id: 'SmallHead', name: '小五号表头', ...small, face: 'hei', align: 'center' },
    { id: 'LeastText', name: '表格六号字', ...least },
    { id: 'LeastHead', name: '六号表头', ...least, face: 'hei', align: 'center' },
    {
      id: 'TableTitle',
      name: 'table title',
      ...text,
      face: 'hei',
      size: captionSize,
      line: pt(captionSize + 10),
      align: 'center',
      keepNext: true,
    },
    { id: 'TableUnit', name: '计量单位', ...text, line: pt(20), align: 'right', keepNext: true },
    { id: 'Figure', name: '图', line: 0, align: 'center', before: pt(6) },
    { id: 'Caption', name: 'caption', ...text, face: 'hei', line: pt(20), align: 'center' },
    {
      id: 'Footer',
      name: 'footer',
      face: 'number',
      size: 14,
      line: pt(18),
      spacing: 0,
      align: 'left',
    },
    { id: 'Gap', name: '分隔', size: 1, line: 14, spacing: 0 },
  ];
}

function spacingXml({ before = 0, after = 0, line }: Style): string {
  const pitch =
    line === undefined
      ? ''
      : line === 0
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${line}" w:lineRule="exact"`;
  return `<w:spacing w:before="${before}" w:after="${after}"${pitch}/>`;
}

/** Paragraph properties in the order that the schema wants. */
function paragraphXml(style: Style): string {
  const { left = 0, right = 0, firstLine = 0 } = style;
  const snap = style.line === 0 || style.size !== undefined ? '<w:snapToGrid w:val="0"/>' : '';
  return [
    style.keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    style.extra ?? '',
    snap,
    spacingXml(style),
    `<w:ind w:left="${left}" w:right="${right}" w:firstLine="${firstLine}"/>`,
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
}

function runXml({ face, size, spacing, color }: Style): string {
  const halves =
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  return [
    face ? fonts(face) : '',
    '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/>',
    color ? `<w:color w:val="${color}"/>` : '',
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    halves,
  ].join('');
}

const styleXml = (style: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${style.id}"${/^[a-zA-Z]/.test(style.name) ? '' : ' w:customStyle="1"'}>` +
  `<w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/>${style.outline === undefined ? '' : '<w:next w:val="BodyText"/>'}<w:qFormat/>` +
  `<w:pPr>${paragraphXml(style)}</w:pPr><w:rPr>${runXml(style)}</w:rPr></w:style>`;

const characterXml = (id: string, name: string, face: Face): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>` +
  `<w:rPr>${fonts(face)}<w:b w:val="0"/><w:i w:val="0"/></w:rPr></w:style>`;

/** The styles of a document, whole: a grid of 22 lines, or a one-pager. */
export function stylesXml(layout: 'grid' | 'sheet', language: string): string {
  const scale = layout === 'grid' ? GRID : SHEET;
  const halves = scale.size * 2;
  const all = [...headings(scale), ...paragraphs(scale), ...tablesAndFigures(scale)];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    `${fonts('text')}<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`,
    // As Chinese text, LibreOffice would break digits anywhere: 94.2 and 3 on the next line.
    `<w:lang w:val="${language === 'en' ? 'en-GB' : 'en-US'}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>',
    '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" w:line="${scale.line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>`,
    `<w:rPr><w:spacing w:val="${scale.spacing}"/></w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    ...all.map(styleXml),
    characterXml('Strong', 'Strong', 'hei'),
    characterXml('Emphasis', 'Emphasis', 'kai'),
    '</w:styles>',
  ].join('');
}
