import type { APIContext } from 'astro';
import { searchScript } from '../../layouts/search-script.ts';
import { siteView } from '../../site-data.ts';
import { answersOfYear } from '../../view/search/search-entries.ts';
import { yearPaths } from '../../view/site/site-paths.ts';

export const getStaticPaths = () => yearPaths(siteView());
export const GET = ({ params: { year } }: APIContext): Response =>
  searchScript(answersOfYear(siteView(), year), `${year}/`);
