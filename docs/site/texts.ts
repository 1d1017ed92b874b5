import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import { type Guide, guides } from './guides.ts';

interface Text {
  guide: Guide;
  entry: CollectionEntry<'guides'>;
  headings: MarkdownHeading[];
}

/** Every guide with its text and headings. Astro only logs what is wrong in one; here that stops the build. */
export async function allTexts(): Promise<Text[]> {
  const entries = new Map((await getCollection('guides')).map((entry) => [entry.id, entry]));
  return Promise.all(
    guides.map(async (guide) => {
      const entry = entries.get(guide.file);
      const headings = entry ? (await render(entry)).headings : [];
      if (!entry || headings.length === 0) throw new Error(`not to be read: ${guide.file}`);
      return { guide, entry, headings };
    }),
  );
}

export const titleOf = (headings: readonly MarkdownHeading[]): string => headings[0]?.text ?? '';
