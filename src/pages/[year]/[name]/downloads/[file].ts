import type { APIContext } from 'astro';
import { downloadPaths } from '../../../_view/assessment-files.ts';
import { made } from '../../../_view/made.ts';

export const getStaticPaths = downloadPaths;
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('download', params.year, params.name, params.file));
