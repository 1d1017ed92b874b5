import type { Problem } from '../../model/problem.ts';

/**
 * Texts of problems that one slip repeats in row after row: a word or name that the scheme, or the
 * table that should give it, does not know.
 */
const REPEATED: ReadonlySet<string> = new Set([
  'unknown-rater',
  'unknown-unit',
  'unknown-unit-ambiguous',
  'unknown-indicator',
  'unknown-indicator-ambiguous',
  'unknown-group',
  'unknown-group-in-list',
  'unknown-unit-in-list',
  'unknown-category',
  'unknown-tier',
  'unknown-ballot-tier',
  'unknown-status',
  'unknown-adjustment',
  'unknown-veto',
  'unknown-grade',
  'ballot-unknown-unit',
  'ballot-unknown-indicator',
  'not-one-of',
  'not-a-switch',
  'setting-not-a-choice',
  'setting-not-of-rule',
  'setting-idle',
  'formula-error-in-name',
]);

/** Params that say where it is wrong, not what: they differ from row to row. */
const OF_PLACE: ReadonlySet<string> = new Set(['unitName', 'indicator', 'row']);

function causeOf(problem: Problem): string {
  const { level, code, text, assessment, file, sheet, found } = problem;
  const params = Object.entries(problem.params).filter(([name]) => !OF_PLACE.has(name));
  return JSON.stringify([level, code, text, assessment, file, sheet, found, params]);
}

/** What has one cause is one problem, at its first place, with the others beside it. */
export function oneForEachCause(problems: readonly Problem[]): Problem[] {
  const byCause = new Map<string, Problem>();
  const kept: Problem[] = [];
  for (const problem of problems) {
    const isRepeated = REPEATED.has(problem.text) && problem.file !== null;
    const cause = isRepeated ? causeOf(problem) : '';
    const first = isRepeated ? byCause.get(cause) : undefined;
    if (first) {
      const { file, sheet, cell } = problem;
      first.also.push({ file: file ?? '', sheet, cell }, ...problem.also);
      first.params.places = first.also.length + 1;
      continue;
    }
    const own = isRepeated
      ? { ...problem, params: { ...problem.params }, also: [...problem.also] }
      : problem;
    if (isRepeated) byCause.set(cause, own);
    kept.push(own);
  }
  return kept;
}
