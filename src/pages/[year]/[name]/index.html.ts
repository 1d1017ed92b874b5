import type { APIContext } from 'astro';
import { made } from '../../_view/made.ts';
import { assessmentPaths } from '../../_view/years.ts';

export const getStaticPaths = assessmentPaths;
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('assessment', params.year, params.name), {
    headers: { 'content-type': 'text/html' },
  });
