import type { Assessment, Figure } from '../../src/model/dataset.ts';
import type { Gap } from '../../src/model/findings.ts';
import type { UnitScore } from '../../src/model/scores.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';

/** The same assessment with another figure in one cell. */
export function withFigure(
  assessment: Assessment,
  code: string,
  unit: number,
  x: number,
): Assessment {
  const figures = new Map(assessment.figures);
  const column = [...(figures.get(code) ?? [])];
  const figure: Figure = { ...column[unit], value: x };
  column[unit] = figure;
  figures.set(code, column);
  return { ...assessment, figures };
}

/** A whole re-scoring, or undefined where it reports an error. */
export function rescored(
  assessment: Assessment,
  code: string,
  unit: number,
  x: number,
): UnitScore | undefined {
  const { scores, problems } = scoreAssessment(withFigure(assessment, code, unit, x), {
    draft: false,
  });
  if (problems.some(({ level }) => level === 'error')) return undefined;
  return scores.units.find((one) => one.unit.code === assessment.units[unit]?.code);
}

/** Whether a re-scored unit has reached what the gap leads to. */
export function reaches(assessment: Assessment, gap: Gap, after: UnitScore | undefined): boolean {
  if (!after) return false;
  if (gap.to !== 'grade') return after.groupRank !== null && after.groupRank <= (gap.rank ?? 0);
  const { grades } = assessment.scheme;
  const place = (name: string | null | undefined) =>
    grades.findIndex((grade) => grade.name === name);
  return after.grade !== null && place(after.grade) <= place(gap.grade);
}
