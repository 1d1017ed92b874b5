import type { MissingReason } from '../../model/scheme.ts';

const reasons: Record<MissingReason, string> = {
  'not-applicable': '不适用',
  'not-reported': '未报',
  'not-released': '未出数',
  'not-comparable': '不可比',
};

const done: Record<string, string> = {
  reallocate: '分值由同类其他指标分担',
  error: '未处理，须补报',
  'left-out': '试算暂不计入',
  full: '按满分计',
  base: '按基础分计',
  zero: '按0分计',
  'group-mean': '按同组平均分计',
  previous: '按上年值计分',
};

/** Lists of figures that are missing, and of those that were confirmed. */
export const figureLists = {
  missingHead: '缺数及处理',
  missingCaption: '缺的数逐项列出，按考核单位',
  missingNone: '没有缺数。',
  missingCount: (count: number): string => `缺数 ${count} 处：`,
  bureau: '考核单位',
  noBureau: '（未填考核单位）',
  reason: '原因',
  treatment: '处理',
  reasons,
  done,
  missingLine: (p: { unit: string; indicator: string; reason: string; done: string }): string =>
    `${p.unit}“${p.indicator}”${p.reason}，${p.done}`,
  confirmedHead: '已核实的数',
  confirmedCaption: '看似有误、经核实无误的数',
  confirmedNone: '没有需要核实的数。',
  confirmedCount: (count: number): string => `已核实的数 ${count} 个：`,
  fields: { value: '完成值', target: '目标值', previous: '上年值' },
  field: '字段',
  number: '数值',
  why: '说明',
  date: '日期',
  confirmedLine: (p: { unit: string; indicator: string; value: string; reason: string }): string =>
    `${p.unit}“${p.indicator}”${p.value}${p.reason === '' ? '（没有写理由）' : `：${p.reason}`}`,
};
