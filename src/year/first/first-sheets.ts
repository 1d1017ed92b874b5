import type { XlsxCell, XlsxSheet, XlsxValue } from '../../export/xlsx/xlsx.ts';
import type { Choice } from '../../export/xlsx/xlsx-input.ts';
import { messages } from '../../i18n/messages.ts';
import type { Office } from '../../model/office.ts';
import { DIRECTIONS, MEASURES, writtenWords } from '../../model/words/cell-words.ts';
import { firstIndicators } from './first-indicators.ts';
import { type FirstUnit, firstUnits } from './first-units.ts';
import { firstCategories } from './marks.ts';

/** Rows below the samples that offer the same words to choose from. */
const ROWS_TO_FILL = 100;

type Row = (XlsxValue | XlsxCell)[];

/** A sample in grey, which the office writes over. */
const sample = (value: XlsxValue): XlsxCell => ({ value, role: 'note' });

interface Sheet {
  name: string;
  note: string;
  headers: readonly string[];
  rows: readonly Row[];
  /** Words to choose from, by header. */
  words?: Readonly<Record<string, readonly string[]>>;
  frozen?: number;
}

function sheetOf({ name, note, headers, rows, words = {}, frozen }: Sheet): XlsxSheet {
  return {
    name,
    title: [note],
    columns: headers.map((header) => ({ header })),
    rows,
    ...(frozen === undefined ? {} : { frozenColumns: frozen }),
    choices: Object.entries(words).flatMap(([header, list]): Choice[] => {
      const column = headers.indexOf(header);
      return Array.from({ length: rows.length + ROWS_TO_FILL }, (_, row) => ({
        row,
        column,
        words: list,
      }));
    }),
  };
}

/** The workbook to be filled in: a sheet for each table that the chosen parts need. */
export function firstSheets(office: Office): XlsxSheet[] {
  const units = firstUnits(office);
  const { components } = office;
  return [
    unitSheet(office, units),
    indicatorSheet(office),
    ...(components.includes('targets') ? figureSheets(office, units) : []),
    ...(components.includes('tasks') ? taskSheets(office, units) : []),
    ...(components.includes('reviews') ? [ballotSheet(office, units)] : []),
    ...(components.includes('deductions') ? [deductionSheet(office, units)] : []),
    ...(components.includes('adjustments') ? [adjustmentSheet(office, units)] : []),
    ...(components.includes('vetoes') ? [vetoSheet(office, units)] : []),
  ].map(sheetOf);
}

const YES_NO = ['是', '否'];
const namesOf = (units: readonly FirstUnit[]): string[] => units.map(({ name }) => name);

function unitSheet({ groups, language }: Office, units: readonly FirstUnit[]): Sheet {
  const { notes } = messages(language).firstYear;
  const grouped = groups.length > 0;
  return {
    name: '单位',
    note: notes.units,
    headers: ['代码', '名称', ...(grouped ? ['组别'] : []), '参与排名'],
    rows: units.map(({ code, name, group, sample: grey }) => {
      const row = [code, name, ...(grouped ? [group] : []), '是'];
      return grey ? row.map(sample) : row;
    }),
    words: { ...(grouped ? { 组别: groups } : {}), 参与排名: YES_NO },
  };
}

function indicatorSheet(office: Office): Sheet {
  const { notes, parts, ruleWords } = messages(office.language).firstYear;
  return {
    name: '指标',
    note: notes.indicators[office.weights],
    headers: ['代码', '名称', '类别', '权重', '计量单位', '方向', '口径', '计分方法', '考核单位'],
    rows: firstIndicators(office).map(
      ({ code, name, part, weight, measure, direction, kind, rule }) =>
        [code, name, parts[part], weight, measure, direction, kind, rule, ''].map(sample),
    ),
    words: {
      类别: firstCategories(office).map(({ id }) => parts[id]),
      方向: writtenWords(DIRECTIONS),
      口径: writtenWords(MEASURES),
      计分方法: ruleWords,
    },
  };
}

function figureSheets(office: Office, units: readonly FirstUnit[]): Sheet[] {
  const { notes } = messages(office.language).firstYear;
  const rows = firstIndicators(office).filter(({ figures }) => figures !== undefined);
  const aimed = rows.filter(({ figures }) => figures?.(0).target !== undefined);
  const wide = (columns: typeof rows, field: 'value' | 'target'): Row[] =>
    units.map(({ name }, place) => [
      name,
      ...columns.map(({ figures }) => sample(figures?.(place)[field])),
    ]);
  return [
    {
      name: '目标',
      note: notes.targets,
      headers: ['单位', ...aimed.map(({ name }) => name)],
      rows: wide(aimed, 'target'),
      frozen: 1,
    },
    {
      name: '完成情况',
      note: notes.values,
      headers: ['单位', ...rows.map(({ name }) => name)],
      rows: wide(rows, 'value'),
      frozen: 1,
    },
  ];
}

const TASK_WORDS = ['完成', '基本完成', '推进中', '未完成'];

function taskSheets(office: Office, units: readonly FirstUnit[]): Sheet[] {
  const { notes, parts, tasks } = messages(office.language).firstYear;
  const marks = firstCategories(office).find(({ id }) => id === 'tasks')?.marks ?? 0;
  const half = Math.floor(marks / 2);
  const rows = tasks.map((name, place): Row => {
    const weight = place === 0 ? half : marks - half;
    return [`t${place + 1}`, name, parts.tasks, weight, '', `${office.year}-11-30`].map(sample);
  });
  return [
    {
      name: '重点工作',
      note: notes.tasks,
      headers: ['代码', '名称', '类别', '权重', '责任单位', '时间节点'],
      rows,
    },
    {
      name: '完成情况-重点工作',
      note: notes.states,
      headers: ['单位', '指标', '完成值', '备注'],
      rows: units.flatMap(({ name }, unit) =>
        tasks.map(
          (task, place): Row => [
            name,
            sample(task),
            sample(TASK_WORDS[(unit + place) % 3 === 2 ? 1 : 0]),
            null,
          ],
        ),
      ),
      words: { 完成值: TASK_WORDS },
    },
  ];
}

const BALLOTS = ['优秀', '良好', '一般', '较差'];

function ballotSheet({ language }: Office, units: readonly FirstUnit[]): Sheet {
  const { notes, raters, review } = messages(language).firstYear;
  return {
    name: '评议',
    note: notes.ballots,
    headers: ['单位', '评议项', '评议主体', '等次', '票数'],
    rows: units.flatMap(({ name }, unit) =>
      raters.flatMap((rater) =>
        BALLOTS.map(
          (tier, place): Row => [
            name,
            review,
            rater,
            tier,
            sample([10 - (unit % 4), 5 + (unit % 4), 1, 0][place]),
          ],
        ),
      ),
    ),
    words: { 评议主体: raters, 等次: BALLOTS },
  };
}

function deductionSheet({ language }: Office, units: readonly FirstUnit[]): Sheet {
  const { notes, daily } = messages(language).firstYear;
  return {
    name: '扣分',
    note: notes.deductions,
    headers: ['单位', '指标', '分值', '事由', '依据', '日期'],
    rows: [],
    words: { 单位: namesOf(units), 指标: [daily] },
  };
}

function adjustmentSheet({ language }: Office, units: readonly FirstUnit[]): Sheet {
  return {
    name: '加减分',
    note: messages(language).firstYear.notes.adjustments,
    headers: ['单位', '类型', '分值', '事项', '同一事项', '依据', '日期'],
    rows: [],
    words: { 单位: namesOf(units), 类型: ['加分', '扣分'] },
  };
}

function vetoSheet({ language }: Office, units: readonly FirstUnit[]): Sheet {
  const { notes, veto } = messages(language).firstYear;
  return {
    name: '一票否决',
    note: notes.vetoes,
    headers: ['单位', '事项', '说明', '依据', '日期'],
    rows: [],
    words: { 单位: namesOf(units), 事项: [veto] },
  };
}
