import type { TableName } from '../../model/tables.ts';

const tables: Record<TableName | 'scheme', string> = {
  scheme: '考核办法',
  units: '单位',
  indicators: '指标',
  tasks: '重点工作',
  values: '完成情况',
  targets: '目标',
  bands: '标准值',
  ratings: '评议',
  deductions: '扣分',
  adjustments: '加减分',
  vetoes: '一票否决',
  decisions: '审定',
  appeals: '申诉',
  progress: '进度',
  reports: '汇报',
  official: '公布结果',
  lineage: '沿革',
  changes: '更正',
};

/** What comparing, sealing and verifying say. */
export const archive = {
  tables,
  field: (name: string): string => fields[name] ?? name,
  compareEqual: '两个版本的数据和结果完全相同。',
  compareCells: (count: number): string => `数据有 ${count} 处不同：`,
  compareUnits: (count: number): string => `因此有 ${count} 个单位的结果发生变化：`,
  compareNoUnits: '各单位的得分、名次和等次都没有变化。',
  ballots: '票数有改动（不显示内容）',
  ownChanged: '本单位数据有改动',
  othersChanged: '本单位数据未改动，因标准或他人数据变化而变',
  headTable: '表',
  headUnit: '单位',
  headIndicator: '指标',
  headField: '项目',
  headBefore: '原为',
  headAfter: '改为',
  headSource: '出处',
  headTotal: '总分',
  headRank: '名次',
  headGrade: '等次',
  headWhy: '原因',
  noVersion: (typed: string): string =>
    `找不到“${typed}”这个版本。可以写数据文件夹的路径、封存版本（如 2024@v1）或 git:修订号，后面可加 #考核（如 #2024/counties）。`,
  noCommonAssessment: '两个版本里没有相同的考核可以比较。请用 #考核 指明。',
  versionHasErrors: (typed: string): string => `“${typed}”的数据有错误，无法比较：`,
};

const fields: Record<string, string> = {
  value: '完成值',
  target: '目标值',
  previous: '上年值',
  weight: '权重',
  points: '分值',
  group: '组别',
  difficulty: '难度系数',
  ranked: '参与排名',
  grade: '等次',
  row: '整行',
  name: '名称',
};
