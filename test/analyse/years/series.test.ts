import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/analyse/columns.ts';
import { historyOf } from '../../../src/analyse/years/series.ts';
import type { LineageRow } from '../../../src/model/dataset.ts';
import { scoreAssessment } from '../../../src/score/score-assessment.ts';
import { AT, makeAssessment, makeIndicator, makeUnit } from '../build.ts';

const fixed = { bounds: 'fixed', satisfactory: 10, unallowable: 0 } as const;

interface Year {
  year: number;
  codes: string[];
  values: (number | null)[];
  unit?: string;
  lineage?: Omit<LineageRow, 'at' | 'year'>[];
}

function history(...years: Year[]) {
  return historyOf(
    years.map(({ year, codes, values, unit, lineage = [] }) => {
      const assessment = makeAssessment({
        id: `${year}/main`,
        scheme: { year, missing: { 'not-reported': 'reallocate' } },
        units: codes.map((code) => makeUnit(code)),
        indicators: [
          makeIndicator('x', fixed, unit === undefined ? {} : { unit }),
          makeIndicator('y', fixed),
        ],
        values: { x: values, y: codes.map(() => 10) },
        more: { lineage: lineage.map((row) => ({ ...row, year, at: AT })) },
      });
      return columnsOf(scoreAssessment(assessment, { draft: false }).scores);
    }),
  );
}

const row = (from: string, to: string, kind: LineageRow['kind']) =>
  ({ table: 'units', from, to, kind }) as const;

describe('historyOf', () => {
  it('runs from the earliest year to the latest', () => {
    const { ofUnit, ofIndicator } = history(
      { year: 2024, codes: ['a', 'b'], values: [5, 0] },
      { year: 2023, codes: ['a', 'b'], values: [null, 0] },
    );
    expect(ofIndicator('a', 'x')).toEqual([
      { year: 2023, assessment: '2023/main', code: 'x', reason: 'not-reported', break: false },
      {
        year: 2024,
        assessment: '2024/main',
        code: 'x',
        value: 5,
        score: 80,
        place: 1,
        break: false,
      },
    ]);
    // 2023 without x: y alone, 100. 2024: (80 + 100) / 2.
    expect(ofUnit('a').map(({ total, place }) => [total, place])).toEqual([
      [100, 1],
      [90, 1],
    ]);
  });

  it('follows a renamed unit and marks a split one', () => {
    const years = (kind: LineageRow['kind']) =>
      history(
        { year: 2024, codes: ['new'], values: [5], lineage: [row('old', 'new', kind)] },
        { year: 2023, codes: ['old'], values: [4] },
      );
    expect(
      years('renamed')
        .ofUnit('new')
        .map((one) => [one.code, one.break]),
    ).toEqual([
      ['old', false],
      ['new', false],
    ]);
    expect(
      years('split')
        .ofUnit('new')
        .map((one) => [one.code, one.break]),
    ).toEqual([
      ['old', false],
      ['new', true],
    ]);
  });

  it('never joins by name, nor what the table calls new', () => {
    const byName = history(
      { year: 2024, codes: ['a2'], values: [5] },
      { year: 2023, codes: ['a'], values: [4] },
    );
    expect(byName.ofUnit('a2')).toHaveLength(1);
    const anew = history(
      { year: 2024, codes: ['a'], values: [5], lineage: [row('', 'a', 'new')] },
      { year: 2023, codes: ['a'], values: [4] },
    );
    expect(anew.ofUnit('a')).toHaveLength(1);
  });

  it('breaks where the unit of measure changed or a year is missing', () => {
    const { ofIndicator, ofUnit } = history(
      { year: 2024, codes: ['a'], values: [5], unit: '亿元' },
      { year: 2023, codes: ['a'], values: [4], unit: '万元' },
      { year: 2021, codes: ['a'], values: [3], unit: '万元' },
    );
    expect(ofIndicator('a', 'x').map((one) => [one.year, one.break])).toEqual([
      [2021, false],
      [2023, true],
      [2024, true],
    ]);
    expect(ofUnit('a').map((one) => one.break)).toEqual([false, true, false]);
  });
});
