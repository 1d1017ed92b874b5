import { defineConfig } from 'astro/config';
import { browserScript } from './src/cli/browser-script.ts';

/**
 * Only what is true of every build. Folders, the data and the texts are handed over by
 * `biaochi build` and `biaochi dev`, which run Astro; see src/cli/astro-settings.ts.
 */
export default defineConfig({
  output: 'static',
  // A few pages at once: one is made while others are being written.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never', concurrency: 24 },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  integrations: [browserScript],
});
