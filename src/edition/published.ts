import type { Scores } from '../model/scores.ts';
import { type Hidden, hiddenOf } from './hidden.ts';

/** What the public edition shows of one assessment. */
export interface Published {
  hidden: Hidden;
  /** Codes of the units whose results are shown. */
  shown: ReadonlySet<string>;
  /** Whether those are all units. */
  all: boolean;
  /** `graded` shows everybody's grade beside, the first n nothing of the others. */
  grades: boolean;
}

/**
 * By `publish.ranking`: all units; none, but their grades; or those at the first n places over
 * all, ties at the last of them included.
 */
export function publishedOf(scores: Scores): Published {
  const { ranking } = scores.assessment.scheme.publish;
  const shown = scores.units.filter(
    ({ rank }) => ranking === 'full' || (ranking !== 'graded' && rank !== null && rank <= ranking),
  );
  return {
    hidden: hiddenOf(scores.assessment),
    shown: new Set(shown.map(({ unit }) => unit.code)),
    all: shown.length === scores.units.length,
    grades: ranking === 'full' || ranking === 'graded',
  };
}
