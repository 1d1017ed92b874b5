import { nameKey } from '../cells/name-key.ts';

const TOTALS = new Set(['合计', '总计', '小计', '全市', '全市合计', '平均', '平均值']);

/** Whether a row's name is that of a total (合计, 全市, 其中…), spaces removed. */
export function isTotalName(name: string): boolean {
  const key = nameKey(name);
  return TOTALS.has(key) || key.startsWith('其中');
}

const SIGNED =
  '注|备注|附注|说明|填表|填报|制表|审核|复核|审批|签发|负责人|单位负责人|分管领导|联系|经办|报送|电话|日期|时间|数据来源|资料来源|来源';
/** Such words with a colon soon behind them, or alone; a unit's name may begin with one of them. */
const NOTE = new RegExp(`^(?:(?:${SIGNED})[^:：]{0,8}[:：]|(?:${SIGNED})$)`);

/** Whether a row's name begins like a note or a signature below a table (注：, 填表人：). */
export function isNoteName(name: string): boolean {
  return NOTE.test(nameKey(name));
}

/**
 * Whether a text alone in its row is a note: one that begins with a star, too. Before figures the
 * star marks a unit.
 */
export function isLoneNote(text: string): boolean {
  return isNoteName(text) || /^[*※]/.test(nameKey(text));
}

/** A total's name as told in the read report. */
export function totalName(name: string): string {
  return nameKey(name).slice(0, 20);
}
