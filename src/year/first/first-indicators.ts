import { messages } from '../../i18n/messages.ts';
import type { Component, Office } from '../../model/office.ts';
import { firstCategories } from './marks.ts';

/** A sample row of the table of indicators. */
export interface FirstIndicator {
  code: string;
  name: string;
  part: Component;
  weight: number;
  measure: string;
  direction: '正向' | '逆向';
  /** 总量, 增幅 …; empty where it is neither. */
  kind: string;
  /** Chinese name of the scoring rule; empty: the scheme’s default. */
  rule: string;
  /** The figure of the unit at a place in the table, and its target; absent for ballots and events. */
  figures?: (place: number) => { value: number; target?: number };
}

/** Half of a part’s marks, three tenths and the rest: whole marks that add up to it. */
function shares(marks: number): [number, number, number] {
  const first = Math.round(marks / 2);
  const second = Math.round(marks * 0.3);
  return [first, second, marks - first - second];
}

const OUTPUT_BEYOND = [3, -2, 5, 0, 8];

function targetRows(marks: number, names: readonly string[]): FirstIndicator[] {
  const [first, second, third] = shares(marks);
  const row = { part: 'targets', direction: '正向' } as const;
  return [
    {
      ...row,
      code: 'output',
      name: names[0] ?? '',
      weight: first,
      measure: '万元',
      kind: '总量',
      rule: '完成率',
      figures: (place) => {
        const target = 100 + 10 * (place % 5);
        return { value: target + (OUTPUT_BEYOND[place % 5] ?? 0), target };
      },
    },
    {
      ...row,
      code: 'satisfied',
      name: names[1] ?? '',
      weight: second,
      measure: '%',
      kind: '',
      rule: '',
      figures: (place) => ({ value: 92 + ((place * 3) % 7) }),
    },
    {
      ...row,
      code: 'accidents',
      name: names[2] ?? '',
      weight: third,
      measure: '起',
      direction: '逆向',
      kind: '总量',
      rule: '达标',
      figures: (place) => ({ value: 1 + (place % 3), target: 3 }),
    },
  ];
}

/** Sample indicators of the parts that the office chose; their weights fill the marks of each part. */
export function firstIndicators(office: Office): FirstIndicator[] {
  const text = messages(office.language).firstYear;
  return firstCategories(office).flatMap(({ id, marks }): FirstIndicator[] => {
    const row = { part: id, weight: marks, measure: '', direction: '正向', kind: '' } as const;
    if (id === 'targets') return targetRows(marks, text.indicators);
    if (id === 'reviews') return [{ ...row, code: 'review', name: text.review, rule: '测评票' }];
    if (id === 'deductions') return [{ ...row, code: 'daily', name: text.daily, rule: '扣分制' }];
    if (id === 'linked') return [{ ...row, code: 'linked', name: text.linked, rule: '挂钩' }];
    return [];
  });
}
