import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** Where something stands in a file, counted from 1. */
export interface Spot {
  line: number;
  column: number;
}

type Extensions = Parameters<typeof fromMarkdown>[1];

export type ParsedMdx = { root: Root } | { wrong: Spot & { reason: string } };

/** The extensions that remark-mdx and remark-gfm bring; `5%~6%` is a range, not crossed out. */
function mdxExtensions(): NonNullable<Extensions> {
  const data: Record<string, never[]> = {};
  const processor = { data: () => data } as unknown as ThisParameterType<typeof remarkMdx>;
  remarkMdx.call(processor);
  remarkGfm.call(processor as ThisParameterType<typeof remarkGfm>, { singleTilde: false });
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = data;
  return { extensions: micromarkExtensions, mdastExtensions: fromMarkdownExtensions };
}

const EXTENSIONS = mdxExtensions();

/** Parses the text below the front matter; nothing in it is ever run. */
export function parseMdx(text: string): ParsedMdx {
  try {
    return {
      root: fromMarkdown(text, EXTENSIONS as NonNullable<Extensions> & { encoding?: never }),
    };
  } catch (error) {
    return { wrong: spotOf(error) };
  }
}

/** The parser's messages carry their place, that of a tag in brackets; whatever does not is a defect of ours. */
function spotOf(error: unknown): Spot & { reason: string } {
  const message = error as { reason?: string; line?: number; column?: number; place?: unknown };
  if (typeof message.reason !== 'string') throw error;
  const tag = /\((\d+):(\d+)-/.exec(message.reason);
  const place = message.place as { start?: Spot } | undefined;
  return {
    reason: message.reason,
    line: Number(tag?.[1] ?? message.line ?? place?.start?.line ?? 1),
    column: Number(tag?.[2] ?? message.column ?? place?.start?.column ?? 1),
  };
}
