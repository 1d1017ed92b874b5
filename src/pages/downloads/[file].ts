import { made, routed } from '../_view/made.ts';
import { resultsFile } from '../_view/results-file.ts';
import { siteView } from '../_view/site-view.ts';

export const getStaticPaths = () => routed([{ params: { file: resultsFile(siteView()) } }]);
export const GET = async (): Promise<Response> => new Response(await made('results'));
