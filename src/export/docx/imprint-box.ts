import { ImportedXmlComponent, Paragraph, type ParagraphChild } from 'docx';
import { characters } from '../article/article-inline.ts';
import {
  type Inline,
  plainText,
  type Section,
  type Paragraph as Words,
} from '../article/article-tree.ts';
import { xmlText } from '../xlsx/xml-text.ts';
import { LINE_PITCH, NUMBER_INDENT, pt } from './geometry.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const EMU_A_TWIP = 635;
/** Room for the rules, beside the lines. */
const RULES = pt(4);

/**
 * Sets 版记 in a box at the foot of the page on which the text ends, and keeps the text off it. A
 * frame or a floating table would do the same in Word, but LibreOffice 7 leaves both where the text
 * ends.
 *
 * @param width of the text area, in twips
 */
export function imprint(section: Section, width: number): Paragraph[] {
  const lines = section.blocks.filter((block): block is Words => block.kind === 'paragraph');
  const held = (width - 2 * NUMBER_INDENT) / NUMBER_INDENT;
  const count = lines.map(({ part, content }) =>
    Math.ceil((characters(plainText(content)) - 3) / (held - (part === 'copy-to' ? 3 : 0))),
  );
  const high = count.reduce((all, one) => all + Math.max(1, one), 0) * LINE_PITCH + RULES;
  const content = lines.map((one, i) => lineXml(one, width, i, lines.length)).join('');
  const box = ImportedXmlComponent.fromXmlString(boxXml(content, width, high));
  return [new Paragraph({ style: 'Gap', children: [box as unknown as ParagraphChild] })];
}

function lineXml({ part, content }: Words, width: number, index: number, count: number): string {
  const rule = (side: string, size: number): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const rules = (index === 0 ? rule('top', 8) : '') + rule('bottom', index === count - 1 ? 8 : 6);
  const style = part === 'copy-to' ? 'CopyTo' : 'Imprint';
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${width - NUMBER_INDENT}"/></w:tabs>`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:pBdr>${rules}</w:pBdr>${tab}</w:pPr>` +
    `${content.map(runXml).join('')}</w:p>`
  );
}

function runXml(part: Inline): string {
  if (part.kind === 'break') return '<w:r><w:br/></w:r>';
  const tab = part.mark === 'day' ? '<w:tab/>' : '';
  const text = escaped(part.text.trim());
  return `<w:r>${tab}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const escaped = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function boxXml(content: string, width: number, high: number): string {
  const size = `cx="${width * EMU_A_TWIP}" cy="${high * EMU_A_TWIP}"`;
  const place =
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>' +
    '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>' +
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>`;
  const shape =
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>' +
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    '<wps:bodyPr rot="0" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>';
  return (
    `<w:r xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="${WPS}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">${place}` +
    `<wp:docPr id="9003" name="imprint"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="${WPS}">${shape}</a:graphicData></a:graphic></wp:anchor>` +
    '</w:drawing></mc:Choice></mc:AlternateContent></w:r>'
  );
}
