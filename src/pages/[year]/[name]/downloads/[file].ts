import type { APIContext } from 'astro';
import { downloadBytes, downloadPaths } from '../../../../view/downloads/assessment-files.ts';

export const getStaticPaths = downloadPaths;
export const GET = async ({ params }: APIContext): Promise<Response> =>
  new Response(await downloadBytes(params.year, params.name, params.file));
