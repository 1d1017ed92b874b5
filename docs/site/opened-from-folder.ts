import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from '../../src/archive/manifest.ts';
import { siteLinks } from '../../src/export/links/relink-site.ts';

/** Makes all addresses of the built guides relative; a link that leads nowhere stops the build. */
export const openedFromFolder: AstroIntegration = {
  name: 'opened-from-folder',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      const paths = filesBelow(site);
      const relink = siteLinks(site, paths);
      const faults = paths.flatMap((path) => relink(path)?.faults ?? []);
      if (faults.length === 0) return;
      const said = faults.map(({ page, address }) => `${page}: ${address}`);
      throw new Error(`links of the guides that lead nowhere:\n${said.join('\n')}`);
    },
  },
};
