import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { PROJECT } from '../integration/project.ts';

/**
 * How the command line runs Astro: with the project's own settings and sources, and everything that it
 * writes in `work`, a folder of this run alone inside the project, since caches and generated files of
 * two runs in one place mix.
 */
export function astroSettings(work: string): AstroInlineConfig {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  return {
    configFile: relative(work, join(PROJECT, 'astro.config.mjs')),
    root: work,
    srcDir: join(PROJECT, 'src'),
    publicDir: join(PROJECT, 'public'),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'error',
    vite: {
      cacheDir: join(work, 'vite'),
      clearScreen: false,
    },
  };
}
