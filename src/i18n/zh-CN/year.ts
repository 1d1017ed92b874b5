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
};
