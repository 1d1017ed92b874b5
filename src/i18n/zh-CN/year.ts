/** What the yearly routine says: a new year, a new office, tables to hand out. */
export const year = {
  badYear: (typed: string): string => `“${typed}”不是年度，请写四位数字，如 2025。`,
  noEarlierYear: (to: number): string =>
    `数据文件夹里没有 ${to} 年以前的考核，无从沿用。新单位请用 biaochi init。`,
  yearExists: (to: number): string => `${to} 年的文件夹已经存在，没有改动任何文件。`,
  made: (from: number, to: number): string => `已按 ${from} 年的办法建立 ${to} 年，共有以下文件：`,
  next: (to: number): string =>
    [
      '接下来：',
      `  1. 核对各项考核的 scheme.yaml（依据文号、权重有无变化）；`,
      `  2. 核对单位、指标和重点工作，逐项更新任务和时间节点；`,
      `  3. 在“目标.csv”中填写目标值，年终在“完成情况.csv”中填写完成值（上年值已带入）；`,
      `  4. 用 biaochi check ${to}/考核名 核对，数据未齐时用 biaochi build --draft 试算。`,
    ].join('\n'),
  formName: '填报表',
  noReceiver: '未指明部门',
  figureNotes: [
    '填报说明：只填“完成值”“状态”“备注”三列，其余各列请勿改动，也不要增删行列。',
    '没有数的，“完成值”留空，在“状态”中选：不适用、未出数、不可比。完成值按所列计量单位填写，只填数字，如 12.5。',
  ],
  wordNotes: ['填报说明：在“完成值”中选一个等次，可在“备注”中写明进展；其余各列请勿改动。'],
  reportNotes: ['填报说明：用本单位的话写“存在问题”和“下一步打算”，分条换行（Alt+Enter）书写。'],
  nothingToFillIn: '这项考核没有需要填报的数据。',
  fileExists: (paths: readonly string[]): string =>
    `文件已经存在，没有覆盖：${paths.join('、')}。请移走它，或用 --out 换一个位置。`,
  templateNext: '填好后直接放进该项考核的数据文件夹，再运行 biaochi check。',
};
