import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Annex, tableBlock } from '../draft.ts';
import { leaderCounts } from '../phrases/leader-counts.ts';
import { leaderOf, ownerOf } from '../phrases/owner-words.ts';
import type { Shortfall } from '../phrases/shortfalls.ts';

/** So many vice-heads stand in the text, and need no annex. */
const NAMED = 8;
/** Of more vice-heads only these stand in the text. */
const FIRST = 5;

export interface LeaderSum {
  leader: string;
  count: number;
  points: number;
}

/** Weak links by vice-head, most points first. */
export function byLeader(facts: AssessmentFacts, links: readonly Shortfall[]): LeaderSum[] {
  const sums = new Map<string, { count: number; points: number }>();
  for (const link of links) {
    const leader = leaderOf(facts, link.unit, link.one.indicator);
    if (leader === undefined) continue;
    const sum = sums.get(leader) ?? { count: 0, points: 0 };
    sums.set(leader, { count: sum.count + 1, points: sum.points + link.points });
  }
  return [...sums]
    .map(([leader, sum]) => ({ leader, ...sum }))
    .sort((a, b) => b.count - a.count || b.points - a.points);
}

export function leadersText(facts: AssessmentFacts, sums: readonly LeaderSum[]): string {
  const { lists } = facts.words;
  if (sums.length === 0) return '';
  const isAll = sums.length <= NAMED;
  const list = leaderCounts(facts, 'leaderWeak', sums.slice(0, isAll ? NAMED : FIRST));
  const unit = ownerOf(facts)?.unit.name;
  return lists.weakLeaders({ list, unit, isAll });
}

/** All vice-heads, where they are too many for a sentence. */
export function leaderAnnex(facts: AssessmentFacts, sums: readonly LeaderSum[]): Annex[] {
  if (sums.length <= NAMED) return [];
  const { lists, documents } = facts.words;
  const blocks = tableBlock({
    unit: documents.unitScore,
    columns: [
      { head: lists.serial, align: 'centred' },
      { head: lists.leader, rowHeader: true },
      { head: lists.count, align: 'numeric' },
      { head: lists.lost, align: 'numeric' },
    ],
    rows: sums.map(({ leader, count, points }, i) => [
      String(i + 1),
      leader,
      String(count),
      facts.format.number(points, 2),
    ]),
  });
  const name = lists.weakLeaderTable(facts.scheme.title);
  return [{ id: 'leaders', name, sections: [{ blocks }] }];
}
