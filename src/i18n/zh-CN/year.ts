import type { LineageKind } from '../../model/dataset.ts';
import type { TableName } from '../../model/tables.ts';

/** What a new year asks the office to fill in, as far as there is a file for it. */
export interface ToFillIn {
  tasks: boolean;
  /** Places with a column for targets. */
  targets: readonly Fillable[];
  /** The place for the figures. */
  values: Fillable | undefined;
}

/** A table to be filled in: a file of its own, or a sheet of a workbook. */
export interface Fillable {
  file: string;
  sheet?: string;
}

const at = ({ file, sheet }: Fillable): string =>
  sheet === undefined ? `“${file}”` : `“${file}”的“${sheet}”表`;

/** What the yearly routine says: a new year, a new office, tables to hand out. */
export const year = {
  badYear: (typed: string): string => `“${typed}”不是年度，请写四位数字，如 2025。`,
  noEarlierYear: (to: number): string =>
    `数据文件夹里没有 ${to} 年以前的考核，无从沿用。新单位请用 biaochi init。`,
  yearExists: (to: number): string => `${to} 年的文件夹已经存在，没有改动任何文件。`,
  made: (from: number, to: number): string => `已按 ${from} 年的办法建立 ${to} 年，共有以下文件：`,
  next: (id: string, { tasks, targets, values }: ToFillIn, biaochi: string): string => {
    const steps = [
      '核对各项考核的 scheme.yaml（依据文号、权重有无变化）',
      tasks ? '核对单位、指标和重点工作，逐项更新任务和时间节点' : '核对单位和指标',
      ...(targets.length > 0 ? [`在${targets.map(at).join('、')}中填写目标值`] : []),
      ...(values ? [`年终在${at(values)}中填写完成值（上年值已带入）`] : []),
      `用 ${biaochi} check ${id} 核对，数据未齐时用 ${biaochi} build --draft 试算`,
    ];
    const lines = steps.map(
      (step, at) => `  ${at + 1}. ${step}${at < steps.length - 1 ? '；' : '。'}`,
    );
    return ['接下来：', ...lines].join('\n');
  },
  noLineageFile: (path: string): string =>
    `找不到“沿革”表 ${path}。没有建立任何文件。请核对路径，或先写好这张表：对象、原名称、新名称、类型。`,
  lineageChange: {
    renamed: (from, to) => `“${from}”更名为“${to}”`,
    split: (from, to) => `“${from}”分设“${to}”`,
    merged: (from, to) => `“${from}”并入“${to}”`,
    regrouped: (from) => `“${from}”调组（新的组别请在“单位”表中填写）`,
    dropped: (from) => `撤销“${from}”`,
    new: (_, to) => `新设“${to}”`,
  } as Record<LineageKind, (from: string, to: string) => string>,
  lineageDone: (changes: readonly string[]): string =>
    `沿革已带入各表：${changes.join('；')}。拆分、合并的单位没有可比的上年值，请核定后补填。`,
  lineageLeft: (names: readonly string[]): string =>
    `指标的新增、拆分、合并涉及权重，请在“指标”“重点工作”表中自行补写或改写：${names.join('、')}。`,
  sheetNotes: {
    units: '每个被考核单位一行。本年有增减、更名、调组的，在这里改。',
    indicators: '每项指标一行，沿用上一年。权重和目标有变化的，在这里改。',
    tasks: '每项任务一行，沿用上一年。请换成本年的任务，并填写时间节点。',
    bands: '每项指标的五档标准值，沿用上一年。请换成本年的标准值。',
    targets: '每个单位、每项指标一行，按计量单位填目标数。',
    values: '每个单位、每项指标一行，年终填完成值。没有数的，写：不适用、未出数、不可比。',
    ratings: '参评的主体与上一年相同，填票数或评分。票和分只参与计算，不会公布。',
    deductions: '发生一次登记一行，没有的不填。分值写正数，例如：0.5。',
    adjustments: '发生一次登记一行，没有的不填。分值写正数；同一事项只计最高一次。',
    vetoes: '发生一次登记一行，没有的不填。',
    lineage: '本年与上一年之间的更名、拆分、合并等，历年走势按它衔接。',
  } as Partial<Record<TableName, string>>,
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
  folderTaken: (folder: string): string =>
    `文件夹 ${folder} 里已有内容，没有改动。请换一个空文件夹。`,
  initDone: (folder: string): string => `工作文件夹已建好：${folder}`,
  initNext: (folder: string, year: number, biaochi: string): string =>
    [
      '里面灰色的单位、指标和数字是示例，改成本单位的即可；现在就可以试试：',
      `  cd ${folder}`,
      `  ${biaochi} check`,
      `  ${biaochi} score ${year}/main`,
      `改好以后，考核办法可以直接成文：${biaochi} document rules ${year}/main`,
    ].join('\n'),
  noPlatform: (names: readonly string[]): string =>
    `请用 --platform 指明给哪种电脑用：${names.join('、')}。`,
  packing: (platform: string): string =>
    `正在为 ${platform} 打包（要取这种电脑的程序模块，需几分钟）…`,
  packed: (path: string, megabytes: string): string => `离线包已生成：${path}（${megabytes} MB）`,
  packNext: (ending: string): string =>
    `下一步：拷到那台电脑上，整个解压到一个文件夹，双击“检查数据${ending}”，再双击“生成网站${ending}”；全部说明在 docs 文件夹的 index.html`,
  packFailed: (reason: string): string => `没有打成包，取程序模块时出错：\n${reason}`,
  packWithinPack: '离线包里不能再打包。请在能上网的电脑上，用安装的标尺或它的软件文件夹来打包。',
  starters: { check: '检查数据', build: '生成网站', documents: '出会议材料', terminal: '命令窗口' },
  unpackFirst: '请先把压缩包整个解压到一个文件夹，再双击运行。',
  packReadme: (platform: string): string[] => [
    `标尺（${platform}）离线使用说明`,
    '',
    '整个文件夹拷到电脑上任意位置即可使用，不用安装，不用联网，不用管理员权限。',
    '',
    '怎么用：双击 docs 文件夹里的 index.html，里面有全部说明，可以查找。',
    '检查数据：核对 data 文件夹里的表格，有问题时打开 problems 文件夹里的退回修改单。',
    '生成网站：核对、计分并生成网站，完成后自动打开 site\\index.html；site 文件夹可以整个拷走。',
    '出会议材料：生成通报、汇报等 Word 文件，放在 documents 文件夹。',
    '命令窗口：打开一个窗口，可以输入其他命令，如：',
    '    biaochi init 新考核                    新单位起步，按提示回答，建好一套待填的数据',
    '    biaochi template 2025/main             生成发给各部门的填报表',
    '    biaochi explain 2025/main 单位 指标    说明一项得分是怎样算出来的',
    '    biaochi seal 2025 --date 2026-01-20    公布后封存',
    '    biaochi new 2026                       开始下一年',
    '',
    'data、content、archive 是打包时带上的数据、文稿和封存的年度（在软件自己的文件夹里打的包，带的是虚构的示例）。',
    '改用别的数据时，先把这几个文件夹移走，再把自己的放到这里，名称不变（用 init 新建的，就是“新考核”里的）。',
    '',
  ],
};
