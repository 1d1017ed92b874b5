import { headerKey } from '../cells/name-key.ts';

/** What a column under an indicator (or a unit) holds. */
export type ValueField =
  | 'value'
  | 'target'
  | 'previous'
  | 'growth'
  | 'rank'
  | 'status'
  | 'period'
  | 'source'
  | 'note'
  | 'date'
  | 'document'
  | 'measure-unit';

const FIELDS: Record<ValueField, string> = {
  value:
    'value|actual|完成值|实际值|数值|完成|完成数|完成情况|实际完成|实际完成值|实际数|实绩|本年|本年值|本年完成|本年实际|全年完成|累计完成|累计完成值|指标值|数据',
  target:
    'target|目标值|目标|目标数|年度目标|年度目标值|全年目标|全年目标值|计划|计划数|计划值|任务数|目标任务',
  previous:
    'previous|上年值|上年|上年数|上年同期|上年同期值|上年完成|上年完成值|上年实际|上年实绩|去年|去年值|去年同期|上年同期数',
  growth:
    'growth|增幅|增速|增长|增长率|同比|同比增长|同比增幅|同比增速|比上年增长|比上年增幅|增幅%|增长%|同比增长%',
  rank: 'rank|ranking|位次|排名|名次|排位|序位|全市位次|全省位次|全市排名|全省排名',
  status: 'status|状态|数据状态',
  period: 'period|时段|季度|期间|考核时段',
  source: 'source|来源|数据来源',
  note: 'note|remark|remarks|备注|说明|附注',
  date: 'date|下达日期|下达时间|调整日期',
  document: 'document|调整依据|依据|文号|下达文号',
  'measure-unit': 'measureunit|计量单位|数据单位',
};

const BY_KEY = new Map<string, ValueField>(
  (Object.entries(FIELDS) as [ValueField, string][]).flatMap(([field, names]) =>
    names.split('|').map((name): [string, ValueField] => [headerKey(name), field]),
  ),
);

const RANK_ENDING = /(位次|排名|名次|排位)$/;

/** The field that a header names; a header that ends in 位次 or 排名 is always a rank. */
export function valueField(header: string): ValueField | undefined {
  const key = headerKey(header);
  return BY_KEY.get(key) ?? (RANK_ENDING.test(key) ? 'rank' : undefined);
}

/** Endings that a single header may have behind an indicator's name; growth is never guessed. */
const ENDINGS: [name: string, field: ValueField][] = [
  ['上年同期值', 'previous'],
  ['完成值', 'value'],
  ['实际值', 'value'],
  ['目标值', 'target'],
  ['上年值', 'previous'],
  ['位次', 'rank'],
  ['排名', 'rank'],
  ['名次', 'rank'],
];

/** A header of an indicator and a field in one: `地区生产总值-目标值`, `地区生产总值（上年值）`. */
export function namedField(header: string): { name: string; field: ValueField } | undefined {
  const bare = header.trim().replace(/[)）\]】]$/, '');
  for (const [name, field] of ENDINGS) {
    if (!bare.endsWith(name) || bare.length === name.length) continue;
    const rest = bare.slice(0, -name.length).replace(/[\s(（[【:：·—_/-]+$/, '');
    if (rest !== '') return { name: rest, field };
  }
  return undefined;
}
