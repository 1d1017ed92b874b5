import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import remarkMdx from 'remark-mdx';

/** Where something stands in a file, counted from 1. */
export interface Spot {
  line: number;
  column: number;
}

type Extensions = Parameters<typeof fromMarkdown>[1];

export type ParsedMdx = { root: Root } | { wrong: Spot & { reason: string } };

/** The extensions that remark-mdx brings. */
function mdxExtensions(): NonNullable<Extensions> {
  const data: Record<string, never[]> = {};
  const processor = { data: () => data } as unknown as ThisParameterType<typeof remarkMdx>;
  remarkMdx.call(processor);
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

/** The parser's messages carry their place; whatever does not is a defect of ours. */
function spotOf(error: unknown): Spot & { reason: string } {
  const message = error as { reason?: string; line?: number; column?: number; place?: unknown };
  if (typeof message.reason !== 'string') throw error;
  const place = message.place as { start?: Spot; line?: number; column?: number } | undefined;
  return {
    reason: message.reason,
    line: message.line ?? place?.start?.line ?? place?.line ?? 1,
    column: message.column ?? place?.start?.column ?? place?.column ?? 1,
  };
}
