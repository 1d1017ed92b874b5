import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../src/export/pdf/browser-of-machine.ts';
import { type BuiltSite, buildSite } from './built-site.ts';

export interface OpenSite {
  site: BuiltSite;
  browser: Browser;
}

/** A site of its own and a browser for the tests of one file, from its first test to its last. */
export function openSite(options: readonly string[]): OpenSite {
  const open = {} as OpenSite;
  beforeAll(async () => {
    open.site = await buildSite(options);
    const browser = await openBrowser();
    if (!browser) throw new Error('no browser on this machine');
    open.browser = browser;
  });
  afterAll(async () => {
    await open.browser?.close();
    open.site?.remove();
  });
  return open;
}
