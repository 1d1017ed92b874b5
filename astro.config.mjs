import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { officeMarkdown } from './src/content-guard.ts';
import { biaochi } from './src/integration.ts';

export default defineConfig({
  output: 'static',
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  markdown: { processor: unified(officeMarkdown), syntaxHighlight: false },
  integrations: [biaochi(), mdx()],
});
