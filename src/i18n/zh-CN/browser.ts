/** 浏览器里的控件用语。 */
export const browser = {
  theme: '显示',
  themes: { auto: '随系统', light: '浅色', dark: '深色' },
  find: '筛选',
  findHint: '单位、指标等文字',
  groups: '分组',
  groupsApart: '分列',
  groupsMerged: '合并',
  order: '顺序',
  orders: { none: '原顺序', office: '单位表顺序', pinyin: '拼音', strokes: '笔画' },
  shown: (shown: number, all: number) =>
    shown === all ? `共${all}行` : `显示${shown}行，共${all}行`,
  sortHint: '点击排序',
  openAll: '全部展开',
  closeAll: '全部收起',
  lostOnly: '只看失分',
  byLost: '按失分排序',
  download: '下载所示',
  downloadAs: (kind: string) => `把所示内容下载为${kind}`,
  picture: '下载图（SVG）',
  chartData: '下载数据（CSV）',
  search: '搜索单位、指标、页面',
  searchHint: '名称、拼音首字母（如 qlq）或英文名',
  searchNone: (query: string) => `没有找到与“${query}”有关的页面。`,
  searchFound: (count: number, shown: number) =>
    shown < count ? `找到${count}项，列出前${shown}项` : `找到${count}项`,
  searchFailed: '搜索数据没有载入，可从下面的目录查找。',
  compare: '比较单位',
  compareHint: (most: number) => `选择至多${most}个单位，比较总分和各类得分`,
  compareTable: '所选单位的总分与各类得分',
  ofHundred: (head: string) => `${head}（百分制）`,
  compareFailed: '绘图程序没有载入；所选单位的得分见表。',
};

export type BrowserMessages = typeof browser;
