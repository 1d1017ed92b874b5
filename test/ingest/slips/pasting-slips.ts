import {
  beforeOf,
  different,
  hasField,
  inCell,
  inColumn,
  inFiles,
  isAmount,
  isGrowth,
  isValue,
  type Slip,
  shifted,
} from './planting.ts';

/** Digits of a text, without its point, signs and the zeros around. */
const digits = (text: string): number => text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;

/** A number in the decimals of a text. */
const likeText = (x: number, text: string): string => x.toFixed(text.split('.')[1]?.length ?? 0);

/** Slips of filling down and of pasting, and figures that measure something else. */
export const PASTING_SLIPS: readonly Slip[] = [
  inColumn(
    '下拉填充成序列',
    'tell',
    (at) => isAmount(at),
    (texts) => {
      const [first = ''] = texts;
      const unit = first.includes('.') ? 10 ** -(first.split('.')[1]?.length ?? 0) : 1;
      return digits(first) >= 3
        ? texts.map((_, row) => likeText(Number(first) + row * unit, first))
        : undefined;
    },
  ),
  inColumn(
    '下拉填充成一个数',
    'tell',
    (at) => isAmount(at),
    (texts) => {
      const first = texts.at(-4) ?? '';
      return different(texts) && digits(first) >= 3 && texts.length >= 6
        ? texts.map((text, row) => (row >= texts.length - 4 ? first : text))
        : undefined;
    },
  ),
  inFiles('一行复制到下一行', 'tell', (office) => {
    const sheet = office.sheets.find(({ columns, rows }) => {
      const own = columns.flatMap(({ field }, at) => (field === 'value' ? [at + 1] : []));
      const [row] = rows;
      const count = own.reduce((sum, at) => sum + digits(row?.[at] ?? ''), 0);
      return own.length >= 2 && count >= 6;
    });
    const [first, second] = sheet?.rows ?? [];
    if (!first || !second) return false;
    second.splice(1, second.length - 1, ...first.slice(1));
    return true;
  }),
  inFiles('一家整行照抄上年', 'tell', (office) => {
    for (const sheet of office.sheets) {
      const own = sheet.columns.flatMap((about, column) => {
        const before = isValue({ about }) && beforeOf({ sheet, about, column }, office);
        return before && !isGrowth({ about }) ? [{ column, text: before[0] ?? '' }] : [];
      });
      const count = own.reduce((sum, { text }) => sum + digits(text), 0);
      const [row] = sheet.rows;
      if (!row || own.length < 2 || count < 6 || own.some(({ text }) => text === '')) continue;
      for (const { column, text } of own) row[column + 1] = text;
      return true;
    }
    return false;
  }),
  inColumn(
    '半列填了指数',
    'tell',
    (at) => isGrowth(at),
    (texts) => texts.map((text, row) => (row < 3 && text ? (100 + Number(text)).toFixed(1) : text)),
  ),
  inColumn('整列填了指数', 'tell', isGrowth, (texts) =>
    texts.map((text) => text && (100 + Number(text)).toFixed(1)),
  ),
  inColumn(
    '完成率填成完成值',
    'tell',
    (at) => isAmount(at) && hasField(at.sheet, at.about.indicator, 'target'),
    (texts, { sheet, about }) => {
      const at = sheet.columns.findIndex(
        (one) => one.indicator === about.indicator && one.field === 'target',
      );
      const targets = sheet.rows.map((row) => Number(row[at + 1]));
      const isVisible =
        Math.min(...targets) > 250 && Math.max(...targets) > 2 * Math.min(...targets);
      return isVisible
        ? texts.map((text, row) => ((100 * Number(text)) / (targets[row] ?? 1)).toFixed(1))
        : undefined;
    },
  ),
  inCell(
    '变成了日期的序列号',
    'tell',
    (c, x) => isAmount(c) && x < 5000,
    () => '45560',
  ),
  inCell(
    '目标多写一位',
    'tell',
    (c, x) => c.about.field === 'target' && c.about.kind !== 'share' && x >= 20,
    (text) => shifted(text, 1),
  ),
];
