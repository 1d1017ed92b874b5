import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { unitLead } from '../unit/unit-words.ts';

const FIRST = 3;
/** More groups than this are a list that nobody reads to its end. */
const FEW_GROUPS = 6;

interface Named {
  name: string;
  rank: number;
  tied: boolean;
  total: string;
}

/** The first places: 列前3位的是白沙区（87.42分）、…; each with its own place where one is shared. */
function topText(
  of: AssessmentView,
  units: readonly UnitScore[],
  rankOf: (unit: UnitScore) => { rank: number | null; tied: boolean },
): string {
  const { site } = of.words;
  const named = units
    .flatMap((unit): Named[] => {
      const { rank, tied } = rankOf(unit);
      if (rank === null || rank > FIRST || unit.total === null) return [];
      const total = of.format.number(unit.total, of.scheme.rounding.total);
      return [{ name: unit.unit.name, rank, tied, total }];
    })
    .slice(0, FIRST + 2);
  if (named.some(({ tied }) => tied))
    return of.format.list(
      named.map((one) => site.leadTopOne(one.name, of.format.rank(one.rank, one.tied), one.total)),
    );
  const list = of.format.list(named.map(({ name, total }) => site.leadWithTotal(name, total)));
  return site.leadFirst(named.length, list);
}

function groupLead(of: AssessmentView, id: string, name: string): string[] {
  const { site } = of.words;
  const ranked = of.scores.units
    .filter(({ unit, groupRank }) => unit.group === id && groupRank !== null)
    .sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
  if (ranked.length === 0) return [];
  const text = topText(of, ranked, ({ groupRank, unit }) => ({
    rank: groupRank,
    tied: groupRank !== null && of.ties.inGroup(unit.group, groupRank),
  }));
  return [site.leadGroup({ group: name, count: ranked.length, ranked: text })];
}

function overallLead(of: AssessmentView): string[] {
  const { site } = of.words;
  const ranked = of.scores.units.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [];
  const noun = of.scheme['unit-noun'] ?? site.defaultNoun;
  const text = topText(of, ranked, ({ rank }) => ({
    rank,
    tied: rank !== null && of.ties.overall(rank),
  }));
  return [site.leadTop({ noun, count: ranked.length, ranked: text })];
}

/** The finding of an assessment: the own unit first, then the first places, then who has none. */
export function assessmentLead(of: AssessmentView): string[] {
  const { site } = of.words;
  const self = of.scheme.self ? of.unit(of.scheme.self) : undefined;
  const own = self ? [unitLead(of, self)] : [];
  const { groups } = of.scheme;
  const first =
    !of.scheme.ranks.overall || (groups.length > 1 && groups.length <= FEW_GROUPS && !self)
      ? groups.flatMap(({ id, name }) => groupLead(of, id, name))
      : overallLead(of);
  const names = of.scores.units
    .filter(({ total, totalExact, withheld }) => total === null && totalExact !== null && !withheld)
    .map(({ unit }) => unit.name);
  const without = names.length > 0 ? [site.leadVoid(of.format.list(names))] : [];
  if (of.scores.partial) return [...own, site.partialNote];
  return [...own, ...first, ...without];
}
