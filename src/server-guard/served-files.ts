import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { isHidden, liesIn, realFile } from './real-file.ts';

/** What the server of `dev` may give out beside the pages themselves. */
export interface Served {
  /** Folders whose files pages load: sources, `public`, packages. */
  folders: readonly string[];
  /** The folder of texts, of which only pictures beside a text are given out. */
  content: string;
  /** Folders of which nothing is given out, wherever they lie: data, archive. */
  closed: readonly string[];
}

const PICTURES = new Set(['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp']);

/** Whether the file may be given out. Links are followed first: what counts is where the file really lies. */
export function isServed(path: string, served: Served): boolean {
  const real = realFile(path);
  if (real === undefined || served.closed.some((folder) => liesIn(folder, real))) return false;
  if (served.folders.some((folder) => liesIn(folder, real) && !isHidden(folder, real))) return true;
  return isPicture(real) && liesBesideText(served.content, real);
}

export function isPicture(path: string): boolean {
  return PICTURES.has(extname(path).toLowerCase());
}

/** Whether a folder between the texts' own and the picture's holds a text. */
function liesBesideText(content: string, picture: string): boolean {
  for (let folder = dirname(picture); liesIn(content, folder); folder = dirname(folder)) {
    if (isHidden(content, join(folder, 'x'))) return false;
    if (readdirSync(folder).some((name) => name.endsWith('.mdx'))) return true;
  }
  return false;
}
