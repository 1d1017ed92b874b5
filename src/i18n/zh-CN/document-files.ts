/** 出会议材料时命令行说的话。 */

export const documentFiles = {
  unknownKind: (kind: string, kinds: readonly string[]) =>
    `没有“${kind}”这种材料。可用的种类：${kinds.join('、')}，或 all（全部）。`,
  noneForAssessment: (kind: string, assessment: string, found: readonly string[]) =>
    `${assessment}没有“${kind}”这种材料。${found.length > 0 ? `现有：${found.join('、')}。` : '本版本还没有为它生成任何材料。'}`,
  notOfUnits: (kind: string, found: readonly string[]) =>
    `“${kind}”一项考核一份，不分单位：请去掉单位再运行。${found.length > 0 ? `按单位生成的有：${found.join('、')}。` : ''}`,
  needsUnit: (kind: string) => `“${kind}”一个单位一份：请写明单位，或用 --all 生成全部单位的。`,
  making: (count: number) => `正在生成${count}份材料…`,
  made: (file: string) => `已生成：${file}`,
  openPlaces: (p: { count: number; list: readonly string[] }) =>
    `  待填${p.count}处：${p.list.join('；')}。`,
  openPlace: (p: { part: string; what: string; count: number }) =>
    `${p.part}${p.what}${p.count === 1 ? '' : `${p.count}处`}`,
  noBrowser:
    '这台机器上没有 Chromium、Chrome 或 Edge 浏览器，不能生成 PDF。请安装其中一种，或用环境变量 BIAOCHI_BROWSER 指明浏览器的位置；.docx 和单个网页文件不需要浏览器。',
  missingFaces: (faces: readonly string[]) =>
    `提醒：这台机器缺少公文字体${faces.join('、')}，PDF 中以相近的字体代替。`,
  outIsFolder: (path: string) => `要生成多份材料，--out 应是文件夹：${path}`,
  refused: (page: string, line: number, column: number, why: string) =>
    `${page} 第${line}行第${column}列：${why}`,
  explainForms:
    '--explain 在屏幕上逐句列出依据，不生成文件：不与 --out 同用，--format 只能是 json；json 也只与 --explain 同用。',
  /** 一句话的依据：测算结果，或者表格里的单元格。 */
  grounds: {
    value: '完成情况',
    note: '说明',
    deduction: '扣分',
    veto: '一票否决',
    adjustment: '加减分',
    decision: '审定',
    appeal: '申诉',
    report: '单位汇报',
    progress: '进度',
    scheme: '考核办法',
    total: '总分',
    rank: '位次',
    grade: '等次',
    change: '与上年比较',
    lost: '失分',
    category: '分类得分',
    counts: '统计',
    gap: '差距测算',
    official: '上级公布的结果',
  },
  groundsOf: (p: { name: string; list: string }) => `${p.name}：${p.list}`,
  groundAt: (p: { about: string; cells: string }) => `${p.about}（${p.cells}）`,
  found: {
    'no-article': () => '页面里没有材料正文（article data-document）。',
    'second-article': () => '一个页面只能有一份材料正文。',
    'no-title': () => '材料没有标题（一级标题）。',
    'loose-text': (found: string) => `文字“${found}”不在段落里，请放入段落。`,
    'not-allowed': (found: string) =>
      `材料里不能用 <${found}>，只能用标题、段落、列项、表格、图和约定的部件。`,
    'unknown-part': (found: string, known: readonly string[]) =>
      `没有“${found}”这种部件。可用的有：${known.join('、')}。`,
    'figure-without-svg': () => '图里没有 SVG 图形。',
    'uneven-table': () => '表格各行的列数不一致。',
  },
};

export type DocumentFilesMessages = typeof documentFiles;
