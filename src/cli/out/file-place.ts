import { existsSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { messages } from '../../i18n/messages.ts';
import { type Run, UsageError } from '../command.ts';
import {
  fileOnTheWay,
  isTooLong,
  keptPlaces,
  placeAround,
  realPath,
  requireRoom,
} from './places.ts';

type Place = Pick<Run, 'data' | 'content' | 'language'>;

/** What a file is called while it is written beside its place. */
export const PART = '.biaochi-part';

/**
 * Throws if a file or new folder at a path would lie in the archive, the data, the texts or the
 * tool, or cannot be made at all: below a file or a dangling link, under a name that no disk takes,
 * in a read-only folder.
 */
export function requireFree(run: Place, path: string): void {
  const { out: text } = messages(run.language ?? 'zh-CN');
  const real = realPath(path);
  if (isTooLong(real + PART)) throw new UsageError(text.tooLong(path));
  const place = placeAround(real, keptPlaces(run));
  if (place) throw new UsageError(text.file[place.kind](path, place.folder));
  const file = fileOnTheWay(existsSync(real) ? dirname(real) : real);
  if (file !== undefined) throw new UsageError(text.noFolder(file));
  requireRoom(real);
}

/** What a command is going to write, as far as its options tell. */
interface Wanted {
  /** Several files, for which `--out` names a folder. */
  many?: boolean;
  /** The ending of its file name. A file with another ending is never replaced. */
  format: string;
}

/**
 * Throws before any work is done if the files cannot be written to `--out` (or to the working
 * folder).
 */
export function requireOut(run: Run, { many = false, format }: Wanted): void {
  const out = run.texts.get('out') ?? '.';
  requireFree(run, out);
  const { documentFiles, year } = messages(run.language ?? 'zh-CN');
  if (!existsSync(out) || isFolder(out)) return;
  if (many) throw new UsageError(documentFiles.outIsFolder(out));
  if (extname(out).toLowerCase() !== `.${format}`) throw new UsageError(year.fileExists([out]));
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
