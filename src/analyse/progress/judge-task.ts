import type { ProgressRow } from '../../model/dataset.ts';
import type { ProgressFinding, ProgressState } from '../../model/findings.ts';
import { daysBetween } from './calendar.ts';

export type TaskJudgement = Pick<ProgressFinding, 'state' | 'due' | 'overdue' | 'daysLeft'>;

/**
 * A task has its stated word; once its due date has passed, anything but done is behind.
 *
 * @param day the day that progress is judged at: a due date may pass without a new row
 */
export function judgeTask(
  row: ProgressRow & { state: ProgressState },
  due: string | undefined,
  day: string,
): TaskJudgement {
  if (due === undefined) return { state: row.state };
  const daysLeft = daysBetween(day, due);
  const overdue = daysLeft < 0 && row.state !== 'done';
  return {
    state: overdue ? 'behind' : row.state,
    due,
    overdue,
    ...(daysLeft >= 0 && { daysLeft }),
  };
}
