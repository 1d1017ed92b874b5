import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';

const yearOf = (id: string): string => id.slice(0, 4);

/**
 * The latest year without an error, where all errors stand in other years: a new year that nobody has
 * reported for yet need not keep the office from its last one.
 */
export function soundYear(
  { assessments }: Dataset,
  errors: readonly Problem[],
): string | undefined {
  if (errors.some(({ assessment }) => assessment === null)) return undefined;
  const broken = new Set(errors.map(({ assessment }) => yearOf(assessment ?? '')));
  const sound = assessments.map(({ id }) => yearOf(id)).filter((year) => !broken.has(year));
  return sound.sort().at(-1);
}
