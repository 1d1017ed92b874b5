import type { MethodVariant } from '../../model/findings.ts';

const VARIANTS: Record<MethodVariant, string> = {
  linear: '线性计分',
  exponential: '指数计分',
  arithmetic: '算术平均',
  geometric: '几何平均',
  fixed: '规定标准值',
  peers: '同组最优最差值',
};

/** 位次稳定性：权重、方法变动时位次怎样变。只供内部研判。 */
export const firmness = {
  head: '位次稳定性',
  note: '仅供内部研判，公开版不列。',
  draws: (p: { perturb: string; draws: number }) =>
    `把各项权重在上下${p.perturb}%的范围内随机变动${p.draws}次，每次重新计算总分、排定位次：`,
  allFirm: (count: number) => `参与排名的${count}个单位位次都稳定，九成以上情形下不变`,
  someFirm: (p: { count: number; firm: number }) =>
    `参与排名的${p.count}个单位中，${p.firm}个位次稳定，九成以上情形下不变`,
  widest: (p: { unit: string; low: number; high: number }) =>
    `变动最大的是${p.unit}，在第${p.low}位至第${p.high}位之间`,
  methodSame: (methods: string) => `改用${methods}，位次不变`,
  methodMoves: (p: { method: string; count: number; most: number }) =>
    `改用${p.method}，${p.count}个单位位次变动，最多相差${p.most}位`,
  /** 句与句之间。 */
  stop: '；',
  chartTitle: (p: { firm: number; open: number }) =>
    p.open === 0
      ? `权重变动时，${p.firm}个单位的位次都不变`
      : `权重变动时，${p.firm}个单位位次不变，${p.open}个单位位次有变动`,
  chartSub: (where: string, perturb: string) =>
    `${where}。◆ 按办法排定的位次，○ 权重变动后的中位数（相同的不另画），横线为90%的情形所在的范围；权重变动幅度±${perturb}%`,
  caption: '权重和计分方法变动时的位次',
  median: '中位数',
  range: '90%的情形',
  rangeOf: (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`),
  under: (method: MethodVariant) => VARIANTS[method],
  tableCut: (p: { shown: number; count: number }) =>
    `单位较多，图从略；下表只列变动范围最大的${p.shown}个，其余${p.count - p.shown}个见各单位的页面。`,
  chartCut: (count: number) => `单位较多（${count}个），图从略，逐个列表如下。`,
  unitFirm: (p: { perturb: string; where: string; rank: string }) =>
    `各项权重在上下${p.perturb}%的范围内变动，90%以上的情形下${p.where}不变，仍为${p.rank}。`,
  unitOpen: (p: { perturb: string; where: string; low: string; high: string; median: string }) =>
    `各项权重在上下${p.perturb}%的范围内变动，90%的情形下${p.where}在${p.low}至${p.high}之间，中位数为${p.median}。`,
  unitMethod: (p: { method: string; rank: string }) => `改用${p.method}，列${p.rank}`,
};

export type FirmnessMessages = typeof firmness;
