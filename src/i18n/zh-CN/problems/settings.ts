import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import { method } from '../method.ts';

const rule = (say: Say): string => {
  const name = say('rule');
  return Object.entries(method.names).find(([key]) => key === name)?.[1] ?? name;
};
const line = (say: Say): string => (say('line') ? `第${say('line')}行：` : '');
const setting = (say: Say): string => `“${say('title')}”（${say('setting')}）`;
const indicator = (say: Say): string => (say('indicator') ? `指标“${say('indicator')}”` : '这一格');

/** What is wrong with the settings of a row, or of the scheme’s defaults. */
export const problemsSettings = {
  'setting-at-least': (say) => ({
    message: `${setting(say)}是“${say('found')}”，不能小于${say('limit')}。`,
    fix: `请改为不小于${say('limit')}的数。`,
  }),
  'setting-above': (say) => ({
    message: `${setting(say)}是“${say('found')}”，必须大于${say('limit')}。`,
    fix: `请改为大于${say('limit')}的数。`,
  }),
  'setting-at-most': (say) => ({
    message: `${setting(say)}是“${say('found')}”，不能大于${say('limit')}。`,
    fix: `请改为不大于${say('limit')}的数。`,
  }),
  'setting-not-whole': (say) => ({
    message: `${setting(say)}是“${say('found')}”，必须是整数。`,
    fix: '请改为整数。',
  }),
  'setting-not-list': (say) => ({
    message: `${line(say)}${setting(say)}写的是“${say('found')}”，不是它要的写法。`,
    fix: `请照这个样子写：${say('form')}`,
  }),
  'setting-header-near': (say) => ({
    message: `表头“${say('found')}”不是这张表的列，写法与“${say('near')}”相近；照现在这样，这一列不起作用，会按默认值计分。`,
    fix: `是“${say('near')}”的，请改正表头；只作参考的，请移到表外或改为“说明”。`,
  }),
  'setting-header-unknown': (say) => ({
    message: `表头“${say('found')}”不是这张表的列，下面却有数；照现在这样，这些数不起作用。`,
    fix: `是计分设置的，请改为它的名称（见《参考》的计分设置）；只作参考的，请移到表外或改为“说明”。`,
  }),
  'setting-wrong-type': (say) => ({
    message: `${setting(say)}写的是“${say('found')}”，不是它要的数。`,
    fix: '请改为一个数。',
  }),
  'setting-not-a-choice': (say) => ({
    message: `${setting(say)}写的是“${say('found')}”，没有这个选项。`,
    fix: `${say('near') ? `是不是想写：${say('nearWords') || say('near')}？` : ''}可以写的有：${say('words') || say('choices')}。`,
  }),
  'setting-not-a-switch': (say) => ({
    message: `${setting(say)}写的是“${say('found')}”，只能写“是”或“否”。`,
    fix: '请改为“是”或“否”。',
  }),
  'setting-not-of-rule': (say) => ({
    message: `${indicator(say)}按${rule(say)}（${say('rule')}）计分，用不到${setting(say)}这一项。`,
    fix: `请清空这一格；这一项只用于：${say('rules')}。如果计分方法写错了，请改“计分方法”。`,
  }),
  'setting-idle': (say) => ({
    message: `${setting(say)}在${indicator(say)}这里不起作用${say('bounds') ? `（标准来源：${say('bounds')}，曲线：${say('curve')}）` : ''}。`,
    fix: '如果本来就不需要，请清空这一格；如果需要，请核对“标准来源”“曲线”和“方向”。',
  }),
  'setting-missing': (say) => ({
    message: `${indicator(say)}按${rule(say)}（${say('rule')}${say('bounds') ? `，标准来源 ${say('bounds')}` : ''}）计分，缺少${setting(say)}。`,
    fix: `请在指标表的“${say('title')}”一栏填上，或写进 scheme.yaml 的 defaults。`,
  }),
  'interval-needs-efficacy': (say) => ({
    message: `${indicator(say)}的方向是“区间”，不能按${rule(say)}计分。`,
    fix: '请把方向改为“正向”或“逆向”，或把计分方法改为功效系数法（efficacy）。',
  }),
  'interval-needs-two': (say) => ({
    message: `${indicator(say)}的方向是“区间”，不允许值要有下限和上限两个数，现在是“${say('found')}”。`,
    fix: '请写成“下限~上限”，如 4~7。',
  }),
  'interval-order': (say) => ({
    message: `${indicator(say)}的最优区间 ${say('best')} 不在不允许值 ${say('unallowable')} 之内。`,
    fix: '请核对：不允许值下限 < 最优区间下限 ≤ 最优区间上限 < 不允许值上限。',
  }),
  'interval-equal': (say) => ({
    message: `${indicator(say)}的最优区间 ${say('best')} 与不允许值 ${say('unallowable')} 有一端相等，无法计分。`,
    fix: '请核对：不允许值下限 < 最优区间下限 ≤ 最优区间上限 < 不允许值上限。',
  }),
  'one-number-needed': (say) => ({
    message: `${setting(say)}写的是区间“${say('found')}”，而${indicator(say)}的方向不是“区间”。`,
    fix: '请只写一个数，或把方向改为“区间”并填“最优区间”。',
  }),
  'bounds-equal': (say) => ({
    message: `${indicator(say)}的满意值与不允许值都是${say('satisfactory')}，无法计分。`,
    fix: '请核对这两个数，它们必须不同。',
  }),
  'bounds-against-positive': (say) => ({
    message: `${indicator(say)}是正向指标，满意值${say('satisfactory')}却小于不允许值${say('unallowable')}。`,
    fix: '请对调这两个数，或把方向改为“逆向”。',
  }),
  'bounds-against-reverse': (say) => ({
    message: `${indicator(say)}是逆向指标，满意值${say('satisfactory')}却大于不允许值${say('unallowable')}。`,
    fix: '请对调这两个数，或把方向改为“正向”。',
  }),
  'logarithm-needs-positive': (say) => ({
    message: `${indicator(say)}用对数曲线，满意值${say('satisfactory')}和不允许值${say('unallowable')}都必须大于 0。`,
    fix: '请改为大于 0 的数，或换一种曲线。',
  }),
  'interval-not-logarithmic': (say) => ({
    message: `${indicator(say)}的方向是“区间”，不能用对数曲线。`,
    fix: '请在“曲线”一栏写 linear、power 或 exponential。',
  }),
  'exponential-needs-base': (say) => ({
    message: `${indicator(say)}用指数曲线，基础分必须大于 0。`,
    fix: '请把“基础分”改为大于 0 的数，或换一种曲线。',
  }),
  'quantiles-order': (say) => ({
    message: `${indicator(say)}的低分位${say('low')}不小于高分位${say('high')}。`,
    fix: '请核对：低分位要小于高分位，都在 0 与 1 之间。',
  }),
  'minimum-above-maximum': (say) => ({
    message: `${indicator(say)}的最小值${say('min')}大于最大值${say('max')}。`,
    fix: '请核对这两个数。',
  }),
  'period-weights': (say) => ({
    message: `${line(say)}${setting(say)}里的权重不能是负数，也不能全是 0。`,
    fix: '请照这个样子写：q1=15;q2=25;q3=25;q4=35',
  }),
  'schedule-months': (say) => ({
    message: `${line(say)}${setting(say)}要写月份（1–12）和到该月底应完成的百分数（0–100）。`,
    fix: '请照这个样子写：3=20;6=45;9=70;12=100',
  }),
} satisfies Record<string, ProblemSentence>;
