import { beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../../../src/briefing/documents.ts';
import { readArticle } from '../../../src/export/article/article.ts';
import { writeDocx } from '../../../src/export/docx/write-docx.ts';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import { officeFacts, pageOf } from '../../briefing/office-data.ts';
import { CIRCULAR, ONE_PAGER, PACK } from '../fixture-article.ts';
import { below, childOf, type Tag, xmlTree } from './xml-tree.ts';

/** Children in the order of ECMA-376 (transitional), as far as a document of ours may have them. */
const ORDER: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr',
  'w:settings':
    'view zoom displayBackgroundShape embedTrueTypeFonts mirrorMargins defaultTabStop evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr a:graphic',
  'wp:anchor':
    'simplePos positionH positionV extent effectExtent wrapNone wrapTopAndBottom docPr cNvGraphicFramePr a:graphic',
};

function outOfOrder(tag: Tag): string[] {
  const order = ORDER[tag.name]?.split(' ');
  const found = tag.inner.flatMap(outOfOrder);
  if (order === undefined) return found;
  const names = tag.inner.map(({ name }) => name.replace(/^(?:w|wp):/, ''));
  const places = names.map((name) => order.indexOf(name));
  const isRight = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
  return isRight ? found : [...found, `${tag.name}: ${names.join(' ')}`];
}

/** What is wrong with a table: widths, columns of a row, the end of a cell. */
function tableFaults(table: Tag): string[] {
  const grid = (childOf(table, 'w:tblGrid')?.inner ?? []).map(({ attributes }) =>
    Number(attributes['w:w']),
  );
  const sum = grid.reduce((all, one) => all + one, 0);
  const width = Number(childOf(childOf(table, 'w:tblPr'), 'w:tblW')?.attributes['w:w']);
  const rows = table.inner.filter(({ name }) => name === 'w:tr');
  const faults = width === sum ? [] : [`${width} wide, its columns ${sum}`];
  for (const row of rows) {
    const cells = row.inner.filter(({ name }) => name === 'w:tc');
    const spans = cells.map((cell) =>
      Number(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1),
    );
    const columns = spans.reduce((all, one) => all + one, 0);
    if (columns !== grid.length) faults.push(`a row of ${columns} columns in ${grid.length}`);
    if (cells.some((cell) => cell.inner.at(-1)?.name !== 'w:p')) faults.push('a cell without end');
  }
  return faults;
}

const values = (tags: readonly Tag[], attribute: string): (string | undefined)[] =>
  tags.map(({ attributes }) => attributes[attribute]);
const twice = <T>(all: readonly T[]): T[] => all.filter((one, i) => all.indexOf(one) !== i);

/** What is wrong with the flow of the body: Word joins tables that touch, and wants a last paragraph. */
function bodyFaults(body: Tag): string[] {
  const names = body.inner.map(({ name }) => name);
  const touching = names.filter((name, i) => name === 'w:tbl' && names[i + 1] === 'w:tbl');
  return [
    ...touching.map(() => 'two tables touch'),
    ...(names.at(-1) === 'w:sectPr' ? [] : ['no section at the end']),
    ...(names.at(-2) === 'w:p' ? [] : ['no paragraph at the end']),
  ];
}

/** Parts that are named and missing, or there and not named. */
function packageFaults(files: ReadonlyMap<string, string>): string[] {
  const types = xmlTree(files.get('[Content_Types].xml') ?? '');
  const named = values(below(types, 'Override'), 'PartName').map((name) => name?.slice(1) ?? '');
  const endings = values(below(types, 'Default'), 'Extension');
  const isTyped = (path: string): boolean =>
    path.startsWith('[') || named.includes(path) || endings.includes(path.split('.').at(-1));
  const faults = named.filter((path) => !files.has(path)).map((path) => `${path} is missing`);
  for (const [path, xml] of files) {
    if (!isTyped(path)) faults.push(`${path} has no type`);
    if (!path.endsWith('.rels')) continue;
    const links = below(xmlTree(xml), 'Relationship').filter(
      ({ attributes }) => attributes.TargetMode !== 'External',
    );
    const folder = path.startsWith('_rels') ? '' : 'word/';
    for (const { attributes } of links)
      if (!files.has(folder + attributes.Target)) faults.push(`${path}: ${attributes.Target}`);
    faults.push(...twice(values(links, 'Id')).map((id) => `${path}: ${id} twice`));
  }
  return faults;
}

/** What is wrong with the references of the text: bookmarks, drawings, links, pictures. */
function referenceFaults(files: ReadonlyMap<string, string>, document: Tag): string[] {
  const starts = below(document, 'w:bookmarkStart');
  const names = values(starts, 'w:name');
  const links = values(below(document, 'w:hyperlink'), 'w:anchor');
  const related = below(
    xmlTree(files.get('word/_rels/document.xml.rels') ?? ''),
    'Relationship',
  ).map(({ attributes }) => attributes.Id);
  const pictures = [...below(document, 'a:blip'), ...below(document, 'asvg:svgBlip')];
  const drawings = [...files.keys()]
    .filter((path) => /^word\/(?:document|footer\d+)\.xml$/.test(path))
    .flatMap((path) => values(below(xmlTree(files.get(path) ?? ''), 'wp:docPr'), 'id'));
  return [
    ...twice(drawings).map((id) => `drawing ${id} twice`),
    ...twice(names).map((name) => `bookmark ${name} twice`),
    ...links.filter((name) => !names.includes(name)).map((name) => `no bookmark ${name}`),
    ...values(pictures, 'r:embed')
      .filter((id) => !related.includes(id))
      .map((id) => `no ${id}`),
    ...(below(document, 'w:bookmarkEnd').length === starts.length ? [] : ['a bookmark stays open']),
  ];
}

function faults(bytes: Uint8Array): string[] {
  const decoder = new TextDecoder();
  const files = new Map([...unzip(bytes)].map(([path, part]) => [path, decoder.decode(part)]));
  const document = xmlTree(files.get('word/document.xml') ?? '');
  const body = below(document, 'w:body')[0];
  const isWord = (path: string): boolean => /^word\/[\w]+\.xml$/.test(path);
  return [
    ...[...files].filter(([path]) => isWord(path)).flatMap(([, xml]) => outOfOrder(xmlTree(xml))),
    ...below(document, 'w:tbl').flatMap(tableFaults),
    ...(body ? bodyFaults(body) : ['no body']),
    ...packageFaults(files),
    ...referenceFaults(files, document),
  ];
}

const HOSTILE = ['<w:p/>', '"甲"&\'乙\'', ']]>', '</w:tc>', '&#x1;', 'W'.repeat(40)];

describe('the parts of every document are as ECMA-376 wants them', () => {
  const pages: [name: string, page: string][] = [
    ['circular with annexes', CIRCULAR],
    ['pack', PACK],
    ['one-pager with a chart', ONE_PAGER],
  ];
  beforeAll(async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const office = { progress: true, lastYear: true, self: true, language };
      const { facts } = await officeFacts({ ...office, names: HOSTILE });
      const first = documentsOf(facts).filter(
        ({ unit }) => unit === undefined || unit.unit.code === 'u1',
      );
      for (const entry of first)
        pages.push([`${entry.kind} in ${language}`, await pageOf(facts, entry)]);
    }
  });

  test('in both languages, with hostile names', async () => {
    expect(pages.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const [name, page] of pages) {
      const { article, problems } = readArticle(page);
      if (article === undefined || problems.length > 0) throw new Error(name);
      const own = faults(await writeDocx(article));
      found.push(...[...new Set(own)].map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
