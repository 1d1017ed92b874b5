import { decidedGrade } from '../../model/grade-decision.ts';
import { listedNet } from '../../score/total/listed-net.ts';
import { categoryColumns } from '../ranking/category-columns.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

type Value = string | number | null | undefined;

/** The ranking as a table to take away, with its head. */
export function rankingRows(of: AssessmentView): Value[][] {
  const { site } = of.words;
  const columns = categoryColumns(of.scheme.categories);
  const head = [
    site.code,
    site.unit,
    site.group,
    site.overallRank,
    site.groupRank,
    site.total,
    ...columns.map(({ name }) => name),
    site.adjustments,
    site.grade,
    site.decided,
  ];
  const rows = of.scores.units.map((one): Value[] => {
    const scores = new Map(one.categories.map(({ id, score }) => [id, score]));
    return [
      one.unit.code,
      one.unit.name,
      of.groupNames.get(one.unit.group ?? ''),
      one.rank,
      one.groupRank,
      one.total,
      ...columns.map(({ id }) => scores.get(id)),
      listedNet(one),
      one.grade,
      decidedGrade(one),
    ];
  });
  return [head, ...rows];
}
