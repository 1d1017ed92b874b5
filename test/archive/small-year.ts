import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least data that a year can have: two counties, one figure. */
export function writeSmallYear(data: string, year: number): void {
  const folder = join(data, `${year}/main`);
  mkdirSync(folder, { recursive: true });
  const file = (name: string, lines: string[]): void =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  writeFileSync(join(data, 'site.yaml'), 'title: 云溪市考核\nissuer: 云溪市考核办\n');
  file('scheme.yaml', [
    `title: ${year}年度考核`,
    `year: ${year}`,
    'stage: published',
    'categories: [{ id: main, name: 目标任务, weight: 100 }]',
  ]);
  file('单位.csv', ['代码,名称', 'a,青岚区', 'b,白沙区']);
  file('指标.csv', [
    '代码,名称,类别,权重,方向,满意值,不允许值,标准来源',
    'gdp,增速,main,100,正向,10,0,fixed',
  ]);
  file('完成情况.csv', ['单位,指标,完成值', 'a,gdp,9.6', 'b,gdp,7.2']);
}
