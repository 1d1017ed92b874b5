import type { APIContext } from 'astro';
import { indicatorPaths } from '../../../../view/indicator/indicator-page.ts';
import { made, routed } from '../../../_view/made.ts';

export const getStaticPaths = () => routed(indicatorPaths());
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('indicator', params.year, params.name, params.indicator), {
    headers: { 'content-type': 'text/html' },
  });
