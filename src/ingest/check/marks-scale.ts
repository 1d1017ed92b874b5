import { locatedProblem } from '../cells/located-problem.ts';
import { settingTitle } from '../scheme/setting-words.ts';
import type { Reading } from '../tables/reading.ts';

/**
 * What rows of indicators leave open about their marks (计分制): marks in the scheme's `defaults`
 * that only make sense on the other scale for some rows, told once for each setting, and a warning
 * that lists the rows whose marks were of 100 before `scale` spoke of them.
 */
export function checkMarksScale(reading: Reading): void {
  const { unclear, marksOfOld } = reading;
  for (const [setting, rows] of Map.groupBy(unclear, (one) => one.setting)) {
    const [first] = rows;
    if (first === undefined) continue;
    reading.problems.push(
      locatedProblem(
        {
          level: 'error',
          code: 'scale-unclear',
          text: 'scale-unclear-in-defaults',
          params: {
            setting,
            title: settingTitle(setting),
            marks: first.marks,
            indicators: rows.slice(0, 8).map(({ indicator }) => indicator),
            count: rows.length,
          },
        },
        { assessment: reading.id, file: 'scheme.yaml' },
      ),
    );
  }
  const [row] = marksOfOld;
  if (row === undefined || !reading.schemeKnown) return;
  const params = { indicators: marksOfOld.slice(0, 8).map(({ name }) => name) };
  reading.problems.push(
    locatedProblem(
      {
        level: 'warning',
        code: 'scale-unclear',
        text: 'marks-of-the-row',
        params: { ...params, count: marksOfOld.length },
      },
      { assessment: reading.id, ...row.at.place },
    ),
  );
}
