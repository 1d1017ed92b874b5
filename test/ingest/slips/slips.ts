import { headerOf } from './office.ts';
import {
  beforeOf,
  cellsOf,
  different,
  hasBefore,
  hasField,
  hasReference,
  inCell,
  inColumn,
  inFiles,
  isAmount,
  isFalling,
  isGrowth,
  isShare,
  isValue,
  pathOf,
  pick,
  replaceIn,
  type Slip,
  shifted,
  swapped,
  textIn,
  visibly,
  write,
} from './planting.ts';

/** Slips of scale, sign, year and name, and figures that stand in the wrong place. */
export const SLIPS: readonly Slip[] = [
  // One cell on another scale
  inCell('百分数写成小数', 'stop', isShare, (text) => shifted(text, -2)),
  inCell(
    '增幅写成小数',
    'stop',
    (c, x) => isGrowth(c) && Math.abs(x) >= 2,
    (text) => shifted(text, -2),
  ),
  inCell('该填万元填了亿元', 'stop', isAmount, (text) => shifted(text, -4)),
  inCell('该填亿元填了万元', 'stop', isAmount, (text) => shifted(text, 4)),
  inCell(
    '人误作万人',
    'stop',
    (c) => isAmount(c) && /人/.test(c.about.measure),
    (text) => shifted(text, -4),
  ),
  inCell('小了一千倍', 'stop', isAmount, (text) => shifted(text, -3)),
  inCell('大了一千倍', 'stop', isAmount, (text) => shifted(text, 3)),
  inCell('小数点左移两位', 'stop', isAmount, (text) => shifted(text, -2)),
  inCell('小数点右移两位', 'stop', isAmount, (text) => shifted(text, 2)),
  inCell('百分数多写两位', 'stop', isShare, (text) => shifted(text, 2)),
  inCell(
    '增幅漏写小数点',
    'stop',
    (c, x) => isGrowth(c) && Math.abs(x) >= 2.1,
    (text) => shifted(text, 2),
  ),
  inCell(
    '目标的单位不同',
    'stop',
    (c) => c.about.field === 'target' && c.about.kind !== 'share',
    (text) => shifted(text, 4),
  ),
  inCell(
    '上年值的单位不同',
    'stop',
    (c) => c.about.field === 'previous' && c.about.kind !== 'share' && c.about.kind !== 'growth',
    (text) => shifted(text, -4),
  ),
  // Whole columns on another scale
  inColumn(
    '整列百分数写成小数',
    'stop',
    (at) => isShare(at),
    (texts) => texts.map((text) => text && shifted(text, -2)),
  ),
  inColumn(
    '整列换了单位',
    'stop',
    (at, office) => isAmount(at) && hasReference(at, office),
    (texts) => texts.map((text) => text && shifted(text, -4)),
  ),
  inColumn(
    '半列换了单位',
    'stop',
    (at) => isAmount(at),
    (texts) => texts.map((text, row) => (row % 3 === 0 && text ? shifted(text, -4) : text)),
  ),
  // What cannot be
  inCell(
    '满意度超过一百',
    'stop',
    (c, x) => isShare(c) && x > 60,
    (text) => `1${text}`,
  ),
  inCell('占比为负', 'stop', isShare, (text) => `-${text}`),
  inCell(
    '数量为负',
    'stop',
    (c) => c.about.field === 'value' && c.about.kind === 'count',
    (text) => `-${text}`,
  ),
  inCell(
    '未报填成零',
    'stop',
    (c, x) =>
      isAmount(c) &&
      c.about.direction === 'positive' &&
      x >= 20 &&
      hasField(c.sheet, c.about.indicator, 'previous'),
    () => '0',
  ),
  inCell(
    '完成值填成零',
    'stop',
    (c, x) =>
      isAmount(c) &&
      c.about.direction === 'positive' &&
      x >= 20 &&
      hasField(c.sheet, c.about.indicator, 'target'),
    () => '0',
  ),
  inCell('电话号码填进数格', 'stop', isValue, () => '13805510123'),
  inCell('日期填成数', 'stop', isValue, () => '20241231'),
  // Last year's
  inColumn(
    '整列照抄上年',
    'stop',
    (at, office) => isValue(at) && at.about.kind !== 'count' && hasBefore(at, office),
    (texts, at, office) => {
      const before = beforeOf(at, office);
      return before && before.filter((text) => text !== '').length >= 5 && different(texts)
        ? before
        : undefined;
    },
  ),
  inFiles('标题是上年的', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    if (sheet) sheet.title = sheet.title.replace('2024', '2023');
    return sheet !== undefined;
  }),
  inFiles('文件名是上年的', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    if (sheet) sheet.file += '2023年';
    return sheet !== undefined;
  }),
  // Signs
  inCell(
    '下降率又写下降',
    'stop',
    (c, x) => isValue(c) && isFalling(c) && x > 0,
    (text) => `下降${text}`,
  ),
  inCell(
    '下降率又写负号',
    'stop',
    (c, x) => isValue(c) && isFalling(c) && x > 0,
    (text) => `-${text}`,
  ),
  inColumn(
    '文字和负号混用',
    'stop',
    (at) => isGrowth(at) && !isFalling(at),
    (texts) =>
      texts.map((text, row) =>
        row < 2 ? `下降${text.replace('-', '')}` : row < 4 ? `-${text.replace('-', '')}` : text,
      ),
  ),
  // Nothing delivered
  inColumn(
    '整列留空',
    'stop',
    (at) => isValue(at),
    (texts) => texts.map(() => ''),
  ),
  inFiles('少交一个文件', 'stop', (office, random) => {
    office.sheets.splice(Math.floor(random() * office.sheets.length), 1);
    return true;
  }),
  inFiles('只有表头', 'stop', (office, random) => {
    pick(office.sheets, random)?.rows.splice(0);
    return true;
  }),
  inFiles('文件和表头都认不出', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    if (!sheet) return false;
    sheet.file = sheet.file.replace('完成情况', '报送');
    sheet.headers = sheet.columns.map((_, column) => `数据${column + 1}`);
    return true;
  }),
  // Names
  inFiles('别名是别家的名称', 'stop', (office) => {
    const [, first = '', second = ''] = (office.files[pathOf(office, 'units.csv')] ?? '').split(
      '\n',
    );
    const name = second.split(',')[1] ?? '';
    return replaceIn(office, pathOf(office, 'units.csv'), (text) =>
      text.replace(first, `${first};${name}`),
    );
  }),
  inFiles('代码是别家的名称', 'stop', (office) => {
    const [, first = '', second = ''] = (office.files[pathOf(office, 'units.csv')] ?? '').split(
      '\n',
    );
    const [, name = ''] = first.split(',');
    const [, ...rest] = second.split(',');
    return replaceIn(office, pathOf(office, 'units.csv'), (text) =>
      text.replace(second, [name, ...rest].join(',')),
    );
  }),
  inFiles('同一家用两个名称', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    const row = sheet?.rows[0];
    if (!sheet || !row) return false;
    sheet.rows.push([(row[0] ?? '').slice(0, 2), ...row.slice(1)]);
    return true;
  }),
  inFiles('核实的是别的数', 'stop', (office) => {
    const [cell] = cellsOf(office, isValue);
    if (!cell) return false;
    office.files[pathOf(office, '核实.csv')] =
      `单位,指标,数值,说明\n${cell.sheet.rows[cell.row]?.[0]},${cell.about.indicator},${shifted(textIn(cell), 1)},已核\n`;
    return true;
  }),
  // To be told at least
  inCell(
    '小数点左移一位',
    'tell',
    (c) => isShare(c) || isAmount(c),
    (text) => shifted(text, -1),
  ),
  inCell(
    '小数点右移一位',
    'tell',
    (c) => isShare(c) || isAmount(c),
    (text) => shifted(text, 1),
  ),
  inCell(
    '漏写首位',
    'tell',
    (c, x) =>
      (isShare(c) || isAmount(c)) && x >= 20 && hasField(c.sheet, c.about.indicator, 'previous'),
    (text) => text.slice(1).replace(/^0+(?=\d)/, ''),
  ),
  inCell(
    '首两位写反',
    'tell',
    (c, x) => isShare(c) && x >= 20 && Math.abs(Number(swapped(String(x))) - x) > 15,
    swapped,
  ),
  inColumn(
    '错一行',
    'tell',
    (at, office) => isAmount(at) && hasBefore(at, office),
    (texts) => visibly(texts, [...texts.slice(1), texts[0] ?? '']),
  ),
  inColumn(
    '数单独排了序',
    'tell',
    (at, office) => isAmount(at) && hasBefore(at, office),
    (texts) =>
      visibly(
        texts,
        texts.toSorted((a, b) => Number(b) - Number(a)),
      ),
  ),
  inColumn(
    '位次当成数',
    'tell',
    (at) => isValue(at),
    (texts) => {
      const sorted = texts.toSorted((a, b) => Number(b) - Number(a));
      return different(texts) ? texts.map((text) => String(sorted.indexOf(text) + 1)) : undefined;
    },
  ),
  inColumn(
    '合计当成一家的数',
    'tell',
    (at) => isAmount(at),
    (texts) => {
      const rest = texts.slice(1).map(Number);
      const sum = rest.reduce((total, x) => total + x, 0);
      return [String(Number(sum.toFixed(4))), ...texts.slice(1)];
    },
  ),
  inFiles('数填进备注', 'tell', (office, random) => {
    const cell = pick(cellsOf(office, isValue), random);
    if (!cell) return false;
    const { sheet, row } = cell;
    const text = textIn(cell);
    write(cell, '');
    sheet.headers = [...sheet.columns.map(headerOf), '备注'];
    for (const texts of sheet.rows) texts.push('');
    const texts = sheet.rows[row];
    if (texts) texts[texts.length - 1] = text;
    return true;
  }),
  inFiles('两列填反', 'tell', (office) => {
    for (const sheet of office.sheets) {
      const columns = sheet.columns.flatMap((about, column) => {
        const at = { sheet, about, column };
        return isValue(at) && hasBefore(at, office) ? [column] : [];
      });
      const [a, b] = columns;
      if (a === undefined || b === undefined) continue;
      for (const row of sheet.rows) [row[a + 1], row[b + 1]] = [row[b + 1] ?? '', row[a + 1] ?? ''];
      return true;
    }
    return false;
  }),
  inFiles('一列复制到另一列', 'tell', (office) => {
    for (const sheet of office.sheets) {
      const columns = sheet.columns.flatMap((about, column) =>
        about.field === 'value' ? [column] : [],
      );
      const [a, b] = columns;
      if (a === undefined || b === undefined) continue;
      for (const row of sheet.rows) row[b + 1] = row[a + 1] ?? '';
      return true;
    }
    return false;
  }),
  // What nobody can know from the data
  inCell(
    '末位写错',
    'none',
    (c, x) => isAmount(c) && x > 100,
    (text) => text.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
  ),
];
