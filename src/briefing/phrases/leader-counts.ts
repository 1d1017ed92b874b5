import type { AssessmentFacts } from '../assessment-facts.ts';

/** What is counted for each leader. */
type Matter = 'leaderWeak' | 'leaderBehind';

/**
 * 分管商务副区长短板最多，有5项；分管城建副区长、分管卫健副区长各4项: leaders with as many as each other go
 * together.
 *
 * @param counts most first
 */
export function leaderCounts(
  { words, format }: AssessmentFacts,
  matter: Matter,
  counts: readonly { leader: string; count: number }[],
): string {
  const { lists } = words;
  const alike = [...Map.groupBy(counts, ({ count }) => count)].map(([count, own]) => ({
    leaders: format.list(own.map(({ leader }) => leader)),
    matter: lists[matter],
    count,
    isEach: own.length > 1,
  }));
  const [first, ...others] = alike;
  if (!first) return '';
  const most = (others.length === 0 ? lists.leaderAll : lists.leaderMost)(first);
  return lists.leaderCounts(
    most,
    others.map((one) => lists.leaderCount(one)),
  );
}
