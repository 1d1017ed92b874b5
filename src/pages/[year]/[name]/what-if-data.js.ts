import type { APIContext } from 'astro';
import { siteView } from '../../../site-data.ts';
import { whatIfData, whatIfPaths } from '../../../view/what-if/what-if-data.ts';

export const getStaticPaths = () => whatIfPaths(siteView());

/**
 * A script that leaves what scoring the assessment anew needs in a variable. As a text, since a key
 * `__proto__` would mean something else in a literal.
 */
export function GET({ params }: APIContext): Response {
  const json = JSON.stringify(whatIfData(siteView(), params));
  return new Response(`self.biaochiWhatIfData=JSON.parse(${JSON.stringify(json)})\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
