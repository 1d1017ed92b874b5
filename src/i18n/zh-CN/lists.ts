/** 全部单位一份的清单：短板清单、进度预警、位次分析。 */
export const lists = {
  // 短板清单
  weakTitle: (assessment: string) => `${assessment}短板清单`,
  weakIntro: (p: { units: number; noun: string; count: number }) =>
    `主要短板共${p.count}项，涉及${p.units}个${p.noun}，按失分从多到少列于附件。`,
  weakIntroOne: (p: { unit: string; count: number }) =>
    `${p.unit}的主要短板共${p.count}项，按失分从多到少列于附件。`,
  weakNone: '各单位各项指标均得满分，没有失分项。',
  weakNoneOfScored: '已计分的指标均得满分，没有失分项。',
  weakNothing: '各单位各项指标均尚未计分，暂无失分项。',
  /** 半数以上在一类的，说集中；不到的，只说最多。 */
  weakField: (p: { category: string; count: number; isMost: boolean }) =>
    `${p.category}${p.isMost ? '占多数' : '最多'}，有${p.count}项。`,
  weakWorst: (p: { list: string }) => `失分最重的是${p.list}。`,
  /** 区水利局青溪河综合治理二期；上级考核的指标后面注牵头单位。 */
  weakWorstOne: (p: { unit: string; name: string; lead: string | undefined }) =>
    p.lead === undefined ? `${p.unit}${p.name}` : `${p.name}（${p.lead}牵头）`,
  weakPlanned: (p: { count: number }) =>
    `有${p.count}项已经报来整改措施，由分管领导按报来的时限督办。`,
  weakRequire: (p: {
    count: number;
    isRest: boolean;
    deadline: string | undefined;
    to: string | undefined;
  }) =>
    `${p.isRest ? '其余' : '对附件所列'}${p.count}项，责任单位要${p.deadline === undefined ? '' : `于${p.deadline}前`}查明原因，把措施和完成时限报${p.to ?? '考核机关'}。`,
  weakState: (p: { value: string; reason: string }) => `${p.value}：${p.reason}`,
  weakLeaders: (p: { list: string; unit: string | undefined; isAll: boolean }) =>
    `从${p.unit ?? ''}分管领导看，${p.list}${p.isAll ? '' : '，其余见附件'}。`,
  leaderCount: (p: { leaders: string; count: number; isEach: boolean }) =>
    `${p.leaders}${p.isEach ? '各' : ''}${p.count}项`,
  /** 项数最多的先说。 */
  leaderMost: (p: { leaders: string; matter: string; count: number; isEach: boolean }) =>
    `${p.leaders}${p.matter}最多，${p.isEach ? '各' : '有'}${p.count}项`,
  leaderAll: (p: { leaders: string; matter: string; count: number; isEach: boolean }) =>
    `${p.matter}由${p.leaders}分管，${p.isEach ? '各' : '共'}${p.count}项`,
  leaderCounts: (most: string, others: readonly string[]) =>
    others.length === 0 ? most : `${most}；${others.join('，')}`,
  leaderWeak: '短板',
  leaderBehind: '滞后事项',
  weakMissing: (list: string) => `部分指标没有本年数据，未列入清单：${list}。`,
  weakMissingOne: (unit: string, count: number) => `${unit}${count}项`,
  weakMissingNamed: (unit: string, unscored: string) => `${unit}（${unscored}）`,
  weakLeaderTable: (assessment: string) => `${assessment}短板按分管领导统计表`,
  count: '项数',
  weakTable: (assessment: string) => `${assessment}短板明细表`,
  serial: '序号',
  unit: '单位',
  indicator: '指标',
  lost: '失分',
  value: '完成情况',
  place: '位次',
  leadUnit: '牵头单位',
  leader: '分管领导',
  close: '整改目标或措施',
  /** 测算的目标后面，措施由责任单位填。 */
  weakAim: (p: { aim: string; measure: string }) => `${p.aim}；${p.measure}`,
  closeNote:
    '注：失分为该项满分与实际得分之差；“整改目标或措施”中可升位次、可评等次的，按本单位一项变动、其他单位不变重新计分测算。',

  // 进度预警
  alertTitle: (p: { assessment: string; unit: string | undefined }) =>
    `${p.unit ?? ''}${p.assessment}进度预警`,
  alertLevel: {
    good: '各项工作总体按时序推进。',
    fair: '多数事项按时序推进，部分事项滞后。',
    poor: '总体进度偏慢，滞后事项较多。',
  },
  alertIntro: (p: { date: string; count: number; known: number; daysLeft: number | undefined }) => {
    const followed =
      p.known === p.count
        ? `有进度数据的事项共${p.count}项`
        : `纳入进度调度的事项共${p.count}项${p.known === 0 ? '' : `，其中有进度数据的${p.known}项`}`;
    const days =
      p.daysLeft === undefined
        ? ''
        : p.daysLeft === 0
          ? '，年度时间已到'
          : `，距年底还有${p.daysLeft}天`;
    return `截至${p.date}，${followed}${days}。`;
  },
  alertStates: (list: string, isAll: boolean) => `${isAll ? '其中' : '全部事项中，'}${list}。`,
  alertAll: (state: string) => `全部${state}。`,
  alertState: (p: { state: string; count: number; percent: string }) =>
    `${p.state}${p.count}项（${p.percent}）`,
  alertOverall: '总体进度',
  alertBehind: '滞后事项',
  alertBehindText: (p: { units: number; most: string }) =>
    p.units === 1
      ? '滞后事项逐项列于附件。'
      : `滞后事项涉及${p.units}个单位${p.most === '' ? '' : `，${p.most}`}，逐项列于附件。`,
  alertMost: (p: { units: string; count: number; isOne: boolean }) =>
    `${p.units}最多，${p.isOne ? '' : '各'}有${p.count}项`,
  alertNoneBehind: '没有滞后的事项。',
  /** 有的还没启动、没出数时，不说全部按时序推进。 */
  alertNoneBehindYet: (p: { notStarted: number; notReleased: number }) => {
    const open = [
      ...(p.notStarted > 0 ? [`${p.notStarted}项尚未启动`] : []),
      ...(p.notReleased > 0 ? [`${p.notReleased}项尚未出数`] : []),
    ];
    return `目前没有滞后的事项，但有${open.join('、')}。`;
  },
  alertWorst: (p: { list: string; isOne: boolean }) =>
    `${p.list}，${p.isOne ? '' : '这几项'}差距最大。`,
  alertWorstOne: (unit: string, name: string, lead: string) => `${unit}${name}${lead}`,
  alertOverdue: (list: string) => `${list}，已过时间节点仍未完成。`,
  alertOverdueBy: (p: { due: string; list: string }) => `${p.list}应于${p.due}完成`,
  alertLeaders: '分管领导',
  alertLeadersText: (list: string, unit: string | undefined) =>
    `从${unit ?? ''}分管领导看，${list}。`,
  alertOthers: '未启动和未出数',
  alertNotStarted: (list: string) => `尚未启动的有：${list}。`,
  alertNotReleased: (list: string) => `尚未出数的有：${list}。`,
  alertItem: (unit: string, name: string) => `${unit}${name}`,
  alertRequire: '工作要求',
  alertCatchUp: (p: { deadline: string; to: string }) =>
    `滞后的责任单位要逐项说明原因，拿出赶上进度的办法，于${p.deadline}前报${p.to}。`,
  alertOverdueAsk: '已过时间节点的，由分管领导当面调度、定下新的完成时间。',
  alertByLimits: '超控制进度的，责任单位要分析原因，从严管控，全年不突破控制数。',
  alertRequire2: '下期预警逐项通报变化。',
  alertTable: (assessment: string) => `${assessment}滞后事项明细表`,
  matter: '事项',
  asOf: '数据截至',
  target: '目标值',
  soFar: '累计完成',
  completion: '完成率',
  lead: '与时序差',
  since: '滞后起始',
  perDay: '每天需完成',
  perMonth: '每月需完成',
  projection: '照此年底可达',
  due: '时间节点',
  progress: '进展情况',
  alertNote: (hasBudget: boolean) =>
    `注：“与时序差”为完成率减时间进度（增幅指标为与目标之差${hasBudget ? '，控制数指标为时间进度减完成率' : ''}），单位为百分点；“照此年底可达”为按现进度推算。`,

  // 位次分析
  standingTitle: (unit: string, assessment: string) => `${unit}${assessment}位次分析`,
  standingOverall: '总体位次',
  standingLevel: (p: { unit: string; level: 'front' | 'middle' | 'rear' }) =>
    `${p.unit}总体位次${{ front: '靠前', middle: '居中', rear: '靠后' }[p.level]}。`,
  standingPlaces: (p: { count: number; list: string }) => `有位次的${p.count}项指标中，${p.list}。`,
  standingPlace: (p: { from: number; to: number; count: number }) =>
    p.from === p.to ? `第${p.from}位${p.count}项` : `第${p.from}至${p.to}位${p.count}项`,
  standingFirst: (p: { list: string; count: number | undefined }) =>
    p.count === undefined
      ? `列第1位的是${p.list}。`
      : `列第1位的有${p.count}项，其中分值较重的是${p.list}。`,
  standingLast: (p: { list: string; count: number | undefined; hasShared: boolean }) =>
    p.count === undefined
      ? `列末位${p.hasShared ? '（含并列）' : ''}的是${p.list}。`
      : `列末位${p.hasShared ? '（含并列）' : ''}的有${p.count}项，其中有${p.list}。`,
  /** 生产性服务业增加值占比（区发展和改革局牵头）。 */
  standingLed: (p: { name: string; lead: string }) => `${p.name}（${p.lead}牵头）`,
  standingRivals: '与对标单位比较',
  standingRival: (p: {
    rival: string;
    ahead: number;
    level: number;
    behind: number;
    list: string;
    isAll: boolean;
  }) => {
    const parts = [
      ...(p.ahead > 0 ? [`领先${p.ahead}项`] : []),
      ...(p.level > 0 ? [`持平${p.level}项`] : []),
      ...(p.behind > 0 ? [`落后${p.behind}项`] : []),
    ];
    const judged = p.ahead > p.behind ? '总体占优' : p.ahead < p.behind ? '总体落后' : '各有长短';
    const worst = p.list === '' ? '' : `；落后的${p.isAll ? '' : '主要'}是${p.list}`;
    return `与${p.rival}相比${judged}，${parts.join('、')}${worst}。`;
  },
  standingMoves: '位次变化',
  standingMoved: (p: { up: number; same: number; down: number }) => {
    const judged =
      p.up > p.down
        ? p.down === 0
          ? '位次有升无降'
          : '位次升多降少'
        : p.up < p.down
          ? '位次降多升少'
          : '位次总体稳定';
    const parts = [
      ...(p.up > 0 ? [`${p.up}项前进`] : []),
      ...(p.same > 0 ? [`${p.same}项持平`] : []),
      ...(p.down > 0 ? [`${p.down}项后退`] : []),
    ];
    return `与上年相比，${judged}，${parts.join('、')}。`;
  },
  standingUp: (p: { list: string; isAll: boolean }) =>
    `前进${p.isAll ? '' : '最多'}的是${p.list}。`,
  standingDown: (p: { list: string; isAll: boolean }) =>
    `后退${p.isAll ? '' : '最多'}的是${p.list}。`,
  standingChase: '需要追赶的指标',
  standingChased: (p: { list: string }) => `失分较多、还有位次可争的是${p.list}。`,
  standingAsk: (p: { deadline: string | undefined; to: string | undefined }) =>
    `牵头单位要弄清与前一位差在哪里，${p.deadline === undefined ? '' : `于${p.deadline}前`}把追赶措施报${p.to ?? '考核机关'}。`,
  standingMove: (name: string, places: number) => `${name}（${places}位）`,
  standingOfficial: '与公布结果核对',
  standingOfficialSame: (count: number) => `与上级公布的${count}项得分、位次核对，全部一致。`,
  standingOfficialDiffer: (p: {
    count: number;
    differ: number;
    by: string | undefined;
    deadline: string | undefined;
  }) =>
    `与上级公布的${p.count}项得分、位次核对，${p.differ}项有差异，${p.deadline === undefined ? '见下表。' : `由${p.by ?? '考核机关'}于${p.deadline}前同上级考核机关核对清楚，见下表。`}`,
  standingTable: (unit: string) => `${unit}各项指标位次表`,
  standingChange: '较上年',
  standingVersus: { ahead: '领先', level: '持平', behind: '落后' },
  standingBest: '第1位',
  /** 表中只列前两个：甲、乙等5个。 */
  standingBests: (list: string, count: number) => `${list}等${count}个`,
  standingNext: '距前一位',
  standingOwner: '牵头单位',
  ours: '测算',
  theirs: '公布',
  difference: '差额',
  field: '项目',
  fields: { score: '得分', rank: '位次' },
  total: '总分',
};

export type ListMessages = typeof lists;
