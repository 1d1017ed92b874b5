import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { chineseLines } from './chinese-lines.ts';
import { guideLinks } from './guide-links.ts';
import { openedFromFolder } from './opened-from-folder.ts';
import { reachedByKeys } from './reached-by-keys.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The guides as a site of their own, which opens by a double click: `npm run docs`. */
export default defineConfig({
  root: here('.'),
  srcDir: here('.'),
  publicDir: here('public'),
  outDir: here('../html'),
  cacheDir: here('.astro/cache'),
  output: 'static',
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [guideLinks, chineseLines],
      rehypePlugins: [reachedByKeys],
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [openedFromFolder],
});
