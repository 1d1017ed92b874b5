import { siteView } from '../site-data.ts';
import { searchEntries } from '../view/search/search-entries.ts';

/** A script that leaves all that can be searched for in a variable. */
export const GET = (): Response =>
  new Response(`self.biaochiSearch=${JSON.stringify(searchEntries(siteView()))}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
