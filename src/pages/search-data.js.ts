import { searchScript } from '../layouts/search-script.ts';
import { siteView } from '../site-data.ts';
import { answersOfSite } from '../view/search/search-entries.ts';

export const GET = (): Response => searchScript(answersOfSite(siteView()), '');
