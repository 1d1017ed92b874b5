import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../pdf/browser-of-machine.ts';
import type { Found } from './article-nodes.ts';
import { isDocument, makeDocument } from './document-files.ts';
import type { FaceName } from './faces.ts';

export interface SiteDocuments {
  /** Files made, below the site's folder. */
  files: string[];
  /** What stands in a document's page and must not. */
  refused: { page: string; found: Found }[];
  /** Faces of the official format that the PDFs lack. */
  missingFaces: FaceName[];
  /** False: PDFs were asked for, and the machine has no browser. */
  browser: boolean;
}

/**
 * The `.docx` and the single file of every document of a built site, beside its page, which gets
 * their columns; with `pdf` its PDF too.
 *
 * @param paths files of the site, below its folder, as `filesBelow` lists them
 * @param options `told` hears after each file how many are done, and of how many
 */
export async function exportDocuments(
  site: string,
  paths: readonly string[],
  options: { pdf: boolean; told?: (done: number, of: number) => void },
): Promise<SiteDocuments> {
  const browser = options.pdf ? await openBrowser() : undefined;
  const result: SiteDocuments = {
    files: [],
    refused: [],
    missingFaces: [],
    browser: !options.pdf || browser !== undefined,
  };
  try {
    for (const [index, path] of paths.entries()) {
      if (path.endsWith('.html') && !path.endsWith('.single.html'))
        await exportPage(site, path, browser, result);
      options.told?.(index + 1, paths.length);
    }
  } finally {
    await browser?.close();
  }
  return result;
}

async function exportPage(
  site: string,
  path: string,
  browser: Browser | undefined,
  result: SiteDocuments,
): Promise<void> {
  const built = readFileSync(join(site, path), 'utf8');
  if (!isDocument(built)) return;
  const outcome = await makeDocument(built, browser);
  if (outcome.kind === 'refused') {
    result.refused.push(...outcome.problems.map((found) => ({ page: path, found })));
    return;
  }
  const { docx, single, page, pdf } = outcome.files;
  writeFileSync(join(site, path), page);
  const base = path.slice(0, -'.html'.length);
  const write = (ending: string, content: Uint8Array | string): void => {
    writeFileSync(join(site, base + ending), content);
    result.files.push(base + ending);
  };
  write('.docx', docx);
  write('.single.html', single);
  if (pdf === undefined) return;
  write('.pdf', pdf.bytes);
  for (const face of pdf.faces.missing)
    if (!result.missingFaces.includes(face)) result.missingFaces.push(face);
}
