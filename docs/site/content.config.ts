import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guides } from './guides.ts';

/** The guides as they lie in the project, by their paths there. */
export const collections = {
  guides: defineCollection({
    loader: glob({
      base: new URL('../..', import.meta.url),
      pattern: guides.map(({ file }) => file),
      generateId: ({ entry }) => entry,
    }),
  }),
};
