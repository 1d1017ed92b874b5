import { joinedTitle } from '../../i18n/title-lines.ts';
import type {
  BlockShape,
  ContentComponent,
  ContentDocument,
  ContentPart,
  ContentWords,
} from '../../model/content.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import type { Annex, Block, Draft, Section } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { imprintWith } from '../imprint.ts';
import { componentBlocks } from './component-blocks.ts';
import { rankText, valueText } from './value-text.ts';

type PartOf<Kind extends ContentPart['kind']> = Extract<ContentPart, { kind: Kind }>;

/** Looks up the assessment that a component names; without a name the document's own. */
export type FactsOf = (id: string | undefined) => AssessmentFacts;

/**
 * A written text as a document: with the built-in one as it comes, parts of it, or nothing of it.
 *
 * @param builtIn of the same kind; absent for articles
 */
export function draftOf(
  facts: AssessmentFacts,
  content: ContentDocument,
  builtIn: Draft | undefined,
  factsOf: FactsOf,
): Draft {
  const base = builtIn ?? {
    ...formalParts(facts, content.meta.kind),
    title: facts.words.documents.kinds[content.meta.kind],
    sections: [],
    annexes: [],
  };
  const { file, parts } = content;
  const body = parts.length === 0 ? base : bodyOf(parts, { file, base, factsOf });
  const { recipients, ...rest } = base;
  return {
    ...rest,
    // A text of its own says whom it is for; the built-in one knows.
    ...(usesBuiltIn(content) && recipients !== undefined ? { recipients } : {}),
    ...headOf(facts, content, base),
    sections: body.sections,
    annexes: body.annexes,
  };
}

const usesBuiltIn = ({ parts }: ContentDocument): boolean =>
  parts.length === 0 || parts.some(({ kind }) => kind === 'built-in');

/** What the front matter says of title, number, recipients, signature, date, imprint and mark. */
function headOf(facts: AssessmentFacts, { meta }: ContentDocument, base: Draft): Partial<Draft> {
  const { documents, stage } = facts.words;
  const isDate = meta.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(meta.date);
  return {
    ...titleOf(meta),
    ...(meta.signer === undefined ? {} : { signer: meta.signer }),
    imprint: imprintWith(facts, base.imprint, meta),
    ...(meta['red-head'] === undefined ? {} : { redHead: meta['red-head'] }),
    ...(meta.number === undefined ? {} : { number: meta.number }),
    ...(meta.recipients === undefined
      ? {}
      : { recipients: documents.recipientsOf(meta.recipients) }),
    ...(meta.signature === undefined
      ? {}
      : { signature: meta.signature === false ? undefined : meta.signature }),
    ...(meta.date === undefined ? {} : { date: isDate ? facts.format.date(meta.date) : meta.date }),
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

interface Writing {
  file: string;
  /** The built-in document, whose parts the text may call for. */
  base: Pick<Draft, 'sections' | 'annexes'>;
  factsOf: FactsOf;
}

/** Blocks gathered under their headings; built-in parts where the text calls for them. */
function bodyOf(parts: readonly ContentPart[], writing: Writing): Body {
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
  for (const part of parts) {
    if (part.kind === 'heading')
      open(part.level, { head: plain(part.words, writing.factsOf), blocks: [] });
    else if (part.kind === 'built-in') {
      insert(part.section, writing.base, body, path.at(-1));
      path.length = 0;
    } else if (part.kind === 'annex') body.annexes.push(annexOf(part, writing));
    else add(writtenBlock(part, writing));
  }
  return body;
}

/** The whole built-in text, one of its sections, or its annexes; under an empty heading its words alone. */
function insert(
  section: string | undefined,
  base: Writing['base'],
  body: Body,
  last: Section | undefined,
): void {
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

function annexOf({ name, landscape, parts }: PartOf<'annex'>, writing: Writing): Annex {
  const { sections } = bodyOf(parts, { ...writing, base: { sections: [], annexes: [] } });
  return { name, ...(landscape && { landscape }), sections };
}

/** The block with what its components show; nothing where its only component has nothing to show. */
function writtenBlock({ at, shape, words }: PartOf<'block'>, { file, factsOf }: Writing): Block[] {
  const shown = words
    .filter((part) => typeof part !== 'string')
    .map((one) => shownBy(one, shape, factsOf));
  const isEmpty = shown.some(
    (one) => typeof one === 'object' && one.kind === 'group' && one.blocks.length === 0,
  );
  const text = shape === 'component' ? '' : plain(words, factsOf);
  return isEmpty ? [] : [{ kind: 'written', file, at, shape, text, shown }];
}

function shownBy(one: ContentComponent, shape: BlockShape, factsOf: FactsOf): string | Block {
  if (shape !== 'component') return componentText(one, factsOf);
  return { kind: 'group', blocks: componentBlocks(factsOf(one.attributes.assessment), one) };
}

function componentText({ name, attributes }: ContentComponent, factsOf: FactsOf): string {
  const facts = factsOf(attributes.assessment);
  if (name === 'NoteLabel') return facts.words.documents.noteLabel(Number(attributes.number));
  return name === 'Rank' ? rankText(facts, attributes) : valueText(facts, attributes);
}

/** The words alone, those of components in their places. */
const plain = (words: ContentWords, factsOf: FactsOf): string =>
  words.map((part) => (typeof part === 'string' ? part : componentText(part, factsOf))).join('');
