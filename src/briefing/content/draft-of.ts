import { joinedTitle } from '../../i18n/title-lines.ts';
import type {
  ContentBlock,
  ContentComponent,
  ContentDocument,
  ContentInline,
} from '../../model/content.ts';
import type { Annex, Block, Column, Draft, Inline, Run, Section } from '../draft.ts';
import { furniture } from '../furniture.ts';
import { imprintWith } from '../imprint.ts';
import type { Matter } from '../matter.ts';
import { componentBlocks } from './component-blocks.ts';
import { rankText, valueText } from './value-text.ts';

/** Looks up the assessment that a component names; without a name the document's own. */
export type MatterOf = (id: string | undefined) => Matter;

/**
 * A written text as a document: with the built-in one as it comes, parts of it, or nothing of it.
 *
 * @param builtIn of the same kind; absent for articles
 */
export function draftOf(
  matter: Matter,
  content: ContentDocument,
  builtIn: Draft | undefined,
  matterOf: MatterOf,
): Draft {
  const base = builtIn ?? {
    ...furniture(matter, content.meta.kind),
    title: matter.words.documents.kinds[content.meta.kind],
    sections: [],
    annexes: [],
  };
  const body = content.blocks.length === 0 ? base : bodyOf(content.blocks, base, matterOf);
  const { recipients, ...rest } = base;
  return {
    ...rest,
    // A text of its own says whom it is for; the built-in one knows.
    ...(usesBuiltIn(content) && recipients !== undefined ? { recipients } : {}),
    ...headOf(matter, content, base),
    sections: body.sections,
    annexes: body.annexes,
  };
}

const usesBuiltIn = ({ blocks }: ContentDocument): boolean =>
  blocks.length === 0 || blocks.some((one) => one.kind === 'component' && one.name === 'BuiltIn');

/** What the front matter says of title, number, recipients, signature, date, imprint and mark. */
function headOf(matter: Matter, { meta }: ContentDocument, base: Draft): Partial<Draft> {
  const { documents, stage } = matter.words;
  const isDate = meta.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(meta.date);
  return {
    ...titleOf(meta),
    ...(meta.signer === undefined ? {} : { signer: meta.signer }),
    imprint: imprintWith(matter, base.imprint, meta),
    ...(meta['red-head'] === undefined ? {} : { redHead: meta['red-head'] }),
    ...(meta.number === undefined ? {} : { number: meta.number }),
    ...(meta.recipients === undefined
      ? {}
      : { recipients: documents.recipientsOf(meta.recipients) }),
    ...(meta.signature === undefined
      ? {}
      : { signature: meta.signature === false ? undefined : meta.signature }),
    ...(meta.date === undefined
      ? {}
      : { date: isDate ? matter.format.date(meta.date) : meta.date }),
    ...(meta.confidentiality === undefined
      ? {}
      : {
          marks: [
            ...base.marks.filter((mark) => mark === stage.draftMark),
            meta.confidentiality,
          ].reverse(),
        }),
  };
}

/** Its title, in the lines that it asks for. */
function titleOf({ title, 'title-break': lines }: ContentDocument['meta']): Partial<Draft> {
  if (lines === undefined) return title === undefined ? {} : { title };
  return { title: title ?? joinedTitle(lines), titleLines: lines };
}

interface Body {
  sections: Section[];
  annexes: Annex[];
}

/** Blocks gathered under their headings; built-in parts where the text calls for them. */
function bodyOf(blocks: readonly ContentBlock[], base: Draft, matterOf: MatterOf): Body {
  const body: Body = { sections: [], annexes: [] };
  const path: Section[] = [];
  const open = (level: number, section: Section): void => {
    path.length = Math.min(path.length, level - 1);
    const parent = path.at(-1);
    if (parent) parent.sections = [...(parent.sections ?? []), section];
    else body.sections.push(section);
    path.push(section);
  };
  const add = (added: readonly Block[]): void => {
    if (path.length === 0) open(1, { blocks: [] });
    path.at(-1)?.blocks.push(...added);
  };
  for (const block of blocks) {
    if (block.kind === 'heading')
      open(block.level, { head: plain(block.text, matterOf), blocks: [] });
    else if (block.kind === 'component' && block.name === 'BuiltIn') {
      insert(block, base, body, path.at(-1));
      path.length = 0;
    } else if (block.kind === 'component' && block.name === 'Annex')
      body.annexes.push(annexOf(block, base, matterOf));
    else add(blockOf(block, matterOf));
  }
  return body;
}

/** The whole built-in text, one of its sections, or its annexes; under an empty heading its words alone. */
function insert(
  { attributes }: ContentComponent,
  base: Draft,
  body: Body,
  last: Section | undefined,
): void {
  const { section } = attributes;
  if (section === undefined || section === 'annexes') body.annexes.push(...base.annexes);
  if (section === 'annexes') return;
  const found = base.sections.filter(({ id }) => section === undefined || id === section);
  const [only] = found;
  if (last && last.blocks.length === 0 && section !== undefined && only) {
    last.blocks.push(...only.blocks);
    last.sections = only.sections ?? [];
    return;
  }
  body.sections.push(...found);
}

function annexOf(block: ContentComponent, base: Draft, matterOf: MatterOf): Annex {
  const inner = bodyOf(block.blocks, { ...base, sections: [], annexes: [] }, matterOf);
  return {
    name: block.attributes.name ?? '',
    ...(block.attributes.landscape === undefined ? {} : { landscape: true }),
    sections: inner.sections,
  };
}

function blockOf(block: ContentBlock, matterOf: MatterOf): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: inline(block.content, matterOf) }];
    case 'list': {
      const items = block.items.map((item) => inline(item, matterOf));
      return [
        { kind: 'list', items, ...(block.start === undefined ? {} : { start: block.start }) },
      ];
    }
    case 'table': {
      const columns = block.head.map((head, i) => ({ head, ...alignOf(block.align?.[i]) }));
      const rows = block.rows.map((row) => row.map((cell) => inline(cell, matterOf)));
      return [{ kind: 'table', table: { columns, rows } }];
    }
    case 'component':
      return componentBlocks(matterOf(block.attributes.assessment), block);
    default:
      return [];
  }
}

/** A column with numbers stands to the right. */
function alignOf(align: string | null | undefined): Pick<Column, 'align'> {
  if (align === 'right') return { align: 'numeric' };
  return align === 'center' ? { align: 'centred' } : {};
}

/** Running words with their values put in. */
const inline = (content: readonly ContentInline[], matterOf: MatterOf): Inline =>
  content.map((part): Run => {
    if (part.kind === 'break') return { break: true };
    if (part.kind === 'component') return { text: componentText(part, matterOf) };
    if (part.strong) return { text: part.text, strong: true };
    return part.em ? { text: part.text, em: true } : { text: part.text };
  });

function componentText({ name, attributes }: ContentComponent, matterOf: MatterOf): string {
  const matter = matterOf(attributes.assessment);
  return name === 'Rank' ? rankText(matter, attributes) : valueText(matter, attributes);
}

const plain = (content: readonly ContentInline[], matterOf: MatterOf): string =>
  content
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'component' ? componentText(part, matterOf) : '';
    })
    .join('');
