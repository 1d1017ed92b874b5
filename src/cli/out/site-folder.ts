import { existsSync } from 'node:fs';
import { foreignFiles, mayReplace } from '../../archive/site-files.ts';
import { oldOf } from '../../archive/swap.ts';
import { messages } from '../../i18n/messages.ts';
import { PROJECT } from '../../integration/project.ts';
import { type Run, UsageError } from '../command.ts';
import {
  fileOnTheWay,
  isTooLong,
  keptPlaces,
  placeAround,
  placeWithin,
  realPath,
  requireRoom,
} from './places.ts';

/** The most foreign files that are named. */
const MOST = 10;

/**
 * The real path of the folder that `--out` names for a site. The site replaces the whole folder, so
 * this throws if anything but an earlier site would be lost.
 */
export function siteFolder(run: Run): string {
  const { cli, out: text } = messages(run.language ?? 'zh-CN');
  const out = realPath(run.texts.get('out') ?? 'dist');
  if (isTooLong(oldOf(out))) throw new UsageError(text.tooLong(out));
  const places = [...keptPlaces(run), { kind: 'tool' as const, folder: realPath(PROJECT) }];
  const place = placeAround(out, places.slice(0, -1)) ?? placeWithin(out, places);
  if (place) throw new UsageError(text.site[place.kind](out, place.folder));
  const file = fileOnTheWay(out);
  if (file !== undefined) throw new UsageError(cli.outIsFile(file));
  if (!existsSync(out)) requireRoom(out);
  requireReplaceable(run, out);
  return out;
}

/**
 * Throws if a file that belongs to no site lies in the folder, or in the folder that it is moved
 * to.
 */
export function requireReplaceable(run: Run, out: string): void {
  const text = messages(run.language ?? 'zh-CN').out;
  for (const folder of [out, oldOf(out)]) {
    if (mayReplace(folder)) continue;
    const paths = foreignFiles(folder);
    throw new UsageError(text.foreign(folder, paths.slice(0, MOST), paths.length - MOST));
  }
}
