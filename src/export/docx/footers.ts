import {
  Footer,
  ImportedXmlComponent,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { FACES } from './faces.ts';
import { LANDSCAPE, mm, NUMBER_INDENT, pt } from './geometry.ts';

type Parity = 'odd' | 'even';
export interface Footers {
  default: Footer;
  even: Footer;
}

/** — 1 — at the foot: right on odd pages, left on even ones, one character from the side. */
export const portraitFooters = (): Footers => ({
  default: new Footer({ children: [uprightNumber('odd')] }),
  even: new Footer({ children: [uprightNumber('even')] }),
});

const uprightNumber = (parity: Parity): Paragraph =>
  new Paragraph({
    style: 'Footer',
    alignment: parity === 'odd' ? 'right' : 'left',
    indent: parity === 'odd' ? { right: NUMBER_INDENT } : { left: NUMBER_INDENT },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });

/** On turned sheets the number is turned too, and keeps its place on the upright page: the left edge. */
export const landscapeFooters = (): Footers => ({
  default: new Footer({ children: [turnedNumber('odd')] }),
  even: new Footer({ children: [turnedNumber('even')] }),
});

const EMU_A_TWIP = 635;
const BOX_WIDTH = pt(24);
/** The dash stands in the middle of the box, and 7 mm left of the text area. */
const BOX_LEFT = LANDSCAPE.left - mm(7) - Math.round(BOX_WIDTH / 2);
const BOX_HEIGHT = LANDSCAPE.height - LANDSCAPE.top - LANDSCAPE.bottom;

function turnedNumber(parity: Parity): Paragraph {
  const box = ImportedXmlComponent.fromXmlString(textBox(parity)) as unknown as ParagraphChild;
  return new Paragraph({ style: 'Footer', children: [box] });
}

function numberXml(parity: Parity): string {
  const side = parity === 'odd' ? 'right' : 'left';
  const face = FACES.number.name;
  const look = `<w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:hint="eastAsia"/><w:sz w:val="28"/></w:rPr>`;
  const field = (kind: string): string => `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="${NUMBER_INDENT}"/><w:jc w:val="${side}"/></w:pPr>` +
    `<w:r>${look}<w:t xml:space="preserve">— </w:t></w:r>${field('begin')}<w:r>${look}<w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('end')}` +
    `<w:r>${look}<w:t xml:space="preserve"> —</w:t></w:r></w:p>`
  );
}

/** A box with turned text, in the form of today and in the one that older programs read. */
function textBox(parity: Parity): string {
  const emu = (twips: number): number => twips * EMU_A_TWIP;
  const id = parity === 'odd' ? 9001 : 9002;
  const content = `<w:txbxContent>${numberXml(parity)}</w:txbxContent>`;
  const place =
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(BOX_LEFT)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(LANDSCAPE.top)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${emu(BOX_WIDTH)}" cy="${emu(BOX_HEIGHT)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`;
  const shape =
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>' +
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(BOX_WIDTH)}" cy="${emu(BOX_HEIGHT)}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>' +
    `<wps:txbx>${content}</wps:txbx><wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
  const old =
    `<v:rect id="number-${parity}" style="position:absolute;margin-left:${BOX_LEFT / 20}pt;margin-top:${LANDSCAPE.top / 20}pt;width:${BOX_WIDTH / 20}pt;height:${BOX_HEIGHT / 20}pt;` +
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page;v-text-anchor:middle" filled="f" stroked="f">' +
    `<v:textbox style="layout-flow:vertical" inset="0,0,0,0">${content}</v:textbox></v:rect>`;
  return (
    `<w:r xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">` +
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">${place}` +
    `<wp:docPr id="${id}" name="number-${parity}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict>${old}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
