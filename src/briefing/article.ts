import { html, type Markup } from '../components/html.ts';
import { headingNumber, isNumbered } from '../i18n/heading-number.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { Annex, Block, Draft, Section, Table } from './draft.ts';

/** The language and what stands above a document: nothing, or a pack with its own title. */
export interface Setting {
  language: Language;
  words: Messages['documents'];
  /** Prefix of the ids of headings, and depth of the title: 1 alone, 2 in a pack. */
  id: string;
  depth: number;
}

/** The article of a document that stands alone. */
export function articleOf(draft: Draft, setting: Omit<Setting, 'id' | 'depth'>): Markup {
  const attributes = [
    html` data-kind="${draft.kind}"`,
    draft.layout === 'sheet' && html` data-layout="sheet"`,
    draft.creator !== undefined && html` data-creator="${draft.creator}"`,
    draft.subject !== undefined && html` data-subject="${draft.subject}"`,
  ];
  const whole = documentOf(draft, { ...setting, id: 's', depth: 1 });
  return html`<article data-document${attributes}>\n${whole}</article>`;
}

/** All that a document holds, under a title of the given depth. */
export function documentOf(draft: Draft, setting: Setting): Markup {
  const { depth, id } = setting;
  const { title } = draft;
  const part = (name: string, text: string | undefined) =>
    text !== undefined && html`<p data-part="${name}">${text}</p>\n`;
  return html`${draft.marks.map((mark) => part('mark', mark))}${part('red-head', draft.redHead)}${part('number', draft.number)}${
    depth === 1 ? html`<h1>${title}</h1>\n` : html`<h2 data-part="title" id="${id}">${title}</h2>\n`
  }${part('recipients', draft.recipients)}${sectionsOf(draft.sections, setting, depth + 1, id)}${annexNote(draft.annexes, setting)}${closing(draft)}${
    draft.imprint !== undefined &&
    html`<section data-part="imprint"><p data-part="plain">${draft.imprint}</p></section>\n`
  }${draft.annexes.map((annex, i) => annexOf(annex, i, draft.annexes.length, setting))}`;
}

/** Sections with words in them, their headings numbered in order. */
export function sectionsOf(
  sections: readonly Section[],
  setting: Setting,
  tag: number,
  id: string,
): Markup[] {
  let count = 0;
  return shown(sections).map((section) => {
    const { head } = section;
    if (head !== undefined && !isNumbered(head)) count++;
    const own = `${id}-${count === 0 ? 'x' : count}`;
    const level = tag - setting.depth;
    const text =
      head === undefined || isNumbered(head)
        ? head
        : headingNumber(level, count, setting.language) + head;
    const heading =
      text !== undefined &&
      html`<${{ markup: `h${tag}` }} id="${own}">${text}</${{ markup: `h${tag}` }}>\n`;
    return html`${heading}${section.blocks.map(blockOf)}${sectionsOf(section.sections ?? [], setting, tag + 1, own)}`;
  });
}

/** Sections that have something to say. */
export const shown = (sections: readonly Section[]): Section[] =>
  sections.filter(
    ({ blocks, sections: inner }) => blocks.length > 0 || shown(inner ?? []).length > 0,
  );

function blockOf(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph': {
      const part = block.part !== undefined && html` data-part="${block.part}"`;
      return html`<p${part}>${block.text}</p>\n`;
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
      return html`<section data-part="slip">${block.blocks.map(blockOf)}</section>\n`;
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

function annexNote(annexes: readonly Annex[], { words }: Setting): Markup | undefined {
  if (annexes.length === 0) return undefined;
  const single = annexes.length === 1;
  const items = annexes.map(
    ({ name }, i) =>
      html`<p>${i === 0 && html`<span data-part="label">${words.annexLabel}</span>`}${!single && html`<span data-part="marker">${i + 1}. </span>`}${name}</p>\n`,
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
