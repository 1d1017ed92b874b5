import { type Field, fieldsOf } from '../../../src/browser/what-if/fields.ts';
import type { Figure } from '../../../src/model/dataset.ts';
import type { Scores } from '../../../src/model/scores.ts';
import type { Workings } from '../../../src/score/trace/workings.ts';
import { isWritable } from './changed-data.ts';

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A figure of a unit, and what somebody types in its place. */
export interface Typed {
  field: Field;
  figure: Figure;
  text: string;
}

const oneOf = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** One or two figures of one unit at other values; none where the unit has nothing to change. */
export function typedChanges(
  random: () => number,
  scores: Scores,
  workings: Workings,
  unit: number,
): Typed[] {
  const fields = fieldsOf(workings, unit).flatMap((field) => {
    const figure = figureOf(scores, field, unit);
    return field.isDerived || !isWritable(figure) ? [] : [{ field, figure }];
  });
  const count = random() < 0.5 ? 1 : 2;
  const chosen = new Set(Array.from({ length: count }, () => oneOf(random, fields)));
  return [...chosen].flatMap((one) =>
    one === undefined ? [] : [{ ...one, text: textFor(random, one.field, scores) }],
  );
}

function figureOf({ assessment }: Scores, { row, period }: Field, unit: number) {
  const figure = assessment.figures.get(row.code)?.[unit];
  return period === undefined ? figure : figure?.periods?.get(period);
}

function textFor(random: () => number, { row, period, value, words }: Field, scores: Scores) {
  if (words) return oneOf(random, words) ?? '';
  const others = (scores.assessment.figures.get(row.code) ?? []).flatMap((one) => {
    const figure = period === undefined ? one : one?.periods?.get(period);
    return typeof figure?.value === 'number' ? [figure.value] : [];
  });
  const own = typeof value === 'number' ? value : (oneOf(random, others) ?? 1);
  return written(random, numberFor(random, own, others, row.decimals), row.unit);
}

/** Near the figure, another unit's figure, beyond all of them, round, or on the other side of 0. */
function numberFor(random: () => number, own: number, others: number[], decimals: number) {
  const draw = random();
  if (draw < 0.2) return oneOf(random, others) ?? own;
  if (draw < 0.35) return Math.max(own, ...others) * 1.05 + 1;
  if (draw < 0.45) return Math.min(own, ...others) * 0.9;
  if (draw < 0.5) return Math.round(own);
  if (draw < 0.53) return -own;
  const near = own * (0.7 + 0.6 * random());
  return Number(near.toFixed(random() < 0.5 ? decimals : decimals + 3));
}

/** As somebody may type it: with its unit of measure, separators of thousands, or in full width. */
function written(random: () => number, x: number, unit: string | undefined): string {
  const digits = plainDigits(x);
  const draw = random();
  const text =
    draw < 0.2
      ? digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
      : draw < 0.3
        ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : digits;
  return text + (unit ?? '');
}

const plainDigits = (x: number): string =>
  Number(x.toPrecision(12))
    .toFixed(12)
    .replace(/\.?0+$/, '');
