import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './integration/site-data.ts';
import { FrontMatter } from './model/content.ts';

/** YAML makes a date of 2025-01-24; documents want it as it was written. */
const date = z
  .union([z.date().transform((day) => day.toISOString().slice(0, 10)), z.string(), z.number()])
  .optional();

/** What people write: the MDX below the content folder, by its path there. */
export const collections = {
  texts: defineCollection({
    loader: glob({
      base: contentFolder(),
      pattern: ['**/*.mdx', '!**/_*', '!**/_*/**'],
      generateId: ({ entry }) => entry,
    }),
    schema: FrontMatter.extend({ date }),
  }),
};
