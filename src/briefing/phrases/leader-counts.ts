import type { AssessmentFacts } from '../assessment-facts.ts';

/** 分管商务副区长5项，分管城建副区长、分管卫健副区长各4项: leaders with as many as each other go together. */
export function leaderCounts(
  { words, format }: AssessmentFacts,
  counts: readonly { leader: string; count: number }[],
): string {
  const { lists } = words;
  const alike = [...Map.groupBy(counts, ({ count }) => count)];
  return lists.leaderCounts(
    alike.map(([count, own]) =>
      lists.leaderCount({
        leaders: format.list(own.map(({ leader }) => leader)),
        count,
        isEach: own.length > 1,
      }),
    ),
  );
}
