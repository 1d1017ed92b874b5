import type { Assessment, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scores } from '../model/scores.ts';
import { scoreAll } from '../report.ts';
import { errorsIn } from './load.ts';

export interface WithoutBroken {
  /** Without the assessments that were left out, and without their problems. */
  dataset: Dataset;
  scored: ReadonlyMap<string, Scores>;
  /** Of reading and of scoring: errors among them are of what is needed, or of the whole folder. */
  problems: Problem[];
  /** Assessments that have errors, or whose upper one has, and that nothing needed stands below. */
  leftOut: string[];
}

/** A dataset for a task that needs only some assessments, and those above them, to be sound. */
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

/** What stands above those that are wanted, level by level. */
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
