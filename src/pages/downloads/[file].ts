import { resultsBytes } from '../../export/results-json.ts';
import { siteView } from '../../site-data.ts';
import { isPacked, resultsFile, resultsTraces } from '../../view/downloads/results-file.ts';

export const getStaticPaths = () => [{ params: { file: resultsFile(siteView()) } }];

/** Of the years that this build makes; sealed ones hold their own. */
export async function GET(): Promise<Response> {
  const view = siteView();
  const results = view.fresh.map(({ scores }) => scores);
  const how = { traces: resultsTraces(view), isPacked: isPacked(view) };
  return new Response(await resultsBytes(results, how));
}
