import { ownerFinder } from '../analyse/cascade.ts';
import type { Assessment, Dataset, Indicator, Owner, Unit } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Language } from '../model/site.ts';

/**
 * The data with their units named as a reader of the language knows them: in English by 英文名
 * where the table has one. The name that it replaces stays as an alias, so that whatever names
 * the unit still finds it; codes, and the addresses made of them, stay as they are.
 */
export function withShownNames(dataset: Dataset, language: Language): Dataset {
  if (language !== 'en') return dataset;
  return {
    ...dataset,
    assessments: dataset.assessments.map((one) => namedAssessment(one, dataset.assessments)),
    problems: namedProblems(dataset),
  };
}

/** The unit under its English name, in every place that would have a full or a short one. */
function namedUnit(unit: Unit): Unit {
  const { nameEn, short, ...rest } = unit;
  if (nameEn === undefined) return unit;
  const known = [unit.name, ...(short === undefined ? [] : [short]), ...unit.aliases];
  return { ...rest, nameEn, name: nameEn, aliases: [...new Set(known)] };
}

function namedAssessment(old: Assessment, all: readonly Assessment[]): Assessment {
  const lower = all.filter(({ scheme }) => scheme.upper === old.id);
  const shown = namesShown([old, ...lower, ...all].flatMap(({ units }) => units));
  return {
    ...old,
    scheme: namedScheme(old.scheme),
    units: old.units.map(namedUnit),
    indicators: old.indicators.map((one) => namedIndicator(one, shown)),
  };
}

/** A Chinese word for the units would stand within English sentences: the usual one is taken. */
function namedScheme(scheme: Scheme): Scheme {
  const { 'unit-noun': noun, ...rest } = scheme;
  return noun !== undefined && /\p{Script=Han}/u.test(noun) ? rest : scheme;
}

/** Whoever is asked to reach or to judge an indicator, where it is an assessed unit. */
function namedIndicator(old: Indicator, shown: (text: string) => string): Indicator {
  const { assessor, lead, support } = old;
  const named = (owner: Owner): Owner => ({ ...owner, text: shown(owner.text) });
  return {
    ...old,
    lead: lead.map(named),
    support: support.map(named),
    ...(assessor !== undefined && { assessor: assessor.split(BETWEEN).map(shown).join('') }),
  };
}

/** What stands between several names in one cell; kept as it is. */
const BETWEEN = /([;；、，]\s*)/;

/** The English name of the first of the units that a text names in full. */
function namesShown(units: readonly Unit[]): (text: string) => string {
  const find = ownerFinder(units);
  return (text) => find({ text })?.nameEn ?? text;
}

/** Those of reading were written before anybody knew the language. */
function namedProblems({ problems, assessments }: Dataset): Problem[] {
  const names = new Map(assessments.map(({ id, units }) => [id, namesShown(units)]));
  return problems.map((problem) => {
    const { unit } = problem.params;
    const shown = names.get(problem.assessment ?? '');
    if (typeof unit !== 'string' || !shown) return problem;
    return { ...problem, params: { ...problem.params, unit: shown(unit) } };
  });
}
