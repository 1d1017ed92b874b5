import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const line = (say: Say): string => (say('line') ? `第${say('line')}行：` : '');
const indicator = (say: Say): string => (say('indicator') ? `指标“${say('indicator')}”` : '这一格');
const unit = (say: Say): string => (say('unit') ? `（单位：${say('unit')}）` : '');

/** What is wrong with the content of one cell. */
export const problemsCells = {
  'not-a-number': (say) => ({
    message: `“${say('found')}”不是数值：${indicator(say)}要一个数${unit(say)}。`,
    fix: '请改为一个数，如 12.5；没有数的，留空，或写“/”（不适用）、“—”（未出数）、“不可比”。',
  }),
  'not-a-plain-number': (say) => ({
    message: `“${say('found')}”不是数值：${indicator(say)}要一个数。`,
    fix: '请只写数，如 12.5，不带单位和文字。',
  }),
  'unit-cut-short': (say) => ({
    message: `“${say('found')}”不是数值：${indicator(say)}要一个数${unit(say)}。`,
    fix: `请改为以“${say('unit')}”计的数，或写作“${say('number')}${say('whole')}”。`,
  }),
  'decimal-comma': (say) => ({
    message: `“${say('found')}”像是把逗号写成了小数点：${indicator(say)}要一个数${unit(say)}。`,
    fix: `请把小数点改为“.”，如 ${say('number')}。`,
  }),
  'struck-cells': (say) => ({
    message: `有 ${say('count')} 格的字画了删除线${say('found') && `，第一格是“${say('found')}”`}；划掉的字照样按内容读取。`,
    fix: '划掉的数不要的，请删去内容；仍要用的，请去掉删除线。',
  }),
  'cell-comments': (say) => ({
    message: `有 ${say('count')} 格带批注${say('found') && `，第一条写的是“${say('found')}”`}；批注没有读取。`,
    fix: '请看一遍批注：涉及数据的，请改到格子里或写进“备注”。',
  }),
  'split-number': (say) => ({
    message: `“${say('found')}”的千分位逗号把一个数分成了两格，这一行后面的各格都错了一列。`,
    fix: `请写成不带逗号的 ${say('number')}，或给这个数加上英文双引号；另存为 .xlsx 也可以。`,
  }),
  'date-column': (say) => ({
    message: `表头“${say('found')}”是日期，下面有数，没有读取。`,
    fix: `这一列是完成值的，请把表头改为指标名称或“完成值”；不用的请删去。`,
  }),
  'scaled-format': (say) => ({
    message: `此格的数字格式把数缩小后显示，显示的数不是实际存的数（实际存的是 ${say('number')}）：${indicator(say)}要一个数${unit(say)}。`,
    fix: '请把单元格格式改为“常规”，核实数值后按指标的计量单位填写。',
  }),
  'not-a-range': (say) => ({
    message: `“${say('found')}”不是一个区间。`,
    fix: '请写成“下限~上限”，如 4.5~6；负数也一样，如 -5~-1。',
  }),
  'date-for-number': (say) => ({
    message: `“${say('found')}”是日期：${indicator(say)}要一个数${unit(say)}。`,
    fix: '请把这一格的格式改为“常规”或“数值”，再核对其中的数。',
  }),
  'percent-not-asked': (say) => ({
    message: `“${say('found')}”是百分数，这里要一个不带百分号的数。`,
    fix: '请写成不带百分号的数，并把这一格的格式改为“常规”。',
  }),
  'formula-error-value': (say) => ({
    message: `公式算错了：这一格是“${say('found')}”。`,
    fix: '请在原表中改正公式，或直接填入数值。',
  }),
  'formula-without-value': (say) => ({
    message: `这一格是公式，但没有存下计算结果：“${say('found')}”。`,
    fix: '请用 Excel 或 WPS 打开，重新计算并保存，或直接填入数值。',
  }),
  'formula-as-text': (say) => ({
    message: `这一格写的是公式的文字，不是计算结果：“${say('found')}”。`,
    fix: '请在原表中让公式算出结果，或直接填入数值。',
  }),
  'word-for-level': (say) => ({
    message: `“${say('found')}”说的是增减，不是数值：${indicator(say)}的口径不是增幅或降幅。`,
    fix: '请填入数值；如果它确实是增幅或降幅，请在指标表的“口径”一栏写明。',
  }),
  'unit-differs': (say) => ({
    message: `计量单位对不上：这里是“${say('source')}”，${indicator(say)}要“${say('unit')}”，两者不能换算。`,
    fix: `请改为以“${say('unit')}”计的数，或核对指标表的“计量单位”。`,
  }),
  'unit-not-asked': (say) => ({
    message: `“${say('found')}”带了计量单位“${say('source')}”，而指标表没有写${indicator(say)}的计量单位，无法核对。`,
    fix: '请在指标表填上“计量单位”，或在这一格只写数。',
  }),
  'reduction-negative': (say) => ({
    message: `口径是降幅，却填了负数“${say('found')}”，意思是不降反升。`,
    fix: '如果确实上升了，不用改；如果是下降，请去掉负号。',
  }),
  'not-a-date': (say) => ({
    message: `${line(say)}“${say('found')}”不是日期。`,
    fix: '请写成 2024-11-10、2024年11月10日或 2024/11/10，年份写四位。',
  }),
} satisfies Record<string, ProblemSentence>;
