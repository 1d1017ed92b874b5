import type { Problem } from '../model/problem.ts';
import type { Scores, UnitScore } from '../model/scores.ts';
import { traceIndicator } from '../score/trace.ts';
import type { Published } from './published.ts';

/** A part of a mean, as a reader of the public edition knows it. */
interface Part {
  code: string;
  name: string;
  hidden: boolean;
}

/** A hidden score that one equation gives away, and of whom. */
interface Leak {
  text: 'recoverable-in-category' | 'recoverable-in-total' | 'recoverable-linked';
  part: Part;
  within: string;
  unit: string;
}

/**
 * Hidden scores that a reader could work out. The total and each category shown is a mean of its
 * parts by known weights, so where exactly one part that has a score is hidden, the others give
 * it. A linked score is such a mean of upper indicators. Each is reported once, with the units.
 */
export function recoverable(
  scores: Scores,
  published: Published,
  isHiddenAbove: (code: string) => boolean,
): Problem[] {
  const leaks = scores.units
    .filter(({ unit }) => published.shown.has(unit.code))
    .flatMap((unit) => [
      ...leaksOf(unit, published),
      ...linkedLeaks(scores, unit, published, isHiddenAbove),
    ]);
  const same = Map.groupBy(leaks, ({ text, part, within }) =>
    JSON.stringify([text, part.code, within]),
  );
  return [...same.values()].flatMap((group) => problemOf(scores, group));
}

function leaksOf(unit: UnitScore, { hidden }: Published): Leak[] {
  const parts = partsByParent(unit, hidden);
  const leaks: Leak[] = [];
  const look = (id: string, text: Leak['text'], within: string): void => {
    const secret = (parts.get(id) ?? []).filter((part) => part.hidden);
    const [part] = secret;
    if (part && secret.length === 1) leaks.push({ text, part, within, unit: unit.unit.name });
  };
  if (unit.totalExact !== null) look('', 'recoverable-in-total', '');
  for (const { id, name, score, zeroed } of unit.categories) {
    const isShown = score !== undefined && !zeroed && !hidden.categories.has(id);
    if (isShown) look(id, 'recoverable-in-category', name);
  }
  return leaks;
}

/** The parts that have a score, by the category that holds them; '' for the total. */
function partsByParent(unit: UnitScore, hidden: Published['hidden']): Map<string, Part[]> {
  const categories = unit.categories
    .filter(({ score }) => score !== undefined)
    .map(({ id, name, parent = '' }) => ({
      parent,
      part: { code: id, name, hidden: hidden.categories.has(id) },
    }));
  const indicators = unit.indicators
    .filter(({ kind }) => kind !== 'missing')
    .map(({ indicator: { code, name, category = '' } }) => ({
      parent: category,
      part: { code, name, hidden: hidden.codes.has(code) },
    }));
  const grouped = Map.groupBy([...categories, ...indicators], ({ parent }) => parent);
  return new Map([...grouped].map(([parent, list]) => [parent, list.map(({ part }) => part)]));
}

function linkedLeaks(
  scores: Scores,
  unit: UnitScore,
  { hidden }: Published,
  isHiddenAbove: (code: string) => boolean,
): Leak[] {
  const linked = unit.indicators.filter(
    ({ kind, indicator }) =>
      kind === 'scored' &&
      indicator.settings.rule === 'linked' &&
      !hidden.codes.has(indicator.code),
  );
  return linked.flatMap((one): Leak[] => {
    const secret = traceIndicator(scores, unit, one).steps.flatMap((step) =>
      step.step === 'upper' && isHiddenAbove(step.indicator) ? [step] : [],
    );
    const [step] = secret;
    if (!step || secret.length !== 1) return [];
    const part = { code: step.indicator, name: step.name, hidden: true };
    const within = one.indicator.name;
    return [{ text: 'recoverable-linked', part, within, unit: unit.unit.name }];
  });
}

function problemOf({ assessment }: Scores, leaks: readonly Leak[]): Problem[] {
  const [first] = leaks;
  if (!first) return [];
  const { text, part, within } = first;
  return [
    {
      level: 'error',
      code: 'hidden-recoverable',
      text,
      params: { hidden: part.name, within, unit: first.unit, units: leaks.length },
      assessment: assessment.id,
      file: 'scheme.yaml',
      sheet: null,
      cell: null,
      found: null,
      also: [],
    },
  ];
}
