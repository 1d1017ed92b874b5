/** 全部单位一份的清单：短板清单、进度预警、位次分析。 */
export const lists = {
  // 短板清单
  weakTitle: (assessment: string) => `${assessment}短板清单`,
  weakIntro: (p: { units: number; noun: string; count: number }) =>
    `本清单按失分从多到少，列出${p.units}个${p.noun}失分较多的指标，共${p.count}项。失分为该项满分与实际得分之差。`,
  weakIntroOne: (p: { unit: string; count: number }) =>
    `本清单按失分从多到少，列出${p.unit}失分较多的指标，共${p.count}项。失分为该项满分与实际得分之差。`,
  weakNone: '各单位各项指标均得满分，没有失分项。',
  weakOverall: '总体情况',
  weakIndicators: (list: string) => `失分合计较多的指标：${list}。`,
  weakIndicator: (p: { name: string; lost: string; units: number }) =>
    `${p.name}（${p.units}个单位合计失${p.lost}分）`,
  weakIndicatorOne: (p: { name: string; lost: string }) => `${p.name}（失${p.lost}分）`,
  weakLeaders: (list: string) => `按分管领导统计：${list}。`,
  weakLeader: (p: { leader: string; count: number; lost: string }) =>
    `${p.leader}${p.count}项、失${p.lost}分`,
  weakMissing: (list: string) => `因未报、未出数等没有得分或按规定补分的：${list}。`,
  weakMissingOne: (unit: string, count: number) => `${unit}${count}项`,
  weakList: '清单',
  weakTable: (assessment: string) => `${assessment}短板明细表`,
  serial: '序号',
  unit: '单位',
  indicator: '指标',
  lost: '失分',
  value: '完成情况',
  place: '位次',
  leadUnit: '牵头单位',
  leader: '分管领导',
  close: '如何缩小差距',
  closeNote: '注：“如何缩小差距”按本单位一项变动、其他单位不变重新计分测算。',

  // 进度预警
  alertTitle: (assessment: string) => `${assessment}进度预警`,
};

export type ListMessages = typeof lists;
