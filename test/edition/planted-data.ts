import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An office's folder in which everything that some edition must not show can be told at sight:
 * names, texts with 植, figures and scores with many unusual digits.
 */

export interface Unit {
  code: string;
  name: string;
  short: string;
  english: string;
  alias: string;
  before: string;
}

export const UNITS: Unit[] = [
  ['heming', '鹤鸣县', '鹤鸣', 'Crane Cry County', '老鹤州', '鹤川郡'],
  ['panlong', '蟠龙县', '蟠龙', 'Coiled Dragon County', '旧蟠邑', '蟠溪郡'],
  ['yandang', '雁荡县', '雁荡', 'Wild Goose County', '古雁城', '雁滩郡'],
  ['qilinpo', '麒麟县', '麒麟', 'Kirin Hill County', '麟坡镇', '麒山郡'],
  ['zhuquewan', '朱雀县', '朱雀', 'Vermilion Bird County', '雀湾镇', '朱浦郡'],
  ['xuanwuling', '玄武县', '玄武', 'Dark Warrior County', '玄岭镇', '武隘郡'],
].map(([code = '', name = '', short = '', english = '', alias = '', before = '']) => ({
  code,
  name,
  short,
  english,
  alias,
  before,
}));

/** Free texts, each with where it was planted. */
export const TEXTS = {
  siteIssuer: '植发机关办公室',
  basis: '植政办〔2024〕77号',
  leader: '欧阳植长',
  lead: '植牵头局',
  note: '备注植注',
  source: '来源植源',
  dataSource: '数源植库',
  indicatorNote: '说明植明',
  requirement: '要求植文',
  task: '城隍植塔工程',
  vetoReason: '否由植因',
  vetoDocument: '否文植号',
  bonusReason: '奖由植事',
  bonusDocument: '奖文植号',
  bonusEvent: '奖事植件',
  decisionReason: '审由植言',
  report: '自述植言',
  plan: '打算植言',
  claim: '申诉植言',
  answer: '答复植言',
  progress: '进展植言',
  hiddenProgress: '密进植言',
  /** Said of something hidden where something shown is spoken of. */
  aside: '旁及植言',
  change: '更正植言',
  tableNote: '表注植注',
  content: '正文植文',
};

/** What the public edition hides. */
export const HIDDEN = {
  indicators: ['密甲指数', '密乙指数'],
  codes: ['secretone', 'secrettwo'],
  categories: ['风评密类', '领评密类'],
  categoryIds: ['conductcat', 'leaderscat'],
  inside: ['民测密票', '领测密分'],
  insideCodes: ['conductvote', 'leadermark'],
  raters: ['植票代表', '植分领导', '植少委员'],
};

/** The same in English, where the site has it. */
export const HIDDEN_ENGLISH = [
  'Furtive Index Alpha',
  'Furtive Index Beta',
  'Conduct Behind Doors',
  'Leadership Behind Doors',
  'Ballot Of The Hall',
  'Mark Of The Dais',
];

const SECRET_ONE = [7.618347, 8.274913, 9.190573, 6.830159, 10.470617, 11.130279];
const SECRET_TWO = [8.350791, 7.240593, 6.919357, 10.730861, 9.560213, 7.810479];
const GDP = [11.3, 10.1, 9.7, 8.3, 7.9, 6.7];
const JOBS = [103, 97, 88, 92, 79, 71];

/** Figures of hidden cells, as written. */
export const HIDDEN_FIGURES = [...SECRET_ONE, ...SECRET_TWO].map(String);

/** Single ratings: their mean may be shown, no one of them ever. */
export const BALLOTS = UNITS.flatMap((_, unit) =>
  Array.from({ length: 6 }, (_, rater) => (71.137 + unit * 3.0191 + rater * 1.7093).toFixed(4)),
);
/** Ratings of a group of two, below the least number that is shown. */
export const FEW = UNITS.flatMap((_, unit) => [
  (64.2391 + unit * 2.117).toFixed(4),
  (66.8177 + unit * 2.117).toFixed(4),
]);

export interface Planting {
  ranking: string;
  hide: string[];
  vetoes: string;
  /** 公开 of both secret indicators. */
  open: [string, string];
  /** Whether the site has English pages too. */
  inEnglish: boolean;
}

export const PLANTING: Planting = {
  ranking: 'full',
  hide: HIDDEN.categoryIds,
  vetoes: 'item',
  open: ['否', '否'],
  inEnglish: false,
};

const scheme = (
  year: number,
  { ranking, hide, vetoes }: Planting,
): string => `title: 鹤鸣县${year}年度目标考核
title-en: Crane Cry County assessment ${year}
year: ${year}
stage: published
issuer: 蟠龙县考核办
basis: ${TEXTS.basis}
unit-noun: 县
self: heming
rivals: [panlong]
categories:
  - id: work
    name: 工作任务
    weight: 60
    categories:
      - { id: economy, name: 经济发展, weight: 40 }
      - { id: projects, name: 重大工程, weight: 20 }
  - { id: law, name: 依法行政, weight: 10 }
  - { id: conductcat, name: 风评密类, name_en: Conduct Behind Doors, weight: 15 }
  - { id: leaderscat, name: 领评密类, name_en: Leadership Behind Doors, weight: 15 }
raters:
  - { id: many, name: 植分领导, weight: 60 }
  - { id: few, name: 植少委员, weight: 40 }
  - { id: voters, name: 植票代表, weight: 100 }
rounding: { indicator: 5, category: 5, total: 5 }
adjustments: { bonus: { cap: 5 } }
vetoes: [{ id: safety, name: 安全生产, effect: cap-grade, grade: 良好 }]
grades: [{ name: 优秀, min: 90 }, { name: 良好, min: 80 }, { name: 合格 }]
progress: { as-of: ${year}-11-01 }
publish: { ranking: ${ranking}, hide: [${hide.join(', ')}], vetoes: ${vetoes} }
`;

const csv = (rows: (string | number)[][]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

/** Writes `data` and `content` below a folder. */
export function plantData(folder: string, planting: Planting = PLANTING): void {
  const data = join(folder, 'data');
  mkdirSync(join(folder, 'content/2024'), { recursive: true });
  mkdirSync(data, { recursive: true });
  const languages = planting.inEnglish ? 'languages: [zh-CN, en]\n' : '';
  const site = `title: 雁荡县考核网\nissuer: ${TEXTS.siteIssuer}\n${languages}`;
  writeFileSync(join(data, 'site.yaml'), site);
  const article = '---\nkind: article\nassessment: 2024/main\ntitle: 鹤鸣县纪要\n---\n\n';
  writeFileSync(join(folder, 'content/2024/minutes.mdx'), `${article}${TEXTS.content}。\n`);
  for (const year of [2023, 2024]) plantYear(join(data, `${year}/main`), year, planting);
}

function plantYear(folder: string, year: number, planting: Planting): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rows: (string | number)[][]): void =>
    writeFileSync(join(folder, `${name}.csv`), csv(rows));
  writeFileSync(join(folder, 'scheme.yaml'), scheme(year, planting));
  write('单位', [
    ['代码', '名称', '简称', '英文名', '别名', '分管领导', '原单位'],
    ...UNITS.map(({ code, name, short, english, alias, before }) => [
      code,
      name,
      short,
      english,
      alias,
      TEXTS.leader,
      before,
    ]),
  ]);
  write('指标', [INDICATOR_COLUMNS, ...indicatorRows(planting)]);
  write('重点工作', [
    ['代码', '名称', '类别', '权重', '目标要求', '时间节点', '考核单位'],
    ['chenghuang', TEXTS.task, 'projects', 20, TEXTS.requirement, `${year}-12-20`, TEXTS.lead],
  ]);
  plantFigures(write, year);
  plantRows(write, year);
}

const INDICATOR_COLUMNS = [
  '代码',
  '名称',
  '类别',
  '权重',
  '方向',
  '计分方法',
  '标准来源',
  '满意值',
  '不允许值',
  '目标值',
  '公开',
  '小数位',
  '牵头单位',
  '数据来源',
  '说明',
  '英文名',
];

/** Indicators by what their cells hold; all of them are positive and have one owner. */
function indicatorRows({ open: [first, second] }: Planting): (string | number)[][] {
  const fixed = { 计分方法: 'efficacy', 标准来源: 'fixed' };
  const secret = { 类别: 'economy', 权重: 5, ...fixed, 满意值: 12.5, 不允许值: 5.5, 小数位: 6 };
  const told = { 数据来源: TEXTS.dataSource, 说明: TEXTS.indicatorNote };
  const economy = { 类别: 'economy', 权重: 15 };
  const rows: Record<string, string | number>[] = [
    { 代码: 'gdp', 名称: '产值增速', ...economy, ...fixed, 满意值: 12, 不允许值: 6, ...told },
    {
      代码: 'jobs',
      名称: '新增就业',
      ...economy,
      计分方法: 'completion',
      目标值: 100,
      说明: '与密甲指数同口径',
    },
    { 代码: 'secretone', 名称: '密甲指数', 英文名: 'Furtive Index Alpha', ...secret, 公开: first },
    { 代码: 'secrettwo', 名称: '密乙指数', 英文名: 'Furtive Index Beta', ...secret, 公开: second },
    { 代码: 'lawpoints', 名称: '依法行政扣分', 类别: 'law', 权重: 5, 计分方法: 'deduction' },
    { 代码: 'lawmark', 名称: '依法行政考核', 类别: 'law', 权重: 5, 计分方法: 'direct' },
    {
      代码: 'conductvote',
      名称: '民测密票',
      英文名: 'Ballot Of The Hall',
      类别: 'conductcat',
      权重: 15,
      计分方法: 'votes',
    },
    {
      代码: 'leadermark',
      名称: '领测密分',
      英文名: 'Mark Of The Dais',
      类别: 'leaderscat',
      权重: 15,
      计分方法: 'ratings',
    },
  ];
  return rows.map((row) => {
    const cells: Record<string, string | number> = { 方向: '正向', 牵头单位: TEXTS.lead, ...row };
    return INDICATOR_COLUMNS.map((column) => cells[column] ?? '');
  });
}

type Write = (name: string, rows: (string | number)[][]) => void;

function plantFigures(write: Write, year: number): void {
  const before = year === 2023 ? 0.4 : 0;
  const words = ['完成', '基本完成', '完成', '推进中', '完成', '基本完成'];
  write('完成情况', [
    ['单位', '指标', '完成值', '来源', '备注'],
    ...UNITS.flatMap(({ name }, at): (string | number)[][] => [
      [name, '产值增速', (GDP[at] ?? 0) - before, TEXTS.source, TEXTS.note],
      [name, '新增就业', (JOBS[at] ?? 0) - 50 * before, '', ''],
      [name, '密甲指数', (SECRET_ONE[at] ?? 0) - before, '', TEXTS.note],
      [name, '密乙指数', SECRET_TWO[(at + year) % 6] ?? 0, '', ''],
      [name, '依法行政考核', 4.75 - at / 8 - before / 4, '', ''],
      [name, TEXTS.task, words[at] ?? '', '', ''],
    ]),
    ['合计', '密甲指数', 53.514887, '', ''],
    [`注：${TEXTS.tableNote}`, '', '', '', ''],
  ]);
  write('评议-打分', [
    ['单位', '评议项', '评议主体', '评分'],
    ...UNITS.flatMap(({ name }, at) => [
      ...BALLOTS.slice(at * 6, at * 6 + 6).map((mark) => [name, '领测密分', '植分领导', mark]),
      ...FEW.slice(at * 2, at * 2 + 2).map((mark) => [name, '领测密分', '植少委员', mark]),
    ]),
  ]);
  write('评议-投票', [
    ['单位', '评议项', '评议主体', '等次', '票数'],
    ...UNITS.flatMap(({ name }, at) => [
      [name, '民测密票', '植票代表', '优秀', 31 - at],
      [name, '民测密票', '植票代表', '良好', 13 + at],
    ]),
  ]);
}

function plantRows(write: Write, year: number): void {
  write('一票否决', [
    ['单位', '事项', '说明', '依据', '日期'],
    ['麒麟县', '安全生产', TEXTS.vetoReason, TEXTS.vetoDocument, `${year}-05-06`],
  ]);
  write('加减分', [
    ['单位', '类型', '分值', '事项', '同一事项', '依据', '日期'],
    [
      '雁荡县',
      'bonus',
      1,
      TEXTS.bonusReason,
      TEXTS.bonusEvent,
      TEXTS.bonusDocument,
      `${year}-06-01`,
    ],
    ['蟠龙县', 'bonus', 0.5, `密甲指数居前${TEXTS.aside}`, '', '', `${year}-06-02`],
  ]);
  write('扣分', [
    ['单位', '指标', '扣分', '事由', '依据', '日期'],
    ['蟠龙县', '依法行政扣分', 0.25, `密乙指数漏报${TEXTS.aside}`, '', `${year}-07-01`],
  ]);
  write('审定', [
    ['单位', '审定等次', '理由', '依据', '日期'],
    ['玄武县', '合格', TEXTS.decisionReason, '审文植号', `${year}-12-30`],
    ['朱雀县', '合格', `领评密类靠后${TEXTS.aside}`, '', `${year}-12-30`],
  ]);
  write('汇报', [
    ['单位', '存在问题', '下一步打算'],
    ['鹤鸣县', TEXTS.report, TEXTS.plan],
    ['蟠龙县', `密甲指数${TEXTS.aside}`, '抓紧整改'],
  ]);
  write('申诉', [
    ['单位', '指标', '意见', '处理结果', '日期'],
    ['蟠龙县', '密乙指数', TEXTS.claim, TEXTS.answer, `${year}-12-20`],
    ['雁荡县', '产值增速', '口径有误', `并入密乙指数${TEXTS.aside}`, `${year}-12-20`],
  ]);
  write('进度', [
    ['单位', '指标', '截止日期', '累计完成值', '进展情况'],
    ['鹤鸣县', '新增就业', `${year}-06-30`, 47, TEXTS.progress],
    ['鹤鸣县', '密甲指数', `${year}-06-30`, 3.371943, TEXTS.hiddenProgress],
    ['蟠龙县', '新增就业', `${year}-06-30`, 45, `密甲指数${TEXTS.aside}`],
  ]);
  write('更正', [
    ['日期', '更正内容', '更正原因'],
    [`${year}-12-31`, `密乙指数${TEXTS.change}`, '核实'],
  ]);
}
