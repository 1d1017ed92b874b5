import type { CategoryScheme } from '../../model/scheme.ts';

/** A category that has a column in the ranking. */
export interface CategoryColumn {
  id: string;
  name: string;
  depth: number;
  weight: number;
}

const MOST = 9;

function flat(categories: readonly CategoryScheme[], depth: number): CategoryColumn[] {
  return categories.flatMap(({ id, name, short, weight, categories: inner }) => [
    { id, name: short ?? name, depth, weight },
    ...flat(inner ?? [], depth + 1),
  ]);
}

/** Whether categories inside others have no column. */
export const hasMoreCategories = (categories: readonly CategoryScheme[]): boolean =>
  categoryColumns(categories).length < flat(categories, 0).length;

/** All levels while they fit, else those that the total is made of. */
export function categoryColumns(categories: readonly CategoryScheme[]): CategoryColumn[] {
  const all = flat(categories, 0);
  return all.length <= MOST ? all : all.filter(({ depth }) => depth === 0);
}
