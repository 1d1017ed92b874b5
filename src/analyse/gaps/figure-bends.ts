import type { Figure, Indicator } from '../../model/dataset.ts';

const NONE: readonly number[] = [];

/**
 * Figures, on the better axis, at which a unit's own score turns or jumps: the ends of the best
 * interval, and the thresholds of `segments` turned into this unit's figures.
 */
export function figureBends(
  row: Indicator,
  figure: Figure | undefined,
  sign: 1 | -1,
): readonly number[] {
  const { direction, settings } = row;
  if (settings.rule === 'segments') return segmentBends(row, figure).map((x) => sign * x);
  if (direction !== 'interval' || !settings.best) return NONE;
  return settings.best.map((end) => sign * end);
}

/** The figures that reach the thresholds, as far as they can be told. */
function segmentBends({ settings, direction }: Indicator, figure: Figure | undefined): number[] {
  const target = figure?.target ?? settings.target ?? Number.NaN;
  const previous = figure?.previous ?? Number.NaN;
  const figureAt = (at: number): number => {
    switch (settings.on) {
      case 'completion':
        if (direction !== 'reverse') return (at * target) / 100;
        return settings['reverse-form'] === 'complement'
          ? (2 - at / 100) * target
          : (100 * target) / at;
      case 'change':
        return previous + at;
      case 'growth':
        return previous * (1 + at / 100);
      default:
        return at;
    }
  };
  return (settings.points ?? []).map(({ at }) => figureAt(at)).filter(Number.isFinite);
}
