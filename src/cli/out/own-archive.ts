import { archiveOf } from '../../archive/seal-versions.ts';
import { messages } from '../../i18n/messages.ts';
import { type Run, UsageError } from '../command.ts';
import { keptPlaces, placeAround, realPath } from './places.ts';

/** Throws if the archive is a link into the data, the texts or the tool: a seal would lie among them. */
export function requireOwnArchive(run: Pick<Run, 'data' | 'content' | 'language'>): void {
  const archive = archiveOf(run.data);
  const others = keptPlaces(run).filter(({ kind }) => kind !== 'archive');
  const place = placeAround(realPath(archive), others);
  if (place && place.kind !== 'archive')
    throw new UsageError(
      messages(run.language ?? 'zh-CN').out.file[place.kind](archive, place.folder),
    );
}
