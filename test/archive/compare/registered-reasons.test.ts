import { describe, expect, test } from 'vitest';
import { registeredReasons } from '../../../src/archive/compare/registered-reasons.ts';
import type { Assessment, ChangeRow } from '../../../src/model/dataset.ts';
import type { CellDifference } from '../../../src/model/difference.ts';

const row = (what: string, why = '核实'): ChangeRow => ({
  date: '2025-01-20',
  what,
  why,
  at: { file: '更正.csv', cell: 'A2' } as unknown as ChangeRow['at'],
});

/** Two bureaus and a town; of the indicators one has the name of another in its own. */
function version(...changes: ChangeRow[]): Assessment {
  const unit = (code: string, name: string, aliases: string[] = []) => ({ code, name, aliases });
  return {
    units: [
      unit('water', '区水利局', ['水利局']),
      unit('trade', '区商务局'),
      unit('town', '石桥镇'),
    ],
    indicators: [
      { code: 'tax', name: '财税收入' },
      { code: 'tax-growth', name: '财税收入增幅' },
    ],
    changes,
  } as unknown as Assessment;
}

const cell = (unit: string | null, indicator: string | null): CellDifference => ({
  table: indicator === null && unit === null ? 'scheme' : 'values',
  unit,
  indicator,
  field: 'value',
  period: null,
  before: 1,
  after: 2,
  source: null,
});

describe('the reasons of a correction are those of exactly what differs', () => {
  const of = (cells: CellDifference[], later: ChangeRow[], earlier: ChangeRow[] = []) => {
    const { rows, open } = registeredReasons(cells, version(...earlier), version(...later));
    return {
      rows: rows.map(({ what }) => what),
      open: open.map((one) => [one.unit, one.indicator]),
    };
  };

  test('a row of a unit and an indicator is about their cell alone', () => {
    const rows = [row('区水利局财税收入由1更正为2'), row('石桥镇财税收入由3更正为4')];
    expect(of([cell('water', 'tax'), cell('trade', 'tax')], rows)).toEqual({
      rows: ['区水利局财税收入由1更正为2'],
      open: [['trade', 'tax']],
    });
  });

  test('a longer name is not that of the shorter one in it, and an alias counts', () => {
    expect(of([cell('water', 'tax')], [row('水利局财税收入增幅更正')])).toEqual({
      rows: [],
      open: [['water', 'tax']],
    });
    expect(of([cell('water', 'tax-growth')], [row('水利局财税收入增幅更正')])).toEqual({
      rows: ['水利局财税收入增幅更正'],
      open: [],
    });
  });

  test('a row of the earlier version tells of an earlier correction', () => {
    const old = row('区水利局财税收入由0更正为1');
    expect(of([cell('water', 'tax')], [old], [old])).toEqual({
      rows: [],
      open: [['water', 'tax']],
    });
  });

  test('a row that names a unit alone is about all its cells, one that names nothing about all', () => {
    const cells = [cell('water', 'tax'), cell('town', 'tax-growth'), cell(null, null)];
    expect(of(cells, [row('石桥镇数据更正')]).open).toEqual([
      ['water', 'tax'],
      [null, null],
    ]);
    expect(of(cells, [row('按复核意见更正')])).toEqual({ rows: ['按复核意见更正'], open: [] });
  });
});
