import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** The real path of a file, all links followed; undefined for what is no file. */
export function realFile(path: string): string | undefined {
  const real = realPath(path);
  return real !== undefined && statSync(real).isFile() ? real : undefined;
}

/** The real path of a file or folder; undefined where nothing is, or nothing that may be read. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Whether a real path lies below a folder, or is the folder. A folder that is not there holds nothing. */
export function liesIn(folder: string, real: string): boolean {
  const top = realPath(folder);
  if (top === undefined) return false;
  const way = relative(top, real);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a part of the way from the folder to the file begins with a dot, such as `.astro` or `.git`. */
export function isHidden(folder: string, real: string): boolean {
  const top = realPath(folder) ?? folder;
  return relative(top, real)
    .split(sep)
    .some((part) => part.startsWith('.'));
}
