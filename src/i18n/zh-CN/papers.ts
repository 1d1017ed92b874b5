/** 一个单位一份的材料：单位汇报、一页纸、得分告知单。 */
export const papers = {
  // 单位汇报
  reportTitle: (unit: string, year: number) => `${unit}${year}年度目标任务完成情况汇报`,
  reportDone: '完成情况',
  reportProblems: '存在问题',
  reportPlans: '下一步打算',
  resultIn: (p: { assessment: string; self: string; result: string }) =>
    `在${p.assessment}中，${p.self}${p.result}`,
  resultOf: (unit: string, result: string) => `${unit}，${result}`,
  /** 区水利局自称“我局”，石桥镇自称“我镇”。 */
  self: (unit: string) => {
    const kind = /(局|镇|乡|街道|部|办|委|院|校|县|区|市|中心|公司|集团|学校|医院)$/.exec(
      unit
        .replace(/分局$/, '局')
        .replace(/办公室$/, '办')
        .replace(/(委员会|管委会)$/, '委'),
    )?.[1];
    return `我${kind ?? '单位'}`;
  },
  about: (p: { year: number; self: string; indicators: number; met: string }) =>
    `${p.year}年，${p.self}承担考核指标${p.indicators}项${p.met}。`,
  /** 有目标值的指标完成了多少。 */
  met: (p: { count: number; of: number }) =>
    p.count === p.of
      ? `，有目标值的${p.of}项全部完成目标`
      : p.count === 0
        ? `，有目标值的${p.of}项都没有完成目标`
        : `，有目标值的${p.of}项中有${p.count}项完成目标`,
  aboutTasks: (p: {
    year: number;
    self: string;
    indicators: number;
    tasks: number;
    done: number;
    met: string;
  }) => {
    const done =
      p.done === p.tasks
        ? '全部按要求完成'
        : p.done === 0
          ? '都没有按要求完成'
          : `按要求完成${p.done}项`;
    const rest = p.indicators === 0 ? '' : `；另有考核指标${p.indicators}项${p.met}`;
    return `${p.year}年，${p.self}承担重点工作${p.tasks}项，${done}${rest}。`;
  },
  taskDone: (p: { name: string; requirement: string | undefined }) =>
    p.requirement === undefined ? `${p.name}按要求完成` : `${p.name}按要求完成（${p.requirement}）`,
  /** 报来的原因接着失分说；没有报来的，留出空来。 */
  because: (p: { words: string; reason: string }) =>
    `${p.words}，${/^(?:因|由于|受|主要)/.test(p.reason) ? '' : '原因是'}${p.reason}。`,
  unexplained: (p: { words: string; blank: string }) => `${p.words}，${p.blank}。`,
  problemsLead: (self: string) => `对照年度目标任务，${self}还有以下差距和不足。`,
  plansLead: (self: string) => `针对上述问题，${self}将重点抓好以下工作。`,
  plan: (p: { name: string; measure: string; deadline: string | undefined }) =>
    `${p.name}方面，${p.measure}${p.deadline === undefined ? '' : `，${p.deadline}前见到成效`}。`,
  planTask: (p: {
    name: string;
    requirement: string | undefined;
    measure: string;
    deadline: string | undefined;
  }) => {
    const until = p.requirement === undefined ? '完成任务' : `达到年度目标要求（${p.requirement}）`;
    return `继续抓好${p.name}，${p.measure}${p.deadline === undefined ? '' : `，${p.deadline}前${until}`}。`;
  },
  strong: (list: string) => `完成较好的有：${list}。`,
  figuresCaption: '指标完成情况',
  tasksCaption: '重点工作完成情况',
  ownedCaption: '承担的上级考核指标',
  ownedText: (p: { self: string; assessment: string; lead: number; support: number }) => {
    const parts = [
      ...(p.lead > 0 ? [`牵头${p.lead}项`] : []),
      ...(p.support > 0 ? [`配合${p.support}项`] : []),
    ];
    return `${p.self}承担${p.assessment}指标${p.lead + p.support}项，其中${parts.join('、')}。`;
  },
  ownedOnly: (p: { self: string; assessment: string; count: number; role: string }) =>
    `${p.self}${p.role}${p.assessment}指标${p.count}项。`,
  lead: '牵头',
  support: '配合',
  indicator: '指标',
  task: '重点工作',
  requirement: '目标要求',
  due: '时间节点',
  target: '目标值',
  value: '完成值',
  completion: '完成率',
  yearOnYear: '同比',
  schedule: '进度',
  place: '位次',
  points: '得分',
  weight: '分值',
  state: '完成情况',
  progress: '进展情况',
  score: '百分制',
  lost: '失分',
  role: '承担',
  placeUpper: '全市位次',
  change: '较上年',
  toNext: '距前一位',
  tableNote: (parts: string[]) => `注：${parts.join('')}`,
  bothNote: '“完成率”“同比”中不带%的为百分点，分别与目标、与上年相比。',
  completionNote: '“完成率”中不带%的为与目标相差的百分点。',
  changeNote: '“同比”中不带%的为与上年相差的百分点。',
  scheduleNote: (hasBudget: boolean) =>
    `“进度”为完成率减时间进度（增幅指标为与目标之差${hasBudget ? '，控制数指标为时间进度减完成率' : ''}），单位为百分点：▲ 超前，◆ 正常，▼ 滞后。`,
  overNote: '得分超过满分的，是按办法对超额完成部分加计的分。',
  noDeduction: '未扣分',
  deducted: (points: string) => `扣${points}分`,
  adjustments: (p: { list: string; net: string | undefined }) =>
    `加减分：${p.list}${p.net === undefined ? '' : `；限额后合计${p.net}分`}。`,
  adjustment: (reason: string, points: string) => `${reason}（${points}分）`,
  adjustmentSame: (reason: string) => `${reason}（同一事项不重复计）`,
  vetoes: (list: string) => `一票否决：${list}。`,
  veto: (p: { item: string; reason: string | undefined; document: string | undefined }) => {
    const notes = [p.reason, p.document].filter((text) => text !== undefined);
    return notes.length === 0 ? p.item : `${p.item}（${notes.join('，')}）`;
  },
  draftNote: '（以下由考核数据测算生成，是草稿，请单位核实、修改后使用。）',
  noProblems: '各项指标均已得满分，未发现失分项。',
  noProblemsOfScored: (unscored: string) => `已计分的指标均得满分，没有失分项。${unscored}。`,
  noPlans: '巩固已有成绩，保持各项指标稳定。',
  plansReport: (names: string) => `尽快报送${names}的数据，报送前认真核对。`,
  plansRelease: (names: string) => `${names}待出数后核对，有差距的提出补救措施。`,
  nothingScored: '各项指标数据均未报送，无从计分。',
  allIndicators: '各项指标',
  problemsUnknown: '各项指标尚未出数，存在的问题待出数后再作分析。',
  nothingReleased: '各项指标均未出数，暂无完成情况。',
  nothingReported: '本单位尚未报送数据，各项指标暂无完成情况。',

  // 一页纸
  pagerTitle: (unit: string, year: number) => `${unit}${year}年度考核一页纸`,
  pagerCategories: '分类得分',
  pagerChart: (unit: string) => `${unit}各类得分（百分制）`,
  pagerChartWith: (unit: string, inGroup: boolean) =>
    `${unit}各类得分（百分制），○ 为${inGroup ? '组内' : '各单位'}中位数`,
  pagerPoints: '强项与短板',
  pagerStrong: '排位靠前的指标',
  pagerWeak: '失分较多的指标',
  pagerGap: '差距',
  median: (inGroup: boolean): string => (inGroup ? '组内中位数' : '各单位中位数'),
  category: '类别',
  gapNext: (p: { goal: string; points: string; inGroup: boolean }) =>
    `距${p.inGroup ? '组内' : ''}${p.goal}差${p.points}分`,
  gapFirst: (points: string, inGroup: boolean) => `距${inGroup ? '组内' : ''}第1位差${points}分`,
  gapGrade: (grade: string, points: string) => `距“${grade}”等次差${points}分`,
  gapBy: (p: { gain: string; count: number; list: string }) =>
    `改进下列${p.count === 1 ? '' : '任何'}一项，即可${p.gain}：${p.list}。`,
  gapLead: (p: { points: string; inGroup: boolean }) =>
    `领先${p.inGroup ? '组内' : ''}第2位${p.points}分。`,
  gapNone: '位次、等次已到最高。',
  gapUnknown: '总分未列入排名，不测算差距。',

  // 得分告知单
  noticeTitle: (unit: string, year: number) => `${unit}${year}年度目标管理考核得分告知单`,
  noticeTo: (unit: string) => `${unit}：`,
  noticeIntro: (p: { assessment: string; basis: string | undefined }) =>
    `${p.basis === undefined ? '' : `根据${p.basis}，`}${p.assessment}已完成计分。现将你单位得分及计算过程告知如下，请逐项核对。`,
  noticeIntroDraft: (p: { assessment: string; basis: string | undefined }) =>
    `${p.basis === undefined ? '' : `根据${p.basis}，`}${p.assessment}已进行试算。现将你单位试算得分及计算过程告知如下，请逐项核对；数据尚未收齐，试算得分不作为考核结果。`,
  noticeIntroNone: (p: { assessment: string; basis: string | undefined }) =>
    `${p.basis === undefined ? '' : `根据${p.basis}，`}${p.assessment}正在计分，你单位尚无可计分的数据。请对照下列指标核对报送情况，尽快补报。`,
  noticeReply: (p: { deadline: string | undefined; to: string | undefined }) =>
    `如有不同意见，请${p.deadline === undefined ? '' : `于${p.deadline}前`}填写所附回执，连同依据材料书面反馈${p.to === undefined ? '' : `至${p.to}`}；逾期未反馈的，视为无意见。`,
  noticeTotalHead: '总分',
  noticeTotal: (total: string) => `你单位总分为${total}分。`,
  noticeVoid: (items: string) => `你单位因${items}被一票否决，总分不计。`,
  noticeNoTotal: '你单位尚无数据，暂不计分。',
  noticeScores: '各项得分',
  noticeScoresCaption: '各项指标得分',
  noticeTraces: '计算过程',
  noticeBounds: '满意值／不允许值',
  noticePeers: '注：满意值、不允许值由可比单位的数值确定的，只列数，不列单位。',
  fromTo: (p: { name: string; from: string; to: string; isRise: boolean }) =>
    `${p.name}由${p.from}${p.isRise ? '提高' : '降低'}到${p.to}`,
  bounds: (best: string, worst: string) => `${best}／${worst}`,
  slipItem: '项目',
  slipFill: '填写内容',
  slipTitle: '反馈意见回执',
  slipUnit: '单位（盖章）',
  slipOpinion: '意见',
  slipAgree: '□ 无意见　　□ 有意见（请在下面写明）',
  slipIndicator: '对应的指标',
  slipReason: '理由及依据',
  slipHead: '主要负责人（签字）',
  slipContact: '联系人及电话',
  slipDate: '日期',
};

export type PaperMessages = typeof papers;
