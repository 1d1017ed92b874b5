import { problemText } from '../../src/i18n/problem-text.ts';
import type { Assessment, Figure, Indicator, Unit } from '../../src/model/dataset.ts';
import { noRows } from '../../src/model/no-rows.ts';
import type { Problem } from '../../src/model/problem.ts';
import { Scheme } from '../../src/model/scheme.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../src/model/scores.ts';
import type { RuleSettings } from '../../src/model/settings.ts';
import type { Place } from '../../src/model/source.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';

/** Small assessments made in code: figures in `values.csv`, a column for each indicator. */

const VALUES: Place = { file: 'values.csv', sheet: null };
const ROWS: Place = { file: 'indicators.csv', sheet: null };

/** A number or word as the value, a reason for none, or all of a figure. */
export type Given = number | string | undefined | Figure;

export interface Row extends Partial<Omit<Indicator, 'settings'>> {
  code: string;
  settings?: Partial<RuleSettings>;
  /** By the unit's place; undefined: no row. */
  values?: readonly Given[];
}

export interface Small {
  scheme?: object;
  /** Codes, or more. */
  units: readonly (string | Partial<Unit>)[];
  rows: readonly Row[];
  rest?: Partial<Assessment>;
}

export function unit(given: string | Partial<Unit>, place: number): Unit {
  const own = typeof given === 'string' ? { code: given } : given;
  const code = own.code ?? `u${place}`;
  return {
    code,
    name: code.toUpperCase(),
    aliases: [],
    difficulty: 1,
    ranked: true,
    predecessors: [],
    at: { place: { file: 'units.csv', sheet: null }, row: place + 2, column: 1 },
    ...own,
  };
}

function indicator({ values: _values, settings, ...row }: Row, place: number): Indicator {
  return {
    name: row.code.toUpperCase(),
    kind: 'figure',
    weight: 1,
    direction: 'positive',
    settingsAt: {},
    lead: [],
    support: [],
    public: true,
    decimals: 2,
    at: { place: ROWS, row: place + 2, column: 1 },
    ...row,
    settings: {
      rule: 'efficacy',
      scale: 'hundred',
      compare: 'group',
      floor: 0,
      base: 60,
      ...settings,
    },
  };
}

function figure(given: Given, row: number, column: number): Figure | undefined {
  if (given === undefined) return undefined;
  const at = { place: VALUES, row: row + 2, column: column + 2 };
  return typeof given === 'object' ? { at, ...given } : { at, value: given };
}

export function assessment({ scheme, units, rows, rest }: Small): Assessment {
  const figures = new Map<string, (Figure | undefined)[]>();
  rows.forEach(({ code, values }, column) => {
    if (values === undefined) return;
    figures.set(
      code,
      units.map((_, place) => figure(values[place], place, column)),
    );
  });
  return {
    id: '2024/test',
    scheme: Scheme.parse({ title: 'Test', year: 2024, weights: 'relative', ...scheme }),
    units: units.map(unit),
    indicators: rows.map(indicator),
    figures,
    ...noRows(),
    absenceExplained: false,
    ...rest,
  };
}

/** Scores without problems; throws with them. */
export function scoresOf(given: Small, options: { draft?: boolean; upper?: Scores } = {}): Scores {
  const { draft = false, ...rest } = options;
  const { scores, problems } = scoreAssessment(assessment(given), { draft, ...rest });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return scores;
}

/** Problems of an assessment, each of which must have words in both languages. */
export function problemsOf(given: Small, options: { draft?: boolean } = {}): Problem[] {
  const { problems } = scoreAssessment(assessment(given), { draft: false, ...options });
  for (const problem of problems) {
    for (const language of ['zh-CN', 'en'] as const) {
      const { message, fix } = problemText(problem, language);
      if (/undefined|NaN|“”/.test(message + fix)) throw new Error(message);
    }
  }
  return problems;
}

/** `code@file:cell` of each problem, in the order found. */
export function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ text, code, file, cell }) => `${code} ${text} ${file}:${cell ?? '-'}`);
}

export function ofUnit(scores: Scores, code: string): UnitScore {
  const found = scores.units.find(({ unit: { code: own } }) => own === code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
}

export function scoreOf(scores: Scores, unitCode: string, code: string): IndicatorScore {
  const found = ofUnit(scores, unitCode).indicators.find(({ indicator: i }) => i.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

/** Exact scores of one indicator in the order of the units given; reasons where there is none. */
export function exactScores(scores: Scores, code: string): (number | string)[] {
  return scores.assessment.units.map(({ code: own }) => {
    const score = scoreOf(scores, own, code);
    return score.kind === 'missing' ? score.reason : score.scoreExact;
  });
}

/** An indicator `y` that every unit has, so that none is left with nothing. */
export function alwaysScored(units: number): Row {
  const settings = { bounds: 'fixed', satisfactory: 1, unallowable: 0 } as const;
  return { code: 'y', settings, values: Array.from({ length: units }, () => 1) };
}

/** Exact scores of one indicator that is scored over units a, b, c, … */
export function scoreColumn(
  settings: Partial<RuleSettings>,
  values: readonly Given[],
  more: Partial<Row> & { scheme?: object; rest?: Partial<Assessment>; draft?: boolean } = {},
): (number | string)[] {
  const { scheme, rest, draft, ...row } = more;
  const units = values.map((_, place) => String.fromCharCode(97 + place));
  const given: Small = {
    ...(scheme === undefined ? {} : { scheme }),
    ...(rest === undefined ? {} : { rest }),
    units,
    rows: [{ code: 'x', settings, values, ...row }, alwaysScored(values.length)],
  };
  return exactScores(scoresOf(given, { draft: draft ?? false }), 'x');
}

/** Units whose one score, and so their total, is the number given (0–100). */
export function fixedScores(
  scheme: object,
  units: Small['units'],
  totals: readonly number[],
  rest: Partial<Assessment> = {},
): Scores {
  const settings = {
    bounds: 'fixed',
    base: 0,
    span: 100,
    satisfactory: 100,
    unallowable: 0,
  } as const;
  return scoresOf({ scheme, units, rows: [{ code: 'x', settings, values: totals }], rest });
}
