import type { Indicator } from '../../model/dataset.ts';
import type { Gap } from '../../model/findings.ts';
import { decidedGrade } from '../../model/grade-decision.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { sentence } from './figure-words.ts';
import { placesTaken } from './places-taken.ts';

/** Total as printed; null totals have no words here. */
export function totalText({ format, scheme }: Matter, total: number): string {
  return format.number(total, scheme.rounding.total);
}

/** Units with a place: they alone count for places, middles and bests of results. */
export const rankedUnits = ({ scores }: Matter): UnitScore[] =>
  scores.units.filter(({ groupRank }) => groupRank !== null);

/** How many units have a rank, over all and in the unit's group. */
function ranked(matter: Matter, unit: UnitScore) {
  const { all, groups } = placesTaken(matter.scores);
  const group = groups.get(unit.unit.group);
  return {
    all: all.count,
    group: group?.count ?? 0,
    tied: (all.at.get(unit.rank) ?? 0) > 1,
    groupTied: (group?.at.get(unit.groupRank) ?? 0) > 1,
  };
}

/** 在39个单位中列第2位, 在经济管理部门中列第1位; nothing where the unit is alone. */
export function rankClauses(matter: Matter, unit: UnitScore): string[] {
  const { briefing } = matter.words;
  if (unit.groupRank === null) return [];
  const { all, group, tied, groupTied } = ranked(matter, unit);
  const clauses: string[] = [];
  if (all > 1 && unit.rank !== null)
    clauses.push(
      briefing.placedAmong({
        count: all,
        noun: matter.noun,
        place: matter.format.rank(unit.rank, tied),
      }),
    );
  const name = matter.groupName(unit.unit);
  if (
    name !== undefined &&
    unit.groupRank !== null &&
    group > 1 &&
    (group < all || unit.rank === null)
  )
    clauses.push(briefing.placedIn(name, matter.format.rank(unit.groupRank, groupTied)));
  return clauses;
}

/** 比上年前进1位; nothing without a rank in both years. */
export function movedWords({ words }: Matter, places: number | null | undefined) {
  const { briefing } = words;
  if (places === null || places === undefined) return undefined;
  if (places === 0) return briefing.movedNot;
  return places > 0 ? briefing.movedUp(places) : briefing.movedDown(-places);
}

function totalChange(matter: Matter, unit: UnitScore): string | undefined {
  const change = matter.findings.changes.get(unit.unit.code);
  if (!change || unit.total === null) return undefined;
  const { briefing } = matter.words;
  const decimals = matter.scheme.rounding.total;
  if (matter.format.isZero(change.total, decimals)) return briefing.totalSame;
  const size = matter.format.number(Math.abs(change.total), decimals);
  return (change.total > 0 ? briefing.totalUp : briefing.totalDown)(size);
}

/** 评定等次为优秀, or what was decided. */
export function gradeWords({ words }: Matter, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined) return words.briefing.decided(decided);
  return unit.grade === null ? undefined : words.briefing.grade(unit.grade);
}

export const vetoNames = ({ format }: Matter, unit: UnitScore): string =>
  format.list([...new Set(unit.vetoes.map(({ name }) => name))]);

/** The result of a unit in one sentence. */
export function resultSentence(matter: Matter, unit: UnitScore): string {
  const { briefing } = matter.words;
  const items = vetoNames(matter, unit);
  if (unit.total === null)
    return sentence(matter, [
      items === '' ? briefing.noTotal : briefing.voidTotal(items),
      gradeWords(matter, unit),
    ]);
  const unranked = unit.unit.ranked ? undefined : briefing.notRanked;
  const change = matter.findings.changes.get(unit.unit.code);
  return sentence(matter, [
    briefing.total(totalText(matter, unit.total)),
    unranked,
    ...rankClauses(matter, unit),
    unit.rank === null ? undefined : movedWords(matter, change?.rank),
    totalChange(matter, unit),
    items === '' ? undefined : briefing.vetoed(items),
    gradeWords(matter, unit),
  ]);
}

/** Gaps are those within a group, where there are several. */
export const isRankedInGroups = ({ scheme }: Matter): boolean => scheme.groups.length > 1;

/** What reaching a goal is worth: 升至第2位, 评为优秀. */
export function gainWords(matter: Matter, gap: Gap): string | undefined {
  const { briefing } = matter.words;
  if (gap.grade !== undefined) return briefing.gainGrade(gap.grade);
  if (gap.rank === undefined) return undefined;
  return briefing.gainPlace(matter.format.rank(gap.rank), isRankedInGroups(matter));
}

/** Figures with which one indicator alone reaches a goal, nearest goals first. */
export function reachable(
  { scores }: Matter,
  gaps: readonly Gap[],
  indicator: Indicator,
): { gap: Gap; from: number; x: number } | undefined {
  for (const gap of gaps) {
    const by = gap.by.find((one) => one.indicator === indicator.code);
    if (by && by.x !== null && isPossible(scores.assessment.figures, indicator, by))
      return { gap, from: by.from, x: by.x };
  }
  return undefined;
}

/** The grade in a table: the decided one, with the computed one beside it where they differ. */
export function gradeText({ words }: Matter, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade)
    return words.site.gradeDecided(decided, unit.grade ?? words.site.none);
  return unit.grade ?? decided;
}

/** Whether other units share a unit's place over all, and in its group. */
export function tiesOf(matter: Matter, unit: UnitScore): { overall: boolean; group: boolean } {
  const { tied, groupTied } = ranked(matter, unit);
  return { overall: tied, group: groupTied };
}
