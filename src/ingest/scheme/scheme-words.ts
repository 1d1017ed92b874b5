import { z } from 'zod';
import { nameKey } from '../cells/name-key.ts';
import type { YamlPath } from './read-yaml.ts';
import { schemasAt } from './schema-keys.ts';

/** What offices call the values that keys of scheme.yaml are chosen from; the first is printed. */
const WORDS: Readonly<Record<string, string>> = {
  trial: '试算|试算稿|测算|初算|内部测算|预测算',
  hearing: '征求意见|征求意见稿|公示|公示稿|征求意见阶段',
  approved: '审定|已审定|审定稿|审议通过|核定|已核定',
  published: '公布|已公布|正式公布|发布|已发布|印发|通报',
  arithmetic: '算术平均|算术|加权平均|加权算术平均|算术加权|线性加权|加权求和|相加',
  geometric: '几何平均|几何|加权几何平均|几何加权|连乘',
  min: '取低|两者取低|取最低|取最低分|就低|取低分',
  max: '取高|两者取高|择优|二者择优|取最高|取最高分|就高|取高分|取其一',
  'void-total': '总分不计|不计总分|总分作废|取消成绩|取消考核资格',
  'zero-category': '类别记零|类别记零分|该类记零分|该类不得分|归零',
  'drop-grade': '降档|降等|降等次|降低等次|降级',
  'cap-grade': '限最高等次|限等次|等次封顶|不得评优|取消评优',
  plus: '加分|加|奖励',
  minus: '扣分|减分|扣|减|处罚',
  points: '分值|分值制|按分值|分数',
  relative: '相对权重|相对|比重|百分比|按比例|相对数',
  reallocate: '重新分配|权重让给同级|让出权重|权重重新分配|权重分摊|分摊|不计',
  full: '满分|得满分|记满分|全部|全部公布|全部名次',
  base: '基础分|得基础分|记基础分',
  zero: '零分|记零分|得零分|0分|不得分',
  'group-mean': '组内平均分|平均分|组内平均|本组平均|本组平均分|取平均',
  previous: '上年值|按上年值|按上年|上年|沿用上年',
  error: '报错|报错停止|必须有数|不允许',
  'not-applicable': '不适用',
  'not-reported': '未报|未报送|未上报|缺报',
  'not-released': '未出数|未公布|尚未公布|未发布',
  'not-comparable': '不可比',
  exact: '不修约|未修约|精确|按未修约的分相加',
  rounded: '修约|修约后|四舍五入后|按修约后的分相加',
  standard: '占位|并列占位|跳过名次|113|1、1、3',
  dense: '不占位|并列不占位|连续|112|1、1、2',
  out: '都不评|都不上|不评|都不评上',
  in: '都评|都评上|都上|一并评上',
  days: '按天|天|日历天数',
  months: '按月|月|整月',
  graded: '只公布等次|等次|只公开等次',
  reason: '理由|连同理由|公布理由',
  item: '事项|只公布事项|只公开事项',
  down: '向下取整|去尾|舍去|只舍不入|下取整',
  nearest: '四舍五入',
  up: '向上取整|进一|只入不舍|上取整',
  group: '本组|按组|分组|组内',
  all: '全部|不分组|全体|全部单位',
};

/** All that a choice may be called in Chinese, first what is printed. */
export const waysToSay = (choice: string): string[] =>
  Object.hasOwn(WORDS, choice) ? (WORDS[choice] ?? '').split('|') : [];

/** What a choice is called in Chinese, for messages. */
export function schemeWord(choice: string): string {
  const [word] = waysToSay(choice);
  return word === undefined ? choice : `${choice}（${word}）`;
}

function choicesIn(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(choicesIn);
  const wraps =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable;
  return wraps ? choicesIn(schema.unwrap()) : [];
}

function chosen(schema: z.core.$ZodType, path: YamlPath, text: string): string {
  const choices = schemasAt(schema, path).flatMap(choicesIn);
  if (choices.includes(text)) return text;
  const key = nameKey(text);
  return choices.find((choice) => waysToSay(choice).some((word) => nameKey(word) === key)) ?? text;
}

/** The data with Chinese words for choices (`stage: 公布`) as the English ones of the schema. */
export function inEnglish(
  schema: z.core.$ZodType,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const walk = (value: unknown, path: YamlPath): unknown => {
    if (typeof value === 'string') return chosen(schema, path, value);
    if (Array.isArray(value)) return value.map((item, at) => walk(item, [...path, at]));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]);
    return Object.fromEntries(entries);
  };
  return walk(data, []) as Record<string, unknown>;
}

/** Weights written as `40%` as numbers: those of raters, and of categories where weights are relative. */
export function percentWeights(data: Record<string, unknown>): Record<string, unknown> {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, item]) => {
      const number =
        key === 'weight' && typeof item === 'string'
          ? /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(item)
          : null;
      return [key, number ? Number(number[1]) : walk(item)];
    });
    return Object.fromEntries(entries);
  };
  const { raters } = data;
  const whole =
    data.weights === 'relative'
      ? walk(data)
      : { ...data, ...(raters === undefined ? {} : { raters: walk(raters) }) };
  return whole as Record<string, unknown>;
}
