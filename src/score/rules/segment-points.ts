import type { SegmentPoints } from '../../model/setting-fields.ts';
import { difference } from '../difference.ts';
import { minus, operand } from '../trace/expression.ts';

/** A line of scores over thresholds, and how it goes on at both ends. */
export interface Segments {
  points: SegmentPoints;
  between: 'linear' | 'step';
  below: 'flat' | 'zero' | 'extrapolate';
  above: 'flat' | 'zero' | 'extrapolate';
  /** Under `step`: the smallest threshold not below the number decides, not the greatest not above. */
  downwards: boolean;
}

/** Marks of a number with their line. */
export interface Marks {
  marks: number;
  line: string;
  /** The threshold or the two ends of the segment that decide. */
  ends: SegmentPoints;
  /** Where the number lies beyond an end: what is done there. */
  beyond?: 'flat' | 'zero' | 'extrapolate';
}

/** Throws with fewer than two points, which no table of segments has. */
function pointAt(points: SegmentPoints, place: number): SegmentPoints[number] {
  const point = points.at(place);
  if (point === undefined) throw new Error('segments have two points');
  return point;
}

/**
 * The marks of a number: on the line between neighbouring points, or those of the threshold that it
 * reaches; below the first and above the last as the segments say.
 */
export function marksOf(n: number, segments: Segments): Marks {
  const { points, below, above, between, downwards } = segments;
  const [first, last] = [pointAt(points, 0), pointAt(points, -1)];
  if (n < first.at) return beyondEnd(n, below, first, pointAt(points, 1));
  if (n > last.at) return beyondEnd(n, above, last, pointAt(points, -2));
  const at = points.findIndex((point) => point.at >= n);
  const upper = pointAt(points, at);
  if (upper.at === n || at === 0) return one(upper);
  const lower = pointAt(points, at - 1);
  if (between === 'step') return one(downwards ? upper : lower);
  return onLine(n, lower, upper);
}

const one = (point: SegmentPoints[number]): Marks => ({
  marks: point.score,
  line: operand(point.score),
  ends: [point],
});

function beyondEnd(
  n: number,
  beyond: Segments['below'],
  end: SegmentPoints[number],
  next: SegmentPoints[number],
): Marks {
  if (beyond === 'zero') return { marks: 0, line: '0', ends: [end], beyond };
  if (beyond === 'flat') return { ...one(end), beyond };
  return { ...(end.at < next.at ? onLine(n, end, next) : onLine(n, next, end)), beyond };
}

/** lower + (n − lower threshold) · (difference of marks) / (difference of thresholds). */
function onLine(n: number, lower: SegmentPoints[number], upper: SegmentPoints[number]): Marks {
  const rise = difference(upper.score, lower.score);
  const run = difference(upper.at, lower.at);
  const line = `(${operand(lower.score)} + ${minus(n, lower.at)} * ${minus(upper.score, lower.score)} / ${minus(upper.at, lower.at)})`;
  return {
    marks: lower.score + (difference(n, lower.at) * rise) / run,
    line,
    ends: [lower, upper],
  };
}
