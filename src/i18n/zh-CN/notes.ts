/** 会上用的材料：讲话参阅、方法辅导、会议材料汇编。 */
export const notes = {
  // 讲话参阅材料
  speakingTitle: (assessment: string) => `${assessment}讲话参阅材料`,
  speakingOverall: '总的评价',
  speakingStrong: '可以肯定的',
  speakingWeak: '要点名的短板',
  speakingVeto: '一票否决',
  speakingBehind: '滞后任务',
  speakingTime: '下一步要抓的',
  speakingDays: (p: { date: string; days: number }) =>
    `以${p.date}计，距年底还有${p.days}天，没有完成的事项要排出时间表，一件一件销号。`,
  speakingOver: (year: number) =>
    `全年工作已经结束，考核结果尚未审定，请先对照短板谋划${year}年工作。`,
  speakingOpen: '考核尚未结束，请抓紧补报数据，对照短板逐项补上差距。',
  speakingNoneToName: '没有需要点名的短板。',
  speakingWeakNone: '各项指标均得满分，没有明显短板。',
  speakingWeakNoneOfScored: '已计分的指标均得满分，没有明显短板。',
  speakingWeakNothing: '各项指标均尚未计分，暂无短板可列。',

  // 方法辅导
  tutorialTitle: (assessment: string) => `${assessment}方法辅导`,
  tutorialLead: (p: {
    units: number;
    noun: string;
    indicators: number;
    full: string;
    basis: string | undefined;
  }) =>
    `${p.basis === undefined ? '' : `依据${p.basis}，`}本考核对${p.units}个${p.noun}按${p.indicators}项指标计分，满分${p.full}分。下面逐条说明怎样计分，并用本年度的实际数据演算。`,
  tutorialWhat: '考核什么',
  tutorialRules: '指标怎样计分',
  tutorialMany: (count: number, names: string[]) =>
    `适用于${count}项指标：${names.join('、')}等，全部列于附件。`,
  tutorialAnnex: '各项指标的计分方法',
  tutorialWay: '计分方法',
  tutorialExample: (unit: string, indicator: string) => `例：${unit}，${indicator}。`,
  tutorialTotal: '总分怎样合成',
  tutorialTotalExample: (unit: string) => `例：${unit}的总分。`,
  tutorialRanks: '怎样排名和评定等次',
  tutorialMissing: '缺数和一票否决',
  tutorialVeto: (name: string, effect: string) => `${name}：${effect}`,
  tutorialVetoes: (list: string) => `一票否决事项及处理：${list}。`,

  // 会议材料汇编
  packTitle: (assessment: string) => `${assessment}会议材料汇编`,
  contents: '目录',
  chartTitle: (name: string) => `各单位${name}（百分制）`,
};

export type NoteMessages = typeof notes;
