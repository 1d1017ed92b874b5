import type { Plugin } from 'vite';

/**
 * Astro prepares the packages of its toolbar for the browser even where there is no toolbar and
 * no browser.
 */
export const noToolbar: Plugin = {
  name: 'biaochi:no-toolbar',
  apply: 'build',
  enforce: 'post',
  configResolved: (config) => {
    for (const { optimizeDeps } of Object.values(config.environments)) {
      optimizeDeps.include = [];
      optimizeDeps.noDiscovery = true;
    }
  },
};
