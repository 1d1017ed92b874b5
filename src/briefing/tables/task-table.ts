import type { UnitScore } from '../../model/scores.ts';
import { type Block, tableBlock, withoutEmpty } from '../draft.ts';
import type { Matter } from '../matter.ts';
import { stateText, valueCell } from '../phrases/target-words.ts';
import { applies, pointsCell, progressAt } from './figure-table.ts';

/** 重点工作完成情况 of one unit: what was asked, by when, what came of it. */
export function taskTable(matter: Matter, unit: UnitScore): Block[] {
  const { papers, site } = matter.words;
  const { code } = unit.unit;
  const progress = progressAt(matter, code);
  const rows = unit.indicators
    .filter((one) => one.indicator.kind === 'task' && applies(one))
    .map((one) => {
      const { indicator } = one;
      const found = progress.get(indicator.code);
      const word = one.kind === 'missing' ? stateText(matter, found?.state) : undefined;
      return [
        indicator.name,
        indicator.requirement,
        indicator.due === undefined ? undefined : dueCell(matter, indicator.due),
        word ?? valueCell(matter, one),
        found?.text ?? matter.figure(code, indicator.code)?.note,
        pointsCell(matter, one),
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
export const dueText = ({ format, scheme }: Matter, due: string): string =>
  due.startsWith(`${scheme.year}-`) ? format.monthDay(due) : format.date(due);

/** The same for a narrow column. */
export const dueCell = ({ format, scheme }: Matter, due: string): string =>
  due.startsWith(`${scheme.year}-`) ? format.shortDay(due) : format.shortDate(due);
