import type { UnitScore } from '../model/scores.ts';
import type { Draft } from './draft.ts';
import { unitReport } from './kinds/unit-report.ts';
import { weakLinks } from './kinds/weak-links.ts';
import type { Matter } from './matter.ts';

/** In the order in which lists and the command line name them. */
export const KIND_NAMES = [
  'circular',
  'weak-links',
  'progress-alert',
  'standing',
  'speaking-notes',
  'tutorial',
  'unit-report',
  'one-pager',
  'score-notice',
  'pack',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** A kind of document made from the data alone. */
interface OfAssessment {
  kind: KindName;
  per: 'assessment';
  /** Whether the data have anything for it. */
  makesSense: (matter: Matter) => boolean;
  make: (matter: Matter) => Draft;
}
interface OfUnit {
  kind: KindName;
  per: 'unit';
  makesSense: (matter: Matter) => boolean;
  make: (matter: Matter, unit: UnitScore) => Draft;
}

const always = (): boolean => true;

export const KINDS: readonly (OfAssessment | OfUnit)[] = [
  { kind: 'weak-links', per: 'assessment', makesSense: always, make: weakLinks },
  { kind: 'unit-report', per: 'unit', makesSense: always, make: unitReport },
];
