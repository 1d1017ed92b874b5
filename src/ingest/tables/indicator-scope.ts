import type { Indicator, Unit } from '../../model/dataset.ts';
import { findName, isRefused, suggestions } from '../cells/find-name.ts';
import type { Finding } from '../cells/located-problem.ts';
import { nameKey } from '../cells/name-key.ts';
import { parseList } from '../cells/parse-cell-words.ts';
import type { IndicatorRow } from './indicator-columns.ts';
import { reportCell, textOf } from './table-rows.ts';

/** The groups and units that a row is for; a name that is not found is reported. */
export function scopeOf(at: IndicatorRow): Pick<Indicator, 'groups' | 'units'> {
  return {
    ...listOf(at, 'groups', (text) => groupNamed(at, text)),
    ...listOf(at, 'units', (text) => unitNamed(at, text)),
  };
}

/** The codes that a list names; absent where the cell is blank. */
function listOf(
  at: IndicatorRow,
  key: 'groups' | 'units',
  find: (text: string) => string | Finding | undefined,
): { [key: string]: string[] } {
  const { table, row, reading } = at;
  const texts = parseList(textOf(table, row, key) ?? '');
  if (texts.length === 0) return {};
  const codes: string[] = [];
  for (const text of texts) {
    const found = find(text);
    if (typeof found === 'string') codes.push(found);
    else {
      reading.weightsBroken = true;
      if (found) reportCell(table, row, key, found);
    }
  }
  return { [key]: codes };
}

/** Without groups in the scheme, those of the units are the groups there are. */
function groupNamed({ reading }: IndicatorRow, text: string): string | Finding {
  const { names, scheme, schemeKnown, units } = reading;
  const group = findName(names.groups, text);
  if (group) return group.id;
  if (!schemeKnown) return text;
  if (scheme.groups.length === 0 && units.some((unit) => unit.group === text)) return text;
  return {
    level: 'error',
    code: 'unknown-group',
    text: 'unknown-group-in-list',
    params: { group: text, nearest: suggestions(names.groups, text) },
  };
}

/** The one unit that was called so before and came from nothing else: the same under a new name. */
function renamed({ units }: IndicatorRow['reading'], text: string): Unit | undefined {
  const key = nameKey(text);
  const heirs = units.filter(({ predecessors }) =>
    predecessors.some((one) => nameKey(one) === key),
  );
  const [heir] = heirs;
  return heirs.length === 1 && heir?.predecessors.length === 1 ? heir : undefined;
}

/** The code of a unit; undefined for a name that its own table was told to mend. */
function unitNamed({ reading }: IndicatorRow, text: string): string | Finding | undefined {
  const unit = reading.units[findName(reading.unitNames, text) ?? -1] ?? renamed(reading, text);
  if (unit) return unit.code;
  if (isRefused(reading.unitNames, text)) return undefined;
  return {
    level: 'error',
    code: 'unknown-unit',
    text: 'unknown-unit-in-list',
    params: { unit: text, nearest: suggestions(reading.unitNames, text) },
  };
}
