import type { XlsxSheet } from '../../export/xlsx/xlsx.ts';
import { messages } from '../../i18n/messages.ts';
import type { Office } from '../../model/office.ts';
import { firstUnits } from './first-units.ts';

/** The assessment above, in which the office’s own place is one of the units: what `linked` is taken from. */

export function upperScheme({ year, language }: Office): string {
  const { upper, change } = messages(language).firstYear;
  return [
    `# ${upper.head}`,
    `title: ${JSON.stringify(upper.title(year))} # ${change}`,
    `year: ${year}`,
    'stage: trial',
    `issuer: ${JSON.stringify(upper.issuer)} # ${change}`,
    `self: self # ${upper.self}`,
    'weights: points',
    `categories: [{ id: all, name: ${JSON.stringify(upper.category)}, weight: 100 }] # ${change}`,
    'defaults: { rule: efficacy, base: 60, span: 40, bounds: peers, compare: all, equal-bounds: full }',
    '',
  ].join('\n');
}

const GROWTH = [6.2, 5.8, 6.5];
const SERVED = [96.4, 95.1, 97];

/** Three places and two indicators; the units below lead them, so that their scores hang on it. */
export function upperSheets(office: Office): XlsxSheet[] {
  const { upper } = messages(office.language).firstYear;
  const [first, second] = firstUnits(office);
  const grey = (value: string | number) => ({ value, role: 'note' as const });
  const columns = (headers: readonly string[]) => headers.map((header) => ({ header }));
  return [
    {
      name: '单位',
      title: [upper.unitsNote],
      columns: columns(['代码', '名称']),
      rows: ['self', 'second', 'third'].map((code, place) => [
        code,
        grey(upper.places[place] ?? ''),
      ]),
    },
    {
      name: '指标',
      title: [upper.indicatorsNote],
      columns: columns([
        '代码',
        '名称',
        '类别',
        '权重',
        '计量单位',
        '方向',
        '口径',
        '牵头单位',
        '配合单位',
      ]),
      rows: [
        [
          'growth',
          upper.indicators[0],
          upper.category,
          60,
          '%',
          '正向',
          '增幅',
          first?.name ?? '',
          '',
        ].map((value) => grey(value ?? '')),
        [
          'served',
          upper.indicators[1],
          upper.category,
          40,
          '%',
          '正向',
          '',
          second?.name ?? '',
          first?.name ?? '',
        ].map((value) => grey(value ?? '')),
      ],
    },
    {
      name: '完成情况',
      title: [upper.valuesNote],
      columns: columns(['单位', ...upper.indicators]),
      rows: upper.places.map((place, at) => [place, grey(GROWTH[at] ?? 0), grey(SERVED[at] ?? 0)]),
      frozenColumns: 1,
    },
  ];
}
