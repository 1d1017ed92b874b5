import type { AstroPrerenderer } from 'astro';
import { ofShare, type Share } from '../model/share.ts';
import type { Told } from './site-data.ts';

/** Astro's own way of making pages, for a share of the routes; tells after each how far it has come. */
export function ownPages(usual: AstroPrerenderer, share: Share, told?: Told): AstroPrerenderer {
  let all = 0;
  let done = 0;
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = ofShare(await usual.getStaticPaths(), share);
      all = paths.length;
      return paths;
    },
    render: async (...asked) => {
      const page = await usual.render(...asked);
      done += 1;
      told?.(done, all);
      return page;
    },
  };
}
