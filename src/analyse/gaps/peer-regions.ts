import type { Indicator } from '../../model/dataset.ts';

/** Sorted figures of peers, ascending. */
export interface SortedPeers {
  length: number;
  /** undefined outside 0…length − 1. */
  at: (index: number) => number | undefined;
}

/**
 * Stretches of the better axis (y, the greater the better) on which moving one unit's figure either
 * leaves the scores of the others as they are, or moves each of them in one direction.
 */
export interface Region {
  from: number;
  to: number;
  moving: boolean;
}

const WHOLE: readonly Region[] = [
  { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, moving: false },
];

/**
 * The regions of one row. Between their ends the bounds are constant or linear in the moved figure,
 * so that every coefficient runs one way; at the ends the peers that make the bounds change.
 *
 * @param others the peers without the moved unit on the better axis, ascending
 */
export function peerRegions(row: Indicator, others: SortedPeers): readonly Region[] {
  const { rule, bounds = 'peers' } = row.settings;
  if (rule === 'efficacy' && row.direction !== 'interval') {
    if (bounds === 'peers') return meansRegions(others, 1);
    if (bounds === 'peer-means') return meansRegions(others, row.settings.k ?? 1);
    if (bounds === 'quantile') return quantileRegions(row, others);
  }
  if (rule === 'relative') return behind(others.at(others.length - 1) ?? Number.NEGATIVE_INFINITY);
  return WHOLE;
}

/** Whether the regions depend on no other peers than the best and the worst. */
export function hangsOnEnds({ settings, direction }: Indicator): boolean {
  const { rule, bounds } = settings;
  const hangsOnMore = bounds === 'peer-means' || bounds === 'quantile';
  return rule !== 'efficacy' || direction === 'interval' || !hangsOnMore;
}

/** The figure moves the worse bound while it is among the worst k, the better one among the best k. */
function meansRegions(others: SortedPeers, k: number): readonly Region[] {
  if (others.length + 1 < Math.max(2, 2 * k)) return WHOLE;
  const low = others.at(k - 1) ?? Number.NaN;
  const high = others.at(others.length - k) ?? Number.NaN;
  return [
    { from: Number.NEGATIVE_INFINITY, to: low, moving: true },
    { from: low, to: high, moving: false },
    { from: high, to: Number.POSITIVE_INFINITY, moving: true },
  ];
}

/**
 * A quantile of type 7 lies between two neighbours in rank; it moves with the figure while the
 * figure is one of the two.
 */
function quantileRegions(row: Indicator, others: SortedPeers): readonly Region[] {
  const n = others.length + 1;
  if (n < 2) return WHOLE;
  const { low = 0, high = 1 } = row.settings;
  // On the better axis a reverse indicator is turned round, and with it the two quantiles.
  const shares = row.direction === 'reverse' ? [1 - high, 1 - low] : [low, high];
  const touched = new Set<number>();
  for (const share of shares) {
    const position = (n - 1) * share;
    // One more on either side, since 1 − q is not exact.
    for (let place = Math.floor(position) - 1; place <= Math.ceil(position) + 1; place += 1)
      if (place >= 0 && place < n) touched.add(place);
  }
  const regions: Region[] = [];
  for (let place = 0; place < n; place += 1) {
    const from = place === 0 ? Number.NEGATIVE_INFINITY : (others.at(place - 1) ?? Number.NaN);
    const to = place === n - 1 ? Number.POSITIVE_INFINITY : (others.at(place) ?? Number.NaN);
    const moving = touched.has(place);
    const before = regions.at(-1);
    if (before && !before.moving && !moving) before.to = to;
    else regions.push({ from, to, moving });
  }
  return regions;
}

/** Constant up to an end, moving behind it. */
function behind(end: number): readonly Region[] {
  return [
    { from: Number.NEGATIVE_INFINITY, to: end, moving: false },
    { from: end, to: Number.POSITIVE_INFINITY, moving: true },
  ];
}
