import { realpathSync } from 'node:fs';
import { normalizePath, type Plugin } from 'vite';
import { siteTexts } from './site-data.ts';

/**
 * Gives the compiler each text as the check has read it, whatever its encoding. One that was changed
 * since reaches it only when it has passed the check, too.
 */
export const checkedTexts: Plugin = {
  name: 'biaochi:checked-texts',
  enforce: 'pre',
  load: {
    filter: { id: /\.mdx(\?|$)/ },
    // Astro asks for the same file once more, with a question mark, for the styles that it may bring.
    handler: (id) => siteTexts().find(({ path }) => idOf(path) === id.split('?')[0])?.mdx,
  },
};

/** As Vite names a file: links are followed. */
const idOf = (path: string): string => normalizePath(realpathSync(path));
