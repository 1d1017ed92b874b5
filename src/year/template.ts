import type { XlsxCell, XlsxSheet } from '../export/xlsx/xlsx.ts';
import { messages } from '../i18n/messages.ts';
import type { Assessment, Indicator } from '../model/dataset.ts';
import type { Language } from '../model/site.ts';
import { namesOf } from './carried-rows.ts';
import { type ValueCell, valueCells } from './value-rows.ts';

/** Who a workbook is for: everybody, or one delivering bureau or assessed unit with its own rows. */
export type HandOutBy = 'all' | 'assessor' | 'unit';

/** One workbook to hand out. */
export interface HandOut {
  /** Whom it is for; empty where it is for everybody. */
  receiver: string;
  sheets: XlsxSheet[];
}

type Row = (XlsxCell | string | number | null)[];

/** The workbooks of an assessment, each with only its receiver's rows. */
export function handOuts(assessment: Assessment, by: HandOutBy, language: Language): HandOut[] {
  const cells = valueCells(assessment);
  const receivers = new Map<string, ValueCell[]>();
  for (const cell of cells) {
    const receiver = receiverOf(cell, by);
    receivers.set(receiver, [...(receivers.get(receiver) ?? []), cell]);
  }
  return [...receivers].map(([receiver, own]) => ({
    receiver,
    sheets: sheetsFor(assessment, own, { by, language }),
  }));
}

function receiverOf({ unit, indicator }: ValueCell, by: HandOutBy): string {
  if (by === 'unit') return unit.name;
  return by === 'assessor' ? (indicator.assessor ?? '') : '';
}

interface For {
  by: HandOutBy;
  language: Language;
}

function sheetsFor(assessment: Assessment, cells: readonly ValueCell[], to: For): XlsxSheet[] {
  const figures = cells.filter(({ indicator }) => indicator.settings.rule !== 'tiers');
  const words = cells.filter(({ indicator }) => indicator.settings.rule === 'tiers');
  return [
    ...(figures.length > 0 ? [valueSheet(assessment, figures, to, 'figures')] : []),
    ...(words.length > 0 ? [valueSheet(assessment, words, to, 'words')] : []),
    ...(to.by === 'assessor' ? [] : [reportSheet(assessment, cells, to)]),
  ];
}

/** Headers that are read back as they are; the reference columns carry names that nothing reads. */
function valueSheet(
  assessment: Assessment,
  cells: readonly ValueCell[],
  { language }: For,
  kind: 'figures' | 'words',
): XlsxSheet {
  const text = messages(language).year;
  const names = namesOf(assessment);
  const periods = cells.some(({ period }) => period !== undefined);
  const value = periods ? 3 : 2;
  const rows = cells.map((cell): Row => valueRow(cell, names, { periods, kind }));
  const shared = ['单位', '指标', ...(periods ? ['时段'] : []), '完成值'];
  const figureHeads = ['计量单位', '状态', '备注', '参考：目标', '参考：上年', '填写说明'];
  const heads = kind === 'figures' ? figureHeads : ['备注', '参考：要求', '参考：时限'];
  return {
    name: kind === 'figures' ? '完成情况' : '完成情况-重点工作',
    title: [assessment.scheme.title, ...(kind === 'figures' ? text.figureNotes : text.wordNotes)],
    columns: [...shared, ...heads].map((header) => ({ header })),
    rows,
    frozenColumns: value,
    inputsOnly: true,
    choices: cells.flatMap(({ indicator }, row) => choicesOf(indicator, { row, value, kind })),
  };
}

function valueRow(
  { unit, indicator, period, figure }: ValueCell,
  names: ReturnType<typeof namesOf>,
  { periods, kind }: { periods: boolean; kind: 'figures' | 'words' },
): Row {
  const input = (): XlsxCell => ({ value: null, role: 'input' });
  const shared = [
    names.unit(unit.code),
    names.indicator(indicator.code),
    ...(periods ? [period ?? ''] : []),
  ];
  if (kind === 'words')
    return [...shared, input(), input(), indicator.requirement ?? '', indicator.due ?? ''];
  const previous = figure?.previous ?? null;
  const target = figure?.target ?? indicator.settings.target ?? null;
  return [
    ...shared,
    input(),
    indicator.unit ?? '',
    input(),
    input(),
    target,
    previous,
    indicator.note ?? '',
  ];
}

/** Marks of missing figures as they stand in the column 状态. */
const STATUS_WORDS = ['不适用', '未出数', '不可比'];

function choicesOf(
  indicator: Indicator,
  { row, value, kind }: { row: number; value: number; kind: 'figures' | 'words' },
): NonNullable<XlsxSheet['choices']> {
  if (kind === 'figures') return [{ row, column: value + 2, words: STATUS_WORDS }];
  const words = (indicator.settings.tiers ?? []).map(({ name }) => name);
  return [{ row, column: value, words }];
}

function reportSheet(
  assessment: Assessment,
  cells: readonly ValueCell[],
  { language }: For,
): XlsxSheet {
  const names = namesOf(assessment);
  const codes = [...new Set(cells.map(({ unit }) => unit.code))];
  return {
    name: '汇报',
    title: [assessment.scheme.title, ...messages(language).year.reportNotes],
    columns: [
      { header: '单位' },
      { header: '存在问题', width: 60 },
      { header: '下一步打算', width: 60 },
    ],
    rows: codes.map((code) => [
      names.unit(code),
      { value: null, role: 'input' },
      { value: null, role: 'input' },
    ]),
    frozenColumns: 1,
    inputsOnly: true,
  };
}
