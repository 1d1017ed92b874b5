import { existsSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { MODULES, PACKAGES, PROJECT } from '../integration/project.ts';

/**
 * How the command line runs Astro: with the project's own settings and sources, and everything that it
 * writes in `work`, a folder of this run alone, since caches and generated files of two runs in one
 * place mix. What is made there finds the tool's packages by a link.
 */
export function astroSettings(work: string): AstroInlineConfig {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  symlinkSync(PACKAGES, join(work, 'node_modules'), 'junction');
  return {
    configFile: relative(work, configFile()),
    root: work,
    srcDir: MODULES,
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

/** That of the checkout, or of the package beside its modules. */
export const configFile = (): string =>
  [MODULES, PROJECT].map((folder) => join(folder, 'astro.config.mjs')).find(existsSync) ?? '';
