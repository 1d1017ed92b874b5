import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, tableBlock, withoutEmpty } from '../draft.ts';
import { stateText, valueCell } from '../phrases/target-words.ts';
import { applies, pointsCell, progressAt } from './figure-table.ts';

/** 重点工作完成情况 of one unit: what was asked, by when, what came of it. */
export function taskTable(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, site } = facts.words;
  const { code } = unit.unit;
  const progress = progressAt(facts, code);
  const rows = unit.indicators
    .filter((one) => one.indicator.kind === 'task' && applies(one))
    .map((one) => {
      const { indicator } = one;
      const found = progress.get(indicator.code);
      const word = one.kind === 'missing' ? stateText(facts, found?.state) : undefined;
      return [
        indicator.name,
        indicator.requirement,
        indicator.due === undefined ? undefined : dueCell(facts, indicator.due),
        word ?? valueCell(facts, one),
        found?.text ?? facts.figure(code, indicator.code)?.note,
        pointsCell(facts, one),
      ];
    });
  const table = withoutEmpty(
    {
      caption: papers.tasksCaption,
      columns: [
        { head: papers.task, rowHeader: true },
        { head: papers.requirement },
        { head: papers.due, align: 'centred' },
        { head: papers.state, align: 'centred' },
        { head: papers.progress },
        { head: papers.points, align: 'numeric' },
      ],
      rows,
    },
    site.dash,
  );
  return tableBlock(table);
}

/** Without the year where it is that of the assessment. */
export const dueText = ({ format, scheme }: AssessmentFacts, due: string): string =>
  due.startsWith(`${scheme.year}-`) ? format.monthDay(due) : format.date(due);

/** The same for a narrow column. */
export const dueCell = ({ format, scheme }: AssessmentFacts, due: string): string =>
  due.startsWith(`${scheme.year}-`) ? format.shortDay(due) : format.shortDate(due);
