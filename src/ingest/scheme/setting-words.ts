import { descriptionOf, RULES } from '../../model/rules.ts';
import { SETTING_RULES, type SettingName, Settings } from '../../model/settings.ts';
import { foldWidth } from '../cells/fold-width.ts';
import { SPOKEN } from './spoken-words.ts';

/** A header or a word of a cell as it is compared: without spaces, hyphens, underscores and brackets. */
export const wordKey = (text: string): string =>
  foldWidth(text)
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[\s_-]/g, '')
    .toLowerCase();

export const SETTING_NAMES = Object.keys(SETTING_RULES) as SettingName[];

/** A text as the setting of that English name; undefined where there is none. */
export function asSetting(name: string): SettingName | undefined {
  return SETTING_NAMES.find((known) => known === name);
}

/** Chinese name of a setting, as messages and headers have it. */
export function settingTitle(name: SettingName): string {
  return Settings.shape[name].meta()?.title ?? name;
}

const BY_HEADER = new Map(
  SETTING_NAMES.flatMap((name) => [
    [wordKey(name), name],
    [wordKey(settingTitle(name)), name],
  ]),
);

/** The setting that a header names, in English or Chinese; `-`, `_`, spaces and case ignored. */
export function settingName(header: string): SettingName | undefined {
  return BY_HEADER.get(wordKey(header));
}

/** Chinese words for the values of settings that are chosen from a list, first the usual one. */
const WORDS: Partial<Record<SettingName, Record<string, string>>> = {
  rule: Object.fromEntries(RULES.map((rule) => [rule, descriptionOf(rule).words])),
  scale: { marks: '分值|分值制|按分值', hundred: '百分制|按百分制' },
  compare: { group: '本组|同组', all: '全部|全体' },
  curve: {
    linear: '线性|直线',
    power: '幂函数|幂',
    exponential: '指数|指数曲线',
    logarithmic: '对数|对数曲线',
  },
  bounds: {
    fixed: '固定值|固定',
    peers: '最优最差',
    'peer-means': '前后均值',
    target: '目标值|目标',
    quantile: '分位数',
  },
  'equal-bounds': { error: '报错', full: '满分', base: '基础分', skip: '不计' },
  below: { zero: '零分', extrapolate: '外推' },
  'reverse-form': { ratio: '比值', complement: '补数' },
  counting: {
    proportional: '按比例',
    whole: '整步|不足一步不计',
    started: '进位|不足一步按一步计|不足一步按一步',
  },
  'step-of': { value: '计量单位|指标值', target: '目标值|目标百分比|目标的百分比' },
  missed: { deduct: '扣分|按步扣分', zero: '不得分|零分|不计分' },
  on: {
    value: '指标值|完成值',
    completion: '完成率',
    change: '增减|比上年增减|增量|增减量',
    growth: '增幅|比上年增幅|增长率|增速',
  },
  between: { linear: '线性|直线|内插|直线内插', step: '分档|阶梯|按档' },
  'below-first': { flat: '同首档|首档分', zero: '零分|不得分', extrapolate: '外推' },
  'above-last': { flat: '同末档|末档分', zero: '零分|不得分', extrapolate: '外推' },
  from: { score: '得分', rank: '位次' },
  deviation: { population: '总体', sample: '样本' },
};

/** The choices of a setting that is chosen from a list; empty for all others. */
export function choicesOf(name: SettingName): string[] {
  return Object.keys(WORDS[name] ?? {});
}

/** Whether a setting has a choice of this English name. */
export function isChoice(name: SettingName, choice: string): boolean {
  return Object.hasOwn(WORDS[name] ?? {}, choice);
}

/** The choices as offices call them, for messages in Chinese. */
export function choiceWords(name: SettingName): string[] {
  return Object.values(WORDS[name] ?? {}).map((words) => words.split('|', 1)[0] ?? words);
}

/** A choice as offices call it; undefined where a setting has no choice of this English name. */
export function choiceWord(name: SettingName, choice: string): string | undefined {
  return isChoice(name, choice) ? WORDS[name]?.[choice]?.split('|', 1)[0] : undefined;
}

/** English and Chinese ways to say each choice of a setting, by `wordKey`; what is printed goes first. */
function waysToSay(name: SettingName): Map<string, string> {
  const ways = new Map<string, string>();
  const add = (words: string, choice: string): void => {
    for (const word of words.split('|')) {
      if (!ways.has(wordKey(word))) ways.set(wordKey(word), choice);
    }
  };
  const spoken = Object.hasOwn(SPOKEN, name) ? (SPOKEN[name] ?? {}) : {};
  for (const choice of choicesOf(name)) add(choice, choice);
  for (const [choice, words] of Object.entries(WORDS[name] ?? {})) add(words, choice);
  for (const [choice, words] of Object.entries(spoken)) {
    if (isChoice(name, choice)) add(words, choice);
  }
  return ways;
}

const WAYS = new Map(SETTING_NAMES.map((name) => [name, waysToSay(name)]));

/** The choice that a word in a cell means, in English or Chinese. */
export function choiceOf(name: SettingName, word: string): string | undefined {
  return WAYS.get(name)?.get(wordKey(word));
}

/** All words by which a choice of a setting may be called, for suggestions. */
export function choiceNames(name: SettingName): string[] {
  return [...(WAYS.get(name)?.keys() ?? [])];
}
