import { briefing } from './briefing.ts';

/** 网页用语。句子由数据填写，读起来须像机关公文。 */
export const site = {
  skip: '跳到正文',
  navMain: '主导航',
  breadcrumbs: '当前位置',
  home: '首页',
  years: '历年考核',
  search: '搜索',
  otherLanguage: 'English',
  scoresEntry: '排名',
  indicatorsEntry: '指标',
  progressEntry: '进度',
  methodEntry: '办法',
  materialsEntry: '材料',
  method: '计分办法',
  dataReport: '数据报告',
  downloads: '下载',
  circular: '考核情况通报',
  yearOf: (year: string) => `${year}年度`,
  footIssuer: '发布单位',
  footStage: '阶段',
  footDataDate: '数据截至',
  footFingerprint: '校验码',
  footVersionLabel: '制作',
  footVersion: (version: string) => `标尺 ${version}`,

  unit: '单位',
  group: '组别',
  ungrouped: '未分组',
  rank: '位次',
  groupRank: '组内位次',
  overallRank: '总位次',
  total: '总分',
  change: '较上年',
  grade: '等次',
  adjustments: '加减分',
  category: '类别',
  indicator: '指标',
  weight: '权重',
  effectiveWeight: '实际权重',
  score: '百分制',
  points: '得分',
  fullMarks: '分值',
  scoreRate: '得分率',
  roundingRest: '四舍五入尾差',
  roundingRestIn: (category: string) => `${category}四舍五入尾差`,
  lost: '失分',
  value: '完成值',
  target: '目标值',
  previous: '上年值',
  yearOnYear: '同比',
  trace: '这一分怎么来的',
  traceTotal: '总分怎么来的',
  tied: '并列',
  void: '总分不计',
  unranked: '不参与排名',
  noTotal: '尚无数据',
  ownUnit: '本单位',
  none: '无',
  between: '',
  dash: '–',
  event: '事项',
  reason: '事由',
  document: '依据',
  date: '日期',
  kind: '类型',
  counted: '是否计入',
  yes: '计入',
  pointsOfLine: '分值',
  vetoCapGrade: (grade: string) => `等次不高于${grade}`,
  vetoDropGrade: (by: number) => `等次下调${by}档`,
  vetoZero: (category: string) => `${category}计零分`,
  notCounted: '同一事项按最高的计，不重复',
  decided: '审定等次',
  computedGrade: '测算等次',
  source: '数据来源',

  fewPeers: '不足4个单位的组不列中位数和最高。',
  rulerAlone: (unit: string, score: string) => `${unit}${score}分`,
  rankedAlone: '位次、中位数和最高只计参与排名的单位。',

  homeEmpty: '尚无考核数据。',
  compareHead: '比较单位',
  searchLink: '查单位、查指标',
  /** 查询结果：经济管理部门第6/12。 */
  answerPlace: (p: { group: string; rank: number; tied: boolean; of: number }) =>
    `${p.group}${p.tied ? '并列' : ''}第${p.rank}/${p.of}`,
  answerBest: (p: { unit: string; value: string }) => `最好 ${p.unit} ${p.value}`,
  answerBestMany: (p: { count: number; score: string }) => `最高 ${p.score}分（${p.count}个单位）`,
  answerScore: (score: string) => `${score}分`,
  notFound: '找不到这个页面',
  notFoundText: '网址可能有误，或页面已移走。可从下面进入：',
  editions: { office: '内部版', public: '公开版' },
  edition: '版别',
  outstandingHead: '尚欠数据',
  outstandingCaption: '尚未报送或尚未出数的指标',
  outstandingLead: (units: number, cells: number) => `${units}个单位还欠${cells}项数据。`,
  outstandingIndicators: '所欠指标',
  outstandingCount: '项数',
  archiveCaption: '历年考核一览',
  archiveLead: (assessments: number, years: number) =>
    `共收录${years}个年度、${assessments}项考核。`,
  year: '年度',
  unitCount: '单位数',
  indicatorCount: '指标数',
  firstPlace: '第1位',
  tablesNone: '没有读入任何表。',
  homeLatest: (year: string) => `${year}年度考核`,
  mover: (unit: string, movement: string) => `${unit}${movement}`,
  rose: (list: string) => `▲ ${list}`,
  fell: (list: string) => `▼ ${list}`,
  homeCount: (count: number) => `${count}个单位`,
  homeSpread: (p: { count: number; high: string; low: string }) =>
    `${p.count}个单位参与排名，总分最高${p.high}分，最低${p.low}分。`,
  homeRuler: (p: { group: string; count: string; named: string }) =>
    `${p.group}${p.count}的总分：${p.named}`,
  categoryRuler: (p: { category: string; group: string; count: string; named: string }) =>
    `${p.group}${p.count}的${p.category}得分（百分制）：${p.named}`,
  homeKey: (p: { low: string; high: string; isMoved: boolean }) =>
    `标尺为${p.low}至${p.high}分的一段，一条短线是一个单位，○ 为中位数${p.isMoved ? '；▲▼ 为总位次较上年变化较大的' : ''}。`,
  progressGlance: (date: string, states: string) => `截至${date}的进度：${states}。`,
  homeOtherYears: '其他年度',
  homeAbout: '结果怎么来',
  homeAboutText:
    '每一项得分都附有计算过程，从原始数据单元格到总分逐步列出；读入时略过的行、改动过的单元格和提示，全部列在数据报告里。',

  leadSelf: (p: { unit: string; total: string; rank: string; change: string; gap: string }) =>
    `${p.unit}总分${p.total}分，${p.rank}${p.change}${p.gap}。`,
  leadChange: (places: number, movement: string) =>
    places === 0 ? '，位次与上年持平' : `，比上年${movement}`,
  leadTop: (p: { noun: string; count: number; ranked: string }) =>
    `${p.count}个${p.noun}参与排名，${p.ranked}。`,
  leadFirst: (n: number, list: string) => `列${n === 1 ? '第1位' : `前${n}位`}的是${list}`,
  leadWithTotal: (unit: string, total: string) => `${unit}（${total}分）`,
  leadTopOne: (unit: string, rank: string, total: string) =>
    `${unit}${briefing.placed(rank)}（${total}分）`,
  leadVoid: (units: string) => `${units}总分不计。`,
  leadGroup: (p: { group: string; count: number; ranked: string }) =>
    `${p.group}${p.count}个单位参与排名，${p.ranked}。`,
  unitVoid: (unit: string, items: string) => `${unit}因${items}被一票否决，总分不计，不参与排名。`,
  unitUnranked: (unit: string, total: string) => `${unit}总分${total}分，不参与排名。`,
  unitNoTotal: (unit: string) => `${unit}尚未报送任何数据，暂无得分。`,
  unitGrade: (grade: string) => `等次为${grade}。`,
  unitGradeDecided: (computed: string, decided: string) =>
    `按办法测算的等次为${computed}，经审定为${decided}。`,
  unitVeto: (items: string) => `被一票否决事项：${items}。`,
  gradeDecided: (decided: string, computed: string) => `${decided}（审定；测算${computed}）`,
  placeAmong: (p: { count: number; noun: string; overall: string }) =>
    `居${p.count}个${p.noun}${p.overall}`,
  placeBoth: (overall: string, group: string, inGroup: string) => `${overall}、${group}${inGroup}`,
  ways: '其他年度与相邻单位',
  neighbour: (rank: string, unit: string) => `${rank} ${unit}`,
  contents: '本页内容',
  lineLost: '失分最多',
  lineLostOne: (name: string, lost: string) => `${name}失${lost}分`,
  lineMoved: '变化最大',
  lineMovedOne: (p: { name: string; before: string; now: string; isUp: boolean }) =>
    `${p.name}百分制得分，由上年${p.before}${p.isUp ? '升' : '降'}到${p.now}`,
  lineGoal: '最近的目标',
  lineGoalOne: (p: { name: string; from: string; to: string; goal: string }) =>
    `${p.name}由${p.from}到${p.to}，即${p.goal}`,
  rulerPart: (low: string, high: string) => `标尺为${low}至${high}分的一段。`,
  rulerHead: (low: number, high: number) => `标尺 ${low}–${high}`,
  defaultNoun: '单位',

  rankingHead: '得分与排名',
  rankingChartHead: '排名图',
  unitTitle: (unit: string, assessment: string) => `${unit}：${assessment}`,
  indicatorsNote:
    '“百分制”为指标得分（满分100）；“得分”为按权重计入总分的分值；“失分”为距满分的差额。点开每项下的“这一分怎么来的”，可见全部计算过程。',
  indicatorsNotePoints:
    '“得分”为计入总分的分数，“失分”为分值减去得分；“得分率”为百分制得分，满分100。点开每项下的“这一分怎么来的”，可见全部计算过程。',
  notMeant: (count: number) => `另有${count}项指标不适用于本单位，未列。`,
  rankingCaption: (title: string) => `${title}：总分与位次`,
  rankingChart: (p: { first: string; high: string; last: string; low: string; spread: string }) =>
    `${p.first}最高，${p.high}分；${p.last}最低，${p.low}分；相差${p.spread}分`,
  crowdSub: (count: number, full: string) =>
    `${count}个单位的总分（满分${full}分），一条短线是一个单位；各单位的位置见排名表的标尺`,
  medianIs: (score: string) => `中位数 ${score}`,
  lower: '较低',
  higher: '较高',
  worse: '较差',
  better: '较好',
  chartTable: '图中数据',
  movementHead: '位次变化',
  movementChart: (p: { up: number; down: number; level: number }) =>
    `比上年前进的${p.up}个，后退的${p.down}个，持平的${p.level}个`,
  movementLeft: (count: number, names: string) =>
    `未列入图中的有${count}个单位，两年中有一年没有总位次：${names}。`,
  movementLeftMany: (count: number) => `未列入图中的有${count}个单位，两年中有一年没有总位次。`,
  movementChartSub: (before: string, now: string) =>
    `${before}年度与${now}年度的总位次；实线为前进，虚线为后退`,
  rankingPointsNote: '各类得分为计入总分的分数，表头数字为分值。',
  headOf: (name: string, weight: string) => `${name}（${weight}）`,
  rateOf: (name: string) => `${name}得分率`,
  heatHead: '得分热力表',
  heatNote: '百分制得分；每列从最低到最高等分五档，底色越明显得分越高；点分数，可见计算过程。',
  heatRankingCaption: (title: string) => `${title}：各单位各类得分率`,
  heatCategoryCaption: (category: string) => `${category}：各单位各项得分率`,
  rankingNote: '按总分从高到低排列。总分相同的位次并列；总分不计和不参与排名的单位列在最后。',
  placesNote: '“较上年”栏的折线为近三年的总位次，上端为第1位。',
  vetoHead: '一票否决',
  vetoCaption: '一票否决事项',
  vetoItem: '否决事项',
  vetoEffect: '处理',
  methodLink: '按什么计分：计分办法',
  seeMethod: (head: string) => `见计分办法“${head}”`,
  documentsHead: '会议材料',
  downloadCsv: '下载排名表（CSV）',
  downloadWorkbook: '下载全部数据和计分公式（Excel）',
  withheld: '未公布',
  unitWithheld: (unit: string) => `公开版不公布${unit}的得分和位次。`,
  partialNote: '公开版只列出按规定公布的单位。',
  moreAbout: '相关页面',

  categoriesHead: '各类得分',
  categoriesCaption: (unit: string) => `${unit}各类得分`,
  indicatorsHead: '各项指标',
  indicatorsCaption: (unit: string) => `${unit}各项指标的完成情况与得分`,
  categoryNote: (weight: string, score: string) => `权重${weight}，百分制得分${score}`,
  categoryNotePoints: (p: { weight: string; points: string; rate: string }) =>
    `分值${p.weight}，得分${p.points}，得分率${p.rate}`,
  filledAs: (reason: string, fill: string) => `${reason}（${fill}）`,
  adjustmentsHead: '加分与扣分',
  /** What else the search finds them by. */
  adjustmentsAlias: '加减分',
  adjustmentsCaption: (unit: string) => `${unit}加分与扣分`,
  adjustmentsNet: (net: string) => `加减分合计${net}分，已计入总分。`,
  appealsHead: '申诉与答复',
  appealsCaption: (unit: string) => `${unit}的申诉与答复`,
  claim: '申诉意见',
  answer: '处理结果',
  decisionsHead: '审定',
  decisionsCaption: (unit: string) => `${unit}的审定情况`,
  totalHead: '总分',
  reportHead: '单位汇报',
  reportProblems: '存在问题',
  reportPlans: '下一步打算',
  requirement: '目标要求',
  due: '时间节点',
  weightLocal: (weight: string, effective: string) => `${weight}（实际${effective}）`,
  categoryZeroed: '一票否决，计零分',
  noScore: '无得分',

  indicatorNoScores: '本项指标没有单位得分。',
  indicatorUnit: (p: { unit: string; value: string | undefined; score: string }) =>
    p.value === undefined ? `${p.unit}（${p.score}分）` : `${p.unit}（${p.value}，${p.score}分）`,
  indicatorSame: (count: number, score: string) =>
    count === 1
      ? `只有1个单位计分，得${score}分。`
      : `计分的${count}个单位得分相同，均为${score}分。`,
  indicatorRange: (p: {
    count: number;
    first: string;
    firsts: number;
    last: string;
    lasts: number;
  }) =>
    `计分的${p.count}个单位中，得分最高的${p.firsts > 1 ? `有${p.firsts}个，如` : '是'}${p.first}；最低的${p.lasts > 1 ? `有${p.lasts}个，如` : '是'}${p.last}。`,
  indicatorOwn: (p: { named: string; place: string; of: number }) =>
    `${p.named}在${p.of}个可比单位中${briefing.placed(p.place)}。`,
  /** What the values of a clean record are counted in. */
  pointsOff: '扣分',
  /** In place of a value: there is one for each period, in the working. */
  byPeriod: '分时段',
  weightFor: (weight: string, whom: string) => `${weight}（${whom}）`,
  measureUnit: '计量单位',
  direction: '方向',
  measure: '口径',
  nature: '性质',
  rule: '计分方法',
  lead: '牵头单位',
  responsible: '责任单位',
  leadOrResponsible: '牵头（责任）单位',
  support: '配合单位',
  leader: '分管领导',
  assessor: '考核单位',
  dataSource: '数据来源',
  indicatorNote: '说明',
  satisfactory: '满意值',
  unallowable: '不允许值',
  definitionHead: '指标定义',
  indicatorValuesHead: '各单位完成情况',
  indicatorValuesNote: '按百分制得分从高到低排列；点单位名称，可见该项得分的计算过程。',
  indicatorCaption: (indicator: string) => `${indicator}：各单位完成值与得分`,

  weightIs: (weight: string) => `权重${weight}`,
  fullMarksAre: (weight: string) => `分值${weight}`,
  categoryNoScores: '本类没有单位得分。',
  categoryRange: (p: {
    count: number;
    mean: string;
    first: string;
    high: string;
    last: string;
    low: string;
  }) =>
    `计分且参与排名的${p.count}个单位平均${p.mean}分，${p.first}最高，为${p.high}分；${p.last}最低，为${p.low}分。`,
  categorySame: (count: number, score: string) =>
    `计分且参与排名的${count}个单位${count > 1 ? '均' : ''}为${score}分。`,
  categoryUnitsHead: '各单位得分',
  categoryUnitsCaption: (category: string) => `${category}：各单位得分（百分制）`,
  categoryUnitsCaptionPoints: (category: string, weight: string) =>
    `${category}：各单位得分（分值${weight}）和得分率`,
  categoryPartsHead: '所含内容',
  categoryPartsCaption: (category: string) => `${category}所含的类别或指标及权重`,
  adjustmentsLead: (units: number, lines: number) => `${units}个单位有加减分，共${lines}项。`,
  adjustmentsNone: '没有加减分。',
  adjustmentsNetHead: '各单位合计',
  adjustmentsNetCaption: '各单位加减分合计',
  adjustmentsSum: '各项合计',
  adjustmentsCounted: '限额后计入',
  adjustmentsLinesHead: '逐项',
  adjustmentsAllCaption: '加减分逐项',
  vetoesLead: (units: number, lines: number) => `${units}个单位被一票否决，共${lines}项。`,
  vetoesNone: '没有一票否决事项。',
  ownersHead: '指标与责任',
  ownersCaption: '各项指标的权重、责任单位与得分',
  meanScore: '平均得分',
  standingLead: (p: { figures: number; tasks: number }) =>
    p.tasks > 0
      ? `共${p.figures + p.tasks}项指标，其中数值指标${p.figures}项、重点工作${p.tasks}项。`
      : `共${p.figures}项指标。`,
  progressHead: '进展情况',
  progressCaption: '各单位报送的进展情况',
  progressNone: '本年度没有报送进度数据。',
  asOf: '数据截至',
  valueSoFar: '累计完成',
  state: '状态',
  progressText: '进展',
  downloadsCaption: '可下载的文件',
  downloadsLead: '文件由同一套数据生成，与网页上的数字一致。',
  rankingFile: '总分、位次和分类得分，可用 Excel 或 WPS 打开',
  workbookFile: '数据、标准、得分和总分各一张表，带计分公式，可用 Excel 或 WPS 打开核算',
  resultsFile: '全部结果和每一项得分的计算过程，供程序读取',
  allAssessments: '全部考核',

  lostPointsHead: '失分与短板',
  /** `isPart`: 有指标不公布，只合计公布的。 */
  lostChart: (p: { all: string; names: string; share: string; count: number; isPart: boolean }) =>
    `${p.isPart ? '公布的指标' : ''}共失${p.all}分，${
      p.count > 3 ? `其中${p.names}三项占${p.share}` : `失在${p.names}`
    }`,
  lostChartSub: (shown: number, full: string, isPart: boolean) =>
    `失分最多的${shown}项指标，单位：分（总分满分${full}分）；右列为累计占${isPart ? '公布指标' : '全部'}失分的比重`,
  /** 各项失分之外，使总分与满分还有出入的。 */
  lostAparts: {
    difficulty: '难度系数',
    zeroed: '类别计零的分',
    adjustments: '加减分',
    surplus: '超出满分的部分',
    geometric: '几何平均的差额',
  },
  lostApart: (causes: readonly string[]) =>
    `${causes.join('、').replace(/、([^、]*)$/, '和$1')}另计。`,
  lostHead: '失分',
  cumulative: '累计占比',
  historyHead: '历年情况',
  historySub: (years: number, isBroken: boolean) =>
    `${years}个年度${isBroken ? '；断开处前后不可比' : ''}`,
  historyTotal: (p: { from: string; old: string; to: string; now: string }) =>
    `总分由${p.from}年度${p.old}分到${p.to}年度${p.now}分`,
  historyPlace: (p: { from: string; old: string; to: string; now: string }) =>
    `位次由${p.from}年度${p.old}到${p.to}年度${p.now}`,
  historyCaption: (unit: string) => `${unit}历年总分、位次与等次`,
  notComparableMark: (text: string) => `${text}（不可比）`,
  indicatorHistoryCaption: (indicator: string, unit: string | undefined) =>
    `${indicator}历年完成值${unit === undefined ? '' : `（${unit}）`}`,
  stripHead: '分布',
  stripTitle: (p: { low: string; high: string; median: string; below: number }) =>
    `完成值在${p.low}至${p.high}之间，中位数为${p.median}`,
  stripSub: (count: number, unit: string | undefined) =>
    `${count}个单位的完成值${unit === undefined ? '' : `，单位：${unit}`}；一条短线是一个单位，右端较好`,

  progressLead: (p: { date: string; count: number; states: string; days: number }) =>
    `截至${p.date}，纳入进度的${p.count}项中，${p.states}；距年底还有${p.days}天。`,
  progressOf: (unit: string) => `${unit}：指标与重点工作进展`,
  progressNote:
    '每项按各自的数据截至日期与同期时序进度比较；增幅指标与目标增幅比较；逆向总量按控制进度比较；重点工作按时间节点。“年底预计”按目前进度推算，仅供参考。',
  noTarget: '无目标',
  completion: '完成率',
  dueShare: '时序进度',
  leadOfProgress: '超（欠）百分点',
  stateBefore: (state: string) => `上期为${state}`,
  unchanged: '持平',
  sinceLast: '较上期',
  pacePerMonth: '后续月均需完成',
  /** What a budget leaves for a month. */
  atMost: (figure: string) => `不超过${figure}`,
  projection: '年底预计',
  daysLeft: '剩余天数',
  overdueDays: (days: number) => `已逾期${days}天`,
  stateCount: (state: string, count: number, percent: string) =>
    `${state}${count}项（${percent}%）`,
  leadsHead: '超进度与欠进度',
  leadsTitle: (p: {
    count: number;
    behind: number;
    worst: string;
    lead: string;
    isBehind: boolean;
    isBudget: boolean;
  }) => {
    if (!p.isBehind) return `有进度数值的${p.count}项都不欠进度`;
    const worst = p.isBudget
      ? `差距最大的是${p.worst}，超控制进度${p.lead}`
      : `欠进度最多的是${p.worst}，欠${p.lead}`;
    return `有进度数值的${p.count}项中滞后${p.behind}项，${worst}`;
  },
  leadsSub:
    '完成率减去时序进度，单位：百分点；增幅指标为完成值减目标值，控制数指标为时序进度减完成率',
  leadsSubCut: (half: number) =>
    `完成率减去时序进度，单位：百分点；增幅指标为完成值减目标值，控制数指标为时序进度减完成率；列出欠进度最多和超进度最多的各${half}项，全部见下表`,
  leadsLeft: (count: number) => `略${count}项`,
  lag: '欠进度',
  leadWord: '超进度',
  byLeader: '按分管领导',
  byLeaderCaption: '各分管领导所管指标和重点工作的状态（项）',
  byUnit: '按单位',
  byUnitCaption: '各单位指标和重点工作的状态（项）',
  sum: '合计',
  gapsHead: '差距与目标',
  gapsNote:
    '在其他单位数据不变、按办法全部重新计分的前提下，只改这一项，达到所列数值即可达到目标；所列为离现值最近的数。只测算由完成值按公式计分的指标；等次、评议、直接评分、扣分、分时段计分和由上级考核折算的指标不测算。',
  gapsCaption: '达到目标需要的总分和单项数值',
  goal: '目标',
  goalGrade: (grade: string) => `等次达到${grade}`,
  gapPoints: '需提高总分',
  wouldReach: '需达到',
  unreachable: '达不到',
  byNoSingle: '所测算的指标，单靠一项都达不到',
  gapSentence: (goal: string, points: string) =>
    `要${goal.replace(/^(组内)?第/, '居$&')}，总分需提高${points}分`,
  gapLevel: (goal: string) =>
    `要${goal.replace(/^(组内)?第/, '居$&')}，总分已相同，须提高同分时比较的得分`,
  gapUnreachable: (goal: string) => `${goal}：总分再高也达不到`,
  changeHead: '与上年比较',
  changeCaption: '总分较上年的变化，分为四个部分，四项之和等于总变化（分）',
  changePart: '原因',
  changePoints: '影响（分）',
  changeOwn: '自身完成情况',
  changeOwnNote: '本单位数据较上年的变化',
  changeOthers: '其他单位的变化',
  changeOthersNote: '以同类单位为标准的指标，标准随其他单位变动',
  changeRules: '计分办法调整',
  changeRulesNote: '权重、标准和计分方法的变化',
  changeScope: '单位和指标增减',
  changeScopeNote: '新增、取消或不可比的单位和指标，加减分等',
  changeTotal: '合计',
  changeTotalNote: '今年总分减去年总分',
  changeSentence: (p: {
    unit: string;
    change: number;
    points: string;
    main: string;
    mainPoints: string;
  }) =>
    p.change === 0
      ? `${p.unit}总分与上年持平。`
      : `${p.unit}总分比上年${p.change > 0 ? '提高' : '下降'}${p.points}分，影响最大的是${p.main}（${p.mainPoints}分）。`,
  ownedHead: '承担的上级指标',
  ownedCaption: (unit: string, assessment: string) => `${unit}在${assessment}中牵头和配合的指标`,
  role: '责任',
  roles: { lead: '牵头', support: '配合' },
  toNext: '距前一位',
  standingHead: '本单位位次',
  standingCaption: (self: string) => `${self}在各项指标中的位次`,
  standingPlace: (rank: number, of: number, tied: boolean) => `${tied ? '并列' : ''}${rank}/${of}`,
  versus: (rival: string) => `对${rival}`,
  standingPlaces: (self: string, list: string, without: number) =>
    `${self}在可比单位中居${list}${without > 0 ? `，另有${without}项没有位次` : ''}。`,
  placesCount: (from: number, to: number, count: number) =>
    from === to ? `第${from}位的${count}项` : `第${from}至${to}位的${count}项`,
  rivalCount: (p: { rival: string; ahead: number; level: number; behind: number }) =>
    `与${p.rival}相比，领先${p.ahead}项、持平${p.level}项、落后${p.behind}项`,
  rivalCounts: (counts: readonly string[]) => `${counts.join('；')}。`,
  /** What a figure is of. */
  figureOf: (unit: string, indicator: string) => unit + indicator,
  withoutOwner: (names: string) => `没有牵头单位的指标：${names}。`,
  officialHead: '与公布结果核对',
  officialNote: (all: number, different: number) =>
    `上级公布的得分和位次与自行计算的结果共对照${all}项，${different === 0 ? '全部一致' : `${different}项不一致，列在前面`}。`,
  officialCaption: '公布结果与自行计算的对照',
  officialWhat: '项目',
  officialField: '内容',
  officialFields: { score: '得分', rank: '位次' },
  officialOurs: '自行计算',
  officialTheirs: '公布结果',
  officialDifference: '相差',
  semicolon: '；',
  colon: '：',
  fullStop: '。',

  reportTitle: '数据报告',
  reportLead: (p: { files: number; tables: number; rows: string }) =>
    `共读入${p.files}个文件、${p.tables}张表，使用数据${p.rows}行。`,
  reportLeadRest: (p: { skipped: number; changed: number; warnings: number }) =>
    `略过${p.skipped}行，规整${p.changed}个单元格，提示${p.warnings}条，逐一列在下面。`,
  warningsHead: '提示',
  warningsCaption: '提示逐条',
  warningsNone: '没有提示。',
  warningMessage: '情况',
  warningFix: '处理建议',
  place: '位置',
  cellText: '原文',
  tablesHead: '读入的表',
  tablesCaption: '读入的表',
  table: '数据表',
  file: '文件',
  sheet: '工作表',
  encoding: '编码',
  rows: '数据行',
  assessment: '考核',
  skippedHead: '略过的行',
  skippedCaption: '略过的行',
  skippedNone: '没有略过的行。',
  skippedColumnsHead: '略过的列',
  skippedColumnsCaption: '略过的列',
  skippedColumnsNone: '没有略过的列。',
  changedHead: '规整的单元格',
  changedCaption: '规整的单元格',
  changedNone: '没有规整的单元格。',
  hiddenHead: '隐藏的行、列和工作表',
  hiddenCaption: '隐藏的行、列和工作表（照常读入）',
  hiddenNone: '没有隐藏的行、列和工作表。',
  row: '行',
  column: '列',
  header: '表头',
  cell: '单元格',
  from: '原为',
  to: '读作',
  why: '原因',
  text: '内容',
  filesHead: '文件与校验和',
  filesCaption: '输入文件及其 SHA-256 校验和',
  bytes: '字节',
  sha256: 'SHA-256',
  addressesHead: '另行取址的代码',
  addressesCaption: '代码不能直接作网址的，改用下列网址',
  code: '代码',
  name: '名称',
  address: '网址',
  rowNumber: (row: number) => `第${row}行`,
  columnName: (column: string) => `${column}列`,
  sheetName: (sheet: string) => `工作表“${sheet}”`,
};

export type SiteMessages = typeof site;
