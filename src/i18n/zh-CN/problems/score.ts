import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const REASONS: Record<string, string> = {
  'not-applicable': '不适用',
  'not-reported': '未报',
  'not-released': '未出数',
  'not-comparable': '不可比',
};

/** “青岚区”的“地区生产总值”, with the period where there is one. */
const of = (say: Say): string => {
  const period = say('period') === '' ? '' : `（${say('period')}）`;
  return `“${say('unit')}”的“${say('indicator')}”${period}`;
};

const named = (say: Say): string => {
  const period = say('period') === '' ? '' : `（${say('period')}）`;
  return `指标“${say('indicator')}”${period}`;
};

/** A target, of a unit or of the indicator as a whole. */
const target = (say: Say): string => `${say('unit') === '' ? named(say) : of(say)}的目标值`;

const comparedUnits = (say: Say): string =>
  say('group') === '' ? '全部单位' : `组别“${say('group')}”`;

const TREATMENTS =
  'reallocate（权重分给同类其他指标）、full（满分）、base（基础分）、zero（零分）、group-mean（组内平均分）或 previous（按上年值计）';

const units = (say: Say): string =>
  say('units') === '1' ? `“${say('unit')}”` : `“${say('unit')}”等 ${say('units')} 个单位`;

const PUBLISH =
  '请在 publish.hide 中再隐藏同级的一项（至少隐藏两项），或用 ranking: graded 只公布等次，或公开这一项。';

const heads = (say: Say): string =>
  say('period') === ''
    ? '表头用指标表中的名称或代码'
    : `按“单位、指标、时段、完成值”四列填报，时段写“${say('period')}”`;

/** Words for what only scoring can find wrong. */
export const problemsScore = {
  'recoverable-in-total': (say) => ({
    message: `公开版隐藏了“${say('hidden')}”，但由总分、权重和其他得分可以推算出${units(say)}的这项得分。`,
    fix: PUBLISH,
  }),
  'recoverable-in-category': (say) => ({
    message: `公开版隐藏了“${say('hidden')}”，但由“${say('within')}”的得分、权重和其中其他得分可以推算出${units(say)}的这项得分。`,
    fix: PUBLISH,
  }),
  'recoverable-linked': (say) => ({
    message: `公开版隐藏了上级考核的“${say('hidden')}”，但由${units(say)}的挂钩指标“${say('within')}”可以推算出它的得分。`,
    fix: '请把这个挂钩指标的“公开”改为“否”，或公开上级考核的这一项，或用 ranking: graded 只公布等次。',
  }),
  'publisher-recoverable': (say) => ({
    message: `匿名版同时列出上级考核“${say('upper')}”：${say('units')}个单位的“${say('indicator')}”得分与本地在其中某一项的得分完全相同，读者对照后可能认出本地是哪个字母。`,
    fix: `介意的，请用 --only ${say('upper')} 单独生成上级考核的匿名版。`,
  }),
  'recoverable-withheld': (say) => ({
    message: `公开版不公布“${say('unit')}”，但同它比较的单位里只有它一个没有公布，由其他单位的标准、位次或得分可以推算出它的数据（${say('indicators')}）。`,
    fix: '请调整 publish.ranking 的名次数，使同组至少有两个单位不公布；或写 full 全部公布，或写 graded 只公布等次。',
  }),
  'value-missing': (say) => ({
    message: `${of(say)}没有数值（${REASONS[say('reason')] ?? say('reason')}），考核办法规定此种情形不得缺数。`,
    fix: `请补填完成值；确实没有的，请在 scheme.yaml 的 missing 下为“${say('reason')}”写明处理办法：${TREATMENTS}。`,
  }),
  'row-missing': (say) => ({
    message: `${of(say)}没有上报：表中没有这一项，考核办法规定未报的不得计分。`,
    fix: `请在表中补上这一项；确实没有的，请在 scheme.yaml 的 missing 下为 not-reported 写明处理办法：${TREATMENTS}。`,
  }),
  'figures-missing': (say) => ({
    message: `下列${say('count')}项没有上报，考核办法规定未报的不得计分。`,
    fix: `请在表中补填；确实没有的，请在 scheme.yaml 的 missing 下为 not-reported 写明处理办法：${TREATMENTS}。数据还没有报齐的，可以加 --draft 先试算。`,
  }),
  'column-missing': (say) => ({
    message: `${named(say)}没有一个单位上报：各表中都没有这一项，考核办法规定未报的不得计分。`,
    fix: `请放入${say('assessor') === '' ? '' : `${say('assessor')}报送的`}完成情况表，${heads(say)}；确实没有的，请在 scheme.yaml 的 missing 下为 not-reported 写明处理办法：${TREATMENTS}。`,
  }),
  'no-previous-to-fill': (say) => ({
    message: `${of(say)}为“${REASONS[say('reason')] ?? say('reason')}”，考核办法规定按上年值计分，但没有可以计分的上年值。`,
    fix: '请补填上年值，或在 scheme.yaml 的 missing 下改用其他处理办法。',
  }),
  'group-mean-of-none': (say) => ({
    message: `${of(say)}缺数，考核办法规定按组内平均分计，但组内没有一个单位有得分。`,
    fix: '请补填数值，或在 scheme.yaml 的 missing 下改用其他处理办法。',
  }),
  'target-missing': (say) => ({
    message: `${of(say)}没有目标值，无法计分。`,
    fix: '请在目标表或完成情况表中补填目标值；各单位目标相同的，可在指标表的“目标值”列填写。',
  }),
  'previous-missing': (say) => ({
    message: `${of(say)}没有上年值：以目标值为满意值时，以上年值为不允许值。`,
    fix: '请补填上年值，或在指标表的“不允许值”列填写一个数。',
  }),
  'targets-missing': (say) => ({
    message: `${named(say)}没有一个单位有目标值，无法计分。`,
    fix: '请放入目标表，或在完成情况表中补填目标值；各单位目标相同的，可在指标表的“目标值”列填写。',
  }),
  'previous-values-missing': (say) => ({
    message: `${named(say)}没有一个单位有上年值：以目标值为满意值时，以上年值为不允许值。`,
    fix: '请补填上年值，或在指标表的“不允许值”列填写一个数。',
  }),
  'target-below-start': (say) => ({
    message: `${of(say)}的目标值 ${say('target')} 低于起点 ${say('start')}（上年值或不允许值），与“正向”矛盾。`,
    fix: '请核对目标值、上年值和指标的方向。',
  }),
  'target-above-start': (say) => ({
    message: `${of(say)}的目标值 ${say('target')} 高于起点 ${say('start')}（上年值或不允许值），与“逆向”矛盾。`,
    fix: '请核对目标值、上年值和指标的方向。',
  }),
  'target-equals-start': (say) => ({
    message: `${of(say)}的目标值与起点（上年值或不允许值）相同，算不出功效系数。`,
    fix: '请核对目标值；确实相同的，请用“标准相等时”（equal-bounds）写明：full（满分）、base（基础分）或 skip（不计此项）。',
  }),
  'peers-too-few': (say) => ({
    message: `${named(say)}：${comparedUnits(say)}只有 ${say('have')} 个单位有数值，至少要有 ${say('need')} 个才能比较。`,
    fix: '请补齐数值；或把“比较范围”（compare）改为 all，或用“标准相等时”（equal-bounds）写明：full（满分）、base（基础分）或 skip（不计此项）。',
  }),
  'units-too-few': (say) => ({
    message: `${comparedUnits(say)}共有 ${say('have')} 个单位，至少要有 ${say('need')} 个才能比较，下列指标因此无法计分：${say('indicators')}。`,
    fix: '请核对各单位的组别，单位太少的组可并入其他组；或把“比较范围”（compare）改为 all，或用“标准相等时”（equal-bounds）写明：full（满分）、base（基础分）或 skip（不计此项）。',
  }),
  'peers-equal': (say) => ({
    message: `${named(say)}：${comparedUnits(say)}的满意值与不允许值相同，算不出功效系数。`,
    fix: '请核对数值；确实相同的，请用“标准相等时”（equal-bounds）写明：full（满分）、base（基础分）或 skip（不计此项）。',
  }),
  'logarithm-value': (say) => ({
    message: `${of(say)}不大于 0，不能用对数曲线计分。`,
    fix: '请核对数值，或为该指标改用其他曲线。',
  }),
  'logarithm-target': (say) => ({
    message: `${target(say)}不大于 0，不能用对数曲线计分。`,
    fix: '请核对目标值，或为该指标改用其他曲线。',
  }),
  'logarithm-start': (say) => ({
    message: `${of(say)}的上年值不大于 0，不能用对数曲线计分。`,
    fix: '请核对上年值，或为该指标改用其他曲线。',
  }),
  'logarithm-bound': (say) => ({
    message: `${named(say)}的不允许值不大于 0，不能用对数曲线计分。`,
    fix: '请核对不允许值，或为该指标改用其他曲线。',
  }),
  'completion-target': (say) => ({
    message: `${target(say)}不大于 0，算不出完成率。`,
    fix: '请核对目标值，或为该指标改用其他计分方法（如达标得满分、增减计分）。',
  }),
  'completion-value': (say) => ({
    message: `${of(say)}不大于 0，逆向完成率（目标值÷完成值）算不出来。`,
    fix: '请核对数值，或把“逆向算式”（reverse-form）改为 complement（2−完成值÷目标值）。',
  }),
  'relative-value': (say) => ({
    message: `${of(say)}不大于 0，不能按“与最优值之比”计分。`,
    fix: '请核对数值，或为该指标改用其他计分方法。',
  }),
  'word-without-score': (say) => ({
    message: `${of(say)}填的是“${say('found')}”，不是可以计分的等次。`,
    fix: `请改为下列之一：${say('words')}。`,
  }),
  'marks-out-of-range': (say) => ({
    message: `${of(say)}得分 ${say('marks')} 超出范围：${say('max') === '' ? `不能低于 ${say('min')}` : `应在 ${say('min')} 与 ${say('max')} 之间`}。`,
    fix: '请核对得分；范围可用指标表的“最小值”“最大值”列调整。',
  }),
  'score-without-end': (say) => ({
    message: `${of(say)}离满意值、不允许值太远，得分大到无法计算。`,
    fix: '请核对数值及其计量单位（如万元误作亿元）；数值无误的，请设“封顶”（top），或改用其他曲线。',
  }),
  'standards-missing': (say) => ({
    message: `${named(say)}没有${say('group') === '' ? '' : `适用于组别“${say('group')}”的`}标准值。`,
    fix: '请在标准值表中补上该指标的一行（组别留空表示适用于其他各组）。',
  }),
  'raters-too-few': (say) => ({
    message: `${of(say)}只有 ${say('have')} 张有效票（评分），少于最少评议人数 ${say('need')}，公布得分会泄露个人意见。`,
    fix: '请补充评议，或把该指标的“适用单位”改为不含该单位；确需放宽的，请调低 scheme.yaml 的 min-raters。',
  }),
  'ratings-too-few-to-trim': (say) => ({
    message: `${of(say)}：评议主体“${say('rater')}”只有 ${say('have')} 个评分，去掉 ${say('trim')} 个最高分和 ${say('trim')} 个最低分至少要有 ${say('need')} 个。`,
    fix: '请补充评分，或减小“去极值”（trim）。',
  }),
  'geometric-indicator': (say) => ({
    message: `“${say('unit')}”的“${say('child')}”得分不大于 0，“${say('category') === '' ? '总分' : say('category')}”不能用几何平均。`,
    fix: '请核对数值；或提高“最低分”（floor），或在 scheme.yaml 的 aggregation 中改用 arithmetic（算术平均）。',
  }),
  'geometric-category': (say) => ({
    message: `“${say('unit')}”的类别“${say('child')}”得分不大于 0（包括被一票否决计零的），“${say('category') === '' ? '总分' : say('category')}”不能用几何平均。`,
    fix: '请核对该类别的得分和一票否决；或在 scheme.yaml 的 aggregation 中改用 arithmetic（算术平均）。',
  }),
  'unit-without-scores': (say) => ({
    message: `“${say('unit')}”没有一项指标可以计分，总分算不出来。`,
    fix: '请补填该单位的数值；不参加考核的，请从单位表中删去。',
  }),
  'linked-without-upper': (say) => ({
    message: `${named(say)}用“市考挂钩”计分，但 scheme.yaml 没有写 upper（上级考核）。`,
    fix: '请在 scheme.yaml 中写明，如 upper: 2024/counties。',
  }),
  'upper-has-errors': (say) => ({
    message: `${named(say)}要用上级考核“${say('upper')}”的得分，但那项考核有错误，没有得分。`,
    fix: '请先改正上级考核的错误。',
  }),
  'upper-without-self': (say) => ({
    message: `${named(say)}要用上级考核“${say('upper')}”中本单位的得分，但那项考核没有写明本单位（self），或单位表中没有它。`,
    fix: '请在上级考核的 scheme.yaml 中写明 self，如 self: qinglan。',
  }),
} satisfies Record<string, ProblemSentence>;
