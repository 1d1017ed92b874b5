import type { Assessment, Dataset, Unit } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Language, Site } from '../model/site.ts';
import { formulaRows } from '../score/formula/formula-rows.ts';
import { kindOf } from '../score/total/adjustments.ts';
import { vetoItem } from '../score/total/vetoes.ts';
import { englishBallot, englishFigures, englishIndicator } from './english-indicator.ts';
import { type EnglishNames, englishNames } from './english-names.ts';
import { englishScheme } from './english-scheme.ts';

/**
 * The data named as a reader of the language knows them: in English by 英文名称 and its twins in
 * the scheme, where they are given. The name that one replaces still finds what it names; codes,
 * and the addresses made of them, stay as they are.
 */
export function withShownNames(dataset: Dataset, language: Language): Dataset {
  if (language !== 'en') return dataset;
  const { site, assessments } = dataset;
  const named = assessments.map((one) => {
    const names = namesOf(one, dataset);
    return { names, old: one, shown: namedAssessment(one, names) };
  });
  return {
    ...dataset,
    site: namedSite(site),
    assessments: named.map(({ shown }) => shown),
    problems: namedProblems(dataset.problems, named),
  };
}

/** Owners are units of a lower assessment, or of any other. */
function namesOf(old: Assessment, { site, assessments }: Dataset): EnglishNames {
  const lower = assessments.filter(({ scheme }) => scheme.upper === old.id);
  const units = [old, ...lower, ...assessments].flatMap((one) => one.units);
  return englishNames(site, units, old);
}

function namedSite(site: Site): Site {
  const { 'title-en': title = site.title, issuer, mark, 'names-en': given = {} } = site;
  const shownIssuer = site['issuer-en'] ?? (issuer && (given[issuer] ?? issuer));
  return {
    ...site,
    title,
    ...(shownIssuer !== undefined && { issuer: shownIssuer }),
    ...(mark !== undefined && { mark: given[mark] ?? mark }),
  };
}

/** The unit under its English name, in every place that would have a full or a short one. */
function namedUnit(unit: Unit, names: EnglishNames): Unit {
  const { nameEn, short, leader, ...rest } = unit;
  const led = leader === undefined ? {} : { leader: names.others(leader) };
  if (nameEn === undefined) return { ...unit, ...led };
  const known = [unit.name, ...(short === undefined ? [] : [short]), ...unit.aliases];
  return { ...rest, ...led, nameEn, name: nameEn, aliases: [...new Set(known)] };
}

function namedAssessment(old: Assessment, names: EnglishNames): Assessment {
  const { scheme, grade } = englishScheme(old.scheme, names);
  const given = formulaRows(old);
  const kind = (written: string): string => kindOf(written, old.scheme.adjustments) ?? written;
  const named = (one: Assessment['indicators'][number]) =>
    englishIndicator(one, names, given, kind);
  return {
    ...old,
    scheme,
    units: old.units.map((unit) => namedUnit(unit, names)),
    indicators: old.indicators.map(named),
    ...(old.inputs && { inputs: old.inputs.map(named) }),
    figures: englishFigures(old.figures, names),
    ballots: old.ballots.map((one) => englishBallot(one, names)),
    adjustments: old.adjustments.map((one) => ({ ...one, kind: kind(one.kind) })),
    vetoes: old.vetoes.map((one) => ({
      ...one,
      item: vetoItem(old.scheme, one.item)?.id ?? one.item,
    })),
    decisions: old.decisions.map((one) => ({
      ...one,
      ...(one.grade !== undefined && { grade: grade(one.grade) }),
    })),
    ...(old.confirmed && {
      confirmed: old.confirmed.map((one) => ({
        ...one,
        ...(one.period !== undefined && { period: names.word(one.period) }),
      })),
    }),
  };
}

interface NamedAssessment {
  names: EnglishNames;
  old: Assessment;
  shown: Assessment;
}

/** Those of reading were written before anybody knew the language. */
function namedProblems(problems: readonly Problem[], named: readonly NamedAssessment[]): Problem[] {
  const byId = new Map(named.map((one) => [one.old.id, problemNames(one)]));
  return problems.map((problem) => {
    const shown = byId.get(problem.assessment ?? '');
    if (!shown) return problem;
    const params = Object.entries(problem.params).map(([key, value]) => {
      if (typeof value === 'string') return [key, shown(value)];
      return [key, typeof value === 'object' ? value.map(shown) : value];
    });
    return { ...problem, params: Object.fromEntries(params) };
  });
}

/** What a problem names: indicators, categories, grades and whatever else has an English name. */
function problemNames({ names, old, shown }: NamedAssessment): (text: string) => string {
  const pairs = new Map<string, string>();
  const pair = (from: readonly { name: string }[], to: readonly { name: string }[]): void => {
    from.forEach(({ name }, place) => {
      pairs.set(name, to[place]?.name ?? name);
    });
  };
  pair(old.indicators, shown.indicators);
  for (const part of ['groups', 'categories', 'vetoes', 'grades', 'raters'] as const)
    pair(old.scheme[part], shown.scheme[part]);
  return (text) => pairs.get(text) ?? names.measure(names.other(text));
}
