import type { Direction, Measure, Nature } from '../../model/dataset.ts';
import type { Words } from './word-column.ts';

export const DIRECTIONS: Words<Direction> = {
  positive: [
    '正向',
    '正指标',
    '正向指标',
    '正',
    '越大越好',
    '越高越好',
    '越多越好',
    '望大',
    '效益型',
    '正向型',
    '高优',
  ],
  reverse: [
    '逆向',
    '逆指标',
    '逆向指标',
    '反向',
    '负向',
    '逆',
    '越小越好',
    '越低越好',
    '越少越好',
    '反向指标',
    '负向指标',
    '负指标',
    '反指标',
    '望小',
    '成本型',
    '逆向型',
    '低优',
  ],
  interval: ['区间', '适度', '区间型', '适度指标', '区间指标', '适度型', '适中', '适中型', '望目'],
};
export const MEASURES: Words<Measure> = {
  level: ['总量', '总量指标', '绝对量', '水平', '绝对值', '绝对数', '规模', '存量', '数量'],
  increment: ['增量', '增加量', '新增量', '净增', '净增量', '增加额', '增加数'],
  growth: [
    '增幅',
    '增速',
    '增长率',
    '同比增长',
    '同比增速',
    '同比增幅',
    '增长速度',
    '增长幅度',
    '升幅',
  ],
  reduction: [
    '降幅',
    '下降率',
    '降低率',
    '减幅',
    '下降幅度',
    '降低幅度',
    '压减率',
    '减少率',
    '同比下降',
  ],
};
export const NATURES: Words<Nature> = {
  anticipated: ['预期性', '预期', '预期性指标', '预期类', '预期指标'],
  binding: ['约束性', '约束', '约束性指标', '约束类', '约束指标', '刚性'],
};
/** Rules whose score does not depend on a direction. */
export const WITHOUT_DIRECTION = new Set<string>([
  'tiers',
  'votes',
  'ratings',
  'direct',
  'deduction',
  'linked',
  'none',
]);
