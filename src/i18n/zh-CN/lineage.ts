import type { LinkKind } from '../../model/findings.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');

/** What became of units and indicators between two years. */
export const lineage = {
  /** One word on a chart where two years do not follow on each other. */
  marks: {
    gap: '缺年',
    renamed: '更名',
    regrouped: '调组',
    split: '拆分',
    merged: '合并',
    redefined: '口径变',
  } satisfies Record<LinkKind | 'gap', string> as Record<LinkKind | 'gap', string>,
  between: '、',
  also: '；',
  gap: '上一年度没有数据，与更早年度不连续',
  renamed: (names: readonly string[]): string =>
    names.length === 0 ? '代码有变' : `由${quoted(names)}更名`,
  regrouped: '组别有调整，组内位次与上年不可比',
  recategorised: '所属类别有调整',
  split: (names: readonly string[]): string =>
    names.length === 0 ? '有拆分，与上年不可比' : `由${quoted(names)}拆分，与上年不可比`,
  merged: (names: readonly string[]): string =>
    names.length === 0 ? '有合并，与上年不可比' : `由${quoted(names)}合并，与上年不可比`,
  dataOf: (name: string): string => `，此前为“${name}”的数据`,
  redefined: '计量单位、方向或口径有变，与上年不可比',
  called: (name: string): string => `当时为“${name}”`,
  /** In a ranking, in the place of a change. */
  newcomer: '新列入',
  broken: '不可比',
  noChange: (unit: string, why: string): string => `${unit}${why}，不作比较。`,
  /** 匿名版不说明单位的由来。 */
  notCompared: (unit: string): string => `${unit}与上年不可比，不作比较。`,
  noLastYear: (unit: string): string => `${unit}上年没有列入考核，不作比较。`,
  scoresCaption: (indicator: string): string => `${indicator}历年得分（百分制）`,
  placesCaption: (indicator: string): string => `${indicator}历年位次（在比较的单位中）`,
  inYear: (year: string, words: string): string => `${year}年度：${words}。`,
  unitInYear: (year: string, unit: string, words: string): string =>
    `${year}年度，${unit}：${words}。`,
  totalBroken: (p: { from: string; old: string; to: string; now: string }): string =>
    `总分：${p.from}年度${p.old}分，${p.to}年度${p.now}分，其间不可比`,
  placeBroken: (p: { from: string; old: string; to: string; now: string }): string =>
    `位次：${p.from}年度${p.old}，${p.to}年度${p.now}，其间不可比`,
};
