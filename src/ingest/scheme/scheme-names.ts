import type { AdjustmentKind, CategoryScheme, Scheme } from '../../model/scheme.ts';
import { type Named, nameIndex } from '../cells/find-name.ts';
import type { SchemeNames } from '../tables/reading.ts';

/** All categories of a scheme, parents before their children. */
export function allCategories(categories: readonly CategoryScheme[]): CategoryScheme[] {
  return categories.flatMap((c) => [c, ...allCategories(c.categories ?? [])]);
}

const named = <T extends { id: string; name: string }>(items: readonly T[]): Named<T>[] =>
  items.map((item) => ({ item, code: item.id, name: item.name }));

/** Categories that hold indicators go first, where a parent has the same name. */
function namedCategories(categories: readonly CategoryScheme[]): Named<CategoryScheme>[] {
  const all = allCategories(categories);
  const leaves = new Set(all.filter((c) => !c.categories).map((c) => c.name));
  return all.map((item) => {
    const shadowed = item.categories !== undefined && leaves.has(item.name);
    return { item, code: item.id, name: shadowed ? item.id : item.name, short: item.short };
  });
}

const USUAL_KINDS = [
  { kind: 'bonus', name: '加分', aliases: ['奖励', '奖励加分', '加分项'] },
  { kind: 'deduction', name: '扣分', aliases: ['处罚', '处罚扣分', '扣分项', '减分'] },
];

function namedKinds(kinds: ReadonlyMap<string, AdjustmentKind>): Named<string>[] {
  const usual = USUAL_KINDS.map(({ kind, name, aliases }) => ({
    item: kind,
    code: kind,
    name,
    aliases,
  }));
  const own = [...kinds].map(([kind, { name }]) => ({
    item: kind,
    code: kind,
    name: name ?? kind,
  }));
  return [...own, ...usual];
}

export function schemeNames(scheme: Scheme): SchemeNames {
  const kinds = new Map<string, AdjustmentKind>();
  for (const [kind, settings] of Object.entries(scheme.adjustments)) {
    if (kind !== 'total' && kind !== 'max-total') kinds.set(kind, settings as AdjustmentKind);
  }
  return {
    groups: nameIndex(named(scheme.groups)),
    categories: nameIndex(namedCategories(scheme.categories)),
    raters: nameIndex(named(scheme.raters)),
    vetoes: nameIndex(named(scheme.vetoes)),
    grades: nameIndex(scheme.grades.map(({ name }) => ({ item: name, code: name, name }))),
    adjustments: nameIndex(namedKinds(kinds)),
    adjustmentKinds: kinds,
  };
}
