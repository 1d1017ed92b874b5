import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import {
  type Block,
  type Draft,
  type Inline,
  type Pack,
  plainText,
  type Run,
  type Section,
} from './draft.ts';

/** Every way in which a language leaves a place open. */
const patterns = new Map<Language, RegExp>();

function patternOf(language: Language): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const escaped = Object.values(messages(language).blanks).map((text) =>
    text.replace(/[[\]()]/g, '\\$&'),
  );
  const pattern = new RegExp(`(${escaped.join('|')})`, 'u');
  patterns.set(language, pattern);
  return pattern;
}

/** Words with the places that were left open set off: 〔原因待填〕. */
export function withBlanks(inline: Inline, language: Language): Inline {
  const pattern = patternOf(language);
  if (!pattern.test(plainText(inline))) return inline;
  const runs: readonly Run[] = typeof inline === 'string' ? [{ text: inline }] : inline;
  return runs.flatMap((run): Run[] => {
    if ('break' in run) return [run];
    return run.text
      .split(pattern)
      .filter((text) => text !== '')
      .map((text) => (pattern.test(text) ? { ...run, text, blank: true } : { ...run, text }));
  });
}

/** A place left open: what is missing, and in which part of the document. */
export interface OpenPlace {
  part: string;
  what: string;
}

/** All places of a document that somebody has to fill in. */
export function openPlaces(draft: Draft | Pack, language: Language): OpenPlace[] {
  if ('documents' in draft) return draft.documents.flatMap((one) => openPlaces(one, language));
  const pattern = new RegExp(patternOf(language).source, 'gu');
  const inText = (part: string, text: string): OpenPlace[] =>
    [...text.matchAll(pattern)].map(([what]) => ({ part, what }));
  const inSections = (part: string, sections: readonly Section[]): OpenPlace[] =>
    sections.flatMap(({ head = part, blocks, sections: inner = [] }) => [
      ...blocks.flatMap((block) => textsOf(block)).flatMap((text) => inText(head, text)),
      ...inSections(head, inner),
    ]);
  return [
    ...inSections(draft.title, draft.sections),
    ...draft.annexes.flatMap(({ name, sections }) => inSections(name, sections)),
    ...inText(draft.title, `${draft.number ?? ''}${draft.signature ?? ''}${draft.date ?? ''}`),
  ];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return block.table.rows.flat().map(plainText);
    case 'slip':
    case 'group':
      return block.blocks.flatMap(textsOf);
    case 'written':
      return [
        block.text,
        ...block.shown.flatMap((one) => (typeof one === 'string' ? [] : textsOf(one))),
      ];
    default:
      return [];
  }
}
