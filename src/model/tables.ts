import { SETTING_RULES, type SettingName, Settings } from './settings.ts';

/**
 * The data dictionary: every table that an office delivers and every column of it, with its
 * English key, its Chinese headers and a sentence. Recognition of headers, the dictionary page
 * and the blank workbook are made from it.
 */

export interface Column {
  /** English header, and key of the read row. */
  key: string;
  /** Chinese headers; the first is the one we print. */
  zh: readonly string[];
  description: string;
  required?: boolean;
}

export interface Table {
  name: TableName;
  zh: string;
  description: string;
  columns: readonly Column[];
}

export const TABLE_NAMES = [
  'units',
  'indicators',
  'tasks',
  'values',
  'targets',
  'bands',
  'ratings',
  'deductions',
  'adjustments',
  'vetoes',
  'decisions',
  'appeals',
  'progress',
  'reports',
  'official',
  'lineage',
  'changes',
  'confirmed',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const column = (key: string, zh: string, description: string, required = false): Column => ({
  key,
  zh: zh.split('|'),
  description,
  required,
});

const UNIT = column(
  'unit',
  '单位|单位名称|县区|区县|县（市）|县（市、区）|县市区|市县|部门|部门名称|乡镇|镇街|街道|地区|被考核单位|考核对象',
  'Code or name of the unit.',
  true,
);
const INDICATOR = column(
  'indicator',
  '指标|指标名称|考核指标|项目|考核项目|任务|任务名称|重点工作',
  'Code or name of the indicator.',
  true,
);
const DOCUMENT = column(
  'document',
  '依据|文号|依据文件',
  'Number of the document that it rests on.',
);
const DATE = column('date', '日期|时间', 'Date.');
const NAME_EN = column('name_en', '英文名称|英文名', 'Name on English pages.');
const REASON = column('reason', '事由|理由|原因|扣分事由|扣分原因', 'Reason.');

const settingColumns: Column[] = (Object.keys(SETTING_RULES) as SettingName[]).map((name) => {
  const meta = Settings.shape[name].meta();
  return column(name, String(meta?.title), String(meta?.description));
});

export const TABLES: readonly Table[] = [
  {
    name: 'units',
    zh: '单位',
    description: 'One row for each assessed unit.',
    columns: [
      column('code', '代码|单位代码|编码|单位编码', 'Short code; the name where missing.'),
      column(
        'name',
        '名称|单位|单位名称|县区|区县|县（市）|县（市、区）|县市区|部门|部门名称|乡镇|镇街|街道|地区',
        'Name.',
        true,
      ),
      column('short', '简称', 'Short name.'),
      column('group', '组别|分组', 'Group that it is ranked in.'),
      column('aliases', '别名|又名|曾用名', 'Other names, with ; between.'),
      column('difficulty', '难度系数', 'Factor on the total or a category.'),
      column('ranked', '参与排名', '是 or 否.'),
      column('leader', '分管领导', 'Leader in charge.'),
      column('predecessors', '原单位', 'Units that it came from.'),
      NAME_EN,
    ],
  },
  {
    name: 'indicators',
    zh: '指标',
    description: 'One row for each indicator, or several with other weights for other groups.',
    columns: [
      column('code', '代码|指标代码|编码|指标编码', 'Short code; the name where missing.'),
      column('name', '名称|指标|指标名称|考核指标', 'Name.', true),
      column('category', '类别|指标类别|所属类别', 'Category by id or name.'),
      column('weight', '权重|分值', 'Marks, or a relative weight.', true),
      column('unit', '计量单位|单位', 'Unit of measure.'),
      column('direction', '方向|指标方向', '正向 positive, 逆向 reverse, 区间 interval.'),
      column('measure', '口径', '总量 level, 增量 increment, 增幅 growth, 降幅 reduction.'),
      column('nature', '性质', '预期性 anticipated, 约束性 binding.'),
      column('groups', '适用组别', 'Groups it applies to, with ; between.'),
      column('units', '适用单位', 'Units it applies to, with ; between.'),
      column('lead', '牵头单位|责任单位|牵头部门|责任部门', 'Lead units.'),
      column('support', '配合单位|配合部门|协办单位', 'Supporting units.'),
      column('leader', '分管领导', 'Leader in charge.'),
      column('assessor', '考核单位|考核部门', 'Bureau that assesses and delivers it.'),
      column('public', '公开', '是 or 否.'),
      column('decimals', '小数位', 'Decimals of the figure.'),
      column('source', '数据来源', 'Where the figures come from.'),
      NAME_EN,
      column('note', '说明|备注', 'Note.'),
      ...settingColumns,
    ],
  },
  {
    name: 'tasks',
    zh: '重点工作',
    description: 'One row for each task that is not a number.',
    columns: [
      column('code', '代码|任务代码', 'Short code; the name where missing.'),
      column('name', '名称|任务|任务名称|重点工作', 'Name.', true),
      column('category', '类别|指标类别|所属类别', 'Category by id or name.'),
      column('weight', '权重|分值', 'Marks, or a relative weight.', true),
      column('units', '责任单位', 'Units assessed by it.'),
      column('requirement', '目标要求|工作目标|工作要求', 'What is asked.'),
      column('due', '时间节点|完成时限|完成时间', 'Date by which.'),
      column('support', '配合单位|配合部门|协办单位', 'Supporting units.'),
      column('leader', '分管领导', 'Leader in charge.'),
      column('assessor', '考核单位|考核部门', 'Bureau that assesses it.'),
      column('groups', '适用组别', 'Groups it applies to.'),
      column('public', '公开', '是 or 否.'),
      NAME_EN,
      column('note', '说明|备注', 'Note.'),
      ...settingColumns,
    ],
  },
  {
    name: 'values',
    zh: '完成情况',
    description: 'The figures: long, wide (a unit a row) or transposed (an indicator a row).',
    columns: [
      UNIT,
      INDICATOR,
      column(
        'value',
        '完成值|实际值|数值|完成数|实际完成值|实际完成|完成情况|指标值',
        'The figure, a word, or a mark for none.',
      ),
      column('target', '目标值|目标|目标数|年度目标|年度目标值', 'Target.'),
      column(
        'previous',
        '上年值|上年|上年数|上年同期|上年同期值|上年完成值|上年实际',
        'Value of the year before.',
      ),
      column('period', '时段|季度|期间', 'Period.'),
      column('status', '状态|数据状态', 'A word for a missing figure.'),
      column('source', '来源|数据来源', 'Where the figure comes from.'),
      column('note', '备注|说明', 'Note.'),
      column('measure-unit', '计量单位', 'Unit of measure of the row.'),
    ],
  },
  {
    name: 'targets',
    zh: '目标',
    description: 'Targets of the units: long or wide.',
    columns: [
      UNIT,
      INDICATOR,
      column('target', '目标值|目标|目标数|年度目标|年度目标值', 'Target.'),
      column('date', '下达日期|下达时间|日期', 'Date it was set.'),
      column('document', '调整依据|依据|文号', 'Document it rests on.'),
      column('measure-unit', '计量单位', 'Unit of measure of the row.'),
    ],
  },
  {
    name: 'bands',
    zh: '标准值',
    description: 'Five standards of an indicator, for a group or all others.',
    columns: [
      INDICATOR,
      column('group', '组别', 'Group; empty: all others.'),
      column('excellent', '优秀', 'Standard.', true),
      column('good', '良好', 'Standard.', true),
      column('average', '平均', 'Standard.', true),
      column('low', '较低', 'Standard.', true),
      column('poor', '较差', 'Standard.', true),
    ],
  },
  {
    name: 'ratings',
    zh: '评议',
    description: 'Counts of ballots, or single ratings. They never leave the engine.',
    columns: [
      UNIT,
      column('indicator', '评议项|评议项目|指标|指标名称', 'Code or name of the indicator.', true),
      column('rater', '评议主体|测评主体', 'Rater group.'),
      column('tier', '等次|档次', 'Tier.'),
      column('votes', '票数', 'Number of ballots.'),
      column('rating', '评分', 'One rating, 0–100.'),
    ],
  },
  {
    name: 'deductions',
    zh: '扣分',
    description: 'One row for each deduction under an indicator.',
    columns: [
      UNIT,
      INDICATOR,
      column('points', '分值|扣分|扣分值', 'Marks.', true),
      REASON,
      DOCUMENT,
      DATE,
    ],
  },
  {
    name: 'adjustments',
    zh: '加减分',
    description: 'Awards and deductions from the total.',
    columns: [
      UNIT,
      column('kind', '类型|加减分类型', 'Kind, as in the scheme.', true),
      column('points', '分值', 'Points without sign.', true),
      column('reason', '事项|事由|加减分事项', 'For what.'),
      column('event', '同一事项', 'Rows of one event count once.'),
      DOCUMENT,
      DATE,
    ],
  },
  {
    name: 'vetoes',
    zh: '一票否决',
    description: 'Veto events.',
    columns: [
      UNIT,
      column('item', '事项|否决事项', 'Veto item.', true),
      column('reason', '说明|情况说明', 'Reason.'),
      DOCUMENT,
      DATE,
    ],
  },
  {
    name: 'decisions',
    zh: '审定',
    description: 'Decisions of the leading group.',
    columns: [UNIT, column('grade', '审定等次|等次', 'Grade decided.'), REASON, DOCUMENT, DATE],
  },
  {
    name: 'appeals',
    zh: '申诉',
    description: 'Objections and answers.',
    columns: [
      UNIT,
      column('indicator', '指标', 'Code or name of the indicator.'),
      column('claim', '意见', 'Objection.'),
      column('answer', '处理结果', 'Answer.'),
      DOCUMENT,
      DATE,
    ],
  },
  {
    name: 'progress',
    zh: '进度',
    description: 'A figure or a task’s state at a date.',
    columns: [
      UNIT,
      INDICATOR,
      column(
        'as_of',
        '截止日期|截至日期|数据截至|统计截至|数据截至日期|统计截至日期',
        'Date of the figure.',
        true,
      ),
      column('value', '累计完成值|累计完成|完成值', 'Figure so far.'),
      column('status', '状态|进度状态', '已完成, 正常推进, 滞后, 未启动.'),
      column('text', '进展情况', 'Progress in words.'),
    ],
  },
  {
    name: 'reports',
    zh: '汇报',
    description: 'A unit’s own words.',
    columns: [
      UNIT,
      column('problems', '存在问题', 'Problems.'),
      column('plans', '下一步打算', 'Plans.'),
    ],
  },
  {
    name: 'official',
    zh: '公布结果',
    description: 'What the upper level published.',
    columns: [
      UNIT,
      column('indicator', '指标', 'Code or name of the indicator.'),
      column('category', '类别', 'Category.'),
      column('score', '得分', 'Score.'),
      column('rank', '位次', 'Rank.'),
    ],
  },
  {
    name: 'lineage',
    zh: '沿革',
    description: 'Units and indicators that were renamed, split, merged or regrouped.',
    columns: [
      column('table', '对象', '单位 or 指标.'),
      column('from', '原名称|原代码', 'Former code or name.', true),
      column('to', '新名称|新代码', 'New code or name.', true),
      column('year', '年度', 'Year of the change.'),
      column('kind', '类型', '更名, 拆分, 合并, 调组.'),
    ],
  },
  {
    name: 'changes',
    zh: '更正',
    description: 'Corrections after publication.',
    columns: [
      column('date', '日期|更正日期', 'Date.', true),
      column('what', '更正内容|更正事项|内容|事项', 'What was corrected.', true),
      column('why', '更正原因|原因|事由|理由', 'Why.'),
      DOCUMENT,
    ],
  },
  {
    name: 'confirmed',
    zh: '核实',
    description: 'Figures that look wrong and were found to be right.',
    columns: [
      UNIT,
      INDICATOR,
      column('field', '字段', '完成值 (where blank), 目标值 or 上年值.'),
      column('period', '时段|季度|期间|考核时段', 'Period.'),
      column('value', '数值|核实值|核实数值', 'The figure as it stands after reading.', true),
      column('reason', '说明|理由|原因|核实说明|核实情况', 'Why it is right.'),
      DATE,
    ],
  },
];
