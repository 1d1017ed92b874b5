import { decidedGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Wording } from '../site/wording.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { peerWords } from '../words/peer-words.ts';

/** The decided grade where there is a decision, else the computed one. */
export function shownGrade(view: Wording, unit: UnitScore): string | undefined {
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade) {
    return view.words.site.gradeDecided(decided, unit.grade ?? view.words.site.none);
  }
  return unit.grade ?? decided ?? undefined;
}

/** 第2位, 并列第2位; where groups are ranked apart also the place in the group. */
export function placeText(of: AssessmentView, unit: UnitScore): string {
  const { format, words } = of;
  if (unit.groupRank === null) return '';
  const { ties } = of;
  if (unit.rank === null)
    return format.rank(unit.groupRank, ties.inGroup(unit.unit.group, unit.groupRank));
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

/** Distance to the first among its peers, or to the second where the unit leads: as on its ruler. */
function gapText(of: AssessmentView, unit: UnitScore): string {
  const peers = peerWords(of);
  const ranked = of.rankedIn(unit.unit.group);
  const isFirst = unit.groupRank === 1;
  const other = isFirst ? ranked.find(({ groupRank }) => groupRank !== 1) : ranked[0];
  if (unit.total === null || !other || other.total === null || other === unit) return '';
  const points = of.format.number(Math.abs(other.total - unit.total), of.scheme.rounding.total);
  return isFirst ? peers.leadAhead(points) : peers.leadGapFirst(points);
}

function changeText(of: AssessmentView, unit: UnitScore): string {
  const places = movedPlaces(of, unit);
  if (places === undefined) return '';
  return of.words.site.leadChange(places, of.format.movement(places));
}

function gradeText(view: Wording, unit: UnitScore): string {
  const site = view.words.site;
  const decided = decidedGrade(unit);
  if (decided !== undefined && decided !== unit.grade) {
    return site.unitGradeDecided(unit.grade ?? site.none, decided);
  }
  return unit.grade === null ? '' : site.unitGrade(unit.grade);
}

/** The finding on a unit in one or two sentences. */
export function unitLead(of: AssessmentView, unit: UnitScore): string {
  const site = of.words.site;
  const name = unit.unit.name;
  const items = of.format.list([...new Set(unit.vetoes.map((veto) => veto.name))]);
  if (unit.withheld) return site.unitWithheld(name) + gradeText(of, unit);
  if (unit.totalExact === null) return site.unitNoTotal(name);
  if (unit.total === null) return site.unitVoid(name, items) + gradeText(of, unit);
  const total = of.format.number(unit.total, of.scheme.rounding.total);
  const veto = items === '' ? '' : site.unitVeto(items);
  if (unit.groupRank === null) return site.unitUnranked(name, total) + veto + gradeText(of, unit);
  const sentence = site.leadSelf({
    unit: name,
    total,
    rank: placeText(of, unit),
    change: changeText(of, unit),
    gap: gapText(of, unit),
  });
  return sentence + veto + gradeText(of, unit);
}
