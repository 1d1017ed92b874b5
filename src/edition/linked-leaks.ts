import type { IndicatorScore, Scores, UnitScore } from '../model/scores.ts';
import { traceIndicator } from '../score/trace/trace.ts';
import { determined, type Equation } from './determined.ts';
import type { Published } from './published.ts';

/** A hidden score of the upper assessment that linked scores give away, and by whose. */
export interface LinkedLeak {
  code: string;
  name: string;
  /** Name of the linked indicator. */
  within: string;
  unit: string;
}

interface Linked extends Pick<LinkedLeak, 'within' | 'unit'> {
  /** Names of the hidden upper indicators by code. */
  names: ReadonlyMap<string, string>;
  equation: Equation;
}

/**
 * A linked score is a mean of upper scores by known shares and weights: an equation in those that
 * are hidden. Several units may share them, so all equations are solved together.
 */
export function linkedLeaks(
  scores: Scores,
  { shown, hidden }: Published,
  isHiddenAbove: (code: string) => boolean,
): LinkedLeak[] {
  const isOpen = ({ kind, indicator }: IndicatorScore): boolean =>
    kind === 'scored' && indicator.settings.rule === 'linked' && !hidden.codes.has(indicator.code);
  const all = scores.units
    .filter(({ unit }) => shown.has(unit.code))
    .flatMap((unit) =>
      unit.indicators
        .filter(isOpen)
        .flatMap((one) => linkedOf(scores, unit, one, isHiddenAbove) ?? []),
    );
  const known = determined(all.map(({ equation }) => equation));
  return all.flatMap(({ names, within, unit, equation }) =>
    [...equation.keys()]
      .filter((unknown) => known.has(unknown))
      .map((unknown) => ({ code: unknown, name: names.get(unknown) ?? unknown, within, unit })),
  );
}

/** What is hidden in one linked score, with share times weight; undefined where nothing is. */
function linkedOf(
  scores: Scores,
  unit: UnitScore,
  one: IndicatorScore,
  isHiddenAbove: (code: string) => boolean,
): Linked | undefined {
  const names = new Map<string, string>();
  const equation = new Map<string, number>();
  for (const step of traceIndicator(scores, unit, one).steps) {
    if (step.step !== 'upper' || !isHiddenAbove(step.indicator)) continue;
    // A score by place is another unknown than the score itself.
    const unknown = step.place === undefined ? step.indicator : `${step.indicator} by place`;
    names.set(unknown, step.name);
    equation.set(unknown, step.share * step.weight);
  }
  if (equation.size === 0) return undefined;
  return { names, equation, within: one.indicator.name, unit: unit.unit.name };
}
