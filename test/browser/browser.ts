import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

export interface Visit {
  /** Path of the page below the site's folder, with its `#hash`. */
  path: string;
  width?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** Colours of the system, as in high contrast. */
  forcedColors?: boolean;
  /** A screen that is touched. */
  touch?: boolean;
  /** Runs in the page before its own scripts. */
  before?: () => void;
}

export interface Visited {
  page: Page;
  /** Console errors, uncaught errors, and requests that leave the folder. */
  faults: string[];
  close: () => Promise<void>;
}

/** Opens a page of a site from its folder, as by a double click. */
export async function visit(browser: Browser, folder: string, at: Visit): Promise<Visited> {
  const context = await browser.newContext({
    viewport: { width: at.width ?? 1280, height: 900 },
    colorScheme: at.scheme ?? 'light',
    javaScriptEnabled: at.javaScript ?? true,
    forcedColors: at.forcedColors ? 'active' : 'none',
    hasTouch: at.touch ?? false,
    isMobile: at.touch ?? false,
  });
  const page = await context.newPage();
  if (at.before) await page.addInitScript(at.before);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  const root = pathToFileURL(`${folder}/`).href;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
  });
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  const [path = '', hash] = at.path.split('#');
  const url = pathToFileURL(join(folder, path)).href + (hash === undefined ? '' : `#${hash}`);
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}
