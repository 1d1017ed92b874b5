import type { Indicator } from '../../../model/dataset.ts';
import { nameKey } from '../../cells/name-key.ts';
import type { Doubt } from './doubt.ts';

/** Words of one ladder, the best first; a step may have several words. */
const LADDERS: readonly (readonly (readonly string[])[])[] = [
  [
    ['优秀', '优'],
    ['良好', '良'],
    ['一般', '合格', '中', '中等', '称职'],
    ['较差'],
    ['不合格', '差', '很差', '不称职'],
  ],
  [['好', '很好'], ['较好'], ['一般'], ['较差'], ['差', '很差']],
  [['优秀'], ['称职'], ['基本称职'], ['不称职']],
  [['优秀'], ['合格'], ['基本合格'], ['不合格']],
  [
    ['很满意', '非常满意'],
    ['满意'],
    ['比较满意', '较满意', '基本满意'],
    ['一般'],
    ['不太满意', '较不满意'],
    ['不满意'],
    ['很不满意', '非常不满意'],
  ],
  [
    ['超额完成'],
    ['完成', '全面完成', '已完成'],
    ['基本完成'],
    ['部分完成', '推进中', '正常推进'],
    ['未完成', '未启动'],
  ],
  [['达标'], ['基本达标'], ['未达标', '不达标']],
  [
    ['一等', '一等奖', '一类', '一级', '一档'],
    ['二等', '二等奖', '二类', '二级', '二档'],
    ['三等', '三等奖', '三类', '三级', '三档'],
    ['四等', '四类', '四级', '四档'],
  ],
  [
    ['A', 'A级', 'A档'],
    ['B', 'B级', 'B档'],
    ['C', 'C级', 'C档'],
    ['D', 'D级', 'D档'],
    ['E', 'E级'],
  ],
  [['国家级'], ['省级', '省部级'], ['市级'], ['县级', '区级']],
];

/** A tier that gives less than one whose name is worse. */
export function tiersAgainstWords({
  name,
  settings: { tiers = [] },
}: Indicator): Doubt | undefined {
  const scored = tiers.flatMap(({ name: tier, score }) =>
    score === null ? [] : [{ tier, score, key: nameKey(tier) }],
  );
  for (const ladder of LADDERS) {
    const stepOf = (key: string): number =>
      ladder.findIndex((words) => words.some((word) => nameKey(word) === key));
    const known = scored
      .map((one) => ({ ...one, step: stepOf(one.key) }))
      .filter(({ step }) => step >= 0)
      .sort((a, b) => a.step - b.step);
    for (const [at, worse] of known.entries()) {
      const better = known
        .slice(0, at)
        .find((one) => one.step < worse.step && one.score < worse.score);
      if (!better) continue;
      const params = {
        indicator: name,
        better: better.tier,
        marks: better.score,
        worse: worse.tier,
        more: worse.score,
      };
      return { text: 'tiers-against-words', params };
    }
  }
  return undefined;
}

/** Marks of segments that turn more than once; up and down again is how a best range is written. */
export function segmentsOutOfOrder({ settings: { points = [] } }: Indicator): Doubt | undefined {
  let turns = 0;
  let way = 0;
  for (const [at, { at: to, score }] of points.entries()) {
    const before = points[at - 1];
    if (before === undefined || before.score === score) continue;
    const now = Math.sign(score - before.score);
    if (way !== 0 && now !== way) turns++;
    way = now;
    if (turns < 2) continue;
    const params = { from: before.at, before: before.score, to, after: score };
    return { text: 'segments-out-of-order', params };
  }
  return undefined;
}
