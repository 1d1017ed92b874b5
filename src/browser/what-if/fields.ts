import type { Figure, Indicator } from '../../model/dataset.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import { hasPeriods, rowsByUnit } from '../../score/column.ts';
import { formulaRows, inputsOf } from '../../score/formula/formula-rows.ts';
import { TASK_TIERS } from '../../score/rules/tiers.ts';
import { scoresTable } from '../../score/rules.ts';
import type { Workings } from '../../score/trace/workings.ts';

/** A figure of the unit that can be tried at another value, or one that follows from others. */
export interface Field {
  row: Indicator;
  period: string | undefined;
  /** Name of the category that holds the indicator. */
  category: string | undefined;
  /** As it is; undefined where there is none. */
  value: number | string | undefined;
  /** The words that a figure in words can be. */
  words: string[] | undefined;
  /** Computed from other figures. */
  isDerived: boolean;
}

/** All of one unit, in the order of the tables: what is scored, then inputs that act on scores. */
export function fieldsOf({ run }: Workings, unit: number): Field[] {
  const { indicators, inputs = [], units, figures, scheme } = run.assessment;
  const acting = actingInputs(run);
  const rows = [...indicators, ...inputs.filter(({ code }) => acting.has(code))];
  const categoryOf = categoryNames(scheme.categories);
  return [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, ofCode]) => {
    const row = ofCode[rowsByUnit(units, ofCode)[unit] ?? -1];
    if (row === undefined || scoresTable(row.settings.rule)) return [];
    const figure = figures.get(code)?.[unit];
    const category = categoryOf.get(row.category ?? '');
    return figuresOf(row, figure).map((one) => ({ ...one, row, category }));
  });
}

type OneFigure = Pick<Field, 'period' | 'value' | 'words' | 'isDerived'>;

function figuresOf({ settings }: Indicator, figure: Figure | undefined): OneFigure[] {
  const isDerived = settings.formula !== undefined;
  const words =
    settings.rule === 'tiers'
      ? (settings.tiers ?? TASK_TIERS).flatMap(({ name, score }) => (score === null ? [] : [name]))
      : undefined;
  const shared = { words, isDerived };
  if (!hasPeriods(settings.periods))
    return [{ ...shared, period: undefined, value: presentValue(figure) }];
  return settings.periods.map(({ name }) => {
    return { ...shared, period: name, value: presentValue(figure?.periods?.get(name)) };
  });
}

const presentValue = (figure: Figure | undefined): Field['value'] =>
  figure?.reason === undefined ? figure?.value : undefined;

/** Figures without a score that formulas or vetoes use. */
function actingInputs({ assessment }: Workings['run']): Set<string> {
  const given = formulaRows(assessment);
  const used = [...given.rows.keys()].flatMap((code) => inputsOf(given, code));
  const judged = assessment.scheme.vetoes.flatMap(
    ({ when }) => given.codeOf(when?.indicator ?? '') ?? [],
  );
  return new Set([...used, ...judged]);
}

function categoryNames(categories: readonly CategoryScheme[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = ({ id, name, categories: inner = [] }: CategoryScheme): void => {
    names.set(id, name);
    inner.forEach(add);
  };
  categories.forEach(add);
  return names;
}

/** What tells a field from the others of its unit. */
export const fieldKey = (code: string, period: string | undefined): string =>
  JSON.stringify([code, period ?? null]);
