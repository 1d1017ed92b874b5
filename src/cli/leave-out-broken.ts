import type { Assessment, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scores } from '../model/scores.ts';
import { scoreAll } from '../report.ts';
import { errorsIn } from './load.ts';

export interface WithoutBroken {
  /** Without the assessments that were left out, and without their problems. */
  dataset: Dataset;
  scored: ReadonlyMap<string, Scores>;
  /**
   * Problems of reading and scoring. The errors among them concern needed assessments, or the whole
   * folder.
   */
  problems: Problem[];
  /**
   * Assessments left out, because they or the ones above them have errors and nothing needed
   * depends on them.
   */
  leftOut: string[];
}

/**
 * Cuts a dataset to the assessments that have no errors, for a task that needs only some of them
 * and those above.
 */
export function leaveOutBroken(dataset: Dataset, isWanted: (id: string) => boolean): WithoutBroken {
  const { scored, problems } = scoreAll(dataset, false);
  const broken = errorsIn(problems).flatMap(({ assessment }) => assessment ?? []);
  const unscored = dataset.assessments.map(({ id }) => id).filter((id) => !scored.has(id));
  const above = uppersOf(dataset.assessments, isWanted);
  const leftOut = new Set([...broken, ...unscored].filter((id) => !isWanted(id) && !above.has(id)));
  const stays = ({ assessment }: { assessment: string | null }): boolean =>
    assessment === null || !leftOut.has(assessment);
  return {
    dataset: {
      ...dataset,
      assessments: dataset.assessments.filter(({ id }) => !leftOut.has(id)),
      problems: dataset.problems.filter(stays),
      read: dataset.read.filter(stays),
    },
    scored: new Map([...scored].filter(([id]) => !leftOut.has(id))),
    problems: problems.filter(stays),
    leftOut: [...leftOut].sort(),
  };
}

/** The assessments above the wanted ones, level by level. */
function uppersOf(
  assessments: readonly Assessment[],
  isWanted: (id: string) => boolean,
): Set<string> {
  const upperOf = new Map(assessments.map(({ id, scheme }) => [id, scheme.upper]));
  const above = new Set<string>();
  for (const id of [...upperOf.keys()].filter(isWanted))
    for (let upper = upperOf.get(id); upper && !above.has(upper); upper = upperOf.get(upper))
      above.add(upper);
  return above;
}
