import type { Report } from '../../model/report.ts';
import type { SealFault, Verdict } from '../../model/seal.ts';
import type { TableName } from '../../model/tables.ts';

type Edition = Report['edition'];

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
  confirmed: '核实',
};

/** What was typed, of a version: its name, the code as scored now, and the versions of the tool. */
export interface CodeOf {
  name: string;
  tool: string;
  now: string;
  anew?: { code: string };
}

const codeWords: Record<Verdict, (p: CodeOf) => string> = {
  seal: ({ name }) =>
    `这是 ${name} 的封存码：持有此码，可证明这一版的全部公开文件与封存时一字不差。`,
  'seal-broken': ({ name }) =>
    `这是 ${name} 的封存码，但这一版已与封存时不一致（见上）：此码只证明公开部分的清单未改，不能证明所列的文件未改。`,
  check: ({ name }) =>
    `这是 ${name} 的校验码：可证明这一版的数据和考核结果与印出时相同；网页和材料没有核对，上面的数字是否与结果一致，此码不能证明。`,
  'check-inputs': ({ name }) =>
    `对 ${name} 封存的数据重新计分，得出的正是这个校验码，但封存的结果与之不同（见上）：数据与印出时相同，封存的结果不能证明。`,
  'check-broken': ({ name }) =>
    `${name} 的清单写有这个校验码，但这一版已与封存时不一致（见上），没有重新计分：不能证明现有的数据和结果与印出时相同。`,
  'check-unscored': ({ name }) =>
    `${name} 的清单写有这个校验码。没有重新计分，不能证明封存的数据就是印出时的数据；要证明，须有内部部分并重新计分（不加 --no-score）。`,
  'check-false': ({ name, anew }) =>
    `${name} 的清单写有这个校验码，但对封存的数据重新计分，得出的是 ${anew?.code ?? ''}：封存的数据不是此码所证的数据。`,
  'check-other-tool': ({ name, anew, tool, now }) =>
    `${name} 的清单写有这个校验码，但封存用的是 ${tool} 版程序，现在的程序（${now} 版）对封存的数据得出 ${anew?.code ?? ''}：不能证明封存的数据就是印出时的数据，须用 ${tool} 版程序核验。`,
};

/** What comparing, sealing and verifying say. */
export const archive = {
  tables,
  field: (name: string): string => fields[name] ?? name,
  onlyIn: (typed: string, ids: readonly string[]): string =>
    `只有“${typed}”才有的考核：${ids.join('、')}`,
  yesNo: ['是', '否'] as [string, string],
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
    units: '本单位得分未变，参与排名的单位有变动',
    group: '本单位得分未变，本组单位有变动',
    rules: '本单位各项得分未变，考核办法有改动',
  },
  moreCauses: (count: number): string => `另有${count}项`,
  semicolon: '；',
  comma: '，',
  headGroupRank: '组内名次',
  noticeTitle: (assessment: string): string => `关于更正${assessment}数据的通知`,
  noticeIntro: (assessment: string, cells: number, units: number): string =>
    `${assessment}的数据有${cells}处更正，${units === 0 ? '各单位的得分、名次和等次不变' : `${units}个单位的结果因此变化`}。现将更正情况通知如下；此前公布的数据和结果与本通知不一致的，以本通知为准。`,
  noticeReasonHead: '更正原因',
  noticeReason: (p: {
    date: string;
    what: string;
    why: string | undefined;
    document: string | undefined;
  }): string =>
    `${p.date}：${p.what}${p.why === undefined ? '' : `，原因：${p.why}`}${p.document === undefined ? '' : `（${p.document}）`}。`,
  noticePlace: (parts: readonly string[]): string => parts.join(''),
  noticeOpen: (p: { list: string; all: number | undefined; reason: string }): string =>
    `${p.list}${p.all === undefined ? '' : `等${p.all}处`}更正，原因：${p.reason}。`,
  noticeCellsHead: '更正内容',
  noticeUnitsHead: '结果变化',
  noticeOthersHead: '数据未改动而结果变化的单位',
  noticeOther: (unit: string, why: string): string => `${unit}：${why}。`,
  noticeEqual: '所比较的考核数据和结果相同，没有需要通知的更正。',
  noticeOne: '一份更正通知只写一项考核。请用 #考核 指明，如 #2024/counties。',
  noticeMade: (path: string): string => `更正通知已生成：${path}`,
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
  showsPublicPages: (years: string): string =>
    `${years}年度的内部部分不在封存档案里，本网站显示的是这一年度的公开版网页。要显示内部版，请把 internal 放回原处，再生成一次。`,
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
    `以下考核尚未标为“公布”，没有封存：${ids.join('、')}。封存后页面和材料上的阶段就不能再改。如已公布，请把各自 scheme.yaml 中的 stage 改为 published，再封存；确实要按现在的阶段封存，请加 --stage-is-right。`,
  sealedInStage: (ids: readonly string[]): string =>
    `提醒：以下考核按现在的阶段封存，页面和材料上照此印出：${ids.join('、')}。`,
  officeIsInside: (year: string): string =>
    `${year} 年度的考核写有公开范围（publish 或“公开”一栏），可以对外提供的 public 里只能是公开版，不然不公布的内容就会随它流出。内部版网页会自动封存在 internal 里，请去掉 --edition office。`,
  sealUnchanged: (name: string): string => `数据与 ${name} 完全相同，没有必要再封存一版。`,
  sealBusy: '另一个封存还没有结束，等了一分钟。请稍后再试。',
  changedMeanwhile: (paths: readonly string[]): string =>
    `没有封存：封存过程中数据被改动，网页和原始数据会对不上：${paths.join('、')}。请关闭正在编辑的表格，核对后重新封存。`,
  sealWithout: (ids: readonly string[]): string =>
    `以下考核的数据尚有错误，不影响本年度封存，但封存的页面不与之对比：${ids.join('、')}。`,
  sealing: (year: string): string => `正在封存 ${year} 年度…`,
  /** Before the progress of each edition that is made. */
  sealingEdition: {
    public: '公开版网站：',
    office: '内部版网站：',
  } satisfies Record<Edition, string> as Record<Edition, string>,
  sealDone: (name: string, folder: string): string => `已封存为 ${name}：${folder}`,
  sealParts: {
    public: '  public 和 public.zip：公开版网页和材料，可以对外提供，双击 index.html 即可打开',
    office:
      '  public 和 public.zip：全部网页和材料，含“仅供内部研判”的内容（考核办法没有写 publish，未作删减）。对外提供的，请加 --edition public 封存',
  },
  sealInternal: {
    public:
      '  internal 和 internal.zip：内部版网页（office/index.html）、原始数据和票数，请按内部资料保管',
    office: '  internal 和 internal.zip：原始数据和票数，请按内部资料保管',
  },
  sealPageTitle: (year: number, version: number): string => `${year}年度考核档案（第${version}版）`,
  sealPageDate: (date: string): string => `封存日期：${date}`,
  sealPageEdition: {
    public: '本档案是公开版，只有按考核办法可以公布的内容。',
    office: '本档案是内部版，内容未作删减，含仅供内部研判的部分。',
  },
  sealPageReason: (reason: string): string => `更正原因：${reason}`,
  sealPageHow:
    '本文件夹自成一体，不需要任何软件。文件是否改动，可用 sha256sum -c SHA256SUMS 核对。',
  badYear: (typed: string): string => `“${typed}”不是年度。请写年度（2024）或版本（2024@v1）。`,
  nothingSealed: (archive: string, typed: string | undefined): string =>
    `${archive} 里没有${typed === undefined ? '' : ` ${typed} 的`}封存版本。封存用：biaochi seal 年度 --date 日期`,
  sealWhole: (name: string, files: number, date: string): string =>
    `${name}：完好，与自己的清单一致。${date}封存，公开部分 ${files} 个文件，逐个核对，没有增减。`,
  sealBroken: (name: string, count: number): string => `${name}：与封存时不一致，共 ${count} 处：`,
  sealFault: ({ path, what, other }: SealFault): string => faultWords[what](path, other ?? ''),
  internalElsewhere: (folder: string): string =>
    `内部部分不在 ${folder} 里：没有核对原始数据和票数，也没有重新计分。公开部分只证明文件未改；要全部核验，请先把 internal 和 internal.zip 放回原处。`,
  inputsElsewhere: (name: string): string =>
    `${name} 的内部部分不在此处，没有核对这一年度的数据封存后有无改动。`,
  sealDamaged: (name: string): string =>
    `${name} 的清单读不出来，没有用到这一版。请运行 biaochi verify 查看。`,
  noSealFolder: (path: string): string => `${path} 不是文件夹，不算封存版本。`,
  pagesNotAsSealed: (count: number): string =>
    `封存的网页与封存时不一致，共 ${count} 处，不能发布：`,
  pagesToRestore:
    '请从备份或该版的 public.zip 恢复封存时的文件，并运行 biaochi verify 核验，再生成网站。',
  sealCodeIs: (code: string): string => `封存码 ${code}（证明封存的文件一字未改）`,
  fingerprintIs: (code: string): string => `校验码 ${code}（证明数据和结果未改，与版式无关）`,
  rescoredSame: '用现在的程序对封存的数据重新计分，结果完全一致。',
  rescoredOther: (count: number): string =>
    `用现在的程序对封存的数据重新计分，有 ${count} 处不同：`,
  todaysRules: (count: number): string =>
    `这一版按封存时的规则计分和核对。按现在的规则，它的数据有 ${count} 处要先改正，仅供参考，不影响封存的效力：`,
  rescoredLine: (path: string, sealed: string, now: string): string =>
    `${path}：封存时 ${sealed}，现在 ${now}`,
  rescoredMore: (count: number): string => `另有 ${count} 处，从略。`,
  fingerprintSaid: (code: string): string => `清单所写的校验码 ${code}（没有重新计分，未经核对）`,
  fingerprintFalse: (said: string, code: string): string =>
    `清单所写的校验码 ${said} 不是封存的数据所得：封存用的正是现在的程序，重新计分得出的却是 ${code}。`,
  fingerprintNow: (p: { said: string; code: string; tool: string; now: string }): string =>
    `清单所写的校验码 ${p.said} 由 ${p.tool} 版程序得出，现在的程序（${p.now} 版）得出 ${p.code}：可能是算法有变，也可能是数据有变。封存的结果与封存的数据是否一致，已在上面核对；封存的数据是不是此码所证的数据，未能证明，须用 ${p.tool} 版程序核验。`,
  badCode: (typed: string, least: number): string =>
    `“${typed}”不是校验码或封存码。校验码为 16 位数字和字母；封存码为 64 位，由数字和字母 a 至 f 组成，可以只写开头的 ${least} 位或更多。各位之间可以有空格和连字符，不能有别的字符。`,
  codeIs: codeWords,
  pagesNotExamined:
    '网页和材料没有核对：校验码只能证明数据和考核结果，网页上的数字若被改过，校验码照样相符。要连同网页一起核对，请改用封存码（--code）或公钥（--public-key）。',
  nothingProved:
    '到此什么都还没有证明：以上只说明文件与档案里自己的清单一致，而清单可以和文件一起重做。请把上面的封存码与封存时记下的、印在纸上的逐位对照，相符才证明全部公开文件一字未改；可以用 --code 由程序对照，有签名的也可以用 --public-key。',
  othersAreSigned: (names: readonly string[]): string =>
    `注意：这一版没有签名，而 ${names.join('、')} 有签名。签名可能是被人去掉后重做了清单，请查明原因。`,
  officeInPublic: '公开部分是内部版，未作删减，含仅供内部研判的内容：对外提供之前请斟酌。',
  officeGivenOut: (year: number): string =>
    `公开部分是内部版：考核办法规定了公开范围，而这一版没有照办（由旧版程序封存）。封存仍然有效，但 public 不要对外提供；要对外提供，请再封存一版：biaochi seal ${year} --date 日期 --reason "公开部分改为公开版"。`,
  publicPagesAnew: (name: string, year: number): string =>
    `${name} 的公开部分是内部版，没有收进这个公开版网站，${year} 年度的网页按现在的数据另行生成。要让公开版网站提供封存的网页，请再封存一版：biaochi seal ${year} --date 日期 --reason "公开部分改为公开版"。`,
  listWhole: (count: number): string =>
    `版本登记（versions.json）：共 ${count} 版，前后相接，一版不少。`,
  listBroken: (count: number): string => `版本登记与档案不一致，共 ${count} 处：`,
  listAbsent:
    '档案里没有版本登记（versions.json，旧版程序不作登记）：最新一版若被整个拿走，看不出来。下次封存时会补作登记。',
  notListedYet: (name: string): string =>
    `${name} 由旧版程序封存，没有登记；下次封存时会补上登记。`,
  strayVersion: (name: string): string =>
    `${name} 像是一个封存版本，却不是：版本须是真正的文件夹（不是文件或链接），名称如 2024-v2，数字前面不加 0。它没有算作封存版本。`,
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
  'not-as-packed': (path) =>
    `${path} 不是封存时写成的压缩包（可能被截断、夹带了内容或改过标记），不同的解压软件可能解出不同的文件`,
  'not-plain': (path) => `${path} 不是普通文件，而是链接、管道之类，或者文件名的编码不对`,
  'not-replaced': (path) => `${path} 不是本版所更正的那一版：它的封存码与本版清单所写的不符`,
  'not-as-listed': (path) => `${path} 与版本登记（versions.json）里的不是同一版`,
  'not-listed': (path) => `${path} 没有登记在 versions.json 里，来历不明`,
  'replaces-other': (path) => `${path} 的清单写明所更正的不是这一版：封存码不符`,
};

const fields: Record<string, string> = {
  value: '完成值',
  target: '目标值',
  previous: '上年值',
  weight: '权重',
  points: '分值',
  group: '组别',
  difficulty: '难度系数',
  unit: '计量单位',
  direction: '方向',
  measure: '口径',
  nature: '性质',
  category: '类别',
  from: '原名称',
  to: '新名称',
  table: '对象',
  year: '年度',
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
