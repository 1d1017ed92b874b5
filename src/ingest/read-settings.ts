import type { Direction, Measure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Rule, RuleSettings, SettingName } from '../model/settings.ts';
import type { Source } from '../model/source.ts';
import type { CellText } from './parse-number.ts';

export interface SettingCell extends CellText {
  at: Source;
}

/** What the settings of one row of `indicators` or `tasks` are read from. */
export interface SettingRow {
  assessment: string | null;
  scheme: Scheme;
  /** Non-blank or blank cells of setting columns. */
  cells: ReadonlyMap<SettingName, SettingCell>;
  /** Where a setting is missing: the row, with the cell of its code or name. */
  at: Source;
  /** Name of the indicator, for messages. */
  name: string;
  kind: 'figure' | 'task';
  direction: Direction;
  measure?: Measure | undefined;
  unit?: string | undefined;
}

export interface RowSettings {
  settings: RuleSettings;
  settingsAt: Partial<Record<SettingName, Source>>;
  problems: Problem[];
}

/** The setting that a header names, in English or Chinese; `-`, `_`, spaces and case ignored. */
export function settingName(_header: string): SettingName | undefined {
  return undefined;
}

/**
 * The settings of a row: its own cells, else the scheme's defaults, else the rule's. Reports
 * unknown, missing, idle and impossible ones, and fixed bounds that are equal, contradict the
 * direction or cannot be under the curve (bounds-equal, bounds-contradict-direction, non-positive).
 */
export function settingsOf(row: SettingRow): RowSettings {
  const rule: Rule = row.scheme.defaults.rule ?? 'efficacy';
  return {
    settings: { rule, scale: 'marks', compare: 'group', floor: 0, base: 60 },
    settingsAt: {},
    problems: [],
  };
}
