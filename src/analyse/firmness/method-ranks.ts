import type { Assessment, Indicator } from '../../model/dataset.ts';
import type { MethodRanks, MethodVariant } from '../../model/findings.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Scores } from '../../model/scores.ts';
import type { Column } from '../../score/column.ts';
import { problemCollector } from '../../score/report-problem.ts';
import { makeRun } from '../../score/run.ts';
import { scoreColumn } from '../../score/score-column.ts';
import { combine } from '../../score/total/combine.ts';
import { meansOf } from '../../score/total/tree.ts';
import { type Workings, workingsOf } from '../../score/trace/workings.ts';

const VARIANTS: readonly MethodVariant[] = [
  'linear',
  'exponential',
  'arithmetic',
  'geometric',
  'fixed',
  'peers',
];

/**
 * Ranks in the group if all indicators under efficacy had a linear or exponential curve, fixed or
 * peer bounds, or all levels an arithmetic or geometric mean; to stand beside the official ranks.
 * A variant that could be applied to no indicator, or that cannot be scored, is left out. Only
 * the columns that a variant changes are scored anew.
 */
export function methodRanks(scores: Scores): MethodRanks[] {
  const workings = workingsOf(scores);
  return VARIANTS.flatMap((variant) => {
    const groupRank = ranksUnder(workings, variant);
    if (!groupRank) return [];
    const { units } = workings.run.assessment;
    const ranks = units.map(({ code }, place) => [code, groupRank[place] ?? null]);
    const own = groupRank === workings.standings.groupRank;
    return [{ variant, own, ranks: Object.fromEntries(ranks) }];
  });
}

/** Ranks by the unit's place; undefined where there are none. */
function ranksUnder(
  workings: Workings,
  variant: MethodVariant,
): readonly (number | null)[] | undefined {
  const { run, columns, standings } = workings;
  if (variant === 'arithmetic' || variant === 'geometric') {
    if (Object.values(meansOf(run.assessment.scheme)).every((mean) => mean === variant))
      return standings.groupRank;
    const scheme = { ...run.assessment.scheme, aggregation: variant };
    return combined(workings, { ...run.assessment, scheme }, () => undefined);
  }
  const rows = new Map(
    columns.map((column) => [
      column,
      column.rows.map((row) => under(row, variant, run.assessment.scheme)),
    ]),
  );
  const takes = columns.filter(({ rows: own }) => own.some((row) => isApplicable(row, variant)));
  if (takes.length === 0) return undefined;
  const changed = takes.filter((column) =>
    rows.get(column)?.some((row, at) => row !== column.rows[at]),
  );
  if (changed.length === 0) return standings.groupRank;
  const indicators = columns.flatMap((column) => rows.get(column) ?? []);
  return combined(workings, { ...run.assessment, indicators }, (column) =>
    changed.includes(column) ? rows.get(column) : undefined,
  );
}

/** @param anew rows of a column that has to be scored anew */
function combined(
  { run, columns }: Workings,
  assessment: Assessment,
  anew: (column: Column) => Indicator[] | undefined,
): readonly (number | null)[] | undefined {
  const { problems, report } = problemCollector(assessment);
  const other = makeRun(assessment, { draft: run.draft, upper: run.upper, report });
  const scored = columns.map((column) => {
    const rows = anew(column);
    return rows ? scoreColumn(other, rows) : column;
  });
  const { standings } = combine(other, scored);
  return problems.some(({ level }) => level === 'error') ? undefined : standings.groupRank;
}

/** The row as a variant scores it; the same object where the variant changes nothing. */
function under(row: Indicator, variant: MethodVariant, scheme: Scheme): Indicator {
  const { top, ...settings } = row.settings;
  if (!isApplicable(row, variant)) return row;
  if (variant === 'linear' || variant === 'exponential') {
    if ((settings.curve ?? 'linear') === variant) return row;
    return { ...row, settings: { ...row.settings, curve: variant } };
  }
  if ((variant !== 'fixed' && variant !== 'peers') || settings.bounds === variant) return row;
  // If nobody says whether the coefficient is cut at 1, the kind of bounds decides.
  const stated = top !== undefined && isTopStated(row, scheme);
  return { ...row, settings: { ...settings, ...(stated && { top }), bounds: variant } };
}

const isTopStated = ({ settingsAt }: Indicator, { defaults }: Scheme): boolean =>
  settingsAt.top !== undefined || (defaults.top ?? defaults.clamp?.top) !== undefined;

/** Intervals have bounds of their own; fixed bounds must be there; an exponential needs a base. */
function isApplicable({ direction, settings }: Indicator, variant: MethodVariant): boolean {
  if (settings.rule !== 'efficacy' || direction === 'interval') return false;
  if (variant === 'fixed')
    return typeof settings.satisfactory === 'number' && typeof settings.unallowable === 'number';
  return variant !== 'exponential' || settings.base > 0;
}
