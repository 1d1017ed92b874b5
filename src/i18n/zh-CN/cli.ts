/** What the command line says. */

interface CommandHelp {
  summary: string;
  usage: string;
  /** Command and what it does. */
  examples: (readonly [string, string])[];
}

const suggestion = (guess: string | undefined): string => (guess ? `您要的是不是“${guess}”？` : '');

/** What is still to wait: seconds, from a minute and a half on minutes. */
const timeLeft = (seconds: number | undefined): string => {
  if (seconds === undefined || seconds === 0) return '';
  return seconds < 90 ? `，约剩${seconds}秒` : `，约剩${Math.round(seconds / 60)}分钟`;
};

export const cli = {
  // Help
  title: '标尺：年度目标管理考核的核对、计分与结果发布',
  usageHead: '用法',
  commandsHead: '命令',
  optionsHead: '选项',
  commonOptionsHead: '各命令共有的选项',
  examplesHead: '示例',
  usageAll: 'biaochi 命令 [参数] [选项]',
  helpHint: '查看某个命令的用法：biaochi help 命令；英文帮助：biaochi --lang en --help',
  exitCodes: '退出码：0 完成；1 数据有问题（逐条列出）；2 用法不对',
  commands: {
    check: {
      summary: '读取并核对数据，列出全部错误和提醒，以及读到、跳过、改动了什么',
      usage: 'biaochi check [考核或年度] [选项]',
      examples: [
        ['biaochi check', '核对全部年度'],
        ['biaochi check 2024', '只核对一年'],
        [
          'biaochi check 2024/counties --report 退回',
          '只核对一项考核，有错误时把退回修改单放到“退回”文件夹',
        ],
        ['biaochi check --format json', '供程序读取'],
      ],
    },
    score: {
      summary: '计分并排名',
      usage: 'biaochi score 考核 [选项]',
      examples: [
        ['biaochi score 2024/counties', '排名表'],
        ['biaochi score 2024/counties --format csv > 排名.csv', '用 Excel 或 WPS 打开'],
        ['biaochi score 2024/departments --draft', '数据未齐时试算'],
      ],
    },
    explain: {
      summary: '说明一个总分或一项得分是怎样算出来的',
      usage: 'biaochi explain 考核 单位 [指标]',
      examples: [
        ['biaochi explain 2024/counties 青岚区', '总分的算法'],
        ['biaochi explain 2024/counties 青岚区 地区生产总值', '一项指标的公式、代入的数和出处'],
      ],
    },
    findings: {
      summary: '分析得分：短板、差距、进度、与上年相比的变化、在上级考核中的位次',
      usage: 'biaochi findings 考核 [单位] [选项]',
      examples: [
        ['biaochi findings 2024/counties', '全部单位一览'],
        ['biaochi findings 2024/counties 青岚区', '一个单位的短板、差距和进度'],
        ['biaochi findings 2024/departments --as-of 2024-11-11 --format json', '供程序读取'],
      ],
    },
    build: {
      summary: '核对、计分并生成整个网站',
      usage: 'biaochi build [选项]',
      examples: [
        ['biaochi build', '生成到 dist 文件夹'],
        ['biaochi build --only 2024 --out 一年', '只生成一年的各项考核'],
        ['biaochi build --only 2024/counties --out 试看', '只生成一项考核'],
        ['biaochi build --draft', '数据未齐时生成试算稿'],
      ],
    },
    join: {
      summary: '把分头生成的各部分合成一个网站',
      usage: 'biaochi join 文件夹… [选项]',
      examples: [
        ['biaochi join 部分1 部分2', '两台电脑各用 build --shard 1/2、2/2 生成的部分，合到 dist'],
        ['biaochi join 部分1 部分2 部分3 --out 网站', '三个部分，合到“网站”文件夹'],
      ],
    },
    document: {
      summary: '生成会议材料：Word 文档、PDF 或单个网页文件',
      usage: 'biaochi document 种类 考核 [单位] [选项]',
      examples: [
        ['biaochi document circular 2024/counties', '考核情况通报，Word 文档'],
        ['biaochi document all 2024/departments --out 会议材料', '全部材料，放到一个文件夹'],
        ['biaochi document circular 2024/counties --format pdf', '通报的 PDF'],
        ['biaochi document all', '最近一年各项考核的全部材料，各放一个文件夹'],
        [
          'biaochi document circular 2024/counties --explain',
          '逐句列出通报所依据的单元格和测算结果',
        ],
      ],
    },
    compare: {
      summary: '比较两个版本的数据：哪些单元格变了，哪些单位的得分、名次、等次因此变了',
      usage: 'biaochi compare 版本一 版本二 [选项]',
      examples: [
        ['biaochi compare 旧数据 data', '比较两个数据文件夹'],
        ['biaochi compare 2024@v1 data#2024/counties', '封存的第 1 版与现在的数据'],
        ['biaochi compare git:HEAD data', '数据文件夹在 git 中时，与上次提交比较'],
      ],
    },
    seal: {
      summary: '封存一个已公布的年度：网站、文件、结果和原始数据连同校验清单，永久可查',
      usage: 'biaochi seal 年度 --date 日期 [选项]',
      examples: [
        ['biaochi seal 2024 --date 2025-01-20', '封存为 2024-v1'],
        [
          'biaochi seal 2024 --date 2025-03-02 --reason "更正一处数据"',
          '更正后另存一版，原版本保留',
        ],
        ['biaochi seal 2024 --date 2025-01-20 --new-key 考核办.pem', '封存并签名'],
      ],
    },
    verify: {
      summary: '核验封存的年度：文件有无改动、重新计分是否一致，并核对纸上的校验码',
      usage: 'biaochi verify [年度] [选项]',
      examples: [
        ['biaochi verify', '核验全部封存版本'],
        ['biaochi verify 2024@v1', '只核验一个版本'],
        ['biaochi verify 2024 --code 7KQ2-0000-1111-2222', '核对文件上印的校验码'],
        ['biaochi verify 2024 --public-key 考核办.pub.pem', '核对签名'],
      ],
    },
    init: {
      summary: '新单位起步：建一个工作文件夹，内有小型办法、待填工作簿和说明，当即可以生成网站',
      usage: 'biaochi init 目录 [选项]',
      examples: [
        ['biaochi init 考核', '逐项询问'],
        [
          'biaochi init 考核 --name 青岚区目标管理考核 --units 部门 --year 2025',
          '不询问，直接建立',
        ],
      ],
    },
    template: {
      summary: '生成填报表：发给各部门填写，收回后直接放进数据文件夹',
      usage: 'biaochi template 考核 [选项]',
      examples: [
        ['biaochi template 2024/counties', '一份总表'],
        ['biaochi template 2024/departments --by assessor --out 填报表', '按考核单位每家一份'],
        ['biaochi template 2024/departments --by unit', '按被考核单位每家一份'],
      ],
    },
    new: {
      summary: '开始新的年度：沿用上一年的办法、单位和指标，带入上年值，留出目标和完成值待填',
      usage: 'biaochi new 年度 [选项]',
      examples: [
        ['biaochi new 2025', '建立 data/2025'],
        ['biaochi new 2025 --lineage 沿革.csv', '单位有更名、拆分、合并的，按表带入各表'],
      ],
    },
    pack: {
      summary: '打成离线包：自带 Node 和全部模块，拷到不联网的电脑上双击即用',
      usage: 'biaochi pack [选项]',
      examples: [
        ['biaochi pack', '给同一种电脑'],
        ['biaochi pack --platform win-x64', '给 Windows 电脑'],
        ['biaochi pack --platform linux-arm64 --out 标尺.zip', '给国产 ARM 电脑'],
      ],
    },
    dev: {
      summary: '在本机边改边看，数据一存盘页面就更新',
      usage: 'biaochi dev [选项]',
      examples: [['biaochi dev --port 4321', '在浏览器打开 http://localhost:4321/']],
    },
    preview: {
      summary: '在本机查看已经生成的网站',
      usage: 'biaochi preview [选项]',
      examples: [['biaochi preview --out dist', '在浏览器打开所示地址']],
    },
  } satisfies Record<string, CommandHelp>,
  options: {
    data: ['目录', '数据文件夹，默认 data'],
    content: ['目录', '文稿文件夹，默认为数据文件夹旁的 content'],
    lang: ['语言', '输出的语言：zh-CN 或 en，默认依 site.yaml'],
    quiet: ['', '不显示进度'],
    help: ['', '显示帮助'],
    format: ['格式', '输出格式'],
    report: ['目录', '有错误时存放退回修改单的文件夹，默认 problems'],
    draft: ['', '试算：未报、未出数的先不计入'],
    guards: ['处理', '不像真数的怎么办：stop 报错（默认），warn 只提醒，供试算'],
    out: ['路径', '输出到哪个文件夹或文件，build、preview 默认 dist'],
    all: ['', '每个单位各一份'],
    only: [
      '考核或年度',
      '只做这一项考核，或这一年的各项考核（连同上级考核），如 2024/counties、2024',
    ],
    edition: ['版本', 'office 内部版（全部）或 public 公开版'],
    anonymise: ['', '隐去单位名称和全部文字'],
    pdf: ['', '同时生成 PDF'],
    explain: ['', '逐句列出依据的单元格和测算结果，不生成文件'],
    'no-documents': ['', '不生成会议材料'],
    shard: ['几分之几', '只生成网站的一部分：2/4 是四部分中的第二部分，全部生成后用 join 合成'],
    platform: ['电脑', '给哪种电脑用，默认与本机相同'],
    answers: ['文件', '从文件读取回答，不询问'],
    name: ['名称', '考核名称，作网站标题'],
    issuer: ['机关', '发布机关'],
    units: ['统称', '被考核单位的统称，如 县区、部门'],
    groups: ['组别', '分哪几组，用分号隔开'],
    compared: ['是/否', '各组之间排不排总名次'],
    weights: ['方式', '权重写分值还是相对数'],
    components: ['部分', '由哪些部分组成，如 目标任务;评议;一票否决'],
    year: ['年度', '第一个年度，默认今年'],
    by: ['对象', '每家一份：assessor 按考核单位，unit 按被考核单位'],
    date: ['日期', '封存日期，如 2025-01-20'],
    reason: ['原因', '再封存一版的更正原因'],
    key: ['文件', '签名用的私钥（Ed25519，PEM 文件）'],
    'stage-is-right': ['', '考核尚未标为“公布”也封存，页面和材料印上现在的阶段'],
    lineage: [
      '文件',
      '“沿革”表（CSV 或 Excel）：对象、原名称、新名称、类型，更名、拆分、合并等带入新年度各表',
    ],
    'new-key': ['文件', '新建一对密钥并用它签名：私钥写入该文件，公钥写在旁边的 .pub.pem'],
    'public-key': ['文件', '签名人的公钥（PEM 文件），核对签名是不是此人所签'],
    code: ['码', '从纸上抄来的校验码（16 位）或封存码（64 位，可只写开头的 16 位或更多）'],
    'as-of': ['日期', '进度截至这一天，如 2024-11-11；默认依 scheme.yaml'],
    'no-score': ['', '只核对文件，不重新计分'],
    port: ['端口', '本机端口，默认 4321'],
    host: ['地址', '监听的地址，默认只限本机'],
  } satisfies Record<string, readonly [string, string]>,
  choices: (words: readonly string[]): string => `（${words.join('、')}）`,

  // Wrong usage
  guardsNeedDraft: '--guards warn 只用于试算：生成网站时须同时写 --draft，正式发布的数据必须核实。',
  unknownCommand: (name: string, guess: string | undefined, names: readonly string[]): string =>
    `没有“${name}”这个命令。${suggestion(guess)}可用的命令：${names.join('、')}。`,
  unknownOption: (name: string, guess: string | undefined): string =>
    `没有“${name}”这个选项。${suggestion(guess)}`,
  optionNotHere: (name: string, command: string | undefined): string =>
    command ? `命令 ${command} 没有选项 ${name}。` : `请先写命令，再写选项 ${name}。`,
  optionNeedsValue: (name: string): string => `选项 ${name} 后面要写一个值。`,
  optionTakesNoValue: (name: string): string => `选项 ${name} 后面不带值。`,
  optionChoices: (name: string, value: string, choices: readonly string[]): string =>
    `选项 ${name} 不能是“${value}”，只能是：${choices.join('、')}。`,
  badDate: (value: string): string => `日期“${value}”不对，应写作 2024-11-11。`,
  badPort: (value: string): string => `端口“${value}”不对，应为 1 至 65535 的整数。`,
  tooFewArguments: (usage: string): string => `参数不够。用法：${usage}`,
  tooManyArguments: (extra: string, usage: string): string => `多了参数“${extra}”。用法：${usage}`,
  noContentFolder: (path: string): string =>
    `${path} 不是文件夹，里面没有文稿。请用 --content 写放文稿的文件夹。`,
  noDataFolder: (path: string): string =>
    [
      `这里没有数据：找不到文件夹 ${path}。`,
      '先进入本单位的考核文件夹（如 cd 考核），再输入这条命令；',
      '或者在命令后面加上 --data，写明数据在哪里（如 --data 考核/data）；',
      '还没有考核文件夹的，先建一个：biaochi init 考核',
    ].join('\n'),
  unknownAssessment: (name: string, guess: string | undefined, names: readonly string[]): string =>
    `数据文件夹里没有“${name}”这项考核。${suggestion(guess)}${
      names.length > 0 ? `现有：${names.join('、')}。` : ''
    }`,
  unknownUnit: (name: string, guess: string | undefined): string =>
    `这项考核里没有单位“${name}”。${suggestion(guess)}`,
  unknownIndicator: (name: string, guess: string | undefined): string =>
    `这个单位没有指标“${name}”。${suggestion(guess)}`,
  seeHelp: (command: string | undefined): string =>
    command ? `查看用法：biaochi help ${command}` : '查看用法：biaochi help',

  // Progress
  reading: '正在读取数据…',
  readingVersion: (typed: string): string => `正在读取 ${typed}…`,
  readDone: (files: number, assessments: number): string =>
    `已读取 ${files} 个文件，${assessments} 项考核。`,
  scoring: '正在计分…',
  buildingPages: '正在生成页面…',
  progress: {
    pages: (percent: number, left: number | undefined) => `页面已生成${percent}%${timeLeft(left)}`,
    documents: (percent: number, left: number | undefined) =>
      `材料已生成${percent}%${timeLeft(left)}`,
    modules: (percent: number, left: number | undefined) =>
      `程序模块已取${percent}%${timeLeft(left)}`,
    packed: (percent: number, left: number | undefined) => `文件已装入${percent}%${timeLeft(left)}`,
  },
  checkingLinks: '正在核对链接、生成校验清单…',
  buildDone: (files: number, seconds: string): string =>
    `网站已生成：${files} 个文件，用时 ${seconds} 秒。`,
  openFile: (path: string): string => `双击即可打开：${path}`,
  serveHint: (command: string): string => `用网址查看：${command}`,
  serving: (address: string): string => `请在浏览器打开 ${address}（按 Ctrl+C 结束）`,
  waitingForBuild: '另一个生成正在进行，最多等一分钟…',
  buildBusy: '另一个生成还没有结束，等了一分钟。请稍后再试。',
  swapFinished: (path: string): string => `上次中断的替换已经恢复：${path}`,
  outIsFile: (path: string): string =>
    `${path} 不是文件夹，网站不能放在这里。请用 --out 换一个文件夹。`,
  badShard: (value: string): string =>
    `“${value}”不对：要写第几部分和共几部分，如 2/4，前一个数不大于后一个数。`,
  partDone: (index: number, of: number, files: number, seconds: string, out: string): string =>
    `第 ${index} 部分（共 ${of} 部分）已生成：${files} 个文件，用时 ${seconds} 秒，在 ${out}。各部分都生成后，用 biaochi join 合成网站。`,
  noPart: (folder: string): string =>
    `${folder} 不是网站的一部分。请写 biaochi build --shard 生成的文件夹。`,
  otherSite: (folder: string, first: string): string =>
    `${folder} 与 ${first} 不是同一个网站的部分：数据、版本、语言、程序版本和总共几部分都要相同。请用同样的数据和选项重新生成。`,
  samePart: (folder: string, before: string): string => `${folder} 与 ${before} 是同一部分。`,
  partsMissing: (missing: readonly number[], of: number): string =>
    `共 ${of} 部分，还缺第 ${missing.join('、')} 部分。`,
  partChanged: (folder: string, path: string): string =>
    `${folder} 里的 ${path} 缺失或与生成时不同，没有合成。请重新生成或重新复制这一部分。`,
  brokenLinks: (count: number): string => `生成的网站里有 ${count} 个链接指向不存在的文件：`,
  foreignAddress: (page: string, address: string): string =>
    `${page}：页面要从外部地址 ${address} 读取内容`,
  brokenLink: (page: string, address: string): string => `${page}：${address}`,
  yearIsSound: (year: string): string =>
    `${year}年的数据没有错误。只生成这一年的：加上 --only ${year}；连同还没有报齐的年度：加上 --draft（试算稿）。`,
  siteKept: (path: string): string => `原有的网站没有改动：${path}`,
  nothingToPreview: (path: string): string =>
    `文件夹 ${path} 里没有生成好的网站。请先运行 biaochi build。`,
  devErrors: (count: number): string => `数据有 ${count} 处错误，页面仍为上一次正确的内容：`,
  devUpdated: '数据已更新。',

  // Reports
  levelError: '错误',
  levelWarning: '提醒',
  problemsFound: (errors: number, warnings: number): string =>
    errors > 0
      ? `共 ${errors} 处错误${warnings > 0 ? `、${warnings} 条提醒` : ''}。`
      : `没有错误，${warnings} 条提醒。`,
  noProblems: '没有发现问题。',
  warningsHint: (count: number): string => `另有 ${count} 条提醒，详见 biaochi check。`,
  reportLeft: (paths: readonly string[]): string => `退回修改单：${paths.join('、')}`,
  reportNotLeft: (reason: string): string => `退回修改单没有写成：${reason}`,
  alsoAt: '另见',
  lackOf: (units: string, figures: string): string => `${units}：${figures}`,
  sameCells: (cells: readonly string[], count: number): string =>
    `${cells.join('、')}（共 ${count} 处）`,
  readHead: '读取情况',
  readTable: (table: string, rows: number): string => `${table}，${rows} 行`,
  readSheet: (file: string, sheet: string | null): string => (sheet ? `${file}　${sheet}` : file),
  encoding: (name: string): string => `编码 ${name}`,
  skippedRow: (row: number, why: string): string => `跳过第 ${row} 行：${why}`,
  skippedColumn: (column: string, header: string, why: string): string =>
    `跳过 ${column} 列“${header}”：${why}`,
  changedCell: (cell: string, from: string, to: string, why: string): string =>
    `${cell}：“${from}”读作“${to}”（${why}）`,
  unusedCell: (cell: string, from: string, why: string): string =>
    `${cell}：“${from}”没有采用（${why}）`,
  filledCell: (cell: string, to: string, why: string): string =>
    `${cell}：空格读作“${to}”（${why}）`,
  cellsBetween: '、',
  partsBetween: '，',
  firstToLast: (first: string, last: string): string => `${first}至${last}`,
  changedAlike: (cells: string, count: number, first: string): string =>
    `${cells} 共 ${count} 格，如 ${first}`,
  changedBallot: (cell: string, why: string): string => `${cell}：有改动（${why}）`,
  hiddenRow: (row: number): string => `第 ${row} 行是隐藏的，已读取`,
  hiddenColumn: (column: string): string => `${column} 列是隐藏的，已读取`,
  hiddenSheet: (sheet: string): string => `工作表“${sheet}”是隐藏的，已读取`,

  // The ranking as a table
  rank: '名次',
  groupRank: '组内名次',
  code: '代码',
  unit: '单位',
  group: '组别',
  total: '总分',
  adjustment: '加减分',
  roundingDifference: '四舍五入尾差',
  grade: '等次',
  veto: '一票否决',
  draftMark: '试算稿',
  none: '—',

  // The page and workbook for the bureaus
  slipTitle: '退回修改单',
  slipIntro: (errors: number, warnings: number): string =>
    `以下 ${errors} 处错误须改正后重新报送${warnings > 0 ? `；另有 ${warnings} 条提醒，请核实` : ''}。`,
  slipNoFile: '总体',
  slipLevel: '类别',
  slipSheet: '工作表',
  slipCell: '单元格',
  slipFound: '原内容',
  slipMessage: '问题',
  slipFix: '怎样改',
  slipAlso: '另见',

  // Failures of the machine
  diskFull: (path: string): string =>
    `磁盘已满${path && `，写不下 ${path}`}。原有文件没有改动。请在该磁盘上清理出空间，或换一个磁盘，再运行一次。`,
  readOnly: (path: string): string =>
    `${path || '这个文件夹'} 所在的磁盘是只读的，写不进去。原有文件没有改动。请改为可写，或把文件夹拷到可写的磁盘，再运行一次。`,
  noPermission: (path: string): string =>
    `没有权限读写 ${path || '这个文件夹'}，或者文件正在别的程序中打开。原有文件没有改动。请关闭打开的文件，检查文件夹的权限，再运行一次。`,
  noFolder: (path: string): string =>
    `${path} 这个位置不能新建文件夹（系统自用的目录、已经断开的网络盘，或有同名的文件、失效的链接）。原有文件没有改动。请改用本机磁盘上的文件夹，再运行一次。`,
  /** 输出写不出去时命令已经结束：它生成的都在。 */
  outputLost: (reason: string, isDone: boolean): string =>
    `${reason}，命令的输出没有写全。${isDone ? '命令已执行完毕，它生成的文件都完好。' : ''}请清理出空间，或把输出写到别处。`,
  outputDiskFull: '磁盘已满',
  ourMistake: '程序出错，请把下面的内容连同数据发给维护人员：',
};
