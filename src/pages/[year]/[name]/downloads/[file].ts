import type { APIContext } from 'astro';
import { downloadPaths } from '../../../../view/downloads/assessment-files.ts';
import { made, routed } from '../../../_view/made.ts';

export const getStaticPaths = () => routed(downloadPaths());
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await made('download', params.year, params.name, params.file));
