import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { archiveOf } from './archive/seal-versions.ts';
import { browserScripts } from './integration/browser-scripts.ts';
import { changesIn } from './integration/changes.ts';
import { checkedTexts } from './integration/checked-texts.ts';
import { completeSite } from './integration/complete-site.ts';
import { makeDocuments, tellDocuments } from './integration/make-documents.ts';
import { noToolbar } from './integration/no-toolbar.ts';
import { ownPages } from './integration/own-pages.ts';
import { type OpenPages, openPages } from './integration/problem-overlay.ts';
import { PACKAGES, PROJECT } from './integration/project.ts';
import {
  handedShare,
  handedSource,
  handedTold,
  setSiteData,
  siteData,
} from './integration/site-data.ts';
import { type Refusal, type Source, sourceOf } from './integration/source.ts';
import { devGuard } from './server-guard/dev-guard.ts';
import { previewGuard } from './server-guard/preview-guard.ts';

export interface BiaochiOptions {
  /** Folder of the office's tables, from the project's root. */
  data?: string;
  /** Folder of what people write. */
  content?: string;
}

/**
 * Biaochi in an Astro project: reads and scores the data before the pages are made, stops with all
 * problems where there are any, follows the data in `dev`, and finishes the site that was built. Where
 * the command line has started Astro, it has read the data already and finishes the site itself.
 */
export function biaochi({
  data = 'data',
  content = 'content',
}: BiaochiOptions = {}): AstroIntegration {
  let source: Source | undefined;
  return {
    name: 'biaochi',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        updateConfig({ vite: { plugins: [browserScripts, checkedTexts, noToolbar] } });
        if (command === 'preview')
          updateConfig({ vite: { preview: previewGuard(fileURLToPath(config.outDir)) } });
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const own = sourceOf({ data: resolve(root, data), content: resolve(root, content) });
        source = handedSource() ?? own;
        updateConfig({ vite: { plugins: guardOf(source) } });
        if (source !== own) return;
        const read = await source.read();
        if ('refused' in read) throw new BadData(read.refused);
        setSiteData(read.report);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        if (!source) return;
        const pages = openPages(server, async () => refreshContent?.({}));
        void follow(source, pages, (text) => logger.info(text));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const [share, told] = [handedShare(), handedTold()];
        if (share.of > 1 || told) setPrerenderer((usual) => ownPages(usual, share, told));
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!source || source === handedSource()) return;
        const site = fileURLToPath(dir);
        const say = {
          note: (text: string) => logger.info(text.trimEnd()),
          complain: (text: string) => logger.error(text.trimEnd()),
        };
        const documents = await makeDocuments(site, siteData());
        const isComplete =
          tellDocuments([documents], siteData().language, say) &&
          completeSite(site, source, siteData(), say);
        if (!isComplete) throw new Error('the site is not complete: see above');
      },
    },
  };
}

/** `dev` gives out pages and what they load, nothing of the office's tables. */
const guardOf = ({ data, content }: Source): Plugin[] =>
  devGuard({ project: PROJECT, packages: PACKAGES, content, closed: [data, archiveOf(data)] });

/** Nothing is built from bad data. The message has all problems, each with its place. */
class BadData extends Error {
  override name = 'BadData';
  constructor({ title, lines }: Refusal) {
    super([title, ...lines].join('\n'));
    this.stack = '';
  }
}

/** Reads anew after each change; a broken edit leaves the last good pages in place and is shown over them. */
async function follow(source: Source, pages: OpenPages, note: (text: string) => void) {
  const changes = changesIn([source.data, source.content]);
  for (;;) {
    await changes.next();
    const read = await source.read();
    if ('refused' in read) {
      note([read.refused.title, ...read.refused.lines].join('\n'));
      pages.show(read.refused);
    } else {
      setSiteData(read.report);
      await pages.reload();
    }
  }
}
