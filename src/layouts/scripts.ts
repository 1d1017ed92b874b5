import code from 'virtual:biaochi/browser-script';
import explore from 'virtual:biaochi/explore-script';

const script = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });

/** What runs in the reader's browser; copied into every year's folder like the style sheet. */
export const browserScript = (): Response => script(code);

/** Charts that the reader makes; loaded only when asked for. */
export const exploreScript = (): Response => script(explore);
