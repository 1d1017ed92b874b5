import { findName } from '../cells/find-name.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { judged, warnAt } from './cell-warning.ts';

/** Growth at constant prices differs from that of the totals; only more than this many points tell. */
const APART = 15;
/** Growth below this many per cent has no sign to speak of. */
const SIGN = 1;

/** Warns where a stated growth does not go with the totals of both years, for each pair. */
export function checkGrowth(reading: Reading): void {
  for (const [first, second] of reading.scheme.pairs) {
    const level = findName(reading.entryNames, first);
    const growth = findName(reading.entryNames, second);
    if (level && growth) checkPair(reading, level, growth);
  }
}

function checkPair(reading: Reading, level: IndicatorEntry, growth: IndicatorEntry): void {
  const sign = growth.rows[0]?.measure === 'reduction' ? -1 : 1;
  if (growth.rows[0]?.unit !== undefined && growth.rows[0].unit !== '%') return;
  for (let place = 0; place < growth.figures.length; place++) {
    const stated = judged(growth.figures[place]);
    const value = judged(level.figures[place]);
    const previous = level.figures[place]?.previous;
    if (stated === undefined || value === undefined) continue;
    if (previous === undefined || previous <= 0) continue;
    const computed = (100 * value) / previous - 100;
    const said = sign * stated;
    const opposite = said * computed < 0 && Math.abs(said) >= SIGN && Math.abs(computed) >= SIGN;
    if (!opposite && Math.abs(said - computed) <= APART) continue;
    warnAt(
      reading,
      { entry: growth, place },
      {
        code: 'growth-contradicts-totals',
        text: 'growth-contradicts-totals',
        params: {
          level: level.name,
          value,
          previous,
          computed: String(Number(computed.toFixed(1))),
        },
      },
    );
  }
}
