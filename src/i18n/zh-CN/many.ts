/** 数据很多时页面略去什么、到哪里看：略去的都要写明。 */
export const many = {
  gaps: (cells: string) =>
    `本项考核的数据有${cells}个，逐项反算“单项需达到的数值”从略，只列总分的差距。需要时可用命令 biaochi findings 逐个单位测算。`,
  values: (rows: string) =>
    `单位较多（${rows}个），标尺、权重和计分标准的列从略，见各单位页面的同一项指标。`,
  history: '单位和年度较多，逐个单位的历年数值从略，见各单位页面的“历年情况”和各年度的本页。',
  manyParts: (parts: string) => `本类所含项目较多（${parts}项），各项得分从略，见下表所列各页。`,
  manyUnits: (units: string) => `单位较多（${units}个），本类所含各项的得分从略，见下表所列各页。`,
  categories: '类别较多，只列一级类别；下级类别的得分见各类别和各单位的页面。',
  movement: (count: number) =>
    `有上年位次的单位较多（${count}个），图从略，逐个见“得分与排名”的“较上年”一列。`,
  workbook: (scores: string) =>
    `得分较多（${scores}个），不另做 Excel 工作簿；全部数据和结果见“全部考核”的结果文件。`,
  resultsLines: '全部结果，供程序读取；得分较多，每一项只附一行算式，逐步的计算过程见网页',
  resultsPacked:
    '全部结果，供程序读取（gzip 压缩）；得分较多，每一项只附一行算式，逐步的计算过程见网页',
};

export type ManyMessages = typeof many;
