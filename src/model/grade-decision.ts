import type { DecisionLine, UnitScore } from './scores.ts';

/** The last decision that names a grade for a unit; undefined without any. */
export const gradeDecision = ({
  decisions,
}: UnitScore): (DecisionLine & { grade: string }) | undefined =>
  decisions.findLast((one): one is DecisionLine & { grade: string } => one.grade !== undefined);

export const decidedGrade = (unit: UnitScore): string | undefined => gradeDecision(unit)?.grade;

/** The grade that counts: the decided one, else the computed one; null where a unit has neither. */
export const finalGrade = (unit: UnitScore): string | null => decidedGrade(unit) ?? unit.grade;
