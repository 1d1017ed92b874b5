import type { Indicator } from '../../../model/dataset.ts';
import type { SettingName } from '../../../model/settings.ts';
import { isPercent } from '../guards/figure-kind.ts';
import { timesApart } from './times-apart.ts';

/** One number of a setting, and how far it may move in a year without being a slip. */
export interface SettingNumber {
  setting: SettingName;
  /** Which number of a list it is: the name of a tier, the end of a range. */
  part: string;
  value: number;
  isFar: (before: number) => boolean;
}

/** Points of a hundred. */
const POINTS = 25;
/** Share of full marks. */
const SHARE = 0.3;

/** Marks for one step, place or cap: many times as much, by themselves and beside full marks. */
const AMOUNTS = [
  ...(['per-step', 'per-step-up', 'per-step-down', 'per-place'] as const),
  ...(['bonus-cap', 'deduction-cap'] as const),
];
/** Marks that say where a score stands between none and full marks. */
const LEVELS = ['at-target', 'first', 'last', 'min', 'max'] as const;
const PERCENTAGES = ['base', 'span', 'mean', 'zero-below', 'floor'] as const;
const SIZES = ['step', 'sd', 'k', 'exponent', 'rating-max', 'support-share'] as const;
const FRACTIONS = ['low', 'high'] as const;

/** The numbers of a row’s settings beside those of the same row a year ago. */
export function settingNumbers(row: Indicator, last: Indicator): SettingNumber[] {
  const [full, lastFull] = [fullMarksOf(row), fullMarksOf(last)];
  const numbers = (
    names: readonly SettingName[],
    isFar: (value: number, before: number) => boolean,
  ): SettingNumber[] =>
    names.flatMap((setting) => {
      const value = row.settings[setting];
      if (typeof value !== 'number') return [];
      return [{ setting, part: '', value, isFar: (before) => isFar(value, before) }];
    });
  const isFarLevel = (a: number, b: number): boolean =>
    a !== b && Math.abs(a / full - b / lastFull) > SHARE;
  return [
    ...numbers(AMOUNTS, (a, b) => timesApart(a, b) && timesApart(a / full, b / lastFull)),
    ...numbers(LEVELS, isFarLevel),
    ...numbers(PERCENTAGES, (a, b) => Math.abs(a - b) > POINTS),
    ...numbers(SIZES, timesApart),
    ...numbers(FRACTIONS, (a, b) => Math.abs(a - b) > SHARE),
    ...numbers(['cap'], isFarCap),
    ...(isPercent(row) ? [] : numbers(['target'], timesApart)),
    ...(row.settings.tiers ?? []).flatMap(({ name: part, score: value }) =>
      value === null
        ? []
        : [{ setting: 'tiers' as const, part, value, isFar: (b: number) => isFarLevel(value, b) }],
    ),
    ...boundNumbers(row, last),
  ];
}

/** Marks of adjustments are compared as they stand. */
function fullMarksOf({ weight, settings: { scale, into } }: Indicator): number {
  if (into !== undefined) return 1;
  return scale === 'hundred' ? 100 : weight;
}

/** A cap is compared by what it lies above 100. */
const isFarCap = (a: number, b: number): boolean =>
  Math.abs(a - b) > 2 * POINTS || timesApart(a - 100, b - 100);

/** A bound that moved farther than both bounds lay apart: the other did not go with it. */
function boundNumbers(row: Indicator, last: Indicator): SettingNumber[] {
  if (row.settings.bounds !== 'fixed' || last.settings.bounds !== 'fixed') return [];
  const [now, before] = [endsOf(row), endsOf(last)];
  const width = Math.max(...before.values()) - Math.min(...before.values());
  const moves = [...now].map(([key, x]) => x - (before.get(key) ?? x));
  const [together = 0] = moves.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return [...now].map(([key, value]) => {
    const [setting = 'satisfactory', part = ''] = key.split(' ') as [SettingName, string?];
    return {
      setting,
      part,
      value,
      isFar: (b) => Math.abs(value - b) > width && Math.abs(value - b - together) > width / 2,
    };
  });
}

/** The bounds of a row by setting and end. */
function endsOf({ settings }: Indicator): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const setting of ['satisfactory', 'unallowable', 'best'] as const) {
    const bound = settings[setting];
    if (typeof bound === 'number') ends.set(setting, bound);
    else if (bound) {
      ends.set(`${setting} least`, bound[0]);
      ends.set(`${setting} most`, bound[1]);
    }
  }
  return ends;
}
