import type { SegmentPoints } from '../../model/setting-fields.ts';
import { type Inputs, isReverse } from './inputs.ts';
import { marksScore } from './marks.ts';
import { type Live, literal } from './plan.ts';
import { completionRatio } from './target-rules.ts';

/** Excel takes no more nested functions than 64. */
const MOST_POINTS = 50;

/** 分段计分 as nested conditions over the figure, its completion, change or growth. */
export function segments(inputs: Inputs): Live | undefined {
  const { settings } = inputs.indicator;
  const points = settings.points ?? [];
  const number = basis(inputs);
  if (number === undefined || points.length < 2 || points.length > MOST_POINTS) return undefined;
  return marksScore(inputs.indicator, marksOf(inputs, points, number));
}

/** Removes the noise of binary arithmetic from computed numbers. */
const rounded = ({ text, value }: Live): Live => ({ text: `ROUND(${text},9)`, value });

function basis(inputs: Inputs): Live | undefined {
  const { x, target, previous, indicator } = inputs;
  const { on = 'value', 'reverse-form': form } = indicator.settings;
  if (on === 'value') return x;
  if (on === 'completion') {
    if (target === undefined) return undefined;
    return rounded(completionRatio(x, target, isReverse(inputs), form === 'complement'));
  }
  if (previous === undefined) return undefined;
  const change = { text: `(${x.text}-${previous.text})`, value: x.value - previous.value };
  if (on === 'change') return rounded(change);
  return rounded({
    text: `100*${change.text}/${previous.text}`,
    value: (100 * change.value) / previous.value,
  });
}

type Point = SegmentPoints[number];

/** The line through two points, at a number. */
function onLine(n: Live, a: Point, b: Point): Live {
  const rise = `${literal(b.score)}-${literal(a.score)}`;
  const run = `${literal(b.at)}-${literal(a.at)}`;
  return {
    text: `${literal(a.score)}+(${n.text}-${literal(a.at)})*(${rise})/(${run})`,
    value: a.score + ((n.value - a.at) * (b.score - a.score)) / (b.at - a.at),
  };
}

const fixed = (score: number): Live => ({ text: literal(score), value: score });

function marksOf(inputs: Inputs, points: readonly Point[], n: Live): Live {
  const { settings } = inputs.indicator;
  const downwards = isReverse(inputs) && settings.on !== 'completion';
  const stairs = settings.between === 'step';
  const worse = stairs ? 'zero' : 'flat';
  const below = settings['below-first'] ?? (downwards ? 'flat' : worse);
  const above = settings['above-last'] ?? (downwards ? worse : 'flat');
  const [first, second] = [points[0] as Point, points[1] as Point];
  const [before, last] = [points.at(-2) as Point, points.at(-1) as Point];
  const end = (how: string, at: Point, line: [Point, Point]): Live => {
    if (how === 'zero') return fixed(0);
    return how === 'flat' ? fixed(at.score) : onLine(n, ...line);
  };
  const inside = within(points, n, { stairs, downwards });
  const low = end(below, first, [first, second]);
  const high = end(above, last, [before, last]);
  const value = n.value < first.at ? low.value : n.value > last.at ? high.value : inside.value;
  const upper = `IF(${n.text}>${literal(last.at)},${high.text},${inside.text})`;
  return { text: `IF(${n.text}<${literal(first.at)},${low.text},${upper})`, value };
}

/** From the first threshold to the last. */
function within(
  points: readonly Point[],
  n: Live,
  { stairs, downwards }: { stairs: boolean; downwards: boolean },
): Live {
  const pairs = points.slice(1).map((upper, at) => [points[at] as Point, upper] as const);
  const [lastLower, lastUpper] = pairs.at(-1) as readonly [Point, Point];
  const partOf = (lower: Point, upper: Point): Live => {
    if (!stairs) return onLine(n, lower, upper);
    const reached = downwards ? n.value <= lower.at : n.value >= upper.at;
    const sign = downwards ? '<=' : '>=';
    const edge = downwards ? lower : upper;
    const other = downwards ? upper : lower;
    return {
      text: `IF(${n.text}${sign}${literal(edge.at)},${literal(edge.score)},${literal(other.score)})`,
      value: reached ? edge.score : other.score,
    };
  };
  return pairs.slice(0, -1).reduceRight(
    (rest, [lower, upper]): Live => {
      const own = partOf(lower, upper);
      const isHere = n.value <= upper.at;
      return {
        text: `IF(${n.text}<=${literal(upper.at)},${own.text},${rest.text})`,
        value: isHere ? own.value : rest.value,
      };
    },
    partOf(lastLower, lastUpper),
  );
}
