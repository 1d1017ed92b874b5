import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Draft, Pack } from '../briefing/draft.ts';
import { type PaperWords, paperOf } from '../briefing/paper.ts';
import type { ContentDocument } from '../model/content.ts';
import { loadAstroModules } from './astro-modules.ts';
import { compiledTexts } from './compiled-texts.ts';

type Render = (props: Record<string, unknown>, locals: App.Locals) => Promise<string>;

let opened: Promise<Render> | undefined;

/** Loads the layout of documents through Astro's container, without a build of the site. */
async function openPaper(): Promise<Render> {
  loadAstroModules();
  const [container, { default: Paper }] = await Promise.all([
    AstroContainer.create(),
    import('../layouts/Paper.astro'),
  ]);
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return (props, locals) => container.renderToString(Paper, { props, locals });
}

/**
 * The article of a document, as pages of the site show it.
 *
 * @param contents texts that the document may hold
 */
export async function paperHtml(
  draft: Draft | Pack,
  words: PaperWords,
  contents: readonly ContentDocument[] = [],
): Promise<string> {
  opened ??= openPaper();
  const render = await opened;
  return render({ paper: paperOf(draft, words) }, { officeText: compiledTexts(contents) });
}
