import type { ProgressFinding } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { tellsProgress } from '../document-day.ts';
import { type Block, tableBlock, withoutEmpty } from '../draft.ts';
import { yearCell } from '../phrases/figure-words.ts';
import { placeCell } from '../phrases/place-cell.ts';
import {
  completionCell,
  nameWithUnit,
  scheduleCell,
  targetCell,
  valueCell,
} from '../phrases/target-words.ts';

/** 指标完成情况 of one unit, with the note below it; columns without any entry are left out. */
export function figureTable(
  facts: AssessmentFacts,
  unit: UnitScore,
): { table: Block[]; note: string } {
  const { papers, site } = facts.words;
  const { code } = unit.unit;
  const progress = progressAt(facts, code);
  const rows = unit.indicators
    .filter((one) => one.indicator.kind === 'figure' && applies(one))
    .map((one) => {
      const { indicator } = one;
      return [
        nameWithUnit(facts, indicator),
        targetCell(facts, code, indicator),
        valueCell(facts, one),
        completionCell(facts, code, one),
        yearCell(facts, code, one),
        scheduleCell(facts, progress.get(indicator.code)),
        placeCell(facts, code, indicator.code),
        facts.scheme.weights === 'points' ? weightCell(facts, one) : undefined,
        pointsCell(facts, one),
      ];
    });
  const table = withoutEmpty(
    {
      caption: papers.figuresCaption,
      columns: [
        { head: papers.indicator, rowHeader: true },
        { head: papers.target, align: 'numeric' },
        { head: papers.value, align: 'numeric' },
        { head: papers.completion, align: 'numeric' },
        { head: papers.yearOnYear, align: 'numeric' },
        { head: papers.schedule, align: 'numeric' },
        { head: papers.place, align: 'centred' },
        { head: papers.weight, align: 'numeric' },
        { head: papers.points, align: 'numeric' },
      ],
      rows,
    },
    site.dash,
  );
  const hasBudget = [...progress.values()].some(
    ({ basis, lead }) => basis === 'budget' && lead !== undefined,
  );
  return {
    table: tableBlock(table),
    note: rows.length === 0 ? '' : noteOf(facts, rows, { hasBudget, isOver: isOver(unit) }),
  };
}

/** Progress of a unit by indicator; none beside results of the whole year. */
export const progressAt = (facts: AssessmentFacts, unit: string): Map<string, ProgressFinding> =>
  new Map(
    tellsProgress(facts) ? facts.findings.unit(unit).progress.map((one) => [one.code, one]) : [],
  );

/** What the cells do not say themselves: percentage points, and how the schedule is told. */
function noteOf(
  { words }: AssessmentFacts,
  rows: readonly (readonly (string | undefined)[])[],
  { hasBudget, isOver }: { hasBudget: boolean; isOver: boolean },
): string {
  const { papers } = words;
  const hasPoints = (column: number) => rows.some((row) => /\d$/.test(row[column] ?? ''));
  const [completion, change] = [hasPoints(3), hasPoints(4)];
  const parts = [
    completion && change ? papers.bothNote : '',
    completion && !change ? papers.completionNote : '',
    change && !completion ? papers.changeNote : '',
    rows.some((row) => row[5] !== undefined) ? papers.scheduleNote(hasBudget) : '',
    isOver ? papers.overNote : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : papers.tableNote(parts);
}

/** What does not apply to a unit is not its own concern. */
export const applies = (one: UnitScore['indicators'][number]): boolean =>
  one.kind !== 'missing' || one.reason !== 'not-applicable';

/** Whether a figure of the unit brought more than its full marks: a reader would take it for a mistake. */
export const isOver = ({ indicators }: UnitScore): boolean =>
  indicators.some(
    (one) =>
      one.kind !== 'missing' && one.indicator.kind === 'figure' && roundHalfUp(one.score, 2) > 100,
  );

/** The weight that an indicator has for a unit: its full marks, where weights are marks. */
export const weightCell = ({ format }: AssessmentFacts, one: { effectiveWeight: number }): string =>
  format.number(Math.round(one.effectiveWeight * 1e6) / 1e6, 2).replace(/\.?0+$/, '');

/** Points of the total; 0–100 where a level above is geometric. */
export function pointsCell(
  { format, scheme }: AssessmentFacts,
  one: UnitScore['indicators'][number],
): string | undefined {
  if (one.kind === 'missing') return undefined;
  if (one.points === undefined) return format.number(one.score, scheme.rounding.indicator);
  return format.number(one.points, 2);
}
