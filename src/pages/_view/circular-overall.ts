import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from './assessment-view.ts';
import { movedPlaces } from './moved-places.ts';
import type { SiteView } from './site-view.ts';

/** 第1位至第3位 of a list in the order of the ranking, ties included. */
function firstThree(
  view: SiteView,
  of: AssessmentView,
  units: readonly UnitScore[],
  inGroup: boolean,
): string {
  const { documents } = view.words;
  const named = units.flatMap((unit) => {
    const rank = inGroup ? unit.groupRank : unit.rank;
    if (rank === null || rank > 3 || unit.total === null) return [];
    const tied = inGroup ? of.ties.inGroup(unit.unit.group, rank) : of.ties.overall(rank);
    const total = view.format.number(unit.total, of.scheme.rounding.total);
    return [documents.placed(unit.unit.name, total, view.format.rank(rank, tied))];
  });
  return view.format.list(named);
}

function spreadText(view: SiteView, of: AssessmentView, ranked: readonly UnitScore[]): string {
  const totals = ranked.flatMap(({ total }) => (total === null ? [] : [total]));
  const number = (x: number) => view.format.number(x, of.scheme.rounding.total);
  const high = Math.max(...totals);
  const low = Math.min(...totals);
  return view.words.documents.overall({
    ranked: totals.length,
    noun: of.scheme['unit-noun'] ?? view.words.site.defaultNoun,
    mean: number(totals.reduce((sum, total) => sum + total, 0) / totals.length),
    high: number(high),
    low: number(low),
    spread: number(high - low),
  });
}

function groupTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  if (of.scheme.groups.length < 2) return [];
  return of.scheme.groups.flatMap(({ id, name }) => {
    const members = of.scores.units
      .filter(({ unit, groupRank }) => unit.group === id && groupRank !== null)
      .sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
    return members.length === 0
      ? []
      : [documents.groupPlaces(name, firstThree(view, of, members, true))];
  });
}

function movementTexts(view: SiteView, of: AssessmentView, ranked: readonly UnitScore[]): string[] {
  const { documents } = view.words;
  const moves = ranked.flatMap((unit) => {
    const places = movedPlaces(of, unit);
    return places === undefined || places === 0 ? [] : [{ unit, places }];
  });
  const named = (list: typeof moves) =>
    view.format.list(list.map(({ unit, places }) => documents.moved(unit.unit.name, places)));
  const up = moves.filter(({ places }) => places > 0).sort((a, b) => b.places - a.places);
  const down = moves.filter(({ places }) => places < 0).sort((a, b) => a.places - b.places);
  return [
    ...(up.length > 0 ? [documents.movedUp(named(up))] : []),
    ...(down.length > 0 ? [documents.movedDown(named(down))] : []),
  ];
}

function gradeTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const graded = of.scheme.grades.flatMap(({ name }) => {
    const members = of.scores.units.filter(({ grade }) => grade === name);
    if (members.length === 0) return [];
    const names = view.format.list(members.map(({ unit }) => unit.name));
    return [documents.gradeUnits(name, members.length, names)];
  });
  const decided = of.scores.units.flatMap((unit) =>
    unit.decisions.flatMap(({ grade, document }) =>
      grade === undefined || grade === unit.grade
        ? []
        : [documents.decided(unit.unit.name, grade, document)],
    ),
  );
  const list = graded.length > 0 ? [documents.gradesHead(graded.join(documents.semicolon))] : [];
  return [...list, ...decided];
}

/** 一、总体情况. */
export function overallTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const ranked = of.scores.units.filter(({ rank }) => rank !== null);
  const apart = of.scores.units
    .filter(({ rank, total }) => rank === null && total !== null)
    .map(({ unit }) => unit.name);
  const first =
    ranked.length === 0
      ? []
      : [spreadText(view, of, ranked) + documents.firstPlaces(firstThree(view, of, ranked, false))];
  return [
    ...first,
    ...groupTexts(view, of),
    ...movementTexts(view, of, ranked),
    ...gradeTexts(view, of),
    ...(apart.length > 0 ? [documents.unranked(view.format.list(apart))] : []),
  ];
}
