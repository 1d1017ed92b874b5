import { decidedGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import { movedPlaces } from '../words/moved-places.ts';

/** The decided grade where there is a decision, else the computed one. */
export function shownGrade(view: SiteView, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade) {
    return view.words.site.gradeDecided(decided, unit.grade ?? view.words.site.none);
  }
  return unit.grade ?? decided ?? undefined;
}

/** 第2位, 并列第2位; where groups are ranked apart also the place in the group. */
export function placeText(view: SiteView, of: AssessmentView, unit: UnitScore): string {
  const { format, words } = view;
  if (unit.rank === null) return '';
  const { ties } = of;
  if (of.scores.partial) return format.rank(unit.rank, ties.overall(unit.rank));
  const overall = words.site.placeAmong({
    count: of.ranked.length,
    noun: of.scheme['unit-noun'] ?? words.site.defaultNoun,
    overall: format.rank(unit.rank, ties.overall(unit.rank)),
  });
  const group = of.groupNames.get(unit.unit.group ?? '');
  if (of.scheme.groups.length < 2 || group === undefined || unit.groupRank === null) return overall;
  const inGroup = format.rank(unit.groupRank, ties.inGroup(unit.unit.group, unit.groupRank));
  return words.site.placeBoth(overall, group, inGroup);
}

/** Distance to the first over all, or to the second where the unit leads. */
function gapText(view: SiteView, of: AssessmentView, unit: UnitScore): string {
  const { format, words } = view;
  const { ranked } = of;
  const other = unit.rank === 1 ? ranked.find(({ rank }) => rank !== 1) : ranked[0];
  if (unit.total === null || !other || other.total === null || other === unit) return '';
  const points = format.number(Math.abs(other.total - unit.total), of.scheme.rounding.total);
  return unit.rank === 1 ? words.site.leadAhead(points) : words.site.leadGapFirst(points);
}

function changeText(view: SiteView, of: AssessmentView, unit: UnitScore): string {
  const places = movedPlaces(of, unit);
  if (places === undefined) return '';
  return view.words.site.leadChange(places, view.format.movement(places));
}

function gradeText(view: SiteView, unit: UnitScore): string {
  const site = view.words.site;
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade) {
    return site.unitGradeDecided(unit.grade ?? site.none, decided);
  }
  return unit.grade === null ? '' : site.unitGrade(unit.grade);
}

/** The finding on a unit in one or two sentences. */
export function unitLead(view: SiteView, of: AssessmentView, unit: UnitScore): string {
  const site = view.words.site;
  const name = unit.unit.name;
  const items = view.format.list([...new Set(unit.vetoes.map((veto) => veto.name))]);
  if (unit.withheld) return site.unitWithheld(name) + gradeText(view, unit);
  if (unit.totalExact === null) return site.unitNoTotal(name);
  if (unit.total === null) return site.unitVoid(name, items) + gradeText(view, unit);
  const total = view.format.number(unit.total, of.scheme.rounding.total);
  const veto = items === '' ? '' : site.unitVeto(items);
  if (unit.rank === null) return site.unitUnranked(name, total) + veto + gradeText(view, unit);
  const sentence = site.leadSelf({
    unit: name,
    total,
    rank: placeText(view, of, unit),
    change: changeText(view, of, unit),
    gap: gapText(view, of, unit),
  });
  return sentence + veto + gradeText(view, unit);
}
