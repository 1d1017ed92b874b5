import type { Assessment, Figure, Indicator, Unit } from '../../src/model/dataset.ts';
import { noRows } from '../../src/model/no-rows.ts';
import { Scheme } from '../../src/model/scheme.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import type { Source } from '../../src/model/source.ts';

/** Small assessments written in a few words, for the tests of the analysis. */

export const AT: Source = { place: { file: 'values.csv', sheet: null } };

export function makeUnit(code: string, more: Partial<Unit> = {}): Unit {
  return {
    code,
    name: `单位${code}`,
    aliases: [],
    difficulty: 1,
    ranked: true,
    predecessors: [],
    at: AT,
    ...more,
  };
}

export function makeIndicator(
  code: string,
  settings: Partial<RuleSettings> = {},
  more: Partial<Omit<Indicator, 'settings'>> = {},
): Indicator {
  return {
    code,
    name: `指标${code}`,
    kind: 'figure',
    weight: 10,
    direction: 'positive',
    settings: {
      rule: 'efficacy',
      scale: 'marks',
      compare: 'group',
      floor: 0,
      base: 60,
      span: 40,
      bounds: 'peers',
      'equal-bounds': 'error',
      ...settings,
    },
    settingsAt: {},
    lead: [],
    support: [],
    public: true,
    decimals: 1,
    at: AT,
    ...more,
  };
}

export interface Build {
  id?: string;
  scheme?: Record<string, unknown>;
  units: Unit[];
  indicators: Indicator[];
  /** By indicator code: a figure, a bare value, or null for none, for each unit in order. */
  values?: Record<string, (Figure | number | string | null)[]>;
  more?: Partial<Assessment>;
}

export function makeAssessment({ id, scheme, units, indicators, values, more }: Build): Assessment {
  const figures = new Map(
    Object.entries(values ?? {}).map(([code, column]) => [code, column.map(makeFigure)]),
  );
  return {
    id: id ?? '2024/main',
    scheme: Scheme.parse({ title: '考核', year: 2024, weights: 'relative', ...scheme }),
    units,
    indicators,
    figures,
    ...noRows(),
    absenceExplained: false,
    ...more,
  };
}

function makeFigure(cell: Figure | number | string | null): Figure | undefined {
  if (cell === null) return undefined;
  return typeof cell === 'object' ? { at: AT, ...cell } : { value: cell, at: AT };
}
