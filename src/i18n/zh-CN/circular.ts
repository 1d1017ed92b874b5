/** 推进中的，说“尚在推进中”；基本完成、未完成的，照说。 */
const stateOf = (word: string): string => (word.endsWith('中') ? `尚在${word}` : word);

/** 考核情况通报的句子：先判断，再摆事实，后说谁在什么时限前做什么。 */
export const circular = {
  // 总体情况
  level: {
    good: '年度目标任务总体完成较好',
    fair: '年度目标任务总体完成',
    poor: '年度目标任务完成情况不够理想',
  },
  isWide: (noun: string) => `${noun}之间差距较大`,
  isClose: (noun: string) => `各${noun}差距不大`,
  judged: (p: { level: string; spread: string }) => `${p.level}，${p.spread}。`,
  mean: (p: { count: number; noun: string; mean: string; low: string }) =>
    `参与排名的${p.count}个${p.noun}平均总分${p.mean}分，最低${p.low}分。`,
  firsts: (p: { units: string; n: number; totals: string }) =>
    `${p.units}列前${p.n}位，总分分别为${p.totals}。`,
  firstOne: (p: { unit: string; total: string }) => `${p.unit}列第1位，总分${p.total}分。`,
  firstTied: (p: { units: string; rank: string; total: string }) =>
    `${p.units}${p.rank}，总分均为${p.total}分`,
  firstAlone: (p: { unit: string; rank: string; total: string }) =>
    `${p.unit}列${p.rank}，总分${p.total}分`,
  points: (p: { total: string }) => `${p.total}分`,
  groups: (p: { list: string }) => `分组看，${p.list}。`,
  groupFirsts: (p: { group: string; n: number; units: string }) =>
    `${p.group}前${p.n}位为${p.units}`,
  groupFirst: (p: { group: string; units: string }) => `${p.group}第1位为${p.units}`,
  tied: (p: { unit: string }) => `${p.unit}（并列）`,
  apart: (p: { group: string; count: number; mean: string; low: string }) =>
    `${p.group}${p.count}个单位平均总分${p.mean}分，最低${p.low}分。`,
  moves: (p: { up: string; down: string }) =>
    `与上年相比，${[p.up, p.down].filter((text) => text !== '').join('；')}。`,
  up: (p: { units: string; places: number; isEach: boolean }) =>
    `${p.units}${p.isEach ? '各' : ''}前进${p.places}位`,
  down: (p: { units: string; places: number; isEach: boolean }) =>
    `${p.units}${p.isEach ? '各' : ''}后退${p.places}位`,
  decided: (p: {
    unit: string;
    computed: string | null;
    grade: string;
    reason: string | undefined;
    document: string | undefined;
  }) =>
    `${p.unit}${p.computed === null ? '' : `按办法测算等次为${p.computed}，`}${p.reason === undefined ? '' : `${p.reason}，`}审定为${p.grade}${p.document === undefined ? '' : `（${p.document}）`}。`,

  // 主要成效
  tasksGood: '重点工作推进有力。',
  tasksMost: '多数重点工作完成年度任务。',
  tasksDone: (p: { all: number; done: number }) => `${p.all}项重点工作中，${p.done}项全面完成。`,
  tasksAllDone: (p: { all: number }) => `${p.all}项重点工作全部完成。`,
  categories: (p: { list: string; rates: string; isOne: boolean }) =>
    `${p.list}完成较好，平均得分率${p.isOne ? '为' : '分别为'}${p.rates}。`,
  figures: (p: { list: string; noun: string }) =>
    `单项工作有亮点，在参与比较的${p.noun}中居首位的有：${p.list}。`,
  figure: (p: { unit: string; words: string }) => `${p.unit}${p.words}`,

  // 存在问题
  vetoHead: '底线事项有失守。',
  veto: (p: {
    unit: string;
    item: string;
    effect: string;
    reason: string | undefined;
    document: string | undefined;
  }) =>
    `${p.unit}${p.reason === undefined ? '' : `${p.reason}，`}${p.item}一票否决，${p.effect}${p.document === undefined ? '' : `（${p.document}）`}`,
  taskHead: '部分重点工作没有完成年度任务。',
  task: (p: {
    unit: string;
    name: string;
    word: string;
    reason: string | undefined;
    lost: string;
  }) =>
    `${p.unit}${p.name}${stateOf(p.word)}，${p.reason === undefined ? '' : `${p.reason}，`}失${p.lost}分`,
  figureHead: '有的指标明显落后。',
  weakFigure: (p: {
    unit: string;
    words: string;
    reason: string | undefined;
    lost: string;
    isEach: boolean;
  }) =>
    `${p.unit}${p.words}，${p.reason === undefined ? '' : `${p.reason}，`}${p.isEach ? '各' : ''}失${p.lost}分`,
  missing: (p: { list: string }) => `另有指标未计分：${p.list}。`,
  missingOne: (p: { unit: string; count: number }) => `${p.unit}${p.count}项`,
  noneToName: '没有需要点名的短板，没有被一票否决的单位。',
  none: '各项指标均得满分，没有被一票否决的单位。',

  // 工作要求
  vetoed: (p: { units: string; deadline: string | undefined; to: string | undefined }) =>
    `${p.units}要针对一票否决事项整改到位，${p.deadline === undefined ? '' : `于${p.deadline}前`}将整改情况书面报${p.to ?? '考核机关'}。`,
  planned: (p: { unit: string; plan: string }) =>
    `${p.unit}要${/^(?:\d{4}年|\d+月|年底)/.test(p.plan) ? '在' : ''}${p.plan}`,
  /** 任务在前面已经点过名，这里只说哪些单位、做什么、什么时限。 */
  unplanned: (p: { units: string; deadline: string | undefined; to: string | undefined }) =>
    `${p.units}还没有报来完成措施，要逐项查明原因、定下完成时间，${p.deadline === undefined ? '' : `于${p.deadline}前`}报${p.to ?? '考核机关'}`,
  figures2: (p: { units: string; deadline: string | undefined; to: string | undefined }) =>
    `${p.units}要查明指标落后的原因，${p.deadline === undefined ? '' : `于${p.deadline}前`}把改进措施报${p.to ?? '考核机关'}。`,
  objections: (p: { deadline: string | undefined }) =>
    `对得分有不同意见的，${p.deadline === undefined ? '' : `于${p.deadline}前`}书面提出，并附依据。`,
};

export type CircularMessages = typeof circular;
