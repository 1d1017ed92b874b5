import type { Indicator } from '../../model/dataset.ts';
import type { Gap } from '../../model/findings.ts';
import { decidedGrade } from '../../model/grade-decision.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { sentence } from './figure-words.ts';
import { placesTaken } from './places-taken.ts';

/** Total as printed; null totals have no words here. */
export function totalText({ format, scheme }: AssessmentFacts, total: number): string {
  return format.number(total, scheme.rounding.total);
}

/** Units with a place: they alone count for places, middles and bests of results. */
export const rankedUnits = ({ scores }: AssessmentFacts): UnitScore[] =>
  scores.units.filter(({ groupRank }) => groupRank !== null);

/** How many units have a rank, over all and in the unit's group. */
function ranked(facts: AssessmentFacts, unit: UnitScore) {
  const { all, groups } = placesTaken(facts.scores);
  const group = groups.get(unit.unit.group);
  return {
    all: all.count,
    group: group?.count ?? 0,
    tied: (all.at.get(unit.rank) ?? 0) > 1,
    groupTied: (group?.at.get(unit.groupRank) ?? 0) > 1,
  };
}

/** 在39个单位中列第2位, 在经济管理部门中列第1位; nothing where the unit is alone. */
export function rankClauses(facts: AssessmentFacts, unit: UnitScore): string[] {
  const { briefing } = facts.words;
  if (unit.groupRank === null) return [];
  const { all, group, tied, groupTied } = ranked(facts, unit);
  const clauses: string[] = [];
  if (all > 1 && unit.rank !== null)
    clauses.push(
      briefing.placedAmong({
        count: all,
        noun: facts.noun,
        place: facts.format.rank(unit.rank, tied),
      }),
    );
  const name = facts.groupName(unit.unit);
  if (
    name !== undefined &&
    unit.groupRank !== null &&
    group > 1 &&
    (group < all || unit.rank === null)
  )
    clauses.push(briefing.placedIn(name, facts.format.rank(unit.groupRank, groupTied)));
  return clauses;
}

/** 比上年前进1位; nothing without a rank in both years. */
export function movedWords({ words }: AssessmentFacts, places: number | null | undefined) {
  const { briefing } = words;
  if (places === null || places === undefined) return undefined;
  if (places === 0) return briefing.movedNot;
  return places > 0 ? briefing.movedUp(places) : briefing.movedDown(-places);
}

function totalChange(facts: AssessmentFacts, unit: UnitScore): string | undefined {
  const change = facts.findings.changes.get(unit.unit.code);
  if (!change || unit.total === null) return undefined;
  const { briefing } = facts.words;
  const decimals = facts.scheme.rounding.total;
  if (facts.format.isZero(change.total, decimals)) return briefing.totalSame;
  const size = facts.format.number(Math.abs(change.total), decimals);
  return (change.total > 0 ? briefing.totalUp : briefing.totalDown)(size);
}

/** 评定等次为优秀, or what was decided. */
export function gradeWords({ words }: AssessmentFacts, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined) return words.briefing.decided(decided);
  return unit.grade === null ? undefined : words.briefing.grade(unit.grade);
}

export const vetoNames = ({ format }: AssessmentFacts, unit: UnitScore): string =>
  format.list([...new Set(unit.vetoes.map(({ name }) => name))]);

/** The result of a unit in one sentence. */
export function resultSentence(facts: AssessmentFacts, unit: UnitScore): string {
  const { briefing } = facts.words;
  const items = vetoNames(facts, unit);
  if (unit.total === null)
    return sentence(facts, [
      items === '' ? briefing.noTotal : briefing.voidTotal(items),
      gradeWords(facts, unit),
    ]);
  const unranked = unit.unit.ranked ? undefined : briefing.notRanked;
  const change = facts.findings.changes.get(unit.unit.code);
  return sentence(facts, [
    briefing.total(totalText(facts, unit.total)),
    unranked,
    ...rankClauses(facts, unit),
    unit.rank === null ? undefined : movedWords(facts, change?.rank),
    totalChange(facts, unit),
    items === '' ? undefined : briefing.vetoed(items),
    gradeWords(facts, unit),
  ]);
}

/** Gaps are those within a group, where there are several. */
export const isRankedInGroups = ({ scheme }: AssessmentFacts): boolean => scheme.groups.length > 1;

/** What reaching a goal is worth: 使总分升至第2位, 评为优秀. */
export function gainWords(facts: AssessmentFacts, gap: Gap): string | undefined {
  const { briefing } = facts.words;
  if (gap.grade !== undefined) return briefing.gainGrade(gap.grade);
  if (gap.rank === undefined) return undefined;
  return briefing.gainPlace(facts.format.rank(gap.rank), isRankedInGroups(facts));
}

/** Figures with which one indicator alone reaches a goal, nearest goals first. */
export function reachable(
  { scores }: AssessmentFacts,
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
export function gradeText({ words }: AssessmentFacts, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade)
    return words.site.gradeDecided(decided, unit.grade ?? words.site.none);
  return unit.grade ?? decided;
}

/** Whether other units share a unit's place over all, and in its group. */
export function tiesOf(
  facts: AssessmentFacts,
  unit: UnitScore,
): { overall: boolean; group: boolean } {
  const { tied, groupTied } = ranked(facts, unit);
  return { overall: tied, group: groupTied };
}
