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
    filter: { id: /\.mdx$/ },
    handler: (id) => siteTexts().find(({ path }) => idOf(path) === id)?.mdx,
  },
};

/** As Vite names a file: links are followed. */
const idOf = (path: string): string => normalizePath(realpathSync(path));
