import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Draft, Pack } from '../briefing/draft.ts';
import { type PaperWords, paperOf } from '../briefing/paper.ts';
import { loadAstroModules } from './astro-modules.ts';

let opened: Promise<(props: Record<string, unknown>) => Promise<string>> | undefined;

/** The layout of documents, outside a build of the site. */
async function openPaper(): Promise<(props: Record<string, unknown>) => Promise<string>> {
  loadAstroModules();
  const [container, { default: Paper }] = await Promise.all([
    AstroContainer.create(),
    import('../layouts/Paper.astro'),
  ]);
  return (props) => container.renderToString(Paper, { props });
}

/** The article of a document, as pages of the site show it. */
export async function paperHtml(draft: Draft | Pack, words: PaperWords): Promise<string> {
  opened ??= openPaper();
  return (await opened)({ paper: paperOf(draft, words) });
}
