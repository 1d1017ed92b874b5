import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import base from '../../astro.config.mjs';
import { PROJECT } from './project.ts';

/**
 * How Astro is run: sources from the project, and everything that it writes in `work`, a folder of
 * this run alone inside the project, since caches and generated files of two runs in one place mix.
 */
export function astroSettings(work: string, content: string): AstroInlineConfig {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  process.env.BIAOCHI_CONTENT = content;
  return {
    ...base,
    configFile: false,
    root: work,
    srcDir: join(PROJECT, 'src'),
    publicDir: join(PROJECT, 'public'),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'error',
    vite: {
      ...base.vite,
      cacheDir: join(work, 'vite'),
      clearScreen: false,
    },
  };
}

/**
 * Astro prepares the packages of its toolbar for the browser even where there is no toolbar and
 * no browser.
 */
export const noToolbar: Plugin = {
  name: 'biaochi:no-toolbar',
  enforce: 'post',
  configResolved: (config) => {
    for (const { optimizeDeps } of Object.values(config.environments)) {
      optimizeDeps.include = [];
      optimizeDeps.noDiscovery = true;
    }
  },
};
