import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const setting = (say: Say): string => `“${say('title')}”（${say('setting')}）`;

const indicator = (say: Say): string => `指标“${say('indicator')}”`;

const of = (say: Say): string => `“${say('unit')}”的“${say('indicator')}”`;

const line = (say: Say): string => (say('line') === '' ? '' : `第 ${say('line')} 行：`);

/** What so many marks of 100 are of the row's own. */
const asHundred = (say: Say): string =>
  String(Number(((Number(say('marks')) * Number(say('weight'))) / 100).toPrecision(6)));

const SCALE =
  '是百分制的，请在“计分制”一栏写 hundred（百分制）；是本指标分值的，请写 marks（分值），并核对数字';

const FORM = '只能用数、+ − × ÷、括号、min、max 和 [代码]、[代码.target]、[代码.previous]';

/** Words for rules that count in marks, computed figures, automatic vetoes and quotas. */
export const problemsRules = {
  'scale-unclear': (say) => ({
    message: `${indicator(say)}共 ${say('weight')} 分，${setting(say)}写的是 ${say('marks')}：按本指标分值，是 ${say('marks')} 分；按百分制，折合 ${asHundred(say)} 分。没有写明是哪一种。`,
    fix: `${SCALE}；整个考核都一样的，写进 scheme.yaml 的 defaults.scale。`,
  }),
  'scale-unclear-in-defaults': (say) => ({
    message: `scheme.yaml 的 defaults 里${setting(say)}写的是 ${say('marks')}，对 ${say('count')} 个指标（${say('indicators')}）说不清是本指标的分值还是百分制。`,
    fix: '请在 defaults 里写明 scale: hundred（百分制）或 scale: marks（分值），或在各指标的“计分制”一栏写明。',
  }),
  'ratings-scale-unclear': (say) => ({
    message: `${indicator(say)}共 ${say('weight')} 分，收到的评分没有一个超过 ${say('weight')}：说不清评分的满分是 ${say('weight')} 还是 100。`,
    fix: `评分满分是 ${say('weight')} 的，请在“评分满分”（rating-max）一栏写 ${say('weight')}；是 100 的，写 100。`,
  }),
  'ratings-tenth': (say) => ({
    message: `${indicator(say)}的评分按 ${say('most')} 分满分计，而${say('all') === 'yes' ? '所有评分都' : '有的评分'}不到满分的十分之一${say('all') === 'yes' ? '' : '，多数在一半以上'}，像是按 ${say('tenth')} 分满分打的。`,
    fix: `请核对打分表；按 ${say('tenth')} 分打的，请换算成 ${say('most')} 分${say('all') === 'yes' ? `，或在“评分满分”（rating-max）一栏写 ${say('tenth')}` : ''}。`,
  }),
  'marks-of-the-row': (say) => ({
    message: `提示：${say('count')} 个指标（${say('indicators')}）的等次分值、首位分、末位分或每位扣分没有写明计分制，现按本指标的分值计；以前这几项一律按百分制计。`,
    fix: '确是本指标分值的，在 scheme.yaml 的 defaults 里写 scale: marks，就不再提示；是百分制的，请写 hundred。',
  }),
  'at-target-without-into': (say) => ({
    message: `${indicator(say)}按达标得满分计分，达到目标就是满分，${setting(say)}在这里没有用处。`,
    fix: '达标只得一部分分的，请改用增减计分（steps）或分段计分（segments）；计入加减分的，请填“计入”一栏。',
  }),
  'extrapolate-needs-line': (say) => ({
    message: `${indicator(say)}的段内为 step（按档给分），没有直线可以外推，${setting(say)}不能写 extrapolate。`,
    fix: '请改为 flat（同首末档）或 zero（零分），或把“段内”改为 linear（直线内插）。',
  }),
  'points-not-ascending': (say) => ({
    message: `${setting(say)}的界限没有由小到大排列，或有两个相同。`,
    fix: '请由小到大写，每个界限一次，如 50=20;60=24;100=40。',
  }),
  'into-unknown-kind': (say) => ({
    message: `${indicator(say)}要计入“${say('name')}”，但考核办法里没有这一类加减分${say('nearest') ? `，最接近的是 ${say('nearest')}` : ''}。`,
    fix: '请写“加分”“扣分”，或在 scheme.yaml 的 adjustments 里先写明这一类。',
  }),
  'weight-of-row-apart': () => ({
    message: '不计分的指标、计入加减分的指标没有权重，这一格却写了权重。',
    fix: '请清空这一格；要占权重的，请改“计分方法”，或清空“计入”一栏。',
  }),
  'category-of-row-apart': () => ({
    message: '不计分的指标、计入加减分的指标不属于任何类别，这一格却写了类别。',
    fix: '请清空这一格；要归入类别的，请改“计分方法”，或清空“计入”一栏。',
  }),
  'grade-quota-and-count': (say) => ({
    message: `${line(say)}等次“${say('name')}”既写了名额比例又写了名额个数。`,
    fix: '请在 quota（比例）和 count（个数）中只留一个。',
  }),
  'grade-over-all': (say) => ({
    message: `${line(say)}等次“${say('name')}”的名额在全部单位中计，但各组之间不排名（ranks.overall: false），没有总名次可依。`,
    fix: '请把 scope 改为 group，或让各组一起排名。',
  }),
  'veto-when': (say) => ({
    message: `${line(say)}否决事项“${say('name')}”的自动认定没有写清：要有一个指标或类别，并写未达标（missed: true，只用于指标）或得分低于（score-below）。`,
    fix: '请写成 when: { indicator: 代码, missed: true }，或 { indicator: 代码, score-below: 60 }，或 { category: 代码, score-below: 60 }。',
  }),
  'veto-missed-no-figure': (say) => ({
    message: `否决事项“${say('name')}”看“${say('indicator')}”是否达标，但它不是有正逆方向的数值指标（等次、测评、扣分、挂钩、区间、分时段的都不行，方向也不能空）。`,
    fix: '请换一个数值指标，或补上它的方向，或改用 score-below。',
  }),
  'veto-without-score': (say) => ({
    message: `否决事项“${say('name')}”看“${say('indicator')}”的得分，但它不计分，或只计入加减分。`,
    fix: '请换一个有得分的指标，或改用 missed: true。',
  }),
  'formula-unreadable': (say) => ({
    message: `${indicator(say)}的算式“${say('formula')}”看不懂。`,
    fix: `${FORM}，如 ([gdp] − [gdp.previous]) / [gdp.previous] * 100。`,
  }),
  'formula-unknown-code': (say) => ({
    message: `${indicator(say)}的算式里的 [${say('code')}] 不是任何指标的代码。`,
    fix: `请改为指标表中的代码，如 ${say('known')}；只用于计算的数，另加一行，计分方法写“不计分”。`,
  }),
  'formula-circle': (say) => ({
    message: `${indicator(say)}的算式绕了一圈，又要用到它自己。`,
    fix: '请改算式，使它只用到别的指标。',
  }),
  'formula-with-periods': (say) => ({
    message: `${indicator(say)}分时段计分，不能再用算式。`,
    fix: '请清空“时段权重”或“算式”。',
  }),
  'formula-without-figures': (say) => ({
    message: `${indicator(say)}的算式用到“${say('input')}”，它是等次、测评、扣分或挂钩，没有可以计算的数值。`,
    fix: '请改用有数值的指标。',
  }),
  'formula-of-periods': (say) => ({
    message: `${indicator(say)}的算式用到“${say('input')}”，它分时段填报，没有一个全年的数值。`,
    fix: '请改用不分时段的指标。',
  }),
  'formula-and-value': (say) => ({
    message: `${of(say)}由算式计算，这里又填了数值“${say('found')}”。`,
    fix: '请删去这个数值，或去掉指标的算式；目标值、上年值可以填。',
  }),
  'formula-by-zero': (say) => ({
    message: `${of(say)}的算式“${say('formula')}”除以了 0（${say('cells')}）。`,
    fix: '请核对这些数值；确实为 0 的，请在状态一栏写“不适用”，或改算式。',
  }),
  'steps-of-zero': (say) => ({
    message: `${say('unit') === '' ? indicator(say) : of(say)}的目标值是 0，而步长按目标值的百分数计。`,
    fix: '请核对目标值，或把“步长单位”改为 value（计量单位）。',
  }),
  'growth-of-nothing': (say) => ({
    message: `${of(say)}的上年值是“${say('found')}”，算不出比上年的增幅。`,
    fix: '请核对上年值（应大于 0），或把“计分依据”改为 change（增减）。',
  }),
} satisfies Record<string, ProblemSentence>;
