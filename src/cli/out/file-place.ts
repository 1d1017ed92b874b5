import { messages } from '../../i18n/messages.ts';
import { type Run, UsageError } from '../command.ts';
import { keptPlaces, placeAround, realPath } from './places.ts';

/** Throws where a file, or a new folder, would lie in the archive, the data, the texts or the tool. */
export function requireFree(run: Pick<Run, 'data' | 'content' | 'language'>, path: string): void {
  const place = placeAround(realPath(path), keptPlaces(run));
  if (!place) return;
  throw new UsageError(messages(run.language ?? 'zh-CN').out.file[place.kind](path, place.folder));
}
