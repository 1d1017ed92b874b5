import code from 'virtual:biaochi/browser-script';

/** What runs in the reader's browser; copied into every year's folder like the style sheet. */
export const browserScript = (): Response =>
  new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
