import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { PreviewOptions } from 'vite';
import { liesIn, realPath } from './real-file.ts';
import { notFound } from './refusals.ts';
import { requestPath } from './request-path.ts';

/**
 * Vite's settings with which `preview` answers with files of the site alone and follows no link out of it.
 * A proxy that sends nothing on: Astro takes no plugin for its preview, but Vite asks a proxy first.
 */
export function previewGuard(site: string): PreviewOptions {
  const bypass = (request: IncomingMessage, response?: ServerResponse): string => {
    const url = request.url ?? '';
    if (response && !isOfSite(site, url)) notFound(response);
    return url;
  };
  return { proxy: { '^': { target: 'http://localhost', bypass } } };
}

function isOfSite(site: string, url: string): boolean {
  const path = requestPath(url);
  if (path === undefined) return false;
  const file = join(site, path.replace(/\/+$/, ''));
  const found = [file, `${file}.html`, join(file, 'index.html')].filter(exists);
  const answer = found.length > 0 ? found : [join(site, '404.html')].filter(exists);
  return answer.every((each) => liesIn(site, realPath(each) ?? each));
}

function exists(path: string): boolean {
  return realPath(path) !== undefined;
}
