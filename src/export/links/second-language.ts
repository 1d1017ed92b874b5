import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inSecond } from '../../model/second-language.ts';
import type { Language } from '../../model/site.ts';
import { type Place, relinkPage } from './relative-links.ts';

/**
 * Moves a site in the second language from the addresses of the first to its own. Links between its
 * pages move with it. A link to a page that it lacks (a sealed year) leads to that page in the
 * first language.
 */
export function placeSecond(
  from: string,
  site: string,
  paths: readonly string[],
  language: Language,
): void {
  const files = new Set(paths);
  const place: Place = (path) => inSecond(path, language);
  for (const path of paths) {
    const target = join(site, place(path));
    mkdirSync(dirname(target), { recursive: true });
    if (path.endsWith('.html')) {
      const html = readFileSync(join(from, path), 'utf8');
      writeFileSync(target, relinkPage(path, html, files, { place }).text);
    } else if (path === 'search-data.js') {
      const script = readFileSync(join(from, path), 'utf8');
      writeFileSync(
        target,
        script.replaceAll(YEAR_PAGE, (_, at) => `"../${moved(at, files, place)}`),
      );
    } else renameSync(join(from, path), target);
  }
}

/** Addresses of pages of a year, which lie outside the folder of the second language. */
const YEAR_PAGE = /"(\d{4}\/[^"#]+\.html)/g;

const moved = (path: string, files: ReadonlySet<string>, place: Place): string =>
  files.has(path) ? place(path) : path;
