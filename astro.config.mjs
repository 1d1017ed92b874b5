import { defineConfig } from 'astro/config';
import { biaochi } from './src/integration.ts';

export default defineConfig({
  output: 'static',
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  integrations: [biaochi()],
});
