import { defineCollection } from 'astro:content';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { siteTexts } from './integration/site-data.ts';
import { FrontMatter } from './model/content.ts';

/** Brings the texts that the check has read and passed, in whatever encoding they lie there. */
const checkedTexts: Loader = {
  name: 'biaochi-texts',
  load: async ({ store, parseData, generateDigest, config }) => {
    store.clear();
    for (const { file, path, mdx, meta } of siteTexts()) {
      const data = await parseData({ id: file, data: meta, filePath: path });
      const filePath = relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
      store.set({ id: file, data, filePath, digest: generateDigest(mdx), deferredRender: true });
    }
  },
};

/** What people write: the MDX below the content folder, by its path there. */
export const collections = {
  texts: defineCollection({ loader: checkedTexts, schema: FrontMatter }),
};
