import { resultsFile } from '../../view/downloads/results-file.ts';
import { siteView } from '../../view/site/site-view.ts';
import { made, routed } from '../_view/made.ts';

export const getStaticPaths = () => routed([{ params: { file: resultsFile(siteView()) } }]);
export const GET = async (): Promise<Response> => new Response(await made('results'));
