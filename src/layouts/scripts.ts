import code from 'virtual:biaochi/browser-script';
import explore from 'virtual:biaochi/explore-script';
import whatIf from 'virtual:biaochi/what-if-script';

const script = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });

/** What runs in the reader's browser; copied into every year's folder like the style sheet. */
export const browserScript = (): Response => script(code);

/** Charts that the reader makes; loaded only when asked for. */
export const exploreScript = (): Response => script(explore);

/** The scoring program for figures that the reader tries out; loaded only when asked for. */
export const whatIfScript = (): Response => script(whatIf);
