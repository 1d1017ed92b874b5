import type { Scheme } from '../../model/scheme.ts';
import type { PartialSettings, RuleSettings, SettingName } from '../../model/settings.ts';

/** A written number of marks that only makes sense on the other scale. */
export interface Unclear {
  setting: SettingName;
  /** The greatest number of it. */
  marks: number;
  /** True: the scheme's `defaults` have it, not the row. */
  byDefault: boolean;
}

/** What of a row says how its marks are meant. */
export interface MarksRow {
  settings: RuleSettings;
  own: PartialSettings;
  scheme: Scheme;
  weight: number | undefined;
}

const greatest = (numbers: readonly (number | null | undefined)[]): number =>
  Math.max(...numbers.filter((x) => typeof x === 'number'));

/** Whether nobody has said of what the marks are, and it makes a difference. */
export function isScaleOpen({ own, scheme, weight, settings }: MarksRow): boolean {
  if (scheme.weights !== 'points' || weight === undefined || weight === 100) return false;
  if (settings.into !== undefined) return false;
  return own.scale === undefined && scheme.defaults.scale === undefined;
}

/** Numbers of marks that the row uses, as far as they were written. */
function numbersOf({ settings }: MarksRow, name: SettingName): number[] {
  const { rule, from } = settings;
  switch (name) {
    case 'tiers':
      return rule === 'tiers' || rule === 'votes'
        ? [greatest((settings.tiers ?? []).map(({ score }) => score))]
        : [];
    case 'first':
    case 'last': {
      const acts = rule === 'rank-line' || (rule === 'linked' && from === 'rank');
      return acts ? [settings[name] ?? Number.NaN] : [];
    }
    case 'points':
      return rule === 'segments'
        ? [greatest((settings.points ?? []).map(({ score }) => score))]
        : [];
    case 'at-target':
      return rule === 'steps' ? [settings['at-target'] ?? Number.NaN] : [];
    case 'max':
      return rule === 'direct' ? [settings.max ?? Number.NaN] : [];
    case 'per-place':
      return rule === 'rank-steps' ? [settings['per-place'] ?? Number.NaN] : [];
    default:
      return [];
  }
}

/** Settings that mean full marks or nearly: not 100, nor more than twice what the row has. */
const FULL: readonly (readonly SettingName[])[] = [
  ['tiers'],
  ['first', 'last'],
  ['points'],
  ['at-target'],
  ['max'],
];

/** The settings of a row whose numbers only make sense on the scale that they would not have. */
export function unclearMarks(row: MarksRow): Unclear[] {
  if (!isScaleOpen(row)) return [];
  const { own, scheme, weight = 100 } = row;
  const written = (name: SettingName): boolean =>
    own[name] !== undefined || scheme.defaults[name] !== undefined;
  const told = (setting: SettingName, marks: number): Unclear => ({
    setting,
    marks,
    byDefault: own[setting] === undefined,
  });
  const full = FULL.flatMap((names) => {
    const found = names
      .filter(written)
      .flatMap((setting) => numbersOf(row, setting).map((marks) => told(setting, marks)))
      .sort((a, b) => b.marks - a.marks);
    return found.slice(0, 1).filter(({ marks }) => marks === 100 || marks > 2 * weight);
  });
  const [each] = written('per-place') ? numbersOf(row, 'per-place') : [];
  return each !== undefined && each >= weight ? [...full, told('per-place', each)] : full;
}

/** Settings that were always of 100 before `scale` spoke of every rule. */
const WERE_OF_100: readonly SettingName[] = ['tiers', 'first', 'last', 'per-place'];

/** Whether a row uses such a setting, and so may have been written for the older meaning. */
export function hasMarksOfOld(row: MarksRow): boolean {
  if (!isScaleOpen(row)) return false;
  const { own, scheme } = row;
  return WERE_OF_100.some((name) => {
    const written = own[name] !== undefined || scheme.defaults[name] !== undefined;
    return written && numbersOf(row, name).some((marks) => !Number.isNaN(marks));
  });
}
