import { resultsBytes, resultsFile } from '../_view/results-file.ts';
import { siteView } from '../_view/site-view.ts';

export const getStaticPaths = () => [{ params: { file: resultsFile(siteView()) } }];
export const GET = (): Response => new Response(resultsBytes(siteView()));
