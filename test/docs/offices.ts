/** What an office writes into a sheet of its workbook: its rows, and the heads where these are its own indicators. */
export interface Filled {
  heads?: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** An office that lives the year: its answers to \`init\`, its workbook, and one unit worked by hand. */
export interface LivedOffice {
  name: string;
  answers: string;
  sheets: Readonly<Record<string, Filled>>;
  unit: string;
  total: number;
  grade: string;
}

const BALLOTS = ['优秀', '良好', '一般', '较差'];

/** Votes of leaders and of those served, a row for each tier. */
const votes = (unit: string, item: string, leaders: number[], served: number[]) =>
  Object.entries({ 领导评议: leaders, 服务对象评议: served }).flatMap(([rater, counts]) =>
    counts.map((count, tier) => [unit, item, rater, BALLOTS[tier] ?? '', count]),
  );

/**
 * 青岚区: growth 6 between 5 (worst) and 7 (best): 60 + 40 × 1/2 = 80, of 50 marks 40. Investment 95 of
 * 100: 95 %, of 25 marks 23.75. Dust 33, not above 35: all 15. Votes of leaders (6 × 100 + 4 × 80) ÷ 10
 * = 92, of those served (5 × 100 + 3 × 80 + 2 × 60) ÷ 10 = 86: 0.6 × 92 + 0.4 × 86 = 89.6, of 10 marks
 * 8.96. Together 87.71, from 75 on 良好.
 */
const CITY: LivedOffice = {
  name: '市考核县区',
  answers:
    '考核名称: 云溪市目标管理考核\n发布机关: 云溪市考核办\n单位统称: 县区\n组成部分: [目标任务, 评议, 一票否决]\n年度: 2025\n',
  sheets: {
    单位: {
      rows: [
        ['qinglan', '青岚区', '是'],
        ['baisha', '白沙县', '是'],
        ['hengshan', '横山县', '是'],
        ['shiqiao', '石桥县', '是'],
      ],
    },
    指标: {
      rows: [
        ['gdp', '地区生产总值增幅', '目标任务', 50, '%', '正向', '增幅', '', '市统计局'],
        ['invest', '固定资产投资', '目标任务', 25, '亿元', '正向', '总量', '完成率', '市发改委'],
        ['dust', '可吸入颗粒物浓度', '目标任务', 15, '微克/立方米', '逆向', '总量', '达标', ''],
        ['review', '群众评议', '民主评议', 10, '', '正向', '', '测评票', '市考核办'],
      ],
    },
    目标: {
      heads: ['单位', '固定资产投资', '可吸入颗粒物浓度'],
      rows: ['青岚区', '白沙县', '横山县', '石桥县'].map((unit) => [unit, 100, 35]),
    },
    完成情况: {
      heads: ['单位', '地区生产总值增幅', '固定资产投资', '可吸入颗粒物浓度'],
      rows: [
        ['青岚区', 6, 95, 33],
        ['白沙县', 5, 110, 36],
        ['横山县', 7, 102, 35],
        ['石桥县', 5.5, 88, 34],
      ],
    },
    评议: {
      rows: [
        ...votes('青岚区', '群众评议', [6, 4, 0, 0], [5, 3, 2, 0]),
        ...votes('白沙县', '群众评议', [7, 3, 0, 0], [6, 3, 1, 0]),
        ...votes('横山县', '群众评议', [5, 5, 0, 0], [4, 4, 2, 0]),
        ...votes('石桥县', '群众评议', [4, 4, 2, 0], [3, 4, 2, 1]),
      ],
    },
    一票否决: {
      rows: [['石桥县', '安全生产', '发生较大生产安全事故', '云安委〔2025〕12号', '2025-08-03']],
    },
  },
  unit: '青岚区',
  total: 87.71,
  grade: '良好',
};

const BUREAUS = ['区教育局', '区民政局', '区水利局'];
const TOWNS = ['城关街道', '河东镇', '南岭镇'];

/**
 * 区教育局: funds 98 of 100: 98 %, of 30 marks 29.4. Satisfaction 94 between 90 and 98 in its group:
 * 60 + 40 × 1/2 = 80, of 18 marks 14.4. Letters 2, not above 3: all 12. Tasks 完成 10 and 基本完成 8 of 10:
 * 18. Votes 0.6 × (5 × 100 + 5 × 80) ÷ 10 + 0.4 × (8 × 100 + 2 × 60) ÷ 10 = 54 + 36.8 = 90.8, of 10
 * marks 9.08. Daily work 10 − 0.5 = 9.5. Together 92.38, with an award of 1: 93.38, from 90 on 优秀.
 */
const DISTRICT: LivedOffice = {
  name: '区考核部门、乡镇，分组不比',
  answers:
    '考核名称: 青岚区目标管理考核\n发布机关: 青岚区考核办\n单位统称: 单位\n组别: 区直部门；乡镇街道\n各组可比: 否\n组成部分: [目标任务, 重点工作, 评议, 扣分, 加减分, 一票否决]\n年度: 2025\n',
  sheets: {
    单位: {
      rows: [
        ...BUREAUS.map((unit, at) => [`b${at + 1}`, unit, '区直部门', '是']),
        ...TOWNS.map((unit, at) => [`t${at + 1}`, unit, '乡镇街道', '是']),
      ],
    },
    指标: {
      rows: [
        ['funds', '向上争取资金', '目标任务', 30, '万元', '正向', '总量', '完成率', '区财政局'],
        ['served', '办件满意率', '目标任务', 18, '%', '正向', '', '', '区政务服务局'],
        ['letters', '信访积案', '目标任务', 12, '件', '逆向', '总量', '达标', '区信访局'],
        ['review', '年终评议', '民主评议', 10, '', '正向', '', '测评票', '区考核办'],
        ['daily', '日常管理', '日常工作', 10, '', '正向', '', '扣分制', '区考核办'],
      ],
    },
    目标: {
      heads: ['单位', '向上争取资金', '信访积案'],
      rows: [...BUREAUS, ...TOWNS].map((unit) => [unit, 100, 3]),
    },
    完成情况: {
      heads: ['单位', '向上争取资金', '办件满意率', '信访积案'],
      rows: [
        ['区教育局', 98, 94, 2],
        ['区民政局', 105, 90, 1],
        ['区水利局', 90, 98, 4],
        ['城关街道', 101, 95, 2],
        ['河东镇', 97, 92, 3],
        ['南岭镇', 110, 97, 1],
      ],
    },
    重点工作: {
      rows: [
        ['safe', '安全隐患整治', '重点工作', 10, '', '2025-11-30'],
        ['files', '档案数字化', '重点工作', 10, '', '2025-12-15'],
      ],
    },
    '完成情况-重点工作': {
      rows: [...BUREAUS, ...TOWNS].flatMap((unit, at) => [
        [unit, '安全隐患整治', '完成', '全部验收'],
        [unit, '档案数字化', at % 2 === 0 ? '基本完成' : '完成', null],
      ]),
    },
    评议: {
      rows: [
        ...votes('区教育局', '年终评议', [5, 5, 0, 0], [8, 0, 2, 0]),
        ...[...BUREAUS.slice(1), ...TOWNS].flatMap((unit, at) =>
          votes(unit, '年终评议', [7 - at, 3 + at, 0, 0], [6, 4, 0, 0]),
        ),
      ],
    },
    扣分: {
      rows: [['区教育局', '日常管理', 0.5, '报送材料超期', '青考办〔2025〕8号', '2025-06-30']],
    },
    加减分: {
      rows: [['区教育局', '加分', 1, '获评全市先进', '', '云政办〔2025〕21号', '2025-12-10']],
    },
    一票否决: {
      rows: [['河东镇', '安全生产', '发生生产安全事故', '青安委〔2025〕5号', '2025-09-12']],
    },
  },
  unit: '区教育局',
  total: 93.38,
  grade: '优秀',
};

const SCHOOLS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
  (number) => `第${number}小学`,
);

/**
 * 第一小学: after-school service 76 of 80: 95. Satisfaction 92 between 90 and 98 of all: 60 + 40 × 1/4 =
 * 70. Accidents 4, above 3: 0. Weighted 3 : 2 : 1 this is 425 ÷ 6. Daily work 100 − 5 = 95. Categories
 * weigh 90 and 10: 0.9 × 425 ÷ 6 + 0.1 × 95 = 63.75 + 9.5 = 73.25, from 60 on 合格.
 */
const BUREAU: LivedOffice = {
  name: '局考核十二所学校，相对权重',
  answers: `title: 教育系统目标考核\nissuer: 青岚区教育局\nunits: 学校\nweights: 相对\ncomponents: [目标任务, 扣分]\nnames: [${SCHOOLS.join(', ')}]\nyear: 2025\n`,
  sheets: {
    单位: { rows: SCHOOLS.map((school, at) => [`s${at + 1}`, school, '是']) },
    指标: {
      rows: [
        ['care', '课后服务参与率', '目标任务', 3, '%', '正向', '', '完成率', '基础教育科'],
        ['parents', '家长满意率', '目标任务', 2, '%', '正向', '', '', '督导室'],
        ['hurt', '校园安全事故', '目标任务', 1, '起', '逆向', '总量', '达标', '安全科'],
        ['daily', '日常管理', '日常工作', 1, '', '正向', '', '扣分制', '办公室'],
      ],
    },
    目标: {
      heads: ['单位', '课后服务参与率', '校园安全事故'],
      rows: SCHOOLS.map((school) => [school, 80, 3]),
    },
    完成情况: {
      heads: ['单位', '课后服务参与率', '家长满意率', '校园安全事故'],
      rows: SCHOOLS.map((school, at) =>
        at === 0 ? [school, 76, 92, 4] : [school, 72 + at, 90 + ((at * 5) % 9), at % 4],
      ),
    },
    扣分: {
      rows: [['第一小学', '日常管理', 5, '食堂检查不合格', '青教办〔2025〕3号', '2025-05-20']],
    },
  },
  unit: '第一小学',
  total: 73.25,
  grade: '合格',
};

export const OFFICES: readonly LivedOffice[] = [CITY, DISTRICT, BUREAU];
