import { describe, expect, test } from 'vitest';
import { scoresOf } from './build.ts';
import { readCase, scoreCase } from './cases.ts';
import { close } from './close.ts';

function expectedRows(name: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = readCase(`${name}/expected.csv`)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return { header, rows };
}

/** Codes of units whose total, rank or categories differ from what was published. */
async function differing(name: string, id: string, within: number): Promise<string[]> {
  const scores = (await scoreCase(`${name}/data`)).get(id);
  const { header, rows } = expectedRows(name);
  return rows.flatMap(([code = '', total, rank, ...categories]) => {
    const unit = scores?.units.find((one) => one.unit.code === code);
    if (unit?.rank !== Number(rank) || !close(unit.total, Number(total), within)) return [code];
    const wrong = categories.some((score, at) => {
      const own = unit.categories.find(({ id: category }) => category === header[at + 3]);
      return !(Math.abs((own?.scoreExact ?? Number.NaN) - Number(score)) <= within);
    });
    return wrong ? [code] : [];
  });
}

describe('published results', () => {
  test('Human Development Index 2023: 193 totals and ranks', async () => {
    expect(expectedRows('hdi-2023').rows).toHaveLength(193);
    expect(await differing('hdi-2023', '2023/main', 0)).toEqual([]);
  });
  test('ASEM connectivity: 51 totals, ranks and category scores within 1e-6', async () => {
    const { header, rows } = expectedRows('asem-equal');
    expect([rows.length, header.length]).toEqual([51, 13]);
    expect(await differing('asem-equal', '2018/main', 1e-6)).toEqual([]);
  });
});

describe('the method’s worked examples', () => {
  const rows = (
    values: readonly (readonly number[])[],
    settings: readonly object[],
    weights: readonly number[],
  ) =>
    settings.map((own, at) => ({
      code: `i${at}`,
      weight: weights[at] ?? 1,
      settings: own,
      values: values.map((unit) => unit[at]),
    }));

  test('two regions with weights 33/26/25/16: 83.47 and 76.08', () => {
    const bounds = [
      [12, 6],
      [150, 100],
      [2, 1],
      [50000, 15000],
    ];
    const settings = bounds.map(([satisfactory, unallowable]) => ({
      bounds: 'fixed',
      satisfactory,
      unallowable,
    }));
    const values = [
      [9.6, 120.67, 1.76, 34956.03],
      [6.92, 113.23, 1.59, 44551.24],
    ];
    const scores = scoresOf({ units: ['a', 'b'], rows: rows(values, settings, [33, 26, 25, 16]) });
    expect(scores.units.map(({ total }) => total)).toEqual([83.47, 76.08]);
    expect(scores.units[0]?.totalExact).toBeCloseTo(83.46846262857143, 10);
  });

  test('four companies, geometric, bounds of peers: 91.835, 68.173, 73.847, 82.185', () => {
    const values = [
      [5733, 60.5, 91.5, 16.7],
      [3575, 52.2, 93.2, 7.3],
      [3929, 71.2, 84.9, 10.7],
      [4404, 69.7, 88.0, 12.8],
    ];
    const scores = scoresOf({
      scheme: { aggregation: 'geometric' },
      units: ['a', 'b', 'c', 'd'],
      rows: rows(values, [{}, {}, {}, {}], [1, 1, 1, 1]),
    });
    const published: Record<string, [number, number]> = {
      a: [91.835, 1],
      b: [68.173, 4],
      c: [73.847, 3],
      d: [82.185, 2],
    };
    for (const { unit, totalExact, rank } of scores.units) {
      const [total, place] = published[unit.code] ?? [0, 0];
      expect(rank).toBe(place);
      // The source rounds inside, so its last digit is loose.
      expect(Math.abs((totalExact ?? 0) - total)).toBeLessThan(0.005);
    }
  });
});
