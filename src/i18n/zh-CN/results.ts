/** 结果运用的材料：公示、申诉表、表彰建议名单、约谈名单、审定表。 */
export const results = {
  // 公示
  publicityTitle: (p: { assessment: string }) => `关于${p.assessment}结果的公示`,
  publicityIntro: (p: {
    basis: string | undefined;
    assessment: string;
    from: string;
    to: string;
  }) =>
    `${p.basis === undefined ? '' : `根据${p.basis}，`}${p.assessment}结果已经审定，现予公示，接受监督。公示时间：${p.from}至${p.to}。`,
  publicityObjections: (p: { contact: string }) =>
    `对结果有异议的，请在公示期内以书面形式实名反映，写明事由并附依据。联系方式：${p.contact}。`,
  publicityAnnex: (p: { assessment: string }) => `${p.assessment}结果`,

  // 申诉表
  appealTitle: (p: { assessment: string }) => `${p.assessment}申诉表`,
  appealUnit: '申诉单位（盖章）',
  appealIndicator: '申诉指标',
  appealClaim: '申诉意见及依据',
  appealHead: '主要负责人（签字）',
  appealReview: '核实单位意见',
  appealAnswer: '考核机关处理结果',
  appealDate: '日期',
  ledger: (p: { assessment: string }) => `${p.assessment}申诉办理台账`,
  claim: '申诉意见',
  answer: '处理结果',
  document: '依据',
  date: '答复日期',
  whole: '全部',

  // 表彰建议名单
  commendationTitle: (p: { assessment: string }) => `${p.assessment}表彰建议名单`,
  commendationIntro: (p: { grade: string; count: number }) =>
    `按照考核结果，建议对评为“${p.grade}”的${p.count}个单位予以表彰。`,
  commendationNot: (p: { units: string }) => `${p.units}被一票否决，不列入。`,
  commendationNone: '按照考核结果，没有可以建议表彰的单位。',

  // 约谈名单
  interviewTitle: (p: { assessment: string }) => `${p.assessment}约谈名单`,
  interviewIntro: (p: { count: number; causes: string; deadline: string }) =>
    `下列${p.count}个单位${p.causes}，建议于${p.deadline}前由分管领导约谈主要负责人。`,
  /** 有几种事由的，各单位居其一：或被一票否决，或连续两年列末位。 */
  interviewCauses: (p: { list: string[] }) =>
    p.list.length === 1 ? p.list.join('') : p.list.map((text) => `或${text}`).join('，'),
  interviewOfTwice: (p: { isGroup: boolean }) => `连续两年列${p.isGroup ? '组内' : ''}末位`,
  interviewOfVeto: '被一票否决',
  interviewOfGrade: (p: { grade: string }) => `评为“${p.grade}”`,
  interviewCause: '约谈事由',
  interviewVeto: (p: { item: string }) => `${p.item}一票否决`,
  interviewGrade: (p: { grade: string }) => `等次为${p.grade}`,
  interviewTwice: (p: { isGroup: boolean }) => `连续两年列${p.isGroup ? '组内' : ''}末位`,

  // 审定表
  sheetTitle: (p: { assessment: string }) => `${p.assessment}结果审定表`,
  sheetComputed: '测算等次',
  sheetDecided: '审定等次',
  sheetVetoes: '一票否决',
  sheetRole: '审签',
  sheetOpinion: '意见',
  sheetSignature: '签字、日期',
  sheetRoles: ['经办人', '考核机关负责人', '分管领导', '主要领导'],
};

export type ResultMessages = typeof results;
