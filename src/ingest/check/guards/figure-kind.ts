import type { Indicator } from '../../../model/dataset.ts';
import { nameKey } from '../../cells/name-key.ts';

/**
 * What sort of number a figure is, which decides what can be wrong with it: a `share` is a
 * percentage of a whole, a `growth` a rate of change in either direction, `points` a change of a
 * share, `marks` were given by somebody, a `place` is a rank, and a `level` any amount.
 */
export type FigureKind = 'share' | 'growth' | 'points' | 'marks' | 'place' | 'increment' | 'level';

const PERCENT = /^(%|％|百分比|percent)$/i;
/** Whether a figure is in per cent. */
export const isPercent = ({ unit }: Indicator): boolean => PERCENT.test(nameKey(unit ?? ''));

const POINTS = /^(个?百分点|个?千分点)$/;
const CHANGE = /(增幅|增速|增长|降幅|减幅|下降|降低|减少|压减|同比|变化率|涨幅|growth|change)/i;
const PLACE = /(位次|排名|名次|排位|序位)/;

export function figureKind(row: Indicator): FigureKind {
  const unit = nameKey(row.unit ?? '');
  if (PLACE.test(row.name) || row.settings.rule === 'tiers') return 'place';
  if (row.measure === 'growth' || row.measure === 'reduction') return 'growth';
  if (POINTS.test(unit)) return 'points';
  if (PERCENT.test(unit)) return CHANGE.test(row.name) ? 'growth' : 'share';
  if (unit === '分' || row.settings.rule === 'direct') return 'marks';
  return row.measure === 'increment' ? 'increment' : 'level';
}

/** Shares of a whole, which cannot pass 100 %: no completion rates, which can. */
const WHOLE =
  /(满意|合格|优良|覆盖|普及|占比|比重|比例|占.+的?(比|率)$|达标率|就诊率|办结率|处置率|整改率|参保率|按期|及时|准确率|破案率|城镇化率|绿化率|应诉率|知晓率|安全感|化解率|开工率|投产率|公开率|回复率|入户率|签约率|就业率|上线率|使用率|成活率|处理率|受理率)/;
/** Names of shares that are small by nature. */
const SMALL =
  /(研发|投入强度|差错|死亡|发病|事故|失业|不良|投诉|漏损|漏报|次品|损耗|自然增长|逾期|违法|复发|信访|提高|提升|拖欠|退回)/;

/** Whether a share cannot pass 100 % by what it is called. */
export const isOfWhole = ({ name }: Indicator): boolean => WHOLE.test(name);

/** Whether a share may well lie below 1 %. */
export const mayBeSmall = ({ name, direction }: Indicator): boolean =>
  direction !== 'positive' || SMALL.test(name);

const COUNTED =
  /^[十百千万亿]?(人|人次|户|家|个|件|件次|起|次|项|例|所|座|辆|台|套|亩|公顷|公里|吨|册|本|份|场|篇|只|头|株|条|名|间|栋|处|批|部|期|张|小时|天|学时|课时|平方米|立方米|平方公里|米|千瓦时|度)(\/.+)?$/;
/** Names of what may fall below nothing: net changes, and profits. */
const NET = /(净|增减|变动|盈亏|利润|结余|差额|顺差|逆差)/;

/** Whether a figure counts or measures things, of which there are never fewer than none. */
export const isCounted = ({ name, unit }: Indicator): boolean =>
  COUNTED.test(nameKey(unit ?? '')) && !NET.test(name);

/** Rates of completion, which pass 100 where more was done than asked. */
export const isCompletion = ({ name }: Indicator): boolean => /(完成|执行|增长|达到)/.test(name);
