import { decidedGrade } from '../../model/grade-decision.ts';
import { listedNet } from '../../score/total/listed-net.ts';
import { categoryColumns } from '../ranking/category-columns.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { pointsOfCategory, showsPoints, totalRest } from '../words/unit-points.ts';

type Value = string | number | null | undefined;

/** The ranking as a table to take away, with its head. */
export function rankingRows(of: AssessmentView): Value[][] {
  const { site } = of.words;
  const columns = categoryColumns(of.scheme.categories);
  const inPoints = showsPoints(of);
  const head = [
    site.code,
    site.unit,
    site.group,
    site.overallRank,
    site.groupRank,
    site.total,
    ...columns.map(({ name }) => name),
    site.adjustments,
    ...(inPoints ? [site.roundingRest] : []),
    site.grade,
    site.decided,
    ...(inPoints ? columns.map(({ name }) => site.rateOf(name)) : []),
  ];
  const rows = of.scores.units.map((one): Value[] => {
    const found = new Map(one.categories.map((category) => [category.id, category]));
    const scores = columns.map(({ id }) => found.get(id)?.score);
    const points = columns.map(({ id }) => {
      const category = found.get(id);
      return category && pointsOfCategory(of, one, category);
    });
    return [
      one.unit.code,
      one.unit.name,
      of.groupNames.get(one.unit.group ?? ''),
      one.rank,
      one.groupRank,
      one.total,
      ...(inPoints ? points : scores),
      listedNet(one),
      ...(inPoints ? [totalRest(of, one)] : []),
      one.grade,
      decidedGrade(one),
      ...(inPoints ? scores : []),
    ];
  });
  return [head, ...rows];
}
