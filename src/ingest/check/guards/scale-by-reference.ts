import { type Column, placesWith } from './column.ts';
import { at, decimalsOf, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** What a figure is held against: the unit's own previous value, or its target. */
type Against = 'previous' | 'target';

const FACTORS = [100, 1000, 10_000, 100_000_000] as const;
/** A figure so many times the previous one, or so small a part of it, is not believed. */
const LEVEL = 20;
/** Completion of a target beyond these is not believed. */
const [LEAST_DONE, MOST_DONE] = [0.02, 5];
/** Counts below this jump by chance. */
const SMALL_COUNT = 5;

interface Far {
  place: number;
  ratio: number;
  /** 100 and so on where that explains the distance. */
  factor: number | undefined;
}

/** Figures that no previous value, or no target, of the same unit lies near. */
export function scaleByReference(column: Column): Suspicion[] {
  if (column.count === 0) return [];
  const found: Suspicion[] = [];
  if (column.hasPrevious) found.push(...against(column, 'previous'));
  if (column.hasTargets) found.push(...against(column, 'target'));
  return found;
}

function against(column: Column, by: Against): Suspicion[] {
  const { kind } = column;
  if (kind === 'place' || kind === 'marks') return [];
  if (kind === 'growth' || kind === 'points') return by === 'target' ? sharesOfGrowth(column) : [];
  const references = by === 'previous' ? column.previous : column.targets;
  let compared = 0;
  const far: Far[] = [];
  for (let place = 0; place < references.length; place++) {
    const [x, reference] = [at(column.values, place), at(references, place)];
    if (!(x > 0) || !(reference > 0)) continue;
    compared++;
    const ratio = x / reference;
    if (isFar(column, by, ratio)) far.push({ place, ratio, factor: factorOf(ratio) });
  }
  if (far.length >= 3 && far.length >= 0.6 * compared) return [ofColumn(column, by, far)];
  return far.map((one) => ofCell(column, by, one));
}

function isFar({ row }: Column, by: Against, ratio: number): boolean {
  if (by === 'previous') return ratio >= LEVEL || ratio <= 1 / LEVEL;
  if (row.direction === 'reverse') return ratio >= LEVEL || ratio <= 1 / (5 * LEVEL);
  return ratio > MOST_DONE || ratio < LEAST_DONE;
}

/** The power of ten that brings a figure near its reference. */
function factorOf(ratio: number): number | undefined {
  const size = ratio >= 1 ? ratio : 1 / ratio;
  return FACTORS.find((factor) => size / factor < 3.2 && size / factor > 1 / 3.2);
}

function ofCell(column: Column, by: Against, { place, ratio, factor }: Far): Suspicion {
  const references = by === 'previous' ? column.previous : column.targets;
  const [x, reference] = [at(column.values, place), at(references, place)];
  const cells = [{ column, field: 'value' as const, place }];
  const level = isSmallCount(column, x, reference) ? 'warning' : 'error';
  const against = [{ column, field: by, place }];
  const known = { reference: plain(reference), percent: plain(100 * ratio) };
  if (factor !== undefined) {
    const other = plain(ratio >= 1 ? x / factor : x * factor);
    const params = { ...known, other, times: plain(factor) };
    return { ...suspect(level, 'mixed-scale', `scale-by-${by}`, cells, params), against };
  }
  const size = ratio >= 1 ? ratio : 1 / ratio;
  const times = size >= 10 ? String(Math.round(size)) : plain(Number(size.toFixed(1)));
  const way = ratio >= 1 ? 'more' : 'less';
  return {
    ...suspect(level, 'implausible', `far-${way}-than-${by}`, cells, { ...known, times }),
    against,
  };
}

/** From 1 to 30 enterprises is much, but it happens. */
function isSmallCount({ kind }: Column, x: number, reference: number): boolean {
  if (kind === 'share') return Math.max(x, reference) < 5 && !isHundredth(x, reference);
  return Number.isInteger(x) && Number.isInteger(reference) && Math.min(x, reference) < SMALL_COUNT;
}

/** A small share that is last year's once the point is moved by two. */
function isHundredth(x: number, reference: number): boolean {
  const ratio = x < reference ? (100 * x) / reference : x / (100 * reference);
  return ratio > 1 / 1.5 && ratio < 1.5;
}

/** Nearly all figures of a column are off: its unit of measure is, or that of what it is held against. */
function ofColumn(column: Column, by: Against, far: readonly Far[]): Suspicion {
  const factor = commonFactor(far);
  const cells = far.map(({ place }) => ({ column, field: 'value' as const, place }));
  const [first] = far;
  const place = first?.place ?? -1;
  const x = at(column.values, place);
  const params = {
    reference: plain(at(by === 'previous' ? column.previous : column.targets, place)),
    count: far.length,
  };
  if (factor === undefined)
    return suspect('error', 'implausible', `column-far-from-${by}`, cells, params);
  const other = plain((first?.ratio ?? 1) >= 1 ? x / factor : x * factor);
  const times = plain(factor);
  return suspect('error', 'mixed-scale', `column-scale-by-${by}`, cells, {
    ...params,
    other,
    times,
  });
}

function commonFactor(far: readonly Far[]): number | undefined {
  const [first] = far;
  if (first?.factor === undefined) return undefined;
  const agree = far.filter((one) => one.factor === first.factor).length;
  return agree >= 0.8 * far.length ? first.factor : undefined;
}

/** Growth of 0.062 where 6.5 was the target: a hundredth, with more decimals than a rate has. */
function sharesOfGrowth(column: Column): Suspicion[] {
  if (column.kind !== 'growth') return [];
  const odd = placesWith(column.values).filter((place) => {
    const [x, target] = [at(column.values, place), at(column.targets, place)];
    const isSmall = x !== 0 && Math.abs(x) < 1 && Math.abs(target) >= 2;
    const near = Math.abs(100 * x) <= 3 * Math.abs(target) && Math.abs(300 * x) >= Math.abs(target);
    return isSmall && near && decimalsOf(x) > Math.max(1, decimalsOf(target));
  });
  if (odd.length === 0 || odd.length * 2 < column.count) return [];
  const first = odd[0] ?? -1;
  return [
    suspect(
      'error',
      'mixed-scale',
      odd.length === 1 ? 'scale-by-target' : 'column-scale-by-target',
      odd.map((place) => ({ column, field: 'value', place })),
      {
        reference: plain(at(column.targets, first)),
        other: plain(100 * at(column.values, first)),
        times: '100',
        count: odd.length,
      },
    ),
  ];
}
