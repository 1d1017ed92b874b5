import { shiftPoint, timesWhole } from './decimal-text.ts';
import { foldWidth } from './fold-width.ts';

/** How a number in one unit of measure becomes one in another: × `times` × 10^`shift` ÷ `over`. */
export interface Conversion {
  times: number;
  /** Powers of ten, so that the point is moved and no digit lost. */
  shift: number;
  over: number;
}

/** The conversion that changes nothing. */
export const SAME: Conversion = { times: 1, shift: 0, over: 1 };

export function isSame(how: Conversion): boolean {
  return how.times === 1 && how.shift === 0 && how.over === 1;
}

/** A unit as a multiple of the base of its kind. */
interface MeasureUnit extends Conversion {
  base: string;
}

const unit = (base: string, shift: number, times = 1, over = 1): MeasureUnit => ({
  base,
  times,
  shift,
  over,
});

/** Units whose size is not told by a prefix in front of their base. One 亩 is 10000/15 m². */
const SPECIAL = new Map<string, MeasureUnit>([
  ['%', unit('%', 0)],
  ['百分比', unit('%', 0)],
  ['‰', unit('‰', 0)],
  ['个百分点', unit('个百分点', 0)],
  ['百分点', unit('个百分点', 0)],
  ['个千分点', unit('个千分点', 0)],
  ['人民币元', unit('元', 0)],
  ['g', unit('克', 0)],
  ['kg', unit('克', 3)],
  ['公斤', unit('克', 3)],
  ['斤', unit('克', 2, 5)],
  ['吨', unit('克', 6)],
  ['t', unit('克', 6)],
  ['吨标煤', unit('吨标准煤', 0)],
  ['㎡', unit('平方米', 0)],
  ['m2', unit('平方米', 0)],
  ['m²', unit('平方米', 0)],
  ['亩', unit('平方米', 3, 2, 3)],
  ['公顷', unit('平方米', 4)],
  ['hm2', unit('平方米', 4)],
  ['hm²', unit('平方米', 4)],
  ['平方公里', unit('平方米', 6)],
  ['平方千米', unit('平方米', 6)],
  ['km2', unit('平方米', 6)],
  ['km²', unit('平方米', 6)],
  ['公里', unit('米', 3)],
  ['km', unit('米', 3)],
  ['m3', unit('立方米', 0)],
  ['m³', unit('立方米', 0)],
  ['度', unit('瓦时', 3)],
  ['kwh', unit('瓦时', 3)],
]);

const PREFIXES: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Bases that are units wherever they stand, so that `12件` under 亿元 is no slip of the pen. */
const BASES = new Set(
  (
    '元 美元 欧元 港元 日元 英镑 克 平方米 米 立方米 升 瓦时 瓦 吨标准煤 ' +
    '人 人次 名 位 户 家 个 件 起 次 项 例 所 座 辆 辆次 台 套 条 只 头 株 棵 羽 处 篇 宗 床 张 册 ' +
    '天 日 月 年 小时 分 分钟 秒 岁 间 架 艘 个月 场 期 批 部 幅 组 间次 标准箱 标箱 微克 毫克 毫米 厘米'
  ).split(' '),
);

/** No unit of measure is longer; a cell may be. */
const LONGEST = 30;

const units = new Map<string, MeasureUnit>();

/** Width folded, without spaces; Latin in small letters. */
function normalised(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '').toLowerCase();
}

function readUnit(text: string): MeasureUnit {
  const special = SPECIAL.get(text);
  if (special) return special;
  const slash = text.indexOf('/');
  if (slash > 0) {
    const top = unitOf(text.slice(0, slash));
    return { ...top, base: `${top.base}${text.slice(slash)}` };
  }
  const prefix = PREFIXES[text.charAt(0)];
  if (prefix === undefined || text.length === 1) return unit(text, 0);
  const rest = unitOf(text.slice(1));
  return { ...rest, shift: rest.shift + prefix };
}

function unitOf(text: string): MeasureUnit {
  if (text.length > LONGEST) return unit(text, 0);
  const known = units.get(text);
  if (known) return known;
  const read = readUnit(text);
  units.set(text, read);
  return read;
}

/** × times ÷ over with whole numbers, 2 and 5 taken out of `over` so that only 3 and the like stay. */
function reduced(times: number, over: number, shift: number): Conversion {
  let [up, down, places] = [times, over, shift];
  for (let n = 2; n <= Math.min(up, down); n++) {
    while (up % n === 0 && down % n === 0) [up, down] = [up / n, down / n];
  }
  while (down % 2 === 0) [up, down, places] = [up * 5, down / 2, places - 1];
  while (down % 5 === 0) [up, down, places] = [up * 2, down / 5, places - 1];
  return { times: up, over: down, shift: places };
}

/**
 * How a number in `from` becomes one in `to`; undefined where they measure different things.
 * Money, weights, counts and areas: 亿元 → 万元 moves the point by 4, 亩 → 公顷 divides by 15.
 */
export function conversion(from: string, to: string): Conversion | undefined {
  const key = `${from}\n${to}`;
  const known = conversions.get(key);
  if (known || conversions.has(key)) return known;
  const how = newConversion(from, to);
  if (key.length <= 2 * LONGEST) conversions.set(key, how);
  return how;
}

const conversions = new Map<string, Conversion | undefined>();

function newConversion(from: string, to: string): Conversion | undefined {
  const source = unitOf(normalised(from));
  const goal = unitOf(normalised(to));
  if (source.base !== goal.base) return undefined;
  return reduced(source.times * goal.over, source.over * goal.times, source.shift - goal.shift);
}

/** Whether a text is a unit of measure that we know: `亿元` is one, `亿` and `现价` are not. */
export function isKnownUnit(text: string): boolean {
  const bare = normalised(text);
  if (SPECIAL.has(bare)) return true;
  const numerator = bare.split('/', 1)[0] ?? '';
  const { base } = unitOf(numerator);
  return BASES.has(base) || SPECIAL.has(base);
}

/** Converts a decimal text; an exact text, or a quotient where thirds come in (亩). */
export function convert(decimal: string, how: Conversion): string {
  const product = shiftPoint(how.times === 1 ? decimal : timesWhole(decimal, how.times), how.shift);
  return how.over === 1 ? product : quotient(product, how.over);
}

const QUOTIENT_DIGITS = 20;

/** A quotient as decimal text with more digits than a binary number holds. */
function quotient(decimal: string, divisor: number): string {
  const decimals = (decimal.split('.')[1] ?? '').length;
  const digits = BigInt(shiftPoint(decimal, decimals + QUOTIENT_DIGITS)) / BigInt(divisor);
  return shiftPoint(digits.toString(), -(decimals + QUOTIENT_DIGITS));
}
