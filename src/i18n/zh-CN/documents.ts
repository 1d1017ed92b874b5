/** 会议材料用语。 */
export const documents = {
  circularTitle: (assessment: string) => `关于${assessment}情况的通报`,
  recipientsOf: (names: string) => (/[：:]$/.test(names) ? names : `${names}：`),
  recipients: (noun: string) => `各${noun}：`,
  intro: (p: { basis: string | undefined; count: number; noun: string; year: number }) =>
    `${p.basis === undefined ? '按照年度考核办法' : `根据${p.basis}文件规定`}，对${p.count}个${p.noun}${p.year}年度目标任务完成情况进行了考核。现将考核情况通报如下。`,
  draftIntro: '本稿为试算稿，数据尚未收齐，未报、未出数的指标暂不计分，结果不作为考核结论。',
  overallHead: '总体情况',
  overall: (p: {
    ranked: number;
    noun: string;
    mean: string;
    high: string;
    low: string;
    spread: string;
  }) =>
    `参与排名的${p.ranked}个${p.noun}平均总分${p.mean}分，最高${p.high}分，最低${p.low}分，相差${p.spread}分。`,
  overallSame: (p: { ranked: number; noun: string; total: string; isTied: boolean }) =>
    `参与排名的${p.ranked}个${p.noun}总分均为${p.total}分${p.isTied ? '，并列第1位' : ''}。`,
  firstPlaces: (list: string, n: number) =>
    n === 1 ? `总分列第1位的是：${list}。` : `总分列前${n}位的是：${list}。`,
  placed: (unit: string, total: string, rank: string) => `${unit}（${total}分，${rank}）`,
  movedUp: (list: string) => `位次比上年前进的有：${list}。`,
  movedDown: (list: string) => `位次比上年后退的有：${list}。`,
  moved: (unit: string, places: number) => `${unit}（${Math.abs(places)}位）`,
  /** 名单太长时只列前几个：甲、乙等12个单位。 */
  andOthers: (list: string, count: number, noun: string) => `${list}等${count}个${noun}`,
  /** 甲、乙等12项。 */
  unitCount: (count: number, noun: string) => `${count}个${noun}`,
  andOtherMatters: (list: string, count: number) => `${list}等${count}项`,
  gradesHead: (list: string) => `评定等次：${list}。`,
  gradeUnits: (grade: string, count: number, names: string | undefined) =>
    `${grade}${count}个${names === undefined ? '' : `（${names}）`}`,
  decided: (p: {
    unit: string;
    computed: string | null;
    grade: string;
    document: string | undefined;
  }) =>
    `${p.unit}${p.computed === null ? '' : `按办法测算等次为${p.computed}，`}经审定为${p.grade}${p.document === undefined ? '' : `（${p.document}）`}。`,
  unranked: (names: string) => `${names}不参与排名。`,
  strongHead: '主要成效',
  overallOne: (p: { unit: string; total: string }) => `参与排名的只有${p.unit}，总分${p.total}分。`,
  overallNone: '尚无单位取得总分和位次。',
  overallVetoed: (units: number, noun: string) =>
    `${units}个${noun}均被一票否决，总分不计，不参与排名。`,
  overallVetoedOne: (unit: string) => `${unit}被一票否决，总分不计，不参与排名。`,
  weakBehind: (p: { date: string; count: number; percent: string; list: string; isAll: boolean }) =>
    `按${p.date}的进度，${p.count}项滞后，占${p.isAll ? '有进度数据' : '纳入进度调度'}事项的${p.percent}，主要是：${p.list}。`,
  weakBehindOne: (unit: string, name: string, lead: string | undefined) =>
    `${unit}${name}${lead === undefined ? '' : `（${lead}）`}`,
  weakNone: '各项指标均得满分，没有被一票否决的单位。',
  requireBehind: (count: number) =>
    `对进度滞后的${count}项，责任单位要逐项倒排工期，按月报告进展。`,
  weakHead: '存在问题',
  weakIndicators: (list: string) => `失分较多的指标有：${list}。`,
  weakIndicator: (p: {
    name: string;
    units: number;
    lost: string;
    most: string;
    mostCount: number;
    each: string;
  }) => {
    if (p.units === 1) return `${p.name}（${p.most}失${p.each}分）`;
    if (p.mostCount === p.units) return `${p.name}（${p.units}个单位各失${p.each}分）`;
    return `${p.name}（${p.units}个单位合计失${p.lost}分，其中${p.most}${p.mostCount > 1 ? '各' : ''}失${p.each}分）`;
  },
  weakMissing: (list: string) => `有指标未计分的：${list}。`,
  weakMissingOne: (unit: string, count: number) => `${unit}${count}项`,
  requireHead: '工作要求',
  annexLabel: (_of: number) => '附件：',
  noteLabel: (number: number) => (number === 1 ? '注：[1] ' : `[${number}] `),
  annexRanking: (assessment: string) => `${assessment}排名表`,
  annexScores: (assessment: string) => `${assessment}分类得分表`,
  annexAdjustments: (assessment: string) => `${assessment}加减分情况`,
  annexVetoes: (assessment: string) => `${assessment}一票否决情况`,
  annexNumber: (n: number, of: number) => (of === 1 ? '附件' : `附件${n}`),
  annexEntry: (n: number, of: number, name: string) => `附件${of === 1 ? '' : n} ${name}`,
  unitScore: '单位：分',
  unitHundred: '各类得分为百分制',
  serial: '序号',
  note: (p: { date: string; fingerprint: string }) => `数据截至${p.date}　校验码：${p.fingerprint}`,
  noteNoDate: (fingerprint: string) => `校验码：${fingerprint}`,
  copyTo: '抄送：',
  copyToEnd: '。',
  printedOn: (date: string) => `${date}印发`,
  signer: '签发人：',
  semicolon: '；',
  nameWithUnit: (name: string, unit: string) => `${name}（${unit}）`,
  print: '打印',
  printAll: '打印全部计算过程',
  printWall: '打印上墙表',
  printedBrief: '打印的是摘要。历年情况和每一分的计算过程在网页上，可选“打印全部计算过程”。',
  project: '会议投影',
  docxFile: '下载 Word（.docx）',
  singleFile: '下载单个网页（.html）',
  pdfFile: '下载 PDF',
  actions: '材料的打印、投影和下载',
  /** 页面上各种材料的名称。 */
  kinds: {
    circular: '考核情况通报',
    'unit-report': '单位汇报',
    'one-pager': '单位一页纸',
    'score-notice': '得分告知单',
    'weak-links': '短板清单',
    'progress-alert': '进度预警',
    standing: '位次分析',
    'speaking-notes': '讲话参阅材料',
    tutorial: '方法辅导',
    rules: '考核办法',
    'publicity-notice': '结果公示',
    'appeal-form': '申诉表',
    commendation: '表彰建议名单',
    'interview-list': '约谈名单',
    'score-sheet': '审定表',
    pack: '会议材料汇编',
    article: '专题材料',
  },
};

export type DocumentMessages = typeof documents;
