import type { Workings } from '../../score/trace/workings.ts';

/**
 * Whether an automatic veto depends on an indicator: on its figure, its score, or the score of a
 * category above it. A better figure could then lift the veto. The searches compare totals and
 * cannot see that.
 */
export function decidesVetoes(
  { run, columns, holders, aggregation }: Workings,
  at: number,
): boolean {
  const { vetoes } = run.assessment.scheme;
  const code = columns[at]?.code;
  const above = new Set<string>();
  for (let place = holders[at] ?? 0; place >= 0; ) {
    const branch = aggregation.branches[place];
    if (branch === undefined) break;
    above.add(branch.id);
    place = branch.parent;
  }
  return vetoes.some(({ when }) => {
    if (when === undefined) return false;
    return when.indicator === code || (when.category !== undefined && above.has(when.category));
  });
}
