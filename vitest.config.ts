import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compiledAstro } from './src/cli/astro-modules.ts';

/** Folders of tests that start nothing and keep nothing: their files share one process. */
const PURE = ['model', 'score', 'analyse', 'i18n', 'ingest', 'edition', 'briefing', 'view'];
/** The time, in milliseconds, after which no test of a busy machine is still at work. */
const HANGS = 1_800_000;
const folders = PURE.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  plugins: [
    {
      name: 'astro-components',
      transform: (source, id) => (id.endsWith('.astro') ? compiledAstro(source, id) : undefined),
    },
  ],
  test: {
    // Not more: those that build have threads of their own, and wait for the build folder in turn.
    maxWorkers: Math.min(2, availableParallelism()),
    // A test that hangs ends; one on a busy machine does not.
    testTimeout: HANGS,
    hookTimeout: HANGS,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'pure', include: folders, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: folders },
      },
    ],
  },
});
