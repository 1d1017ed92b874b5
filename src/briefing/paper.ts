import { headingNumber, isNumbered } from '../i18n/heading-number.ts';
import type { Messages } from '../i18n/messages.ts';
import { widthOf } from '../i18n/title-lines.ts';
import type { Language } from '../model/site.ts';
import { withBlanks } from './blanks.ts';
import {
  type Annex,
  type Block,
  type Draft,
  type Inline,
  type Pack,
  plainText,
  type Section,
} from './draft.ts';
import { paperImprint } from './imprint-lines.ts';
import { shortEnd } from './short-end.ts';

/** A document as its article shows it: headings numbered, all of them with ids, the end put together. */
export interface PaperDocument {
  /** 1 alone, 2 in a pack: the depth of the title. */
  depth: number;
  /** Id of the title, and prefix of those of headings. */
  id: string;
  title: string;
  /** As its author broke it. */
  titleLines?: readonly string[] | undefined;
  marks: readonly string[];
  redHead?: { name: string; characters: number } | undefined;
  number?: string | undefined;
  signer?: PaperSigner | undefined;
  recipients?: string | undefined;
  sections: PaperSection[];
  end?: PaperEnd | undefined;
  annexes: PaperAnnex[];
  /** At the foot of the last page, where that is not one of an annex. */
  imprint?: PaperImprint | undefined;
}

/** 签发人：张三. */
export interface PaperSigner {
  label: string;
  name: string;
}

/** 版记: its lines, and how many of them there are on paper. */
export interface PaperImprint {
  copyTo?: { label: string; names: string } | undefined;
  printed?: { by: string; on?: string | undefined } | undefined;
  lines: number;
}

export interface PaperSection {
  id: string;
  /** With its number. */
  head?: string | undefined;
  /** Depth of its heading: 2 for `h2`. */
  depth: number;
  blocks: PaperBlock[];
  sections: PaperSection[];
}

/** A block; words that end in a colon lead to the next one, and stay on its page. */
export type PaperBlock = Block & { leads?: true };

/** What ends the text, kept on one page with its last words. */
export interface PaperEnd {
  last?: PaperBlock | undefined;
  /** The label stands before the first; a single annex has no marker. */
  annexNote: { label?: string; marker?: string; name: string }[];
  signature?: string | undefined;
  date?: Inline | undefined;
  note?: string | undefined;
}

export interface PaperAnnex {
  id: string;
  label: string;
  name: string;
  depth: number;
  landscape: boolean;
  sections: PaperSection[];
  /** Below the last annex. */
  imprint?: PaperImprint | undefined;
}

/** Cover, contents with page numbers, and the documents one after the other. */
export interface PaperPack {
  title: string;
  marks: readonly string[];
  lines: readonly string[];
  contents: string;
  entries: { depth: number; target: string; text: string }[];
  documents: PaperDocument[];
}

/** All that an article shows: one document, or a pack of several. */
export interface Paper {
  kind: string;
  layout?: 'sheet' | undefined;
  creator?: string | undefined;
  subject?: string | undefined;
  content: PaperDocument | PaperPack;
}

/** The language that numbers headings, and the words beside annexes. */
export interface PaperWords {
  language: Language;
  words: Pick<
    Messages['documents'],
    'annexLabel' | 'annexNumber' | 'annexEntry' | 'signer' | 'copyTo' | 'copyToEnd' | 'printedOn'
  >;
}

export function paperOf(draft: Draft | Pack, words: PaperWords): Paper {
  const { kind, creator } = draft;
  if ('documents' in draft) return { kind, creator, content: packOf(draft, words) };
  const { layout, subject } = draft;
  return { kind, creator, layout, subject, content: documentOf(draft, words, 's', 1) };
}

function packOf({ title, marks, lines, contents, documents }: Pack, words: PaperWords): PaperPack {
  const papers = documents.map((draft, i) => documentOf(draft, words, `d${i + 1}`, 2));
  const entries = papers.flatMap((paper, i) => entriesOf(paper, i + 1, documents[i], words));
  return { title, marks, lines, contents, entries, documents: papers };
}

/** Lines of the contents for one document: its title, its headings, its annexes. */
function entriesOf(
  { id, title, sections, annexes }: PaperDocument,
  number: number,
  draft: Draft | undefined,
  { language, words }: PaperWords,
): PaperPack['entries'] {
  const heads = sections.flatMap(({ id: target, head: text }) =>
    text === undefined ? [] : [{ depth: 2, target, text }],
  );
  const notes = annexes.map(({ id: target, name }, i) => ({
    depth: 2,
    target,
    text: words.annexEntry(i + 1, draft?.annexes.length ?? 0, name),
  }));
  const own = { depth: 1, target: id, text: headingNumber(1, number, language) + title };
  return [own, ...heads, ...notes];
}

function documentOf(draft: Draft, words: PaperWords, id: string, depth: number): PaperDocument {
  const last = hasEnd(draft) ? shortEnd(shown(draft.sections)) : undefined;
  const { title, titleLines, marks, redHead, number, signer, recipients } = draft;
  const imprint = draft.imprint && paperImprint(draft.imprint, words);
  const annexes = draft.annexes.map((annex, i) => annexOf(annex, i, draft, { words, id, depth }));
  const [lastAnnex] = annexes.slice(-1);
  if (lastAnnex && imprint) lastAnnex.imprint = imprint;
  return {
    depth,
    id,
    title,
    titleLines,
    marks,
    number,
    signer: signer === undefined ? undefined : { label: words.words.signer, name: signer },
    recipients,
    // The name fills one line: its length tells the style sheet how large it may be.
    redHead: redHead === undefined ? undefined : { name: redHead, characters: widthOf(redHead) },
    sections: sectionsOf(draft.sections, { words, titleDepth: depth, last }, depth + 1, id),
    end: hasEnd(draft) ? endOf(draft, words, last) : undefined,
    annexes,
    imprint: lastAnnex ? undefined : imprint,
  };
}

/** Where sections stand: the depth of the title above, and last words that stand in the end. */
interface Place {
  words: PaperWords;
  titleDepth: number;
  last?: Block | undefined;
}

/** Sections with words in them, their headings numbered in order. */
function sectionsOf(
  sections: readonly Section[],
  place: Place,
  depth: number,
  id: string,
): PaperSection[] {
  const level = depth - place.titleDepth;
  let count = 0;
  return shown(sections).map(({ head, blocks, sections: inner }, i) => {
    const own = `${id}-${i + 1}`;
    const isGiven = head === undefined || isNumbered(head);
    if (!isGiven) count++;
    return {
      id: own,
      head: isGiven ? head : headingNumber(level, count, place.words.language) + head,
      depth,
      blocks: withLeads(blocks, place.last).map((block) => marked(block, place.words.language)),
      sections: sectionsOf(inner ?? [], place, depth + 1, own),
    };
  });
}

/** Sections that have something to say. */
export const shown = (sections: readonly Section[]): Section[] =>
  sections.filter(
    ({ blocks, sections: inner }) => blocks.length > 0 || shown(inner ?? []).length > 0,
  );

/** @param last a block that stands elsewhere, though the one before leads to it */
const withLeads = (blocks: readonly Block[], last?: Block): PaperBlock[] =>
  blocks.flatMap((block, i): PaperBlock[] => {
    if (block === last) return [];
    return [leadsTo(block, blocks[i + 1]) ? { ...block, leads: true } : block];
  });

/** The block with its open places set off. */
function marked(block: PaperBlock, language: Language): PaperBlock {
  const set = (inline: Inline): Inline => withBlanks(inline, language);
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: set(block.text) };
    case 'list':
      return { ...block, items: block.items.map(set) };
    case 'table': {
      const rows = block.table.rows.map((row) => row.map(set));
      return { ...block, table: { ...block.table, rows } };
    }
    case 'group':
      return { ...block, blocks: block.blocks.map((inner) => marked(inner, language)) };
    case 'written': {
      const shown = block.shown.map((one) =>
        typeof one === 'string' ? one : marked(one, language),
      );
      return { ...block, shown };
    }
    default:
      return block;
  }
}

/** Whether words end in a colon before what they speak of. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.part !== undefined) return false;
  const shows =
    next?.kind === 'paragraph'
      ? next.part === 'formula'
      : next !== undefined && ['table', 'figure', 'list'].includes(next.kind);
  return shows && /[：:]$/.test(plainText(block.text).trimEnd());
}

const hasEnd = ({ annexes, signature, date, note }: Draft): boolean =>
  annexes.length > 0 || [signature, date, note].some((one) => one !== undefined);

function endOf(draft: Draft, { words, language }: PaperWords, last: Block | undefined): PaperEnd {
  const { annexes, signature, date, note } = draft;
  const isSingle = annexes.length === 1;
  return {
    last: last && marked(last, language),
    annexNote: annexes.map(({ name }, i) => ({
      ...(i === 0 ? { label: words.annexLabel(annexes.length) } : {}),
      ...(isSingle ? {} : { marker: `${i + 1}. ` }),
      name,
    })),
    signature,
    date: date === undefined ? undefined : withBlanks(date, language),
    note,
  };
}

function annexOf(
  annex: Annex,
  index: number,
  { annexes }: Draft,
  { words, id, depth }: { words: PaperWords; id: string; depth: number },
): PaperAnnex {
  const own = `${id}-a${index + 1}`;
  return {
    id: own,
    label: words.words.annexNumber(index + 1, annexes.length),
    name: annex.name,
    depth: depth + 1,
    landscape: annex.landscape ?? false,
    sections: sectionsOf(annex.sections, { words, titleDepth: depth + 1 }, depth + 2, own),
  };
}
