import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Where Chromium, Chrome and Edge are put by their installers. */
function places(): string[] {
  const { env, platform } = process;
  const named = env.BIAOCHI_BROWSER ? [env.BIAOCHI_BROWSER] : [];
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    const files = [
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ];
    return [
      ...named,
      ...files.flatMap((file) => roots.flatMap((root) => (root ? [join(root, ...file)] : []))),
    ];
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return [...named, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...named,
    ...names.flatMap((name) =>
      [...new Set([...folders, '/usr/bin', '/snap/bin'])].map((folder) => join(folder, name)),
    ),
  ];
}

/** The browser that this machine has, or undefined. `BIAOCHI_BROWSER` names another one. */
export const findBrowser = (): string | undefined => places().find((path) => existsSync(path));

/** Starts the machine's browser; undefined where it has none. The caller closes it. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return undefined;
  // Takes longer to load than a small site takes to make: only for those who want a browser.
  const { chromium } = await import('playwright-core');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--font-render-hinting=none', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
