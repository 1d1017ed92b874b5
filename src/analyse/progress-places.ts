import type { ProgressFinding, ProgressPlace } from '../model/findings.ts';
import { significant12 } from '../score/round.ts';
import type { Columns } from './columns.ts';

/**
 * Adds the place of each figure among the units that its indicator compares it with: totals by
 * completion (budgets: the least first), rates by their lead over the target; both now and at the
 * rows before. Only units with such a figure take part.
 */
export function placeProgress(findings: ProgressFinding[], columns: Columns): ProgressFinding[] {
  const peers = Map.groupBy(findings, (finding) => peerKey(finding, columns));
  const now = new Map<ProgressFinding, ProgressPlace>();
  const before = new Map<ProgressFinding, ProgressPlace>();
  for (const group of peers.values()) {
    addPlaces(group, (finding) => merit(finding, finding), now);
    addPlaces(group, (finding) => finding.last && merit(finding, finding.last), before);
  }
  return findings.map((finding) => {
    const place = now.get(finding);
    const last = before.get(finding);
    return {
      ...finding,
      ...(place && { place }),
      ...(finding.last && last && { last: { ...finding.last, place: last } }),
    };
  });
}

function peerKey(finding: ProgressFinding, columns: Columns): string {
  const unit = columns.units[columns.indexOf.get(finding.unit) ?? -1];
  const cell = columns.column(finding.code)[columns.indexOf.get(finding.unit) ?? -1];
  const all = cell?.indicator.settings.compare === 'all';
  return `${finding.code}\n${all ? '' : (unit?.unit.group ?? '')}`;
}

/** The greater, the better the place. */
function merit(
  { basis }: ProgressFinding,
  row: { lead?: number; completion?: number },
): number | undefined {
  if (basis === 'growth') return row.lead;
  if (row.completion === undefined) return undefined;
  return basis === 'budget' ? -row.completion : row.completion;
}

function addPlaces(
  group: readonly ProgressFinding[],
  meritOf: (finding: ProgressFinding) => number | undefined,
  places: Map<ProgressFinding, ProgressPlace>,
): void {
  const merits = group.flatMap((finding) => {
    const value = meritOf(finding);
    return value === undefined ? [] : [{ finding, value: significant12(value) }];
  });
  merits.sort((a, b) => b.value - a.value);
  let place = 0;
  merits.forEach(({ finding, value }, index) => {
    if (index === 0 || value !== merits[index - 1]?.value) place = index + 1;
    places.set(finding, { place, of: merits.length });
  });
}
