import type { ConfirmedField, Figure, Indicator, Unit } from '../../model/dataset.ts';
import type { Problem, ReadTable } from '../../model/problem.ts';
import type { RulesVersion } from '../../model/rules-version.ts';
import type {
  AdjustmentKind,
  CategoryScheme,
  Group,
  Rater,
  Scheme,
  VetoItem,
} from '../../model/scheme.ts';
import type { SettingName } from '../../model/settings.ts';
import type { Source } from '../../model/source.ts';
import type { NameIndex } from '../cells/find-name.ts';
import type { MissingMarks } from '../cells/missing-marks.ts';
import type { LostFigures } from '../files/lost-figures.ts';

/** An assessment while its tables are read: what is known so far, and what was found wrong. */
export interface Reading {
  id: string;
  scheme: Scheme;
  /** False where the scheme could not be read, so that nothing can be held against it. */
  schemeKnown: boolean;
  marks: MissingMarks;
  problems: Problem[];
  read: ReadTable[];
  losses: LostFigures;
  /** True where a row of indicators or tasks could not be read in full, so that sums say nothing. */
  weightsBroken: boolean;
  names: SchemeNames;
  units: Unit[];
  /** Place of a unit in `units`, by its names. */
  unitNames: NameIndex<number>;
  entries: IndicatorEntry[];
  entryNames: NameIndex<IndicatorEntry>;
  /** Cells of the name, the lead and the supporting units of each row. */
  cellsOf: Map<Indicator, { name: Source; lead: Source; support: Source }>;
  /** Version of the rules by which marks are read; absent: the present one. */
  rules?: RulesVersion;
  /** Marks of `defaults` that only make sense on the other scale, by row. */
  unclear: { setting: SettingName; marks: number; indicator: string }[];
  /** Rows whose marks may have been written for the meaning that they had before. */
  marksOfOld: Indicator[];
  /** Rows without a direction, where their rule needs none. */
  undirected: Set<Indicator>;
  /** What tables say of their own figures. */
  beside: { totals: StatedTotal[]; ranks: StatedRanks[] };
}

/** A row of totals or means: what it says for each column, and what the units’ rows give. */
export interface StatedTotal {
  name: string;
  /** A `sum` of the units of the table, a `whole` that may have more than they, or their `mean`. */
  kind: 'sum' | 'whole' | 'mean';
  sums: {
    entry: IndicatorEntry;
    field: ConfirmedField;
    total: number;
    /** Sum or mean of the units’ figures. */
    sum: number;
    /** Of so many units. */
    count: number;
    /** Whether all units have the same. */
    isFlat: boolean;
    /** To which all of them are rounded. */
    decimals: number;
    at: Source;
  }[];
}

/** The places that a table gives beside the values of an indicator. */
export interface StatedRanks {
  entry: IndicatorEntry;
  ranks: { unit: number; rank: number }[];
}

/** The names that tables may use for what the scheme lists. */
export interface SchemeNames {
  groups: NameIndex<Group>;
  categories: NameIndex<CategoryScheme>;
  raters: NameIndex<Rater>;
  vetoes: NameIndex<VetoItem>;
  grades: NameIndex<string>;
  adjustments: NameIndex<string>;
  adjustmentKinds: ReadonlyMap<string, AdjustmentKind>;
}

/** An indicator with all its rows, and its figures by the unit's place. */
export interface IndicatorEntry {
  code: string;
  name: string;
  rows: Indicator[];
  /** The row that applies to each unit; undefined: not applicable. */
  byUnit: (Indicator | undefined)[];
  figures: (Figure | undefined)[];
  /** Most decimals that a figure is written with. */
  written: number;
  /** Whether the score comes from `values`, and not from ballots, deductions or another assessment. */
  usesValues: boolean;
  /** Names of the periods by row; a row that is not assessed in periods has none. */
  periods: ReadonlyMap<Indicator, ReadonlySet<string>>;
}
