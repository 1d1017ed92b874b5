import { html, type Markup } from '../components/html.ts';
import { headingNumber, isNumbered } from '../i18n/heading-number.ts';
import type { Messages } from '../i18n/messages.ts';
import { widthOf } from '../i18n/title-lines.ts';
import type { Language } from '../model/site.ts';
import type { Annex, Block, Draft, Pack, Section, Table } from './draft.ts';
import { shortEnd } from './short-end.ts';

/** The language and what stands above a document: nothing, or a pack with its own title. */
export interface Setting {
  language: Language;
  words: Messages['documents'];
  /** Prefix of the ids of headings, and depth of the title: 1 alone, 2 in a pack. */
  id: string;
  depth: number;
  /** Last words that stand in the end rather than in their section. */
  last?: Block | undefined;
}

/** The article of a document, or of a pack of several. */
export function articleOf(draft: Draft | Pack, setting: Omit<Setting, 'id' | 'depth'>): Markup {
  if ('documents' in draft) return packOf(draft, setting);
  const attributes = [
    html` data-kind="${draft.kind}"`,
    draft.layout === 'sheet' && html` data-layout="sheet"`,
    draft.creator !== undefined && html` data-creator="${draft.creator}"`,
    draft.subject !== undefined && html` data-subject="${draft.subject}"`,
  ];
  const whole = documentOf(draft, { ...setting, id: 's', depth: 1 });
  return html`<article data-document${attributes}>\n${whole}</article>`;
}

/** Cover, contents with page numbers, and the documents one after the other. */
function packOf(pack: Pack, setting: Omit<Setting, 'id' | 'depth'>): Markup {
  const creator = pack.creator !== undefined && html` data-creator="${pack.creator}"`;
  const documents = pack.documents.map((draft, i) => ({ draft, id: `d${i + 1}` }));
  const entries = documents.flatMap(({ draft, id }, i) => entriesOf(draft, id, i + 1, setting));
  return html`<article data-document data-kind="${pack.kind}"${creator}>
<section data-part="cover">
${pack.marks.map((mark) => html`<p data-part="mark">${mark}</p>\n`)}<h1>${pack.title}</h1>
${pack.lines.map((line) => html`<p data-part="cover-line">${line}</p>\n`)}</section>
<section data-part="contents">
<p data-part="contents-title">${pack.contents}</p>
${entries}</section>
${documents.map(
  ({ draft, id }) =>
    html`<section data-part="document">\n${documentOf(draft, { ...setting, id, depth: 2 })}</section>\n`,
)}</article>`;
}

/** Lines of the contents for one document: its title, its headings, its annexes. */
function entriesOf(
  draft: Draft,
  id: string,
  number: number,
  { language, words }: Omit<Setting, 'id' | 'depth'>,
): Markup[] {
  const entry = (depth: number, target: string, text: string) =>
    html`<p data-part="entry" data-depth="${depth}"><a href="#${target}">${text}</a><span data-part="page"></span></p>\n`;
  const heads = numbered(draft.sections, language, 1, id).flatMap((one) =>
    one.text === undefined ? [] : [entry(2, one.id, one.text)],
  );
  const annexes = draft.annexes.map(({ name }, i) =>
    entry(2, `${id}-a${i + 1}`, words.annexEntry(i + 1, draft.annexes.length, name)),
  );
  return [entry(1, id, headingNumber(1, number, language) + draft.title), ...heads, ...annexes];
}

/** All that a document holds, under a title of the given depth. */
export function documentOf(draft: Draft, setting: Setting): Markup {
  const { depth, id } = setting;
  const { title } = draft;
  const last = hasEnd(draft) ? shortEnd(shown(draft.sections)) : undefined;
  const part = (name: string, text: string | undefined) =>
    text !== undefined && html`<p data-part="${name}">${text}</p>\n`;
  return html`${draft.marks.map((mark) => part('mark', mark))}${redHead(draft.redHead)}${part('number', draft.number)}${
    depth === 1 ? html`<h1>${title}</h1>\n` : html`<h2 data-part="title" id="${id}">${title}</h2>\n`
  }${part('recipients', draft.recipients)}${sectionsOf(draft.sections, { ...setting, last }, depth + 1, id)}${endOf(draft, { ...setting, last })}${draft.annexes.map((annex, i) => annexOf(annex, i, draft.annexes.length, setting))}`;
}

/** The issuer's name fills one line: its length tells the style sheet how large it may be. */
const redHead = (name: string | undefined): Markup | undefined =>
  name === undefined
    ? undefined
    : html`<p data-part="red-head" data-characters="${widthOf(name)}">${name}</p>\n`;

/** A section as it is put together: its id, and its heading with its number. */
interface Numbered {
  id: string;
  text: string | undefined;
  section: Section;
}

/** Sections with words in them, their headings numbered in order. */
function numbered(
  sections: readonly Section[],
  language: Language,
  level: number,
  id: string,
): Numbered[] {
  let count = 0;
  return shown(sections).map((section, i) => {
    const { head } = section;
    const own = `${id}-${i + 1}`;
    if (head === undefined || isNumbered(head)) return { id: own, text: head, section };
    count++;
    return { id: own, text: headingNumber(level, count, language) + head, section };
  });
}

function sectionsOf(
  sections: readonly Section[],
  setting: Setting,
  tag: number,
  id: string,
): Markup[] {
  const name = { markup: `h${tag}` };
  return numbered(sections, setting.language, tag - setting.depth, id).map((one) => {
    const heading = one.text !== undefined && html`<${name} id="${one.id}">${one.text}</${name}>\n`;
    const inner = sectionsOf(one.section.sections ?? [], setting, tag + 1, one.id);
    return html`${heading}${blocksOf(one.section.blocks, setting.last)}${inner}`;
  });
}

/** Sections that have something to say. */
export const shown = (sections: readonly Section[]): Section[] =>
  sections.filter(
    ({ blocks, sections: inner }) => blocks.length > 0 || shown(inner ?? []).length > 0,
  );

/** @param last a block that stands elsewhere, though the one before leads to it */
const blocksOf = (blocks: readonly Block[], last?: Block): Markup[] =>
  blocks.flatMap((block, i) => (block === last ? [] : [blockOf(block, blocks[i + 1])]));

/** Whether words end in a colon before what they speak of, and stay with it. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.part !== undefined) return false;
  const shows =
    next?.kind === 'paragraph'
      ? next.part === 'formula'
      : next !== undefined && ['table', 'figure', 'list'].includes(next.kind);
  const text = typeof block.text === 'string' ? block.text : block.text.markup;
  return shows && /[：:]$/.test(text.trimEnd());
}

function blockOf(block: Block, next?: Block): Markup {
  switch (block.kind) {
    case 'paragraph': {
      const part = block.part !== undefined && html` data-part="${block.part}"`;
      const lead = leadsTo(block, next) && html` data-lead`;
      return html`<p${part}${lead}>${block.text}</p>\n`;
    }
    case 'list': {
      const items = block.items.map((item) => html`<li>${item}</li>\n`);
      if (block.start === undefined) return html`<ul>\n${items}</ul>\n`;
      const start = block.start !== 1 && html` start="${block.start}"`;
      return html`<ol${start}>\n${items}</ol>\n`;
    }
    case 'table':
      return tableOf(block.table);
    case 'figure':
      return html`<figure>${block.svg}${block.caption !== undefined && html`<figcaption>${block.caption}</figcaption>`}</figure>\n`;
    case 'slip':
      return html`<section data-part="slip">${blocksOf(block.blocks)}</section>\n`;
    case 'page-break':
      return html`<div data-part="page-break"></div>\n`;
  }
}

function tableOf({ caption, unit, columns, rows }: Table): Markup {
  const corner = unit !== undefined && html`<span data-part="unit">${unit}</span>`;
  const heading = (caption ?? unit) !== undefined && html`<caption>${caption}${corner}</caption>\n`;
  const widths =
    columns.every(({ width }) => width !== undefined) &&
    html`<colgroup>${columns.map(({ width }) => html`<col data-width="${width}">`)}</colgroup>\n`;
  const heads = columns.map(({ head }) => html`<th scope="col">${head}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>${columns.map(({ align, rowHeader }, i) => {
        const kind = align !== undefined && html` class="${align}"`;
        return rowHeader
          ? html`<th scope="row"${kind}>${row[i]}</th>`
          : html`<td${kind}>${row[i]}</td>`;
      })}</tr>\n`,
  );
  return html`<table>${heading}${widths}<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody></table>\n`;
}

const hasEnd = ({ annexes, signature, date, imprint }: Draft): boolean =>
  annexes.length > 0 || [signature, date, imprint].some((one) => one !== undefined);

/** What ends the text, kept on one page with its last words: annex note, signature, date, imprint. */
function endOf(draft: Draft, setting: Setting): Markup | undefined {
  const { imprint } = draft;
  const parts = [
    setting.last && blockOf(setting.last),
    annexNote(draft.annexes, setting),
    closing(draft),
    imprint !== undefined &&
      html`<section data-part="imprint"><p data-part="plain">${imprint}</p></section>\n`,
  ].filter((part) => part);
  return parts.length === 0 ? undefined : html`<section data-part="end">\n${parts}</section>\n`;
}

function annexNote(annexes: readonly Annex[], { words }: Setting): Markup | undefined {
  if (annexes.length === 0) return undefined;
  const single = annexes.length === 1;
  const items = annexes.map(
    ({ name }, i) =>
      html`<p>${i === 0 && html`<span data-part="label">${words.annexLabel(annexes.length)}</span>`}${!single && html`<span data-part="marker">${i + 1}. </span>`}${name}</p>\n`,
  );
  return html`<section data-part="annex-note">\n${items}</section>\n`;
}

function closing({ signature, date }: Draft): Markup | undefined {
  if (signature === undefined && date === undefined) return undefined;
  return html`<section data-part="closing">${signature !== undefined && html`<p data-part="signature">${signature}</p>`}${date !== undefined && html`<p data-part="date">${date}</p>`}</section>\n`;
}

function annexOf(annex: Annex, index: number, of: number, setting: Setting): Markup {
  const tag = { markup: `h${setting.depth + 1}` };
  const id = `${setting.id}-a${index + 1}`;
  const whole = html`<section data-part="annex">
<p data-part="annex-label">${setting.words.annexNumber(index + 1, of)}</p>
<${tag} data-part="title" id="${id}">${annex.name}</${tag}>
${sectionsOf(annex.sections, { ...setting, depth: setting.depth + 1 }, setting.depth + 2, id)}</section>\n`;
  return annex.landscape ? html`<section data-part="landscape">\n${whole}</section>\n` : whole;
}
