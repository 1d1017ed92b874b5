import type { Indicator } from '../../../model/dataset.ts';
import type { Level, Param, Problem } from '../../../model/problem.ts';
import type { SettingName } from '../../../model/settings.ts';
import type { Source } from '../../../model/source.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import type { Reading } from '../../tables/reading.ts';

/** What is doubted of a rule, a mark or an event, and by which words it is told. */
export interface Doubt {
  text: string;
  params: Record<string, Param>;
  level?: Level;
  found?: string;
}

/** A doubt as a problem at its cell: a warning, unless nobody can have meant it. */
export function doubtAt(reading: Reading, source: Source | undefined, doubt: Doubt): Problem {
  const { place, row, column } = source ?? {};
  const { text, params, level = 'warning', found } = doubt;
  return locatedProblem(
    { level, code: 'doubtful', text, params },
    {
      assessment: reading.id,
      file: place?.file ?? 'scheme.yaml',
      sheet: place?.sheet ?? null,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      ...(found === undefined ? {} : { found }),
    },
  );
}

/** Where a setting is written: its cell in the row, or else the scheme's defaults. */
export function settingPlace(
  { scheme }: Reading,
  row: Indicator,
  name: SettingName,
): Source | undefined {
  const own = row.settingsAt[name];
  if (own !== undefined) return own;
  return name in scheme.defaults ? { place: { file: 'scheme.yaml', sheet: null } } : undefined;
}

/** The places of units in the table, by their codes. */
export const placesByCode = ({ units }: Reading): ReadonlyMap<string, number> =>
  new Map(units.map(({ code }, place) => [code, place]));
