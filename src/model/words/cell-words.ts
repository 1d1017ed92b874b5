import type {
  ConfirmedField,
  Direction,
  LineageKind,
  LineageRow,
  Measure,
  Nature,
  TaskState,
} from '../dataset.ts';

/** What a cell with a fixed vocabulary may say for each of our words; the first is the one that is written. */
export type Words<T extends string> = Record<T, readonly string[]>;

/** The words that are written, in the order of the vocabulary. */
export const writtenWords = <T extends string>(words: Words<T>): string[] =>
  (Object.keys(words) as T[]).map((word) => writtenWord(words, word));

/** The one that is written for a word of ours. */
export const writtenWord = <T extends string>(words: Words<T>, word: T): string =>
  words[word][0] ?? word;

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

export const LINEAGE_KINDS: Words<LineageKind> = {
  renamed: ['更名', '改名'],
  split: ['拆分', '分设'],
  merged: ['合并', '并入'],
  regrouped: ['调组', '调整组别'],
  dropped: ['撤销', '取消'],
  new: ['新设', '新增'],
};

export const LINEAGE_OBJECTS: Words<LineageRow['table']> = {
  units: ['单位'],
  indicators: ['指标', '任务'],
};

export const TASK_STATES: Words<TaskState> = {
  done: ['已完成', '完成', '办结', '已办结'],
  'on-schedule': [
    '正常推进',
    '正常',
    '推进中',
    '按序时推进',
    '序时推进',
    'onschedule',
    'on schedule',
  ],
  behind: ['滞后', '进度滞后', '落后', '缓慢'],
  'not-started': ['未启动', '未开工', '未开始', 'notstarted', 'not started'],
};

export const CONFIRMED_FIELDS: Words<ConfirmedField> = {
  value: ['完成值', '实际值', '数值', '完成情况', '本年值'],
  target: ['目标值', '目标'],
  previous: ['上年值', '上年', '上年同期'],
};
