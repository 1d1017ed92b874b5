import { finalGrade, gradeDecision } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { named } from '../phrases/result-list.ts';
import { rankedUnits, tiesOf, totalText } from '../phrases/unit-words.ts';

const FIRST = 3;
const MOST_NAMED = 5;

/** Three places are named, where they leave anybody unnamed. */
const mostPlaces = (units: number): number => (units > FIRST ? FIRST : 1);

/** 第1位至第3位, ties included, in the order of their places. */
function firstThree(matter: Matter, units: readonly UnitScore[], inGroup: boolean, n: number) {
  const { documents } = matter.words;
  const list = units.flatMap((unit) => {
    const rank = inGroup ? unit.groupRank : unit.rank;
    if (rank === null || rank > n || unit.total === null) return [];
    const ties = tiesOf(matter, unit);
    const place = matter.format.rank(rank, inGroup ? ties.group : ties.overall);
    return [documents.placed(unit.unit.name, totalText(matter, unit.total), place)];
  });
  return matter.format.list(list);
}

/** Why nobody has a rank: all were vetoed, or nothing has been delivered yet. */
function noRankText({ scores, words, noun }: Matter): string {
  const { documents } = words;
  const isVoid = ({ total, vetoes }: UnitScore) => total === null && vetoes.length > 0;
  const [only] = scores.units;
  if (!only || !scores.units.every(isVoid)) return documents.overallNone;
  return scores.units.length === 1
    ? documents.overallVetoedOne(only.unit.name)
    : documents.overallVetoed(scores.units.length, noun);
}

/** Mean, highest, lowest, first places, in one paragraph. */
export function spreadText(matter: Matter): string {
  const { documents } = matter.words;
  const ranked = rankedUnits(matter);
  const totals = ranked.flatMap(({ total }) => (total === null ? [] : [total]));
  const [only] = ranked;
  if (totals.length === 0 || !only) return noRankText(matter);
  if (totals.length === 1)
    return documents.overallOne({
      unit: only.unit.name,
      total: totalText(matter, totals[0] ?? 0),
    });
  const first = firstText(matter, ranked);
  const number = (x: number) => totalText(matter, x);
  const high = Math.max(...totals);
  const low = Math.min(...totals);
  if (number(high) === number(low))
    return (
      documents.overallSame({
        ranked: totals.length,
        noun: matter.noun,
        total: number(high),
        isTied: first === '',
      }) + first
    );
  const text = documents.overall({
    ranked: totals.length,
    noun: matter.noun,
    mean: number(totals.reduce((sum, total) => sum + total, 0) / totals.length),
    high: number(high),
    low: number(low),
    spread: number(high - low),
  });
  return text + first;
}

/** The first places; nothing where all share the first one. */
function firstText(matter: Matter, ranked: readonly UnitScore[]): string {
  if (ranked.every(({ rank }) => rank === 1)) return '';
  const n = mostPlaces(ranked.length);
  return matter.words.documents.firstPlaces(firstThree(matter, ranked, false, n), n);
}

function groupTexts(matter: Matter): string[] {
  const { groups } = matter.scheme;
  if (groups.length < 2) return [];
  return groups.flatMap(({ id, name }) => {
    const members = matter.scores.units
      .filter(({ unit, groupRank }) => unit.group === id && groupRank !== null)
      .sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
    if (members.length < 2) return [];
    const n = mostPlaces(members.length);
    return [matter.words.documents.groupPlaces(name, firstThree(matter, members, true, n), n)];
  });
}

function movementTexts(matter: Matter, ranked: readonly UnitScore[]): string[] {
  const { documents } = matter.words;
  const moves = ranked.flatMap((unit) => {
    const places = matter.findings.changes.get(unit.unit.code)?.rank ?? 0;
    return places === 0 ? [] : [{ unit, places }];
  });
  const list = (some: typeof moves) =>
    named(
      matter,
      some.map(({ unit, places }) => documents.moved(unit.unit.name, places)),
      MOST_NAMED,
    );
  const up = moves.filter(({ places }) => places > 0).sort((a, b) => b.places - a.places);
  const down = moves.filter(({ places }) => places < 0).sort((a, b) => a.places - b.places);
  return [
    ...(up.length > 0 ? [documents.movedUp(list(up))] : []),
    ...(down.length > 0 ? [documents.movedDown(list(down))] : []),
  ];
}

/** 评定等次: those that count, then what the decided ones would be by the rules. */
export function gradeTexts(matter: Matter): string[] {
  const { documents, briefing } = matter.words;
  const graded = matter.scheme.grades.flatMap(({ name }, i) => {
    const members = matter.scores.units.filter((unit) => finalGrade(unit) === name);
    if (members.length === 0) return [];
    const names = matter.format.list(members.map(({ unit }) => unit.name));
    const isNamed = i === 0 || members.length <= MOST_NAMED;
    return [documents.gradeUnits(name, members.length, isNamed ? names : undefined)];
  });
  const decided = matter.scores.units.flatMap((unit) => {
    const decision = gradeDecision(unit);
    if (decision === undefined || decision.grade === unit.grade) return [];
    const { grade, document } = decision;
    return [documents.decided({ unit: unit.unit.name, computed: unit.grade, grade, document })];
  });
  const list = graded.length > 0 ? [documents.gradesHead(graded.join(briefing.semicolon))] : [];
  return [...list, ...decided];
}

/** 总体情况. */
export function overallTexts(matter: Matter): string[] {
  const ranked = rankedUnits(matter);
  const apart = matter.scores.units
    .filter(({ rank, total }) => rank === null && total !== null)
    .map(({ unit }) => unit.name);
  return [
    spreadText(matter),
    ...groupTexts(matter),
    ...movementTexts(matter, ranked),
    ...gradeTexts(matter),
    ...(apart.length > 0 ? [matter.words.documents.unranked(matter.format.list(apart))] : []),
  ];
}
