import { resultsBytes, resultsFile } from '../../view/downloads/results-file.ts';
import { siteView } from '../../view/site/site-view.ts';

export const getStaticPaths = () => [{ params: { file: resultsFile(siteView()) } }];
export const GET = async (): Promise<Response> => new Response(await resultsBytes(siteView()));
