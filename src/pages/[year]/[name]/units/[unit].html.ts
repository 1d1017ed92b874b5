import type { APIContext } from 'astro';
import { unitPaths } from '../../../../view/unit/unit-page.ts';
import { made, routed } from '../../../_view/made.ts';

export const getStaticPaths = () => routed(unitPaths());
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('unit', params.year, params.name, params.unit), {
    headers: { 'content-type': 'text/html' },
  });
