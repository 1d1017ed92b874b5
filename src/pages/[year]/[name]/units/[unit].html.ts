import type { APIContext } from 'astro';
import { made, routed } from '../../../_view/made.ts';
import { unitPaths } from '../../../_view/unit-page.ts';

export const getStaticPaths = () => routed(unitPaths());
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('unit', params.year, params.name, params.unit), {
    headers: { 'content-type': 'text/html' },
  });
