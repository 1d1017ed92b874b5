/** 全部单位一份的清单：短板清单、进度预警、位次分析。 */
export const lists = {
  // 短板清单
  weakTitle: (assessment: string) => `${assessment}短板清单`,
  weakIntro: (p: { units: number; noun: string; count: number }) =>
    `本清单按失分从多到少，列出${p.units}个${p.noun}的主要短板，共${p.count}项。`,
  weakIntroOne: (p: { unit: string; count: number }) =>
    `本清单按失分从多到少，列出${p.unit}的主要短板，共${p.count}项。`,
  weakNone: '各单位各项指标均得满分，没有失分项。',
  weakNoneOfScored: '已计分的指标均得满分，没有失分项。',
  weakNothing: '各单位各项指标均尚未计分，暂无失分项。',
  weakField: (p: { category: string; count: number }) =>
    `短板集中在${p.category}，有${p.count}项。`,
  weakRequire: (p: { count: number; deadline: string | undefined; to: string | undefined }) =>
    `对所列${p.count}项，责任单位要逐项查明原因、明确措施和完成时限，${p.deadline === undefined ? '' : `于${p.deadline}前`}报${p.to ?? '考核机关'}；分管领导逐项督办。`,
  weakState: (p: { value: string; reason: string }) => `${p.value}：${p.reason}`,
  weakLeaders: (p: { list: string; unit: string | undefined; isAll: boolean }) =>
    `${p.unit === undefined ? '' : `${p.unit}短板`}按分管领导统计：${p.list}${p.isAll ? '' : '，其余见附件'}。`,
  weakLeader: (p: { leader: string; count: number }) => `${p.leader}${p.count}项`,
  weakMissing: (list: string) => `因未报、未出数等没有得分或按规定补分的有：${list}。`,
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
  closeNote:
    '注：失分为该项满分与实际得分之差；“整改目标或措施”中可升位次、可评等次的，按本单位一项变动、其他单位不变重新计分测算。',

  // 进度预警
  alertTitle: (assessment: string) => `${assessment}进度预警`,
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
  alertBehindText: (p: { count: number; units: number }) =>
    p.units === 1
      ? `滞后的有${p.count}项，详见附件。`
      : `滞后的有${p.count}项，涉及${p.units}个单位，详见附件。`,
  alertNoneBehind: '没有滞后的事项，各项工作均按时序推进。',
  /** 有的还没启动、没出数时，不说全部按时序推进。 */
  alertNoneBehindYet: (p: { notStarted: number; notReleased: number }) => {
    const open = [
      ...(p.notStarted > 0 ? [`${p.notStarted}项尚未启动`] : []),
      ...(p.notReleased > 0 ? [`${p.notReleased}项尚未出数`] : []),
    ];
    return `目前没有滞后的事项，但有${open.join('、')}。`;
  },
  alertWorst: (list: string) => `与时序进度差距最大的，${list}。`,
  alertWorstOne: (unit: string, name: string, lead: string) => `${unit}${name}${lead}`,
  alertOverdue: (list: string) => `已过时间节点仍未完成的，${list}。`,
  alertOverdueOne: (p: { unit: string; name: string; due: string }) =>
    `${p.unit}${p.name}（应于${p.due}完成）`,
  alertLeaders: '分管领导',
  alertLeadersText: (list: string, unit: string | undefined) =>
    `${unit ?? ''}滞后事项按分管领导统计：${list}。`,
  alertLeader: (leader: string, count: number) => `${leader}${count}项`,
  alertOthers: '未启动和未出数',
  alertNotStarted: (list: string) => `尚未启动的有：${list}。`,
  alertNotReleased: (list: string) => `尚未出数的有：${list}。`,
  alertItem: (unit: string, name: string) => `${unit}${name}`,
  alertRequire: '工作要求',
  alertCatchUp: (p: { count: number; deadline: string; to: string }) =>
    `附件所列滞后的${p.count}项，责任单位要说明原因，提出赶上进度的办法和时限，于${p.deadline}前报${p.to}。`,
  alertByLimits: '超控制进度的，责任单位要分析原因，从严管控，全年不突破控制数。',
  alertRequire2: '分管领导对滞后事项逐项调度，下期通报其变化。',
  alertKeep: '请各单位保持进度，按时报送数据。',
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
  standingIntro: (p: { unit: string; count: number; assessment: string }) =>
    `${p.unit}在${p.assessment}中有位次的指标共${p.count}项。`,
  standingOverall: '总体位次',
  standingPlaces: (list: string) => `位次分布：${list}。`,
  standingPlace: (p: { from: number; to: number; count: number }) =>
    p.from === p.to ? `第${p.from}位${p.count}项` : `第${p.from}至${p.to}位${p.count}项`,
  standingLevel: (unit: string, level: 'front' | 'middle' | 'rear') =>
    `${unit}总体位次${{ front: '靠前', middle: '居中', rear: '靠后' }[level]}。`,
  standingFirst: (p: { list: string; more: number }) =>
    `列第1位的有：${p.list}${p.more === 0 ? '' : `，另有${p.more}项见附件`}。`,
  standingLast: (p: { list: string; more: number; hasShared: boolean }) =>
    `列末位${p.hasShared ? '（含并列）' : ''}的有：${p.list}${p.more === 0 ? '' : `，另有${p.more}项见附件`}。`,
  standingRivals: '与对标单位比较',
  standingRival: (p: { rival: string; ahead: number; level: number; behind: number }) => {
    const parts = [
      ...(p.ahead > 0 ? [`领先${p.ahead}项`] : []),
      ...(p.level > 0 ? [`持平${p.level}项`] : []),
      ...(p.behind > 0 ? [`落后${p.behind}项`] : []),
    ];
    return `与${p.rival}相比，${parts.join('、')}。`;
  },
  standingMoves: '位次变化',
  standingUp: (p: { list: string; more: number }) =>
    `比上年前进的有：${p.list}${p.more === 0 ? '' : `，另有${p.more}项见附件`}。`,
  standingDown: (p: { list: string; more: number }) =>
    `比上年后退的有：${p.list}${p.more === 0 ? '' : `，另有${p.more}项见附件`}。`,
  standingSame: (count: number) => `位次与上年持平的有${count}项。`,
  standingMove: (name: string, places: number) => `${name}（${places}位）`,
  standingOfficial: '与公布结果核对',
  standingOfficialSame: (count: number) => `与上级公布的${count}项得分、位次核对，全部一致。`,
  standingOfficialDiffer: (count: number, differ: number) =>
    `与上级公布的${count}项得分、位次核对，${differ}项有差异，见下表。`,
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
