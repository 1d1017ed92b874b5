import { siteData } from './integration/site-data.ts';
import { type SiteView, siteViewOf } from './view/site/site-view.ts';

/** What pages show, as they ask for it. */
export const siteView = (): SiteView => siteViewOf(siteData());
