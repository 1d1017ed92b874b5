import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compiledAstro } from './src/cli/astro-modules.ts';

export default defineConfig({
  plugins: [
    {
      name: 'astro-components',
      transform: (source, id) => (id.endsWith('.astro') ? compiledAstro(source, id) : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // Not more: those that build have threads of their own, and wait for the build folder in turn.
    maxWorkers: Math.min(2, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default'],
  },
});
