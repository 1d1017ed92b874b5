import type { SealFault } from '../../model/seal.ts';
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
  onlyIn: (typed: string, ids: readonly string[]): string =>
    `只有“${typed}”才有的考核：${ids.join('、')}`,
  compareEqual: '两个版本的数据和结果完全相同。',
  compareCells: (count: number): string => `数据有 ${count} 处不同：`,
  compareUnits: (count: number): string => `因此有 ${count} 个单位的结果发生变化：`,
  compareNoUnits: '各单位的得分、名次和等次都没有变化。',
  ballots: '票数有改动（不显示内容）',
  ownChanged: '本单位数据有改动',
  othersChanged: (why: string): string => `本单位数据未改动：${why}`,
  satisfactory: '满意值',
  unallowable: '不允许值',
  causeBounds: (name: string, sides: string): string => `${name}的${sides}`,
  causeBound: (side: string, before: string, after: string): string =>
    `${side}由${before}变为${after}`,
  causeWeight: (name: string, before: string, after: string): string =>
    `${name}的有效权重由${before}变为${after}`,
  causePeers: (name: string): string => `${name}按其他单位的数据或办法重新计分`,
  causesBesideScores: {
    others: '本单位得分未变，其他单位的总分变化',
    units: '本单位得分未变，参加排名的单位有变动',
    group: '本单位得分未变，本组单位有变动',
    rules: '本单位各项得分未变，考核办法有改动',
  },
  moreCauses: (count: number): string => `另有${count}项`,
  semicolon: '；',
  comma: '，',
  headGroupRank: '组内名次',
  noticeKind: '更正说明',
  noticeTitle: (assessment: string): string => `关于更正${assessment}数据的说明`,
  noticeIntro: (assessment: string, cells: number, units: number): string =>
    units === 0
      ? `${assessment}的数据有${cells}处更正，各单位的得分、名次和等次不变。现说明如下。`
      : `${assessment}的数据有${cells}处更正，${units}个单位的结果因此变化。现说明如下。`,
  noticeReasonHead: '更正原因',
  noticeReason: (p: {
    date: string;
    what: string;
    why: string | undefined;
    document: string | undefined;
  }): string =>
    `${p.date}：${p.what}${p.why === undefined ? '' : `，原因：${p.why}`}${p.document === undefined ? '' : `（${p.document}）`}。`,
  noticeCellsHead: '更正内容',
  noticeUnitsHead: '结果变化',
  noticeOthersHead: '数据未改动而结果变化的单位',
  noticeOther: (unit: string, why: string): string => `${unit}：${why}。`,
  noticeEqual: '所比较的考核数据和结果相同，没有需要说明的更正。',
  noticeOne: '一份更正说明只写一项考核。请用 #考核 指明，如 #2024/counties。',
  noticeMade: (path: string): string => `更正说明已生成：${path}`,
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
  resultsOfSealed: (years: string): string =>
    `；不含已封存的${years}年度，封存年度的结果在上面各行的 results.json 里`,
  sealedHead: '封存版本',
  sealedCaption: '各年度封存版本',
  noneSealed: '还没有封存的年度。',
  headVersion: '版本',
  headSealDate: '封存日期',
  headReason: '更正原因',
  headSealCode: '封存码',
  versionOf: (year: number, version: number): string => `${year}年度第${version}版`,
  replaced: '（已由新版本代替）',
  codesMean:
    '校验码证明数据和考核结果未改，与版式无关；封存码证明封存的公开文件一字未改。核验：biaochi verify。',
  changesHead: '更正记录',
  changesCaption: '公布后的更正',
  changesNone: '公布后没有更正。',
  headDate: '日期',
  headWhat: '更正内容',
  appealsHead: '申诉及答复',
  appealsCaption: '各单位的申诉和处理结果',
  appealsNone: '没有申诉。',
  headClaim: '意见',
  headAnswer: '处理结果',
  appealOpen: '尚未答复',
  noVersion: (typed: string): string =>
    `找不到“${typed}”这个版本。可以写数据文件夹的路径、封存版本（如 2024@v1）或 git:修订号，后面可加 #考核（如 #2024/counties）。`,
  noCommonAssessment: '两个版本里没有相同的考核可以比较。请用 #考核 指明。',
  versionHasErrors: (typed: string): string => `“${typed}”的数据有错误，无法比较：`,
  needDate: '请用 --date 写明封存日期，如 --date 2025-01-20。',
  badDate: (typed: string): string => `“${typed}”不是日期，请写成 2025-01-20 的样子。`,
  noSuchYear: (year: string): string => `数据文件夹里没有 ${year} 年度的考核。`,
  needReason: (year: string, version: number): string =>
    `${year} 年度已有第 ${version} 版。再封存一版须用 --reason 写明更正原因；原版本保留。`,
  blankReason: '--reason 是空的，请写明更正原因，如 --reason "统计局更正一处数据"。',
  sealTooEarly: (date: string, name: string, before: string): string =>
    `封存日期 ${date} 早于 ${name} 的封存日期 ${before}。请核对 --date。`,
  inStage: (id: string, stage: string): string => `${id}（${stage}）`,
  notPublished: (ids: readonly string[]): string =>
    `提醒：以下考核尚未标为“公布”，封存的页面和材料将印上现在的阶段：${ids.join('、')}。如已公布，请把各自 scheme.yaml 中的 stage 改为 published，再封存一版。`,
  sealUnchanged: (name: string): string => `数据与 ${name} 完全相同，没有必要再封存一版。`,
  sealBusy: '另一个封存还没有结束，等了一分钟。请稍后再试。',
  sealWithout: (ids: readonly string[]): string =>
    `以下考核的数据尚有错误，不影响本年度封存，但封存的页面不与之对比：${ids.join('、')}。`,
  sealing: (year: string): string => `正在封存 ${year} 年度…`,
  sealDone: (name: string, folder: string): string => `已封存为 ${name}：${folder}`,
  sealParts: [
    '  public 和 public.zip：公开部分，可以对外提供，双击 index.html 即可打开',
    '  internal 和 internal.zip：内部部分，含原始数据和票数，请按内部资料保管',
  ].join('\n'),
  sealPageTitle: (year: number, version: number): string => `${year}年度考核档案（第${version}版）`,
  sealPageDate: (date: string): string => `封存日期：${date}`,
  sealPageReason: (reason: string): string => `更正原因：${reason}`,
  sealPageHow:
    '本文件夹自成一体，不需要任何软件。文件是否改动，可用 sha256sum -c SHA256SUMS 核对。',
  badYear: (typed: string): string => `“${typed}”不是年度。请写年度（2024）或版本（2024@v1）。`,
  nothingSealed: (archive: string, typed: string | undefined): string =>
    `${archive} 里没有${typed === undefined ? '' : ` ${typed} 的`}封存版本。封存用：biaochi seal 年度 --date 日期`,
  sealWhole: (name: string, files: number, date: string): string =>
    `${name}：完好。${date}封存，公开部分 ${files} 个文件，逐个核对一致，没有增减。`,
  sealBroken: (name: string, count: number): string => `${name}：与封存时不一致，共 ${count} 处：`,
  sealFault: ({ path, what, other }: SealFault): string => faultWords[what](path, other ?? ''),
  sealCodeIs: (code: string): string => `封存码 ${code}（证明封存的文件一字未改）`,
  fingerprintIs: (code: string): string => `校验码 ${code}（证明数据和结果未改，与版式无关）`,
  rescoredSame: '用现在的程序对封存的数据重新计分，结果完全一致。',
  rescoredOther: (count: number): string =>
    `用现在的程序对封存的数据重新计分，有 ${count} 处不同：`,
  rescoredLine: (path: string, sealed: string, now: string): string =>
    `${path}：封存时 ${sealed}，现在 ${now}`,
  rescoredMore: (count: number): string => `另有 ${count} 处，从略。`,
  fingerprintNow: (code: string): string =>
    `按现在的程序，校验码为 ${code}；结果没有变化，只是校验码的算法或数据的写法有变。`,
  codeIsSeal: (name: string): string =>
    `这是 ${name} 的封存码：持有此码，可证明这一版的全部公开文件与封存时一字不差。`,
  codeIsFingerprint: (name: string): string =>
    `这是 ${name} 的校验码：可证明这一版的数据和考核结果与印出时相同；页面版式不在证明之列。`,
  keyOrNewKey: '--key 和 --new-key 只能用一个。',
  noKeyFile: (path: string): string => `找不到密钥文件 ${path}。`,
  badPrivateKey: (path: string): string =>
    `${path} 不是没有口令的 Ed25519 私钥（PEM）。可用 --new-key 新建，或用 openssl genpkey -algorithm ed25519 -out ${path}。`,
  badPublicKey: (path: string): string => `${path} 不是 Ed25519 公钥（PEM）。`,
  signedWith: (print: string): string => `已签名，公钥指纹 ${print}`,
  keyMade: (own: string, open: string): string =>
    `新密钥：私钥 ${own}（请妥善保管，不要外传）；公钥 ${open}（可以公开，请连同指纹另行告知核验人）`,
  notSigned: '没有签名：不能证明由谁封存。',
  signedBySomebody: (print: string): string =>
    `有签名，公钥指纹 ${print}。只证明签名之后没有改动；是谁签的，请用签名人另行给出的公钥核对（--public-key）。`,
  signedByKey: (print: string): string =>
    `签名相符，公钥指纹 ${print}：证明公开部分（并经其中的摘要，内部部分）由持有对应私钥者签署，签后一字未改；不证明签署的时间。`,
  signedByOther: (signer: string, key: string): string =>
    `签名不是这把密钥所签：签名的公钥指纹 ${signer}，给出的公钥指纹 ${key}。`,
  codeUnknown: (typed: string): string => `“${typed}”与所查版本的封存码、校验码都不相符。`,
};

const faultWords: Record<SealFault['what'], (path: string, other: string) => string> = {
  changed: (path) => `${path} 的内容被改动`,
  missing: (path) => `${path} 不见了`,
  added: (path) => `${path} 是多出来的`,
  renamed: (path, other) => `${path} 被改名为 ${other}`,
  swapped: (path, other) => `${path} 与 ${other} 的内容被对调`,
  unreadable: (path) => `${path} 读不出来`,
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
  claim: '意见',
  answer: '处理结果',
  document: '依据',
  date: '日期',
  asOf: '截止日期',
  state: '状态',
  text: '进展情况',
  problems: '存在问题',
  plans: '下一步打算',
  score: '得分',
  rank: '位次',
  kind: '类型',
  reason: '原因',
  why: '更正原因',
};
