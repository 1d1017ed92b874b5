import type { Change, Direction, Measure } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { RulesVersion } from '../../model/rules-version.ts';
import type { Scheme } from '../../model/scheme.ts';
import {
  type PartialSettings,
  Rule,
  type RuleSettings,
  SETTING_RULES,
  type SettingName,
} from '../../model/settings.ts';
import type { Source } from '../../model/source.ts';
import { findName, type NameIndex, suggestions } from '../cells/find-name.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
import type { CellText } from '../cells/parse-number.ts';
import { boundsProblem } from './fixed-bounds.ts';
import { isIdle } from './idle-settings.ts';
import { missingSettings } from './missing-settings.ts';
import { isBlankSetting, parseSetting, settingFinding } from './parse-setting.ts';
import { meaningOf } from './rule-meaning.ts';
import { hasMarksOfOld, type Unclear, unclearMarks } from './scale-unclear.ts';
import { defaultsOf, topDefault, withDefaultMarks } from './setting-defaults.ts';
import { settingTitle } from './setting-words.ts';

export { settingName } from './setting-words.ts';

export interface SettingCell extends CellText {
  at: Source;
  /** Unit of measure that the header states, for 满意值 and the like. */
  statedUnit?: string | undefined;
}

/** What the settings of one row of `indicators` or `tasks` are read from. */
export interface SettingRow {
  assessment: string | null;
  scheme: Scheme;
  /** Cells of setting columns; blank ones are passed over. */
  cells: ReadonlyMap<SettingName, SettingCell>;
  /** Where a setting is missing: the row, with the cell of its code or name. */
  at: Source;
  /** Name of the indicator, for messages. */
  name: string;
  kind: 'figure' | 'task';
  direction: Direction;
  measure?: Measure | undefined;
  unit?: string | undefined;
  /** Of the row, as far as it can be read. */
  weight?: number | undefined;
  /** Kinds of adjustment by their names, for `into`. */
  kinds?: NameIndex<string>;
  rules?: RulesVersion | undefined;
}

export interface RowSettings {
  settings: RuleSettings;
  settingsAt: Partial<Record<SettingName, Source>>;
  /** What was changed to read a cell, by its setting. */
  changes: ReadonlyMap<SettingName, readonly Change[]>;
  problems: Problem[];
  /** Marks of the scheme's `defaults` that only make sense on the other scale for this row. */
  unclear: readonly Unclear[];
  /** Whether marks of the row may have been written for the meaning that they had before. */
  marksOfOld: boolean;
}

interface Reading {
  row: SettingRow;
  problems: Problem[];
  changes: Map<SettingName, readonly Change[]>;
  /** Settings with a cell that was not understood; nothing more is said of them. */
  broken: Set<SettingName>;
}

function report(reading: Reading, finding: Finding, name?: SettingName): void {
  const { row } = reading;
  const cell = name && row.cells.get(name);
  const { place, ...at } = cell && !isBlankSetting(cell.text) ? cell.at : row.at;
  const params = { indicator: row.name, ...finding.params };
  const location = { assessment: row.assessment, ...place, ...at, found: cell?.text ?? null };
  reading.problems.push(locatedProblem({ ...finding, params }, location));
}

const CLEAR = { unclear: [], marksOfOld: false };

const filled = ({ cells }: SettingRow): [SettingName, SettingCell][] =>
  [...cells].filter(([, { text }]) => !isBlankSetting(text));

/** The rule of a row, with what its word says of other settings. */
interface RuleRead {
  rule: Rule;
  implied: PartialSettings;
}

function ruleOf(reading: Reading): RuleRead | undefined {
  const { row } = reading;
  const cell = row.cells.get('rule');
  const otherwise = row.kind === 'task' ? 'tiers' : (row.scheme.defaults.rule ?? 'efficacy');
  if (!cell || isBlankSetting(cell.text)) return { rule: otherwise, implied: {} };
  const names = new Set<string>(filled(row).map(([name]) => name));
  const meant = meaningOf(cell.text, (setting) => names.has(setting));
  if (meant) return { rule: Rule.parse(meant.rule), implied: meant.implied };
  const parsed = parseSetting('rule', cell, {});
  if ('value' in parsed) return { rule: Rule.parse(parsed.value), implied: {} };
  report(reading, parsed.problem, 'rule');
  return undefined;
}

/** The row's own settings: those its rule knows and whose cells could be read. */
function ownSettings(reading: Reading, rule: Rule): PartialSettings {
  const { row } = reading;
  const own: Record<string, unknown> = {};
  for (const [name, cell] of filled(row)) {
    if (name === 'rule') continue;
    if (!SETTING_RULES[name].includes(rule)) {
      const rules = SETTING_RULES[name];
      report(
        reading,
        settingFinding('unknown-setting', 'setting-not-of-rule', name, { rule, rules }),
        name,
      );
      continue;
    }
    const { measure, unit } = row;
    const parsed = parseSetting(name, cell, { measure, unit, statedUnit: cell.statedUnit });
    if ('value' in parsed) {
      own[name] = parsed.value;
      if (parsed.changes) reading.changes.set(name, parsed.changes);
    } else {
      reading.broken.add(name);
      report(reading, parsed.problem, name);
    }
  }
  return own;
}

function completed(own: PartialSettings, rule: Rule, row: SettingRow): RuleSettings {
  const defaults = defaultsOf(rule, row.scheme, row.rules);
  const given = { ...defaults, ...own, rule } as RuleSettings;
  const isWritten = (name: SettingName): boolean =>
    own[name] !== undefined || row.scheme.defaults[name] !== undefined;
  if (given.into !== undefined) return intoAdjustments(given, isWritten);
  const settings =
    row.weight === undefined ? given : withDefaultMarks(given, isWritten, row.weight);
  if (rule !== 'efficacy') return settings;
  if (row.direction === 'interval') settings.bounds = 'fixed';
  settings.top ??= topDefault(settings.bounds);
  return settings;
}

/** Marks that count into the adjustments have no full marks: never below 0, without defaults. */
function intoAdjustments(
  { tiers, ...given }: RuleSettings,
  isWritten: (name: SettingName) => boolean,
): RuleSettings {
  const kept = tiers !== undefined && isWritten('tiers') ? { tiers } : {};
  return { ...given, ...kept, scale: 'marks', floor: 0 };
}

/** The kind of adjustment that a row names, by its key; an unknown one is reported. */
function settleKind(reading: Reading, settings: RuleSettings): void {
  const { kinds } = reading.row;
  if (settings.into === undefined || kinds === undefined) return;
  const kind = findName(kinds, settings.into);
  if (kind !== undefined) {
    settings.into = kind;
    return;
  }
  const params = { name: settings.into, nearest: suggestions(kinds, settings.into) };
  report(
    reading,
    { level: 'error', code: 'unknown-adjustment', text: 'into-unknown-kind', params },
    'into',
  );
}

function checkIdle(reading: Reading, settings: RuleSettings, own: PartialSettings): void {
  const { direction, scheme } = reading.row;
  for (const name of Object.keys(own) as SettingName[]) {
    const overruled = name === 'bounds' && own.bounds !== settings.bounds;
    if (!overruled && !isIdle(name, { settings, direction, scheme })) continue;
    const params = { rule: settings.rule, bounds: settings.bounds, curve: settings.curve };
    report(reading, settingFinding('idle-setting', 'setting-idle', name, params, 'warning'), name);
  }
}

function checkNeeds(reading: Reading, settings: RuleSettings): void {
  const { direction } = reading.row;
  const { rule, bounds, curve } = settings;
  const lacking = missingSettings(settings, direction).filter((name) => !reading.broken.has(name));
  for (const name of lacking) {
    report(
      reading,
      settingFinding('missing-setting', 'setting-missing', name, { rule, bounds, curve }),
    );
  }
  if (direction === 'interval' && rule !== 'efficacy') {
    const params = { rule, title: settingTitle('rule') };
    report(
      reading,
      { level: 'error', code: 'wrong-type', text: 'interval-needs-efficacy', params },
      'rule',
    );
  }
  checkTogether(reading, settings);
  const wrong = rule === 'efficacy' ? boundsProblem(settings, direction) : undefined;
  if (wrong) report(reading, wrong.finding, wrong.at);
  if (settings.min !== undefined && settings.max !== undefined && settings.min > settings.max) {
    const params = { min: settings.min, max: settings.max };
    report(reading, settingFinding('out-of-range', 'minimum-above-maximum', 'min', params), 'min');
  }
}

/** Settings that the rule knows but not beside others of the row. */
function checkTogether(reading: Reading, settings: RuleSettings): void {
  const { rule, into, between } = settings;
  if (rule === 'threshold' && into === undefined && reading.row.cells.has('at-target')) {
    const cell = reading.row.cells.get('at-target');
    if (cell && !isBlankSetting(cell.text)) {
      report(
        reading,
        settingFinding('unknown-setting', 'at-target-without-into', 'at-target'),
        'at-target',
      );
    }
  }
  if (rule !== 'segments' || between !== 'step') return;
  for (const name of ['below-first', 'above-last'] as const) {
    if (settings[name] !== 'extrapolate') continue;
    report(reading, settingFinding('out-of-range', 'extrapolate-needs-line', name), name);
  }
}

/** Marks that only make sense on the other scale, told at their cells; those of `defaults` are left. */
function checkScale(reading: Reading, settings: RuleSettings, own: PartialSettings): Unclear[] {
  const { scheme, weight } = reading.row;
  const unclear = unclearMarks({ settings, own, scheme, weight });
  for (const { setting, marks, byDefault } of unclear) {
    if (byDefault) continue;
    const params = { marks, weight };
    report(reading, settingFinding('scale-unclear', 'scale-unclear', setting, params), setting);
  }
  return unclear;
}

/**
 * The settings of a row: its own cells, else the scheme's defaults, else the rule's. Reports
 * unknown, missing, idle and impossible ones, a rule that an interval cannot have, and fixed
 * bounds that are equal, contradict the direction or cannot be under the curve (bounds-equal,
 * bounds-contradict-direction, non-positive) at the cell of 满意值.
 */
export function settingsOf(row: SettingRow): RowSettings {
  const reading: Reading = { row, problems: [], changes: new Map(), broken: new Set() };
  const { problems, changes } = reading;
  const settingsAt: RowSettings['settingsAt'] = {};
  for (const [name, { at }] of filled(row)) settingsAt[name] = at;
  const read = ruleOf(reading);
  if (!read) {
    // The rule is reported; peers that are too few for a rule nobody meant are not.
    const settings = completed({ 'equal-bounds': 'skip' }, 'efficacy', row);
    return { settings, settingsAt, changes, problems, unclear: [], marksOfOld: false };
  }
  const { rule, implied } = read;
  const own = { ...implied, ...ownSettings(reading, rule) };
  const settings = completed(own, rule, row);
  settleKind(reading, settings);
  checkIdle(reading, settings, own);
  checkNeeds(reading, settings);
  if (row.rules === 1) return { settings, settingsAt, changes, problems, ...CLEAR };
  const unclear = checkScale(reading, settings, own);
  const { scheme, weight } = row;
  const marksOfOld = unclear.length === 0 && hasMarksOfOld({ settings, own, scheme, weight });
  const left = unclear.filter(({ byDefault }) => byDefault);
  return { settings, settingsAt, changes, problems, unclear: left, marksOfOld };
}
