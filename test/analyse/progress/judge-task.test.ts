import { describe, expect, it } from 'vitest';
import { judgeTask } from '../../../src/analyse/progress/judge-task.ts';
import type { TaskState } from '../../../src/model/dataset.ts';
import { AT } from '../build.ts';

const row = (state: TaskState) => ({
  unit: 'a',
  indicator: 't',
  asOf: '2024-10-31',
  state,
  at: AT,
});

describe('judgeTask', () => {
  it.each(['done', 'on-schedule', 'behind', 'not-started'] as const)(
    'has its stated word (%s) up to its due date',
    (state) => {
      expect(judgeTask(row(state), '2024-11-11', '2024-11-11')).toEqual({
        state,
        due: '2024-11-11',
        overdue: false,
        daysLeft: 0,
      });
    },
  );

  it.each(['on-schedule', 'behind', 'not-started'] as const)(
    'is behind after its due date unless done (%s)',
    (state) => {
      const found = judgeTask(row(state), '2024-11-10', '2024-11-11');
      expect(found).toEqual({ state: 'behind', due: '2024-11-10', overdue: true });
    },
  );

  it('stays done after its due date', () => {
    expect(judgeTask(row('done'), '2024-11-10', '2024-11-11').state).toBe('done');
  });

  it('has its stated word where no date is set', () => {
    expect(judgeTask(row('behind'), undefined, '2024-11-11')).toEqual({ state: 'behind' });
  });
});
