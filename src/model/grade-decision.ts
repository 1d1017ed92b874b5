import type { DecisionLine, UnitScore } from './scores.ts';

type GradeDecision = DecisionLine & { grade: string };

/**
 * The decision on a unit's grade that counts: the latest, whatever the order of the rows; undefined
 * without any. Two without an order in time name the same grade (`conflicting-value`).
 */
export const gradeDecision = ({ decisions }: UnitScore): GradeDecision | undefined =>
  decisions
    .filter((one): one is GradeDecision => one.grade !== undefined)
    .reduce<GradeDecision | undefined>(
      (last, one) => (last && (one.date ?? '') < (last.date ?? '') ? last : one),
      undefined,
    );

export const decidedGrade = (unit: UnitScore): string | undefined => gradeDecision(unit)?.grade;

/** The grade that counts: the decided one, else the computed one; null where a unit has neither. */
export const finalGrade = (unit: UnitScore): string | null => decidedGrade(unit) ?? unit.grade;
