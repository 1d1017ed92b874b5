/** Words of the public and of the anonymised edition. */
export const edition = {
  siteTitle: '目标管理考核结果（匿名版）',
  title: (year: number, noun: string | undefined): string => `${year}年度${noun ?? ''}考核`,
  unit: (letter: string): string => `${letter}单位`,
  task: (n: number): string => `任务${n}`,
  indicator: (n: number): string => `指标${n}`,
  category: (n: number): string => `类别${n}`,
  group: (n: number): string => `第${n}组`,
  item: (n: number): string => `事项${n}`,
  rankingNote: (ranking: number | string): string =>
    typeof ranking === 'number'
      ? `公开版只公布前 ${ranking} 名，其余单位按单位表的顺序列在后面。`
      : '公开版只公布等次，各单位按单位表的顺序排列。',
  homeAbout: '每一项得分都附有计算过程，逐步列到总分；不公布的部分从略。',
  reportPublic:
    '数据报告列出原始表格中的每一处改动和每一行略过的内容，只供内部核对，公开版不予列出。',
  reportAnonymous: '匿名版隐去了单位名称、文件名称和全部文字说明，数据报告不予列出。',
  nameFound: (word: string, path: string): string =>
    `匿名版中仍有“${word}”：${path}。没有发布；请查看它出自哪里（指标、类别或组别的名称），改名后再试。`,
};

export type EditionMessages = typeof edition;
