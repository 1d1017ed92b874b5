import type { Assessment } from '../../model/dataset.ts';
import type { Members } from '../peers.ts';
import { type Candidate, grade } from './grade.ts';
import { groupsInOrder } from './group-order.ts';
import { compareStandings, ranks, type Standing } from './rank.ts';
import { gradeAfterVetoes, type VetoEffects } from './vetoes.ts';

/** Ranks and grades of all units; arrays are by the unit's place. */
export interface Standings {
  rank: (number | null)[];
  groupRank: (number | null)[];
  /** Name of the grade after vetoes; null where the scheme has none, or the unit nothing yet. */
  grade: (string | null)[];
  /** Ranked units in order (group by group where groups are not compared), then those without a rank, then those without anything. */
  order: number[];
}

/** What standings are made from, by the unit's place. */
export interface Totals {
  /** Rounded, after adjustments; null if void or without anything. */
  total: (number | null)[];
  /** False: nothing of the unit has a score. */
  any: (unit: number) => boolean;
  /** Rounded scores of the tie-break categories; −Infinity where the unit has none. */
  tieBreaks: (unit: number) => readonly number[];
  effects: (unit: number) => VetoEffects;
}

export function standings(assessment: Assessment, members: Members, totals: Totals): Standings {
  const { scheme, units } = assessment;
  const { ties } = scheme.ranks;
  const standing: Standing[] = units.map((_, unit) => ({
    total: totals.total[unit] ?? Number.NEGATIVE_INFINITY,
    tieBreaks: totals.tieBreaks(unit),
  }));
  const blank: Standing = { total: Number.NEGATIVE_INFINITY, tieBreaks: [] };
  const compare = (a: number, b: number) =>
    compareStandings(standing[a] ?? blank, standing[b] ?? blank);
  const takesRank = (unit: number) => units[unit]?.ranked === true && totals.total[unit] !== null;
  const rank: (number | null)[] = units.map(() => null);
  const groupRank: (number | null)[] = units.map(() => null);
  const overall = scheme.ranks.overall
    ? ranks([...members.all].filter(takesRank), compare, ties)
    : [];
  for (const { item, rank: place } of overall) rank[item] = place;
  const byGroup = groupsInOrder(assessment, members).map((group) =>
    ranks([...group].filter(takesRank), compare, ties),
  );
  for (const { item, rank: place } of byGroup.flat()) groupRank[item] = place;
  const grades = gradesOf(assessment, totals, { rank, groupRank });
  const unranked = [...members.all].filter((unit) => groupRank[unit] === null);
  const order = [
    ...(scheme.ranks.overall ? overall : byGroup.flat()).map(({ item }) => item),
    ...unranked.filter(totals.any),
    ...unranked.filter((unit) => !totals.any(unit)),
  ];
  return { rank, groupRank, grade: grades, order };
}

/** A unit of which nothing was delivered is not assessed yet: it has no grade, unless by a veto. */
const isGraded = ({ any, effects }: Totals, unit: number): boolean =>
  any(unit) || effects(unit).voidBy !== undefined;

function gradesOf(
  { scheme, units }: Assessment,
  totals: Totals,
  { rank, groupRank }: Pick<Standings, 'rank' | 'groupRank'>,
): (string | null)[] {
  const { grades } = scheme;
  const names: (string | null)[] = units.map(() => null);
  if (grades.length === 0) return names;
  const candidates = units.map(
    ({ ranked, group }, unit): Candidate => ({
      total: totals.total[unit] ?? null,
      rank: rank[unit] ?? null,
      groupRank: groupRank[unit] ?? null,
      ranked,
      group,
    }),
  );
  grade(candidates, grades, scheme['grade-ties']).forEach((place, unit) => {
    if (place < 0 || !isGraded(totals, unit)) return;
    names[unit] = grades[gradeAfterVetoes(grades, place, totals.effects(unit))]?.name ?? null;
  });
  return names;
}
