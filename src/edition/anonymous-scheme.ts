import type { CategoryScheme, Scheme, VetoWhen } from '../model/scheme.ts';
import type { Renaming } from './renaming.ts';

export interface SchemeNames {
  title: string;
  /** New ids of assessments and codes of units. */
  assessment: (id: string) => string;
  unit: (code: string) => string | undefined;
  renaming: Renaming;
}

/** The scheme without free text; names stay where they tell of no unit. */
export function anonymousScheme(scheme: Scheme, names: SchemeNames): Scheme {
  const { renaming, unit } = names;
  const { id, label } = renaming;
  const { issuer: _issuer, basis: _basis, papers: _papers, 'unit-noun': noun, ...kept } = scheme;
  const { 'title-en': _title, 'issuer-en': _publisher, 'unit-noun-en': _noun, ...rest } = kept;
  const category = (old: string): string => id('category', old);
  return {
    ...rest,
    title: names.title,
    ...(noun !== undefined && !renaming.tells(noun) && { 'unit-noun': noun }),
    self: unit(scheme.self ?? '') ?? null,
    upper: scheme.upper ? names.assessment(scheme.upper) : null,
    rivals: scheme.rivals.flatMap((rival) => unit(rival) ?? []),
    groups: scheme.groups.map((one) => ({
      id: id('group', one.id),
      name: label('group', one.name),
    })),
    categories: scheme.categories.map((one) => anonymousCategory(one, renaming)),
    ranks: { ...scheme.ranks, 'tie-break': scheme.ranks['tie-break'].map(category) },
    difficulty: scheme.difficulty === 'total' ? 'total' : category(scheme.difficulty),
    adjustments: anonymousKinds(scheme.adjustments, renaming),
    grades: scheme.grades.map(withoutEnglish),
    vetoes: scheme.vetoes.map((one) => ({
      ...withoutEnglish(one),
      id: id('item', one.id),
      name: label('item', one.name),
      ...(one.category !== undefined && { category: category(one.category) }),
      ...(one.when && { when: anonymousWhen(one.when, renaming) }),
    })),
    raters: scheme.raters.map((one) => ({
      ...withoutEnglish(one),
      id: id('rater', one.id),
      name: label('group', one.name),
    })),
    pairs: scheme.pairs.map(([a, b]) => [renaming.codeOf(a), renaming.codeOf(b)]),
    publish: { ...scheme.publish, hide: scheme.publish.hide.map(category) },
  };
}

/** The names are those of the edition’s language already: a second one could tell who a unit is. */
function withoutEnglish<T extends { name_en?: string | undefined }>({
  name_en: _english,
  ...rest
}: T): Omit<T, 'name_en'> {
  return rest;
}

/** What makes a veto automatic, by new codes. */
function anonymousWhen({ indicator, category, ...rest }: VetoWhen, renaming: Renaming): VetoWhen {
  return {
    ...rest,
    ...(indicator !== undefined && { indicator: renaming.codeOf(indicator) }),
    ...(category !== undefined && { category: renaming.id('category', category) }),
  };
}

function anonymousCategory(one: CategoryScheme, renaming: Renaming): CategoryScheme {
  const { short, name_en: _english, given: _given, ...rest } = one;
  return {
    ...rest,
    id: renaming.id('category', one.id),
    name: renaming.label('category', one.name),
    ...(short !== undefined && !renaming.tells(short) && { short }),
    categories: one.categories?.map((inner) => anonymousCategory(inner, renaming)),
  };
}

function anonymousKinds(
  { total, 'max-total': limit, ...kinds }: Scheme['adjustments'],
  renaming: Renaming,
): Scheme['adjustments'] {
  const entries = Object.entries(kinds).map(([kind, { name, name_en: _english, ...rest }]) => [
    renaming.id('kind', kind),
    { ...rest, ...(name !== undefined && { name: renaming.label('item', name) }) },
  ]);
  return {
    ...Object.fromEntries(entries),
    ...(total && { total }),
    ...(limit !== undefined && { 'max-total': limit }),
  };
}
