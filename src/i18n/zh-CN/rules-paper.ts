/** 考核办法：由考核办法的设置生成，可以印发的文本。 */
export const rulesPaper = {
  title: (p: { assessment: string }) =>
    /(办法|细则|方案)$/.test(p.assessment) ? p.assessment : `${p.assessment}办法`,
  intro: (p: { assessment: string; basis: string | undefined }) =>
    `为做好${p.assessment}工作，${p.basis === undefined ? '' : `根据${p.basis}，`}制定本办法。`,

  unitsHead: '考核对象',
  unitsAll: (p: { count: number; noun: string; names: string }) =>
    `本办法考核下列${p.count}个${p.noun}：${p.names}。`,
  unitsGrouped: (p: { count: number; noun: string; groups: number }) =>
    `本办法考核${p.count}个${p.noun}，分为${p.groups}组，各组分别排名。`,
  unitsOf: (p: { group: string; count: number; names: string }) =>
    `${p.group}（${p.count}个）：${p.names}。`,
  unitsUnranked: (names: string) => `${names}只计分，不参与排名。`,

  contentHead: '考核内容及分值',
  content: (p: { count: number; full: string }) =>
    `考核共${p.count}项指标，满分${p.full}分，各项指标及计分方法见附件。`,
  annex: '考核指标、分值和计分方法',
  marks: '分值',
  marksCaption: '类别、分值与指标',
  measure: '计量单位',
  way: '计分方法',
  applies: '适用单位',
  assessor: '考核单位',

  scoringHead: '计分办法',
  totalHead: '总分合成',
  missingHead: '没有数值的处理',

  eventsHead: '加减分和一票否决',
  noEvents: '本办法不设加减分和一票否决。',
  noAdjustments: '本办法不设加减分。',
  noVetoes: '本办法不设一票否决。',
  vetoes: '发生下列情形的，按规定处理：',

  gradesHead: '等次评定',
  noGrades: '本办法只排名，不评定等次。',

  workHead: '组织实施',
  organiser: (p: { issuer: string; deadline: string }) =>
    `考核工作由${p.issuer}组织实施。各考核单位负责所考核指标的数据，于${p.deadline}前报送，并对数据的真实性、准确性负责。`,
  hearing: (p: { deadline: string }) =>
    `计分结果告知被考核单位征求意见。有异议的，于${p.deadline}前书面提出，由考核单位核实后答复。`,
  approval: (p: { deadline: string }) => `考核结果经审定后公示，公示期至${p.deadline}。`,
  use: (p: { measure: string }) => `考核结果的运用：${p.measure}。`,
  coefficients: (list: string) => `考核结果按等次确定奖金系数：${list}。`,
  coefficient: (p: { grade: string; value: string }) => `${p.grade}${p.value}`,
  effective: (p: { issuer: string; date: string }) =>
    `本办法由${p.issuer}负责解释，自${p.date}起施行。`,
};

export type RulesPaperMessages = typeof rulesPaper;
