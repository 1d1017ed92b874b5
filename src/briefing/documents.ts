import type { KindName } from '../model/content.ts';
import type { UnitScore } from '../model/scores.ts';
import type { Draft, Pack } from './draft.ts';
import { KINDS } from './kinds.ts';
import type { Matter } from './matter.ts';

/** One document that an assessment has: what it is, what its file is called, how it is made. */
export interface DocumentEntry {
  kind: KindName;
  /** Of one unit, or of all. */
  unit?: UnitScore;
  /** 考核情况通报: what a list of documents calls it. */
  name: string;
  make: () => Draft | Pack;
}

/** Every document that an assessment's data give. */
export function documentsOf(matter: Matter): DocumentEntry[] {
  const { kinds } = matter.words.documents;
  return KINDS.flatMap((kind): DocumentEntry[] => {
    if (!kind.makesSense(matter)) return [];
    const common = { kind: kind.kind, name: kinds[kind.kind] };
    if (kind.per === 'assessment') return [{ ...common, make: () => kind.make(matter) }];
    return matter.scores.units.map((unit) => ({
      ...common,
      unit,
      make: () => kind.make(matter, unit),
    }));
  });
}
