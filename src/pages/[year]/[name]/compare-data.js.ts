import type { APIContext } from 'astro';
import { siteView } from '../../../site-data.ts';
import { comparison } from '../../../view/compare/compare-data.ts';
import { pageOf } from '../../../view/site/page-of.ts';
import { assessmentPaths } from '../../../view/site/site-paths.ts';

export const getStaticPaths = () => assessmentPaths(siteView());
/** A script that leaves the scores of all units in a variable. */
export const GET = ({ params }: APIContext): Response =>
  new Response(`self.biaochiCompare=${JSON.stringify(comparison(pageOf(siteView(), params)))}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
