import type { CategoryScheme } from '../../model/scheme.ts';
import type { Scores } from '../../model/scores.ts';

/**
 * The names of indicators, units and categories by their code. A code may stand in several
 * assessments: the first of `ids` that has it gives the name. An unknown code names itself.
 */
export function namesOf(
  scored: ReadonlyMap<string, Scores>,
  ids: readonly (string | null | undefined)[],
): (code: string) => string {
  const names = new Map<string, string>();
  for (const id of ids) {
    const assessment = scored.get(id ?? '')?.assessment;
    if (assessment === undefined) continue;
    const { indicators, units, scheme } = assessment;
    const categories = allCategories(scheme.categories).map(({ id: code, name }) => ({
      code,
      name,
    }));
    for (const { code, name } of [...indicators, ...units, ...categories])
      if (!names.has(code)) names.set(code, name);
  }
  return (code) => names.get(code) ?? code;
}

const allCategories = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...allCategories(one.categories ?? [])]);
