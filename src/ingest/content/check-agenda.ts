import type { AgendaItem, ContentDocument } from '../../model/content.ts';
import { findName, suggestions } from '../cells/find-name.ts';
import { nearest } from '../cells/nearest.ts';
import type { Tell } from './content-problem.ts';
import type { PlaceOf } from './front-matter.ts';
import type { Names } from './names.ts';

/** Whether the units and files that an agenda names are there. */
export function checkAgenda(
  { meta }: ContentDocument,
  documents: readonly ContentDocument[],
  names: Names,
  { tell, placeOf }: { tell: Tell; placeOf: PlaceOf },
): void {
  const own = names.get(meta.assessment);
  for (const [i, item] of (meta.agenda ?? []).entries()) {
    const { unit, file } = partsOf(item);
    if (unit !== undefined && own && !findName(own.units, unit)) {
      const near = suggestions(own.units, unit);
      tell('content-unit', placeOf('agenda', i, 'unit'), unit, {
        assessment: meta.assessment,
        near,
      });
    }
    if (file === undefined) continue;
    const files = documents
      .filter((one) => one.meta.kind === 'article' && one.meta.assessment === meta.assessment)
      .map((one) => one.file.replace(/^.*\//, '').replace(/\.mdx?$/i, ''));
    if (!files.includes(file))
      tell('content-agenda', placeOf('agenda', i, 'file'), file, {
        near: nearest(file, files),
        known: files,
      });
  }
}

const partsOf = (item: AgendaItem): { unit?: string | undefined; file?: string | undefined } =>
  typeof item === 'string' ? {} : item;
