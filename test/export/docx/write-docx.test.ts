import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/export/article/article.ts';
import { writeDocx } from '../../../src/export/docx/write-docx.ts';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import {
  CIRCULAR,
  GRID,
  ONE_PAGER,
  PACK,
  page as pageOf,
  SHORT_SIGNATURE,
} from '../fixture-article.ts';
import {
  expectGrid,
  expectMargins,
  expectNear,
  expectPageNumber,
  expectTurnedNumber,
  lineWith,
} from '../geometry-claims.ts';
import {
  hasOffice,
  hasPoppler,
  type Line,
  lacking,
  mm,
  pdfInfo,
  pdfLines,
  pdfText,
  picture,
  renderDocx,
  tokens,
} from '../measure.ts';
import { shownText } from '../shown-text.ts';

const PAGES = new Map([
  ['d1', 3],
  ['d1-2', 5],
  ['短板', 7],
]);

async function docx(html: string): Promise<Uint8Array> {
  const { article, problems } = readArticle(html);
  if (article === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return writeDocx(article, { pages: PAGES });
}

const part = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzip(bytes).get(path));
const twips = (length: number): number => Math.round((length * 1440) / 25.4);
const style = (bytes: Uint8Array, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(
    part(bytes, 'word/styles.xml'),
  )?.[0] ?? '';
const paragraphOf = (bytes: Uint8Array, text: string): string =>
  part(bytes, 'word/document.xml')
    .split('</w:p>')
    .find((xml) => xml.includes(text)) ?? '';

describe('the package', () => {
  let circular: Uint8Array;
  let pack: Uint8Array;
  beforeAll(async () => {
    circular = await docx(CIRCULAR);
    pack = await docx(PACK);
  });

  test('is the same at a second writing, and holds no time of writing', async () => {
    expect(Buffer.compare(await docx(CIRCULAR), circular)).toBe(0);
    expect(part(circular, 'docProps/core.xml')).not.toMatch(/20\d\d-\d\d-\d\d/);
  });

  test('names title, issuer and subject', () => {
    const core = part(circular, 'docProps/core.xml');
    expect(core).toContain('<dc:title>关于2024年度县区目标管理考核情况的通报</dc:title>');
    expect(core).toContain('<dc:creator>云溪市目标管理考核领导小组办公室</dc:creator>');
    expect(core).toContain('<dc:subject>2024年度县区目标管理考核</dc:subject>');
  });

  test('has A4 sections with the margins of the standard, and a turned one', () => {
    const sections =
      part(circular, 'word/document.xml').match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? [];
    expect(sections.length).toBe(2);
    expect(sections[0]).toMatch(new RegExp(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"`));
    expect(sections[0]).toContain(
      `w:top="${twips(37)}" w:right="${twips(26)}" w:bottom="${twips(35)}" w:left="${twips(28)}"`,
    );
    expect(sections[0]).toContain(`w:footer="${twips(25)}"`);
    expect(sections[0]).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
    expect(sections[0]).toMatch(/<w:docGrid [^>]*w:type="lines"/);
    expect(sections[1]).toMatch(
      new RegExp(`<w:pgSz w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"`),
    );
    expect(sections[1]).toContain(
      `w:top="${twips(28)}" w:right="${twips(37)}" w:bottom="${twips(26)}" w:left="${twips(35)}"`,
    );
    // 156 mm hold 15.3 lines: on a grid LibreOffice begins a seventh of a line lower.
    expect(sections[1]).not.toMatch(/<w:docGrid [^>]*w:type=/);
  });

  test('names the faces of the standard for Chinese and Latin apart, with what to take for them', () => {
    const faces = (id: string): string[] =>
      [...style(circular, id).matchAll(/w:(ascii|eastAsia)="([^"]+)"/g)].map(
        ([, set, face]) => `${set}=${face}`,
      );
    expect(faces('Title')).toEqual(['ascii=方正小标宋简体', 'eastAsia=方正小标宋简体']);
    expect(faces('Heading1')).toEqual(['ascii=黑体', 'eastAsia=黑体']);
    expect(faces('Heading2')).toEqual(['ascii=楷体_GB2312', 'eastAsia=楷体_GB2312']);
    expect(faces('Footer')).toEqual(['ascii=宋体', 'eastAsia=宋体']);
    expect(part(circular, 'word/styles.xml')).toMatch(
      /<w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋_GB2312"[^>]*w:eastAsia="仿宋_GB2312"/,
    );
    const table = part(circular, 'word/fontTable.xml');
    expect(table).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="FangSong/);
    expect(table).toMatch(/w:name="方正小标宋简体"><w:altName w:val="STZhongsong/);
  });

  test.each([
    ['Title', 44],
    ['TableText', 24],
    ['NarrowText', 21],
    ['Footer', 28],
  ])('sets %s in %i half points', (id, size) => {
    expect(style(circular, id)).toContain(`<w:sz w:val="${size}"/>`);
  });

  test('has real headings, in the depth of the article', () => {
    expect(paragraphOf(circular, '一、总体情况')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphOf(circular, '（一）经济发展')).toContain('<w:pStyle w:val="Heading2"/>');
    expect(paragraphOf(circular, '1. 工业投资')).toContain('<w:pStyle w:val="Heading3"/>');
    expect(paragraphOf(circular, '各类别得分汇总表')).toMatch(
      /<w:pStyle w:val="Title"\/>[\s\S]*<w:outlineLvl w:val="0"\/>/,
    );
    expect(paragraphOf(pack, '二、存在问题</w:t></w:r><w:bookmarkEnd')).toMatch(
      /<w:pStyle w:val="Heading1"\/>[\s\S]*<w:outlineLvl w:val="1"\/>/,
    );
  });

  test('repeats the head rows of tables and splits no row', () => {
    const rows = part(circular, 'word/document.xml').match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    expect(rows.length).toBe(3 + 71 + 44);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>')).length).toBe(1 + 1 + 2);
  });

  test('counts pages in fields, right on odd and left on even pages', () => {
    expect(part(circular, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const section =
      /<w:sectPr[\s\S]*?<\/w:sectPr>/.exec(part(circular, 'word/document.xml'))?.[0] ?? '';
    const relations = part(circular, 'word/_rels/document.xml.rels');
    const footer = (type: string): string => {
      const id = new RegExp(
        `<w:footerReference (?:w:type="${type}" r:id="(\\w+)"|r:id="(\\w+)" w:type="${type}")`,
      ).exec(section);
      const target = new RegExp(`Id="${id?.[1] ?? id?.[2]}"[^>]*Target="([^"]+)"`).exec(
        relations,
      )?.[1];
      return part(circular, `word/${target}`);
    };
    expect(footer('default')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>[\s\S]*PAGE/);
    expect(footer('even')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>[\s\S]*PAGE/);
  });

  test('draws a chart as SVG with a picture of 300 dots an inch, and says in words what it shows', () => {
    const files = unzip(circular);
    expect([...files.keys()].filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image1.svg',
    ]);
    expect(part(circular, 'word/document.xml')).toMatch(
      /<wp:docPr [^>]*descr="青岚区总分高于中位数1.25分"/,
    );
    const png = files.get('word/media/image1.png') ?? new Uint8Array();
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
    const inches =
      Number(/<wp:extent cx="(\d+)"/.exec(part(circular, 'word/document.xml'))?.[1]) / 914_400;
    expect(width / inches).toBeGreaterThanOrEqual(299);
    expect(part(circular, 'word/media/image1.svg')).not.toMatch(/currentColor|var\(/);
  });

  test('fills the table of contents with page fields that show what the PDF counted', () => {
    const entry = paragraphOf(pack, '一、考核情况通报');
    expect(entry).toMatch(/<w:pStyle w:val="TOC1"\/>/);
    expect(entry).toMatch(/w:instr="PAGEREF _Toc0001 \\h"[^>]*>[\s\S]*<w:t[^>]*>3<\/w:t>/);
    expect(part(pack, 'word/document.xml')).toContain(
      '<w:bookmarkStart w:name="_Toc0001" w:id="1"/>',
    );
  });

  test('leads nowhere outside and runs nothing', () => {
    for (const [path, bytes] of unzip(circular)) {
      expect(path).not.toMatch(/vba|macro|activeX/i);
      expect(new TextDecoder().decode(bytes)).not.toContain('TargetMode="External"');
    }
  });

  test.each(['CIRCULAR', 'PACK', 'SHORT_SIGNATURE'])(
    '%s: holds the words and figures of the article',
    async (name) => {
      const html = { CIRCULAR, PACK, SHORT_SIGNATURE }[name] ?? '';
      const xml = part(await docx(html), 'word/document.xml');
      const text = xml
        .replace(/<w:(?:tab|br)\/>|<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&');
      const wanted = tokens(shownText(html));
      const given = tokens(text);
      expect(lacking(wanted.numbers, given.numbers)).toEqual([]);
      expect(lacking(wanted.characters, given.characters)).toEqual([]);
    },
  );

  test('hostile words stay words', async () => {
    const hostile = '<b>&amp;"\u0001\u202E\uD800]]>😀';
    const inner = `<h1>${hostile.replaceAll('<', '&lt;')}</h1><p>${hostile.replaceAll('<', '&lt;')}</p>`;
    const xml = part(
      await docx(pageOf(`<article data-document>${inner}</article>`)),
      'word/document.xml',
    );
    expect(xml).toContain('&lt;b&gt;&amp;&quot;\u202E\uFFFD]]&gt;😀');
    expect(xml).not.toContain('\u0001');
  });

  test('a note under a heading stays with what it speaks of', async () => {
    const inner = '<h1>报告</h1><h2>问题</h2><p data-part="note">初稿</p><p>正文</p>';
    const made = await docx(pageOf(`<article data-document>${inner}</article>`));
    expect(paragraphOf(made, '初稿')).toContain('<w:keepNext/>');
    expect(paragraphOf(made, '正文')).not.toContain('<w:keepNext/>');
  });

  test('words that lead in stay with what they announce', async () => {
    const table = '<table><tbody><tr><td>甲</td></tr></tbody></table>';
    const inner = `<h1>报告</h1><p>正文</p><p data-lead>如下：</p>${table}`;
    const made = await docx(pageOf(`<article data-document>${inner}</article>`));
    expect(paragraphOf(made, '如下')).toContain('<w:keepNext/>');
    expect(paragraphOf(made, '正文')).not.toContain('<w:keepNext/>');
  });

  test('the last five rows of a long table stay together', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `<tr><td>第${index + 1}行</td></tr>`);
    const inner = `<h1>报告</h1><table><tbody>${rows.join('')}</tbody></table><p>正文</p>`;
    const made = await docx(pageOf(`<article data-document>${inner}</article>`));
    const kept = rows.flatMap((_, index) =>
      paragraphOf(made, `第${index + 1}行`).includes('<w:keepNext/>') ? [index + 1] : [],
    );
    expect(kept).toEqual([8, 9, 10, 11]);
  });

  test('no single last line, and no signature on a page without text', () => {
    const last = paragraphOf(circular, '各单位要对照短板清单');
    expect(last).toContain('<w:widowControl/>');
    expect(last).toContain('<w:keepNext/>');
  });
});

/** A red head as large as it may be, with nothing above it. */
const SHORT_HEAD = CIRCULAR.replace('<p data-part="mark">内部资料</p>', '').replace(
  '云溪市目标管理考核领导小组办公室文件',
  '云溪市考核办文件',
);

describe.skipIf(!hasOffice || !hasPoppler)('the document in LibreOffice', () => {
  let made: Record<string, Uint8Array> = {};
  const lines = new Map<string, Line[][]>();
  const page = (name: string, number: number): Line[] => lines.get(name)?.[number - 1] ?? [];
  const pdf = (name: string): Uint8Array => made[name] ?? new Uint8Array();

  beforeAll(async () => {
    made = renderDocx({
      CIRCULAR: await docx(CIRCULAR),
      GRID: await docx(GRID),
      ONE_PAGER: await docx(ONE_PAGER),
      SHORT_SIGNATURE: await docx(SHORT_SIGNATURE),
      SHORT_HEAD: await docx(SHORT_HEAD),
    });
    for (const [name, bytes] of Object.entries(made)) lines.set(name, pdfLines(bytes));
  });

  test('has as many pages as the PDF of the browser, or one more or less', () => {
    const pages = Number(/Pages: +(\d+)/.exec(pdfInfo(pdf('CIRCULAR')))?.[1]);
    expect(Math.abs(pages - 11)).toBeLessThanOrEqual(1);
  });

  test('keeps a one-pager on one page', () => {
    expect(page('ONE_PAGER', 1).length).toBeGreaterThan(10);
    expect(lines.get('ONE_PAGER')?.length).toBe(1);
  });

  test('holds 22 lines of 28 characters on a page', () => {
    expectGrid(page('GRID', 2));
    expectGrid(page('GRID', 3));
  });

  test('numbers its pages right on odd and left on even ones', () => {
    expectPageNumber(picture(pdf('CIRCULAR'), 1), 'right');
    expectPageNumber(picture(pdf('CIRCULAR'), 2), 'left');
  });

  test('turns the number of a turned sheet with it', () => {
    expectTurnedNumber(picture(pdf('CIRCULAR'), 9), 'low');
    expectTurnedNumber(picture(pdf('CIRCULAR'), 10), 'high');
  });

  test('repeats the heads of tables on each page', () => {
    const pages = pdfText(pdf('CIRCULAR'));
    for (const number of [6, 7, 8]) expect(pages[number - 1]).toMatch(/位次[\s\S]*与上年比/);
    for (const number of [9, 10, 11]) expect(pages[number - 1]).toMatch(/经济发展[\s\S]*指标 ?11/);
  });

  test.each([
    ['CIRCULAR', 'in 24 pt, below a mark'],
    ['SHORT_HEAD', 'in 44 pt'],
  ])('%s: draws the red head 35 mm below the top of the text area, %s', (name) => {
    const place = { left: mm(28), top: mm(37 + 25), right: mm(184), bottom: mm(37 + 50) };
    const red = picture(pdf(name), 1).ink(place);
    expect(((red?.top ?? 0) - mm(37)) / mm(1)).toBeCloseTo(35, 0);
  });

  test('keeps all ink but the page number inside the text area', () => {
    expectMargins(picture(pdf('GRID'), 2));
  });

  test('begins the date two characters after the signature', () => {
    const signature = lineWith(page('SHORT_SIGNATURE', 1), '考核办');
    const date = lineWith(page('SHORT_SIGNATURE', 1), '2024年');
    expectNear(date.left - signature.left, 31.5);
    expect(mm(184) - date.right).toBeGreaterThan(0);
  });

  test('aligns the names in the annex note', () => {
    const note = [...page('CIRCULAR', 4), ...page('CIRCULAR', 5)];
    expectNear(lineWith(note, '附件：').left - mm(28), 31.5);
    expectNear(lineWith(note, '一览表').left - mm(28), 6.5 * 15.75);
  });
});
