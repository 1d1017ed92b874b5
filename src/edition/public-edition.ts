import type { Problem } from '../model/problem.ts';
import type { Scores } from '../model/scores.ts';
import type { PublishedById } from './public-findings.ts';
import { publicScores } from './public-scores.ts';
import { publishedOf } from './published.ts';
import { recoverable } from './recoverable.ts';
import { selfCode } from './self-code.ts';

export interface PublicEdition {
  /** Scores as they are published, by assessment. */
  scored: Map<string, Scores>;
  published: PublishedById;
  /** Hidden scores that could be worked out: errors, with which nothing is published. */
  problems: Problem[];
}

/** Cuts all scores to what their schemes publish. */
export function publicEdition(scored: ReadonlyMap<string, Scores>): PublicEdition {
  const published: PublishedById = new Map(
    [...scored].map(([id, scores]) => [id, publishedOf(scores)]),
  );
  const problems: Problem[] = [];
  const cut = new Map<string, Scores>();
  for (const [id, scores] of scored) {
    const own = published.get(id);
    if (!own) continue;
    const isHiddenAbove = hiddenAbove(scores, scored, published);
    for (const problem of recoverable(scores, own, isHiddenAbove)) problems.push(problem);
    cut.set(id, publicScores(scores, own, isHiddenAbove));
  }
  return { scored: cut, published, problems };
}

/** Whether the publisher's score under an indicator of the upper assessment is hidden. */
function hiddenAbove(
  { assessment }: Scores,
  scored: ReadonlyMap<string, Scores>,
  published: PublishedById,
): (code: string) => boolean {
  const id = assessment.scheme.upper ?? '';
  const above = published.get(id);
  const self = selfCode(scored.get(id)?.assessment) ?? '';
  return (code) => !above?.shown.has(self) || above.hidden.codes.has(code);
}
