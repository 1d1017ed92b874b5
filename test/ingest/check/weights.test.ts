import { describe, expect, it } from 'vitest';
import { schemeWith } from '../data-folder.ts';
import { read } from '../told.ts';

const UNITS = '代码,名称,组别\na,甲,镇\nb,乙,镇\nc,丙,乡\n';
const POINTS = `weights: points
groups: [{ id: town, name: 镇 }, { id: township, name: 乡 }]
categories:
  - { id: economy, name: 经济发展, weight: 60 }
  - id: life
    name: 人民生活
    weight: 40
    categories: [{ id: work, name: 就业, weight: 15 }, { id: school, name: 教育, weight: 25 }]`;

/** Indicators as `category weight groups`, each with fixed bounds. */
async function sums(rows: string[], scheme = POINTS) {
  const lines = rows.map((row, i) => {
    const [category, weight, groups = ''] = row.split(' ');
    return `i${i},指标${i},${category},${weight},正向,9,1,${groups}`;
  });
  const dataset = await read(
    {
      'units.csv': UNITS,
      'indicators.csv': `代码,名称,类别,权重,方向,满意值,不允许值,适用组别\n${lines.join('\n')}\n`,
      'values.csv': '单位,i0\n甲,1\n',
    },
    schemeWith(scheme),
  );
  return dataset.problems.map(({ code, file, cell, params }) => {
    expect([code, cell]).toEqual(['weights-do-not-add-up', null]);
    const { category = 'total', sum, weight, units } = params;
    return `${file} ${category} ${sum}/${weight} ${units}`;
  });
}

describe('weights in points', () => {
  const rest = ['work 15', 'school 25'];

  it('add up in binary arithmetic too', async () => {
    expect(await sums(['economy 59.7', 'economy 0.1', 'economy 0.2', ...rest])).toEqual([]);
  });

  it('may add up for each unit over the indicators that apply to it', async () => {
    expect(await sums(['economy 20', 'economy 40 镇', 'economy 40 乡', ...rest])).toEqual([]);
  });

  it('may add up over all, whatever applies to a unit', async () => {
    expect(await sums(['economy 20', 'economy 40 镇', ...rest])).toEqual([]);
  });

  it('are reported once for the units with the same sum, with both sums', async () => {
    const wrong = await sums(['economy 20', 'economy 40 镇', 'economy 35 乡', ...rest]);
    expect(wrong).toEqual(['indicators.csv 经济发展 55/60 丙']);
  });

  it('may add up over the categories of which something applies to a unit', async () => {
    // 就业 is for towns and 教育 for townships, 30 each, 医疗 is 10: 70 over all, 40 for everybody.
    const scheme = POINTS.replace('weight: 15', 'weight: 30').replace(
      'weight: 25',
      'weight: 30 }, { id: health, name: 医疗, weight: 10',
    );
    expect(await sums(['economy 60', 'work 30 镇', 'school 30 乡', 'health 10'], scheme)).toEqual(
      [],
    );
  });

  it('are reported for every unit where nothing adds up', async () => {
    expect(await sums(['economy 50', ...rest])).toEqual(['indicators.csv 经济发展 50/60 甲,乙,丙']);
  });

  it('leave out a category of which nothing applies to a unit, unless all add up', async () => {
    // 教育 is for towns alone; over all, 就业 and 教育 are 40, so the township is right too.
    expect(await sums(['economy 60', 'work 15', 'school 25 镇'])).toEqual([]);
  });

  it('hold for categories as well, in scheme.yaml', async () => {
    const scheme = POINTS.replace('weight: 25', 'weight: 20');
    expect(await sums(['economy 60', 'work 15', 'school 20'], scheme)).toEqual([
      'scheme.yaml 人民生活 35/40 甲,乙,丙',
    ]);
  });

  it('hold for the whole where there are no categories', async () => {
    const scheme =
      'weights: points\ngroups: [{ id: a, name: 镇 }, { id: b, name: 乡 }]\ncategories: []';
    expect(await sums([' 50', ' 40'], scheme)).toEqual(['indicators.csv total 90/100 甲,乙,丙']);
  });
});
