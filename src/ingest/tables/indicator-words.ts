import type { Direction, Measure, Nature } from '../../model/dataset.ts';
import type { Words } from './word-column.ts';

export const DIRECTIONS: Words<Direction> = {
  positive: ['正向', '正指标', '正向指标', '正', '越大越好'],
  reverse: ['逆向', '逆指标', '逆向指标', '反向', '负向', '逆', '越小越好'],
  interval: ['区间', '适度', '区间型', '适度指标'],
};
export const MEASURES: Words<Measure> = {
  level: ['总量', '总量指标', '绝对量', '水平'],
  increment: ['增量', '增加量', '新增量'],
  growth: ['增幅', '增速', '增长率', '同比增长'],
  reduction: ['降幅', '下降率', '降低率', '减幅'],
};
export const NATURES: Words<Nature> = {
  anticipated: ['预期性', '预期', '预期性指标'],
  binding: ['约束性', '约束', '约束性指标'],
};
/** Rules whose score does not depend on a direction. */
export const WITHOUT_DIRECTION = new Set<string>([
  'tiers',
  'votes',
  'ratings',
  'direct',
  'deduction',
  'linked',
]);
