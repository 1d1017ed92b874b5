/** 分值、分段、算式、计入加减分这几种计分办法的说法，用于计分办法页和各种文件。 */
export const marks = {
  full: '满分',
  hundredth: '100分',
  step: (size: string, unit: string) => `${size}${unit}`,
  stepOfTarget: (percent: string) => `目标值的${percent}%`,
  steps: (p: { start: string; step: string; up: string; down: string; reverse: boolean }) =>
    `达到目标值得${p.start}；比目标值每${p.reverse ? '低' : '高'}${p.step}加${p.up}，每${p.reverse ? '高' : '低'}${p.step}扣${p.down}。`,
  stepsOrNothing: (p: { start: string; step: string; up: string; reverse: boolean }) =>
    `达到目标值得${p.start}；比目标值每${p.reverse ? '低' : '高'}${p.step}加${p.up}；未达到目标值的不得分。`,
  stepsFormula: (p: { start: string; up: string; down: string }) =>
    `得分 = ${p.start} + ${p.up} × 超过目标的步数（未达到目标值的为 − ${p.down} × 相差的步数）`,
  stepsUpFormula: (p: { start: string; up: string }) =>
    `得分 = ${p.start} + ${p.up} × 超过目标的步数（未达到目标值的为 0）`,
  segments: (basis: string, list: string) => `按${basis}分段计分：${list}。`,
  segmentAt: (at: string, score: string) => `${at}得${score}`,
  bases: {
    value: '完成值',
    completion: '完成率（%）',
    change: '比上年的增减',
    growth: '比上年的增幅（%）',
  },
  linear: '两个界限之间按直线内插。',
  linearFormula: '得分 = 下限分 + (数值 − 下限) × (上限分 − 下限分) ÷ (上限 − 下限)',
  stairs: '两个界限之间按已达到的界限计分。',
  stairsDown: '两个界限之间按未超过的界限计分。',
  below: (at: string) => `低于${at}的`,
  above: (at: string) => `高于${at}的`,
  ends: { flat: '按该界限的分计', zero: '不得分', extrapolate: '沿这一段的直线推算' },
  completionReverse: {
    ratio: '完成率 = 目标值 ÷ 完成值',
    complement: '完成率 = 2 − 完成值 ÷ 目标值',
  },
  thresholdInto: (points: string) =>
    `达到目标值得${points}，未达到不得分；逆向指标以不高于目标值为达到。`,
  ratingMax: (most: string) => `评分满分${most}分，折合百分制。`,
  formula: (text: string) => `完成值由算式得出：${text}。任何一项缺数，即按缺数处理。`,
  formulaHidden: '完成值由其他指标算出，其中有不公布的，算式从略。',
  into: (kind: string) => `得分计入加减分中的“${kind}”，不占权重；没有数值的不加不减。`,
  floorOfFull: (share: string) => `得分最低为满分的${share}%。`,
  countsInto: (kind: string) => `计入“${kind}”`,
  tooLow: '不低于0分。',
};

export type MarksMessages = typeof marks;
