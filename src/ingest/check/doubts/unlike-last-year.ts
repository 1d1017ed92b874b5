import type { Indicator, Unit } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { SettingName } from '../../../model/settings.ts';
import type { Source } from '../../../model/source.ts';
import { findName } from '../../cells/find-name.ts';
import { nameKey } from '../../cells/name-key.ts';
import { settingTitle } from '../../scheme/setting-words.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';
import type { Read } from '../upper.ts';
import { doubtAt, settingPlace } from './doubt.ts';
import { schemeUnlike } from './scheme-unlike.ts';
import { settingNumbers } from './setting-numbers.ts';
import { timesApart } from './times-apart.ts';

/** So many units that changed groups are named. */
const NAMED = 10;

/** What of the rules, the weights and the groups is far from last year’s. */
export function unlikeLastYear({ reading, assessment }: Read, before: Reading): Problem[] {
  if (!before.schemeKnown) return [];
  const ofYear = assessment.lineage.filter(({ year }) => year === reading.scheme.year);
  const told = new Set(ofYear.flatMap(({ from, to }) => [from, to]));
  const pairs = reading.entries.flatMap((entry) =>
    told.has(entry.code) ? [] : pairsOf(entry, before),
  );
  return [
    ...groupsUnlike(reading, before, told),
    ...settingsUnlike(reading, pairs),
    ...weightsExchanged(reading, pairs),
    ...weightsFar(reading, pairs),
    ...schemeUnlike(reading, before.scheme),
  ];
}

/** A row, and the row for the same units a year ago. */
interface Pair {
  row: Indicator;
  last: Indicator;
}

function pairsOf(entry: IndicatorEntry, before: Reading): Pair[] {
  const found = findName(before.entryNames, entry.code) ?? findName(before.entryNames, entry.name);
  if (found === undefined || nameKey(found.name) !== nameKey(entry.name)) return [];
  const lastOf = Map.groupBy(found.rows, scopeOf);
  return entry.rows.flatMap((row) => {
    const [last, ...others] = lastOf.get(scopeOf(row)) ?? [];
    return last && others.length === 0 ? [{ row, last }] : [];
  });
}

const scopeOf = ({ groups = [], units = [] }: Indicator): string =>
  [groups.toSorted().join(), units.toSorted().join()].join('\n');

/** Settings whose numbers are far from last year’s; one of the scheme’s defaults is told once. */
function settingsUnlike(reading: Reading, pairs: readonly Pair[]): Problem[] {
  const found = pairs
    .filter(({ row, last }) => row.settings.rule === last.settings.rule)
    .flatMap(({ row, last }) => changesOf(reading, row, last));
  const bySource = Map.groupBy(found, ({ at, params }) =>
    [at.place.file, at.place.sheet, at.row, at.column, params.setting, params.part].join('\n'),
  );
  return [...bySource.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const params = { ...first.params, count: same.length };
    const found = String(params.value);
    return [doubtAt(reading, first.at, { text: 'setting-unlike-last-year', params, found })];
  });
}

function changesOf(reading: Reading, row: Indicator, last: Indicator) {
  const before = new Map(
    settingNumbers(last, row).map(({ setting, part, value }) => [keyOf(setting, part), value]),
  );
  return settingNumbers(row, last).flatMap(({ setting, part, value, isFar }) => {
    const was = before.get(keyOf(setting, part));
    if (was === undefined || was === value || !isFar(was)) return [];
    const params = {
      indicator: row.name,
      setting,
      title: settingTitle(setting),
      part,
      value,
      before: was,
    };
    return [{ at: settingPlace(reading, row, setting) ?? row.at, params }];
  });
}

const keyOf = (setting: SettingName, part: string): string => `${setting} ${part}`;

/** Two indicators of a category that have each other’s weight of last year. */
function weightsExchanged(reading: Reading, pairs: readonly Pair[]): Problem[] {
  const moved = pairs.filter(({ row, last }) => row.weight !== last.weight);
  return moved.flatMap(({ row, last }, at) => {
    const other = moved
      .slice(at + 1)
      .find(
        (one) =>
          one.row.category === row.category &&
          scopeOf(one.row) === scopeOf(row) &&
          one.row.weight === last.weight &&
          one.last.weight === row.weight,
      );
    if (!other) return [];
    const params = {
      indicator: row.name,
      second: other.row.name,
      weight: row.weight,
      other: other.row.weight,
    };
    return [doubtAt(reading, row.at, { text: 'weights-exchanged', params })];
  });
}

/** Relative weights that have won or lost a digit in a year. */
function weightsFar(reading: Reading, pairs: readonly Pair[]): Problem[] {
  if (reading.scheme.weights !== 'relative') return [];
  const sum = (of: (pair: Pair) => number): number => pairs.reduce((all, one) => all + of(one), 0);
  const growth = sum(({ row }) => row.weight) / sum(({ last }) => last.weight);
  return pairs.flatMap(({ row, last }) => {
    const isFar = [last.weight, last.weight * growth].every((was) => timesApart(row.weight, was));
    if (!isFar) return [];
    const params = { indicator: row.name, value: row.weight, before: last.weight };
    const found = String(row.weight);
    return [doubtAt(reading, row.at, { text: 'weight-unlike-last-year', params, found })];
  });
}

/** Units that were in another group a year ago, while both groups are as they were. */
function groupsUnlike(reading: Reading, before: Reading, told: ReadonlySet<string>): Problem[] {
  const [now, then] = [groupNames(reading), groupNames(before)];
  const both = new Set([...now.values()].filter((name) => [...then.values()].includes(name)));
  const moved = reading.units.flatMap((unit) => {
    const last = told.has(unit.code) ? undefined : unitBefore(before, unit);
    const [group, former] = [now.get(unit.group ?? ''), then.get(last?.group ?? '')];
    if (group === undefined || former === undefined || group === former) return [];
    return both.has(group) && both.has(former) ? [{ unit, group, former }] : [];
  });
  const [first] = moved;
  if (!first) return [];
  const params = {
    unit: first.unit.name,
    group: first.group,
    former: first.former,
    count: moved.length,
    units: [
      ...moved.slice(0, NAMED).map((one) => `${one.unit.name} ${one.former}→${one.group}`),
      ...(moved.length > NAMED ? ['…'] : []),
    ],
  };
  const at: Source = first.unit.at;
  return [doubtAt(reading, at, { text: 'group-unlike-last-year', params, found: first.group })];
}

/** Names of the groups by what units say of theirs. */
function groupNames({ scheme, units }: Reading): ReadonlyMap<string, string> {
  const declared = scheme.groups.map(({ id, name }): [string, string] => [id, name]);
  if (declared.length > 0) return new Map(declared);
  return new Map(units.flatMap(({ group }) => (group ? [[group, group]] : [])));
}

function unitBefore(before: Reading, { code, name }: Unit): Unit | undefined {
  const place = findName(before.unitNames, code) ?? findName(before.unitNames, name);
  const unit = before.units[place ?? -1];
  return unit && (unit.code === code || nameKey(unit.name) === nameKey(name)) ? unit : undefined;
}
