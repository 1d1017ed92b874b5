import { efficacy } from './read-efficacy.ts';
import {
  fullMarks,
  has,
  inOrder,
  isReverse,
  mean,
  numbersIn,
  ofHundred,
  peersOf,
  plain,
  type Reading,
  type Said,
  type Told,
  workOut,
  x,
} from './reading.ts';

/**
 * Works out a score as a reader of the method page would: by its Chinese sentences and formulas,
 * the figures and standards of the tables, and nothing of the engine.
 */

/** Score of the unit by the words of the page; undefined for ways that the page gives no numbers of. */
export function scoreByWords({ sentences, formulas }: Said, told: Told): number | undefined {
  const derived = sentences.find((one) => one.startsWith('完成值由算式得出'));
  const reading = { text: sentences.filter((one) => one !== derived).join(''), formulas, told };
  const score = WAYS.map((way) => way(reading)).find((one) => one !== undefined);
  if (score === undefined) throw new Error(`no way in “${reading.text}”`);
  const lines = [/得分最低为(−?[\d.]+)分/, /得分最低为满分的(−?[\d.]+)%/];
  const found = lines.flatMap((line) => numbersIn(reading, line) ?? []);
  const least = found[0] ?? (has(reading, '不低于0分。') ? 0 : undefined);
  return least === undefined ? score : Math.max(least, score);
}

function bands(reading: Reading): number | undefined {
  const list = /系数依次为([\d.、]+)。/.exec(reading.text);
  if (list === null) return undefined;
  const coefficients = (list[1] ?? '').split('、').map(Number);
  const lines = reading.told.standards ?? [];
  const better = (a: number, b: number): boolean => (isReverse(reading) ? a <= b : a >= b);
  let own = lines.findIndex((line) => better(x(reading), line));
  if (own === 0) return 100 * (coefficients[0] ?? 0);
  if (own < 0) {
    if (has(reading, '低于较差标准的得零分')) return 0;
    own = lines.length - 1;
  }
  const [line = 0, up = 0] = [lines[own], lines[own - 1]];
  const [c = 0, d = 0] = [coefficients[own], coefficients[own - 1]];
  const [basic = '', adjusted = ''] = (reading.formulas[0] ?? '').split('；');
  const letters = {
    分值: 100,
    本档系数: c,
    上档系数: d,
    本档标准: line,
    上档标准: up,
    x: x(reading),
  };
  return workOut(basic, letters) + workOut(adjusted, letters);
}

/** 完成率 in percent by the two halves of what the page says. */
function ratio(reading: Reading): number {
  const letters = { 完成值: x(reading), 目标值: reading.told.target ?? Number.NaN };
  const turned = /逆向指标：得分 = ([^。]+)。/.exec(reading.text)?.[1];
  return workOut(
    isReverse(reading) && turned ? `= ${turned}` : (reading.formulas[0] ?? ''),
    letters,
  );
}

function completion(reading: Reading): number | undefined {
  if (!reading.formulas[0]?.startsWith('得分 = 100 × 完成值 ÷ 目标值')) return undefined;
  const score = Number(ratio(reading).toPrecision(12));
  const zero = numbersIn(reading, /低于(−?[\d.]+)分的得零分/)?.[0];
  if (zero !== undefined && score < zero) return 0;
  return Math.min(ratio(reading), numbersIn(reading, /最高([\d.]+)分/)?.[0] ?? Number.NaN);
}

const reaches = (reading: Reading): boolean =>
  isReverse(reading)
    ? x(reading) <= (reading.told.target ?? Number.NaN)
    : x(reading) >= (reading.told.target ?? Number.NaN);

function threshold(reading: Reading): number | undefined {
  const found = /^达到目标值得(满分|[\d.]+分)，未达到/.exec(reading.text);
  if (found === null) return undefined;
  const points = found[1] === '满分' ? 100 : Number.parseFloat(found[1] ?? '');
  return reaches(reading) ? points : 0;
}

function steps(reading: Reading): number | undefined {
  const found =
    /^达到目标值得(满分|−?[\d.]+分)；比目标值每(高|低)(目标值的)?([\d.]+)[^，；加]*加([\d.]+)分(?:，每(?:高|低)(?:目标值的)?[\d.]+[^，；扣]*扣([\d.]+)分)?/.exec(
      reading.text,
    );
  if (found === null) return undefined;
  const [, start = '', better, ofTarget, size = '', up = '', down = '0'] = found;
  const at = start === '满分' ? fullMarks(reading) : plain(start.replace('分', ''));
  const target = reading.told.target ?? Number.NaN;
  const step = ofTarget ? (Number(size) * Math.abs(target)) / 100 : Number(size);
  const far = Number((((x(reading) - target) * (better === '低' ? -1 : 1)) / step).toPrecision(12));
  const counted = has(reading, '不足一步的不计')
    ? Math.floor(Math.abs(far))
    : has(reading, '不足一步的按一步计')
      ? Math.ceil(Math.abs(far))
      : Math.abs(far);
  if (far < 0 && has(reading, '未达到目标值的不得分')) return 0;
  const most = numbersIn(reading, /加分最多([\d.]+)分/)?.[0] ?? Number.NaN;
  const least = numbersIn(reading, /扣分最多([\d.]+)分/)?.[0] ?? Number.POSITIVE_INFINITY;
  const change =
    far > 0 ? Math.min(most, counted * Number(up)) : -Math.min(least, counted * Number(down));
  return ofHundred(reading, at + change);
}

const BASES: Record<string, (reading: Reading) => number> = {
  完成值: x,
  '完成率（%）': (reading) => {
    const turned = reading.formulas.find((one) => one.startsWith('完成率 = '));
    const letters = { 完成值: x(reading), 目标值: reading.told.target ?? Number.NaN };
    return 100 * workOut(turned ?? '= 完成值 ÷ 目标值', letters);
  },
  比上年的增减: (reading) => x(reading) - (reading.told.previous ?? Number.NaN),
  '比上年的增幅（%）': (reading) =>
    (100 * (x(reading) - (reading.told.previous ?? Number.NaN))) / (reading.told.previous ?? 0),
};

function segments(reading: Reading): number | undefined {
  const found = /^按(.+?)分段计分：([^。]+)。/.exec(reading.text);
  if (found === null) return undefined;
  const points = (found[2] ?? '').split('、').map((text) => {
    const [, at = '', marks = ''] = /^(−?[\d.]+)得(−?[\d.]+)分$/.exec(text) ?? [];
    return { at: plain(at), marks: plain(marks) };
  });
  const basis = BASES[found[1] ?? '']?.(reading) ?? Number.NaN;
  const n = found[1] === '完成值' ? basis : Number(basis.toPrecision(12));
  const line = reading.formulas.find((one) => one.includes('下限分'));
  const along = (low: number): number => {
    const [a, b] = [points[low], points[low + 1]];
    return workOut(line ?? '= 下限分 + (数值 − 下限) × (上限分 − 下限分) ÷ (上限 − 下限)', {
      下限分: a?.marks ?? 0,
      上限分: b?.marks ?? 0,
      下限: a?.at ?? 0,
      上限: b?.at ?? 0,
      数值: n,
    });
  };
  const last = points.length - 1;
  const beyond = (side: 'low' | 'high', how: string): number => {
    if (how === '不得分') return 0;
    if (how === '按该界限的分计') return points[side === 'low' ? 0 : last]?.marks ?? 0;
    return along(side === 'low' ? 0 : last - 1);
  };
  const [, , below = '', , above = ''] =
    /低于(−?[\d.]+)的([^、。]+)、高于(−?[\d.]+)的([^、。]+)。/.exec(reading.text) ?? [];
  return ofHundred(reading, within());

  function within(): number {
    if (n < (points[0]?.at ?? 0)) return beyond('low', below);
    if (n > (points[last]?.at ?? 0)) return beyond('high', above);
    if (has(reading, '按已达到的界限计分')) return points.findLast(({ at }) => at <= n)?.marks ?? 0;
    if (has(reading, '按未超过的界限计分')) return points.find(({ at }) => at >= n)?.marks ?? 0;
    const upper = Math.max(
      1,
      points.findIndex(({ at }) => n <= at),
    );
    return along(upper - 1);
  }
}

/** Place among those compared with; equal figures share it. */
const placeOf = (reading: Reading): number =>
  1 +
  peersOf(reading).filter((one) => (isReverse(reading) ? one < x(reading) : one > x(reading)))
    .length;

function places(reading: Reading): number | undefined {
  const formula = reading.formulas[0] ?? '';
  if (!formula.includes('位次')) return undefined;
  const count = peersOf(reading).length;
  const alone = numbersIn(reading, /只有一个单位的得(−?[\d.]+)分/)?.[0];
  if (alone !== undefined && count === 1) return ofHundred(reading, alone);
  return ofHundred(
    reading,
    workOut(formula, { 满分: fullMarks(reading), 位次: placeOf(reading), 单位数: count }),
  );
}

function relative(reading: Reading): number | undefined {
  const [straight = '', turned = ''] = (reading.formulas[0] ?? '').split('；逆向指标：');
  if (!straight.includes('最优值')) return undefined;
  return workOut(isReverse(reading) ? turned : straight, {
    完成值: x(reading),
    最优值: inOrder(reading).at(-1) ?? Number.NaN,
  });
}

function zscore(reading: Reading): number | undefined {
  const formula = reading.formulas[0] ?? '';
  if (!formula.includes('(x − m) ÷ s')) return undefined;
  const list = peersOf(reading);
  const m = mean(list);
  const squares = list.reduce((sum, one) => sum + (one - m) ** 2, 0);
  const s = Math.sqrt(squares / (list.length - (has(reading, '按样本计算') ? 1 : 0)));
  const level = numbersIn(reading, /平均水平为(−?[\d.]+)分/)?.[0] ?? Number.NaN;
  if (s === 0 || Number.isNaN(s)) return level;
  const score = workOut(formula, { x: x(reading), m, s });
  return isReverse(reading) ? 2 * level - score : score;
}

function words(reading: Reading): number | undefined {
  const list = /^按完成等次计分：([^。]+(?:\.\d+[^。]*)*)。/.exec(reading.text)?.[1];
  if (list === undefined) return undefined;
  const own = list.split('、').find((one) => one.replace(/[\d.]+分$/, '') === reading.told.value);
  return ofHundred(reading, Number(/([\d.]+)分$/.exec(own ?? '')?.[1]));
}

const direct = (reading: Reading): number | undefined =>
  has(reading, '直接给分') ? ofHundred(reading, x(reading)) : undefined;

function deduction(reading: Reading): number | undefined {
  if (!reading.formulas[0]?.includes('Σ 扣分')) return undefined;
  const sum = reading.told.deductions.reduce((a, b) => a + b, 0);
  const formula = (reading.formulas[0] ?? '').replace('Σ 扣分', '扣分');
  return ofHundred(reading, workOut(formula, { 满分: fullMarks(reading), 扣分: sum }));
}

const WAYS = [
  efficacy,
  bands,
  completion,
  threshold,
  steps,
  segments,
  places,
  relative,
  zscore,
  words,
  direct,
  deduction,
];
