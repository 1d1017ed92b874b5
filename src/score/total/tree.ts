import type { CategoryScheme, Mean, Scheme } from '../../model/scheme.ts';
import type { Column } from '../column.ts';

/** The scheme's tree: the total at its root, then categories, whose leaves hold indicators. */
export interface Branch {
  /** Id of the category; '' for the total. */
  id: string;
  name: string;
  /** Place of the parent in the list, −1 for the total. */
  parent: number;
  weight: number;
  mean: Mean;
  /** Most that it scores, on 0–100; absent: no limit. */
  cap?: number;
  /** Places of the categories in it. */
  branches: number[];
  /** Places of the columns in it. */
  columns: number[];
  /** True where every level from here up is an arithmetic mean without a cap. */
  additive: boolean;
}

/** Which mean each level uses unless a category has its own, whether the scheme names one or three. */
export function meansOf(scheme: Scheme): { indicators: Mean; categories: Mean; total: Mean } {
  const { aggregation } = scheme;
  if (typeof aggregation !== 'string') return aggregation;
  return { indicators: aggregation, categories: aggregation, total: aggregation };
}

/** A category's cap (封顶) on 0–100: written in its marks, or under relative weights of 100. */
function capOf({ weights }: Scheme, { cap, weight }: CategoryScheme): number | undefined {
  return cap === undefined || weights === 'relative' ? cap : (100 * cap) / weight;
}

/** Branches in the order of the scheme, each parent before its children; the total is first. */
export function treeOf(scheme: Scheme, columns: readonly Column[]): Branch[] {
  const means = meansOf(scheme);
  const additiveTotal = means.total === 'arithmetic';
  const root: Branch = {
    id: '',
    name: '',
    parent: -1,
    weight: scheme['full-score'],
    mean: means.total,
    branches: [],
    columns: [],
    additive: additiveTotal,
  };
  const branches = [root];
  const grow = (category: CategoryScheme, parent: number): void => {
    const level = category.categories === undefined ? means.indicators : means.categories;
    const mean = category.aggregation ?? level;
    const cap = capOf(scheme, category);
    const place = branches.length;
    branches.push({
      id: category.id,
      name: category.name,
      parent,
      weight: category.weight,
      mean,
      ...(cap === undefined ? {} : { cap }),
      branches: [],
      columns: [],
      additive: mean === 'arithmetic' && cap === undefined && (branches[parent]?.additive ?? false),
    });
    branches[parent]?.branches.push(place);
    for (const child of category.categories ?? []) grow(child, place);
  };
  for (const category of scheme.categories) grow(category, 0);
  const placeOf = new Map(branches.map(({ id }, place) => [id, place]));
  columns.forEach(({ rows }, place) => {
    const weighted = rows.find(({ settings }) => settings.into === undefined);
    if (weighted === undefined) return;
    branches[placeOf.get(weighted.category ?? '') ?? 0]?.columns.push(place);
  });
  return branches;
}
