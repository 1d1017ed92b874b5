import type { Problem } from '../model/problem.ts';
import type { Scores, UnitScore } from '../model/scores.ts';
import { linkedLeaks } from './linked-leaks.ts';
import type { Published } from './published.ts';
import { type WithheldLeak, withheldLeaks } from './withheld-leaks.ts';

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
 * So is a unit that is withheld alone, where others are scored by comparison with it.
 */
export function recoverable(
  scores: Scores,
  published: Published,
  isHiddenAbove: (code: string) => boolean,
): Problem[] {
  const own = scores.units
    .filter(({ unit }) => published.shown.has(unit.code))
    .flatMap((unit) => leaksOf(unit, published));
  const above = linkedLeaks(scores, published, isHiddenAbove).map(
    ({ code, name, within, unit }): Leak => {
      return { text: 'recoverable-linked', part: { code, name, hidden: true }, within, unit };
    },
  );
  const same = Map.groupBy([...own, ...above], ({ text, part, within }) =>
    JSON.stringify([text, part.code, within]),
  );
  return [
    ...[...same.values()].flatMap((group) => problemOf(scores, group)),
    ...withheldLeaks(scores, published).map((leak) => withheldProblem(scores, leak)),
  ];
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
  return [...leaks, ...markLeaks(unit, hidden)];
}

/**
 * Marks that a hidden indicator counts into the adjustments: the total and its parts give the net, and
 * so a single line of it.
 */
function markLeaks({ adjustments, unit }: UnitScore, hidden: Published['hidden']): Leak[] {
  const secret = adjustments.filter(({ indicator = '' }) => hidden.codes.has(indicator));
  const kinds = new Set(secret.map(({ kind }) => kind));
  const untold = adjustments.filter(({ kind }) => kinds.has(kind));
  const [line] = secret;
  if (line === undefined || untold.length > 1) return [];
  const part = { code: line.indicator ?? '', name: line.reason ?? '', hidden: true };
  return [{ text: 'recoverable-in-total', part, within: '', unit: unit.name }];
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
    .filter(({ kind, into }) => kind !== 'missing' && into === undefined)
    .map(({ indicator: { code, name, category = '' } }) => ({
      parent: category,
      part: { code, name, hidden: hidden.codes.has(code) },
    }));
  const grouped = Map.groupBy([...categories, ...indicators], ({ parent }) => parent);
  return new Map([...grouped].map(([parent, list]) => [parent, list.map(({ part }) => part)]));
}

function problemOf(scores: Scores, leaks: readonly Leak[]): Problem[] {
  const [first] = leaks;
  if (!first) return [];
  const { text, part, within, unit } = first;
  return [problem(scores, text, { hidden: part.name, within, unit, units: leaks.length })];
}

const withheldProblem = (scores: Scores, { unit, indicators }: WithheldLeak): Problem =>
  problem(scores, 'recoverable-withheld', { unit, indicators });

/** What can be worked out from an assessment as published: an error, or a warning where it must stay. */
export const problem = (
  { assessment }: Pick<Scores, 'assessment'>,
  text: Leak['text'] | 'recoverable-withheld' | 'publisher-recoverable',
  params: Problem['params'],
  level: Problem['level'] = 'error',
): Problem => ({
  level,
  code: 'hidden-recoverable',
  text,
  params,
  assessment: assessment.id,
  file: 'scheme.yaml',
  sheet: null,
  cell: null,
  found: null,
  also: [],
});
