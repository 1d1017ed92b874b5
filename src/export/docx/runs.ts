import { Bookmark, InternalHyperlink, type ParagraphChild, SimpleField, Tab, TextRun } from 'docx';
import type { Inline, Text } from '../article/article-tree.ts';
import type { Measures } from './geometry.ts';

/** What the words of a document need to know of the rest of it. */
export interface Context {
  /** Bookmark of each heading, by its id. */
  bookmarks: ReadonlyMap<string, string>;
  /** Page of each heading, by its id, where the PDF was made first. */
  pages: ReadonlyMap<string, number>;
  measures: Measures;
}

interface RunLook {
  size?: number;
}

/** The runs of inline content. A tab stands after a marker, so that lines align with what follows. */
export function runs(
  content: readonly Inline[],
  context: Context,
  look: RunLook = {},
): ParagraphChild[] {
  return content.flatMap((part): ParagraphChild[] => {
    if (part.kind === 'break') return [new TextRun({ break: 1, ...look })];
    if (part.mark === 'page') return [];
    const run = textRun(part, look);
    const after = part.mark === 'marker' ? [tab()] : [];
    return [linked(run, part, context), ...after];
  });
}

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

function textRun(part: Text, look: RunLook): TextRun {
  const style = part.strong ? { style: 'Strong' } : part.em ? { style: 'Emphasis' } : {};
  const text = part.mark === 'marker' ? part.text.trimEnd() : part.text;
  const open = part.mark === 'blank' ? { highlight: 'yellow' as const } : {};
  const raised = part.mark === 'note-mark' ? { superScript: true } : {};
  return new TextRun({ text, ...style, ...open, ...raised, ...look });
}

function linked(run: TextRun, part: Text, context: Context): ParagraphChild {
  const bookmark = part.target === undefined ? undefined : context.bookmarks.get(part.target);
  return bookmark === undefined
    ? run
    : new InternalHyperlink({ anchor: bookmark, children: [run] });
}

/** A table of contents' page number: a field that Word can bring up to date, showing what we know. */
export function pageField(target: string | undefined, context: Context): ParagraphChild[] {
  const bookmark = target === undefined ? undefined : context.bookmarks.get(target);
  if (target === undefined || bookmark === undefined) return [];
  const page = context.pages.get(target);
  return [
    tab(),
    new SimpleField(`PAGEREF ${bookmark} \\h`, page === undefined ? '' : String(page)),
  ];
}

/** The words of a heading, as the place that its bookmark names. */
export function bookmarked(
  children: ParagraphChild[],
  id: string | undefined,
  context: Context,
): ParagraphChild[] {
  const bookmark = id === undefined ? undefined : context.bookmarks.get(id);
  return bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })];
}
