import type { ProgressState } from '../../model/findings.ts';
import { chineseNumber } from '../heading-number.ts';
import { plainSentences, ruleNames } from '../rule-names.ts';
import { marks } from './marks.ts';

/** 计分办法页：把考核办法的设置写成文字、公式和算例。 */

export const method = {
  marks,
  title: (assessment: string) => `${assessment}：计分办法`,
  lead: (p: { units: number; noun: string; indicators: number; full: string }) =>
    `本办法对${p.units}个${p.noun}按${p.indicators}项指标计分，满分${p.full}分。以下各条均由考核办法的设置生成，计分时逐条照此执行。`,
  basis: (basis: string) => `依据：${basis}。`,
  structureHead: '类别与权重',
  structureCaption: '类别、权重与指标',
  share: '占上级',
  indicatorCount: '指标数',
  weightsPoints: '计分方法中的权重即该项的分值，每一类下各项的分值之和等于该类的分值。',
  weightsRelative: '权重为相对数：同一类下各项按权重占比计算。',
  groups: (list: string) => `分组：${list}。各组分别排名。`,
  noGroups: '不分组，全部单位同台排名。',
  rulesHead: '各项指标怎样计分',
  ruleIndicators: (count: number, names: string) => `适用于${count}项指标：${names}。`,
  example: (unit: string, indicator: string) => `算例：${unit}，${indicator}`,
  scoreScale: {
    points: '每项指标先得百分制得分，再按分值折合计入总分。',
    relative: '每项指标先得百分制得分，再按权重折合计入总分。',
  },
  names: ruleNames('zh-CN'),
  plain: plainSentences('zh-CN'),
  curveNames: {
    linear: '功效系数法',
    power: '幂函数功效系数法',
    exponential: '指数型功效系数法',
    logarithmic: '对数型功效系数法',
  },
  ruleRepeated: (name: string, n: number) => `${name}（${chineseNumber(n)}）`,
  peers: { group: '同组单位', all: '全部单位' },

  efficacy:
    'x 为完成值，x_s 为满意值，x_u 为不允许值，功效系数 u 表示完成值在不允许值与满意值之间所处的位置。',
  efficacyFormula: 'u = (x − x_u) ÷ (x_s − x_u)',
  efficacyLogarithmic: 'u = (ln x − ln x_u) ÷ (ln x_s − ln x_u)',
  efficacyLinear: (base: string, span: string) => `得分 = ${base} + ${span} × u`,
  efficacyPower: (base: string, span: string, k: string) =>
    `得分 = ${base} + ${span} × u^${k}（u 为负时取 −|u|^${k}）`,
  efficacyExponential: (base: string, top: string) => `得分 = ${base} × (${top} ÷ ${base})^u`,
  efficacyReverse: '逆向指标（数值越低越好）的满意值小于不允许值，公式不变。',
  efficacyInterval:
    '适度指标在最优区间内 u = 1；低于区间的按下限不允许值到区间下端计算，高于区间的按区间上端到上限不允许值计算。',
  boundsFixed: '满意值和不允许值由指标表逐项规定。',
  boundsPeers: (peers: string) =>
    `以${peers}完成值中的最好值为满意值、最差值为不允许值；只取本单位自己报有数值的，补记的不算。`,
  boundsMeans: (peers: string, k: number) =>
    `以${peers}中最好的${k}个数的平均为满意值，最差的${k}个数的平均为不允许值。`,
  boundsTarget:
    '以本单位的目标值为满意值，以指标表规定的不允许值（没有规定的用上年值）为不允许值。',
  boundsQuantile: (peers: string, best: string, worst: string) =>
    `以${peers}数值（从小到大）的${best}分位数为满意值、${worst}分位数为不允许值。`,
  topOn: '功效系数超过1的按1计（封顶）。',
  topOff: '功效系数可以超过1，得分可以超过满分。',
  bottomOn: '功效系数低于0的按0计（保底）。',
  bottomOff: '功效系数可以低于0。',
  floor: (floor: string) => `得分最低为${floor}分。`,
  floorNone: '得分不设下限，可以为负。',
  equal: {
    error: '满意值与不允许值相等或可比单位不足的，不出结果，须先处理。',
    full: '满意值与不允许值相等或可比单位不足的，按满分计。',
    base: '满意值与不允许值相等或可比单位不足的，按基础分计。',
    skip: '满意值与不允许值相等或可比单位不足的，该项不计，权重由同类其他指标分担。',
  },

  bands: (coefficients: string) =>
    `每项指标定优秀、良好、平均、较低、较差五档标准值，系数依次为${coefficients}。完成值落在两档之间的，以较低一档为本档、较高一档为上档。`,
  bandsFormula:
    '基础分 = 分值 × 本档系数；调整分 = (x − 本档标准) ÷ (上档标准 − 本档标准) × 分值 × (上档系数 − 本档系数)',
  bandsSum: '得分 = 基础分 + 调整分；达到优秀标准的按优秀系数计。',
  bandsZero: '低于较差标准的得零分。',
  bandsExtrapolate: '低于较差标准的，沿最低两档的连线向下推算。',

  completionFormula: '得分 = 100 × 完成值 ÷ 目标值',
  completionRatio: '逆向指标：得分 = 100 × 目标值 ÷ 完成值。',
  completionComplement: '逆向指标：得分 = 100 × (2 − 完成值 ÷ 目标值)。',
  completionZero: (line: string) => `低于${line}分的得零分。`,
  completionCap: (cap: string) => `最高${cap}分。`,

  threshold: '达到目标值得满分，未达到得零分；逆向指标以不高于目标值为达到。',

  stepsPoints: (points: string) => `${points}分`,
  stepsScale: {
    marks: '各分数以本指标的分值计，不是百分制。',
    hundred: '各分数按百分制计。',
  },
  stepsWhole: (step: string) => `以${step}为一步，不足一步的不计。`,
  stepsProportional: (step: string) => `以${step}为一步，不足一步的按比例计。`,
  stepsStarted: (step: string) => `以${step}为一步，不足一步的按一步计。`,
  stepsBonusCap: (points: string) => `加分最多${points}。`,
  stepsDeductionCap: (points: string) => `扣分最多${points}。`,

  rankSteps: (p: { peers: string; full: string; each: string }) =>
    `按完成值在${p.peers}中的位次计分：第1位${p.full}，每后一位减${p.each}分；数值相同的位次并列。`,
  rankStepsFormula: (full: string, each: string) => `得分 = ${full} − ${each} × (位次 − 1)`,
  rankLine: (p: { peers: string; first: string; last: string }) =>
    `按完成值在${p.peers}中的位次计分：第1位${p.first}分，末位${p.last}分，中间按位次均匀递减；只有一个单位的得${p.first}分。`,
  rankLineFormula: (first: string, last: string) =>
    `得分 = ${first} − (${first} − ${last}) × (位次 − 1) ÷ (单位数 − 1)`,
  relative: (peers: string) => `与${peers}中的最优值相比。`,
  relativeFormula: '得分 = 100 × 完成值 ÷ 最优值；逆向指标：得分 = 100 × 最优值 ÷ 完成值',
  tiers: (list: string) => `按完成等次计分：${list}。`,
  tier: (name: string, score: string) => `${name}${score}分`,
  tierInvalid: (name: string) => `${name}不作有效票`,
  votes: (list: string) => `按各等次得票计分：${list}。`,
  votesFormula:
    '各评议主体得分 = Σ（等次分值 × 票数）÷ 有效票数；总评 = 各评议主体得分按权重加权平均',
  ratings: '各评议主体取评分的平均数，再按权重加权平均；没有评议的主体，权重由其他主体分担。',
  ratingsTrim: (n: number) => `每个评议主体先去掉${n}个最高分和${n}个最低分。`,
  raters: (list: string) => `评议主体及权重：${list}；各项评议只计参加评议的主体。`,
  rater: (name: string, weight: string) => `${name}${weight}`,
  minRaters: (n: number) => `评议人数不足${n}人的主体照常计分，但不单独列示。`,
  direct: (min: string, max: string) => `由考核单位在${min}分至${max}之间直接给分。`,
  directOpen: (min: string) => `由考核单位直接给分，不低于${min}分。`,
  sentence: (text: string) => `${text}。`,
  usualKinds: { bonus: '加分', deduction: '扣分' },
  directMost: (max: string) => `${max}分`,
  directFull: '满分',
  linkedScore: (share: string) =>
    `按本单位在上级考核中承担的指标计分：牵头的按全额、配合的按${share}，以上级考核中该指标的得分和实际权重加权平均。不承担指标的单位不适用。`,
  linkedRank: (p: { share: string; first: string; last: string }) =>
    `按本单位在上级考核中承担的指标计分：牵头的按全额、配合的按${p.share}，按本地在上级考核中的位次，第1位${p.first}分、末位${p.last}分，以实际权重加权平均。不承担指标的单位不适用。`,
  linkedFormula: '得分 = Σ（份额 × 权重 × 得分）÷ Σ（份额 × 权重）',
  zscore: (p: { peers: string; mean: string; sd: string }) =>
    `以${p.peers}的平均数 m 和标准差 s 换算：平均水平为${p.mean}分，每高一个标准差加${p.sd}分；逆向指标方向相反，s 为零的得${p.mean}分。`,
  zscoreFormula: (mean: string, sd: string) => `得分 = ${mean} + ${sd} × (x − m) ÷ s`,
  deviations: { population: '标准差按总体计算。', sample: '标准差按样本计算。' },
  periods: (list: string) => `分时段计分后加权：${list}；某一时段没有得分的，权重由其他时段分担。`,

  missingHead: '没有数值的怎样处理',
  missingCaption: '没有数值的处理',
  missingKind: '情形',
  missingTreatment: '处理',
  treatments: {
    reallocate: '不计，权重由同类其他指标分担',
    full: '按满分计',
    base: '按基础分计',
    zero: '按零分计',
    'group-mean': '按同组单位的平均得分计',
    previous: '按上年值计分，并注明',
    error: '不出结果，须补齐',
  },
  missingDraft: '本稿为试算：未报、未出数的一律暂不计，权重由同类其他指标分担。',

  totalHead: '从指标得分到总分',
  means: {
    arithmetic: '加权算术平均',
    geometric: '加权几何平均',
    min: '取低（取其中最低分）',
    max: '取高（取其中最高分）',
  },
  meanOfCategory: (category: string, mean: string) => `“${category}”用${mean}合成。`,
  capOfCategory: (category: string, cap: string) =>
    `“${category}”最高得${cap}分，超过的按${cap}分计（在难度系数之前）。`,
  meanSame: (mean: string) => `各级得分均用${mean}合成。`,
  meanEach: (indicators: string, categories: string, total: string) =>
    `指标合成类别用${indicators}，下级类别合成上级类别用${categories}，一级类别合成总分用${total}。`,
  meanFormulas: {
    arithmetic: 'D = Σ(w × d) ÷ Σw',
    geometric: 'D = Π d^(w ÷ Σw)',
    min: 'D = min(d)',
    max: 'D = max(d)',
  },
  difficultyTotal: '总分乘以各单位的难度系数。',
  difficultyCategory: (category: string) => `“${category}”得分乘以各单位的难度系数。`,
  adjustmentsText: (list: string) =>
    `加减分在难度系数之后计入总分：${list}。同一事项只按最高的计一次。`,
  adjustmentKind: (name: string, sign: 'plus' | 'minus', cap: string | undefined) =>
    `${name}${sign === 'plus' ? '（加）' : '（减）'}${cap === undefined ? '不设上限' : `最多${cap}分`}`,
  adjustmentsCap: (cap: string) => `加减分合计在正负${cap}分以内。`,
  maxTotal: (limit: string) => `计入加减分后的总分最高${limit}分。`,

  rounding: (p: { indicator: number; category: number; total: number }) =>
    `四舍五入，指标得分保留${p.indicator}位小数，类别得分保留${p.category}位，总分保留${p.total}位。计算结果先取12位有效数字再取位。`,
  sumExact: '合成时用未取位的得分。',
  sumRounded: '合成时用取位后的得分。',

  ranksHead: '排名与等次',
  ranks: '按取位后的总分从高到低排名，组内和总体分别排。',
  ranksInGroups: '按取位后的总分从高到低在组内排名，各组之间不比较。',
  ties: {
    standard: '总分相同的位次并列，其后的位次空出（1、1、3）。',
    dense: '总分相同的位次并列，其后的位次不空（1、1、2）。',
  },
  tieBreak: (list: string) => `总分相同的，依次比较${list}的得分，仍相同的并列。`,
  unranked:
    '注明不参与排名和总分不计的单位没有位次，列在最后；各类得分的位次、中位数和最高也不计这些单位。单项指标的位次在全部可比单位中排列，含这些单位。',
  gradesCaption: '等次标准',
  gradeLine: '分数线',
  gradeQuota: '名额',
  gradeRest: '其余单位',
  gradeMin: (min: string) => `${min}分以上`,
  gradeShare: (share: string) => `不超过本组参评单位的${share}`,
  gradeShareOfAll: (share: string) => `不超过全部参评单位的${share}`,
  gradeCount: (count: number) => `每组${count}个`,
  gradeCountOfAll: (count: number) => `全部单位中${count}个`,
  quotaRoundings: { down: '', nearest: '（四舍五入）', up: '（有小数即进一）' },
  gradeTies: {
    out: '名额边缘得分相同的，都不列入该等次。',
    in: '名额边缘得分相同的，都列入该等次。',
  },
  vetoesHead: '一票否决',
  vetoesCaption: '一票否决事项',
  causeMissed: (name: string, value: string, target: string) =>
    `${name}完成值${value}，未达到目标值${target}`,
  causeBelow: (name: string, score: string, line: string) => `${name}得分率${score}，低于${line}`,
  vetoMissed: (name: string, indicator: string) =>
    `${name}（${indicator}未达到目标值的，自动认定）`,
  vetoBelow: (name: string, what: string, line: string) =>
    `${name}（${what}得分率低于${line}的，自动认定）`,
  progressHead: '进度状态怎样判定',
  progressShare: {
    days: '每项以所报的数据截至日期为准判断。时序进度按当年已过天数占全年的比例计算，指标表另定时间安排的按其安排。',
    months:
      '每项以所报的数据截至日期为准判断。时序进度按当年已过整月占全年的比例计算，指标表另定时间安排的按其安排。',
  },
  progressTotals: (p: { tolerance: string; states: Record<ProgressState, string> }) =>
    `完成率（完成值 ÷ 目标值）达到100%的为“${p.states.done}”，完成值为0的为“${p.states['not-started']}”。其余的，完成率高出时序进度超过${p.tolerance}个百分点为“${p.states.ahead}”，低于时序进度超过${p.tolerance}个百分点为“${p.states.behind}”，相差在${p.tolerance}个百分点以内为“${p.states['on-schedule']}”。`,
  progressOthers: (states: Record<ProgressState, string>) =>
    `增幅、降幅指标以完成值与目标值相差的百分点，按同样的界限判断。逆向总量指标的目标值为控制数，用得比时序进度少为好，年底未突破的为“${states.done}”。重点工作以所报状态为准，过了时限还未完成的为“${states.behind}”。到统计截至日期没有数据的为“${states['not-released']}”。`,
  symbolNote: '式中 Σ 为求和，Π 为连乘，ln 为自然对数。',
};

export type MethodMessages = typeof method;
