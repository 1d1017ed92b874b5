import { join } from 'node:path';
import { realFile } from './real-file.ts';
import { requestPath } from './request-path.ts';

/** What a request to the server of `dev` is for. */
export type AskedFor =
  | { kind: 'nothing' }
  /** An address of the site; no file of this machine is meant. */
  | { kind: 'page' }
  /** A part of Vite itself. */
  | { kind: 'part' }
  | { kind: 'files'; files: readonly string[]; picturesOnly: boolean };

const PARTS_OF_VITE = new Set(['/@vite/client', '/@vite/env']);
const NOTHING: AskedFor = { kind: 'nothing' };

/** `roots` are the folders of which Vite gives out a file by its path alone: its root, `public`. */
export function askedFor(url: string, roots: readonly string[]): AskedFor {
  const path = requestPath(url);
  if (path === undefined) return NOTHING;
  if (PARTS_OF_VITE.has(path)) return { kind: 'part' };
  if (path === '/_image') return pictures(url, roots);
  if (!path.startsWith('/@fs/')) return otherPath(path, roots);
  return { kind: 'files', files: [absolute(path)], picturesOnly: false };
}

function otherPath(path: string, roots: readonly string[]): AskedFor {
  if (path.startsWith('/@') || path.startsWith('/__')) return NOTHING;
  const files = roots
    .map((root) => join(root, path))
    .filter((file) => realFile(file) !== undefined);
  return files.length > 0 ? { kind: 'files', files, picturesOnly: false } : { kind: 'page' };
}

/** Astro's own address for pictures names the file, or the address, that it shall convert. */
function pictures(url: string, roots: readonly string[]): AskedFor {
  const asked = new URL(url, 'http://localhost').searchParams.getAll('href');
  const files: string[] = [];
  for (const href of asked) {
    const inner = href.startsWith('/_image') ? NOTHING : askedFor(href, roots);
    if (inner.kind !== 'files') return NOTHING;
    files.push(...inner.files);
  }
  return files.length > 0 ? { kind: 'files', files, picturesOnly: true } : NOTHING;
}

/** `/@fs/srv/a.png` is `/srv/a.png`, `/@fs/C:/a.png` is `C:/a.png`. */
function absolute(path: string): string {
  const file = path.slice('/@fs'.length);
  return /^\/[A-Za-z]:\//.test(file) ? file.slice(1) : file;
}
