import { existsSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { MODULES, PACKAGES, PROJECT } from '../integration/project.ts';

/**
 * The settings with which the command line runs Astro: the project's own settings and sources.
 * Everything that Astro writes goes to `work`, a folder of this run alone, because two runs would
 * mix up caches and generated files in one place. A link in it leads to the tool's packages.
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
