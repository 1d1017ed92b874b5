import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { PROJECT } from './project.ts';

/**
 * How Astro is run: sources from the project, everything that it writes into `work`, a folder of
 * this run alone, since caches and generated files of two runs in one place mix.
 */
export function astroSettings(work: string, content: string): AstroInlineConfig {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.BIAOCHI_CONTENT = content;
  return {
    root: PROJECT,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'error',
    vite: { cacheDir: join(work, 'vite'), clearScreen: false },
  };
}
