import type { Findings, Gap, Owned, Standing, UnitFindings } from '../model/findings.ts';
import type { Scores } from '../model/scores.ts';
import { ownedBy, withoutOwner } from './cascade.ts';
import { columnsOf } from './columns.ts';
import { countsOf } from './counts.ts';
import { gapFinder } from './gaps/gaps.ts';
import { weakLinks } from './lost-points.ts';
import { officialComparisons } from './official.ts';
import { placeTable } from './places.ts';
import { daysInYear, elapsedDays } from './progress/calendar.ts';
import { progressDay, progressOf } from './progress/progress.ts';
import { standingOf } from './standing.ts';
import { strongPoints } from './strong-points.ts';
import { indicatorLinks, unitLinks } from './years/links.ts';
import { yearChanges } from './years/year-change.ts';

export interface AnalyseOptions {
  /**
   * Day at which progress is judged, YYYY-MM-DD; by default the scheme's `as-of`, else the latest
   * date in the data.
   */
  asOf?: string | undefined;
}

/**
 * Analyses one assessment. Uses last year's, the upper and the lower assessments where the same
 * scores hold them.
 *
 * @param scored scores of all assessments by their id
 */
export function analyse(
  scored: ReadonlyMap<string, Scores>,
  id: string,
  options: AnalyseOptions = {},
): Findings {
  const scores = scored.get(id);
  if (!scores) throw new Error(`no scores of ${id}`);
  const { assessment } = scores;
  const columns = columnsOf(scores);
  const placeOf = placeTable(columns);
  const before = yearBefore(scored, scores);
  const changes = before ? yearChanges(scores, before) : new Map();
  const day = progressDay(assessment, options.asOf);
  const progress = day === undefined ? [] : progressOf(columns, day);
  const upper = scored.get(assessment.scheme.upper ?? '');
  const { standing, standingIn } = standingFor(scored, scores, upper);
  const owned =
    upper && standingIn === upper.assessment.id
      ? ownedBy(assessment.units, upper, standing)
      : upperOwned(scored, scores, upper);
  const rivals = scored.get(standingIn ?? '')?.assessment.scheme.rivals ?? [];
  const lower = [...scored.values()]
    .filter((one) => one.assessment.scheme.upper === id)
    .flatMap((one) => one.assessment.units);
  const gapsOf = gapFinder(scores);
  const progressByUnit = Map.groupBy(progress, (finding) => finding.unit);
  return {
    assessment: id,
    ...(day !== undefined && { asOf: day, daysLeft: daysLeft(day, assessment.scheme.year) }),
    ...(before && { lastYear: before.assessment.id }),
    unitCodes: scores.units.map((unit) => unit.unit.code),
    unit: rememberLast((code) => {
      const index = columns.indexOf.get(code);
      const unit = index === undefined ? undefined : columns.units[index];
      if (!unit || index === undefined) throw new Error(`no unit ${code} in ${id}`);
      const change = changes.get(code);
      let gaps: Gap[] | undefined;
      return {
        code,
        get lost() {
          return weakLinks(unit);
        },
        get strong() {
          return strongPoints(unit, (indicator) => placeOf(indicator, index));
        },
        get gaps() {
          gaps ??= gapsOf(index);
          return gaps;
        },
        ...(change && { change }),
        progress: progressByUnit.get(code) ?? [],
        owned: owned.get(code) ?? [],
      };
    }),
    changes,
    links: linksBetween(before, scores),
    progress,
    counts: countsOf(progress, standing, rivals),
    standing,
    ...(standingIn !== undefined && { standingIn }),
    official: officialComparisons(columns, placeOf),
    withoutOwner: lower.length > 0 ? withoutOwner(assessment.indicators, lower) : [],
  };
}

function linksBetween(before: Scores | undefined, now: Scores): Findings['links'] {
  if (!before) return { units: new Map(), indicators: new Map() };
  return {
    units: unitLinks(before.assessment, now.assessment),
    indicators: indicatorLinks(before.assessment, now.assessment),
  };
}

const daysLeft = (day: string, year: number) => daysInYear(year) - elapsedDays(day, year);

/** The same assessment in the year before: its path differs in the year alone. */
export function yearBefore(
  scored: ReadonlyMap<string, Scores>,
  { assessment }: Scores,
): Scores | undefined {
  const name = assessment.id.slice(assessment.id.indexOf('/'));
  return [...scored.values()].find(
    (one) =>
      one.assessment.id.slice(one.assessment.id.indexOf('/')) === name &&
      one.assessment.scheme.year === assessment.scheme.year - 1,
  );
}

/** The standing of `self` among these units, or else in the upper assessment. */
function standingFor(
  scored: ReadonlyMap<string, Scores>,
  scores: Scores,
  upper: Scores | undefined,
): { standing: Standing[]; standingIn?: string } {
  const where = scores.assessment.scheme.self ? scores : upper;
  const self = where?.assessment.scheme.self;
  if (!where || !self) return { standing: [] };
  return { standing: standingIn(scored, where, self), standingIn: where.assessment.id };
}

function standingIn(scored: ReadonlyMap<string, Scores>, scores: Scores, self: string): Standing[] {
  const before = yearBefore(scored, scores);
  const earlier = before && columnsOf(before);
  return standingOf(
    columnsOf(scores),
    self,
    earlier && { columns: earlier, placeOf: placeTable(earlier) },
  );
}

/** What the units own in an upper assessment, where the standing is that of their own. */
function upperOwned(
  scored: ReadonlyMap<string, Scores>,
  scores: Scores,
  upper: Scores | undefined,
): Map<string, Owned[]> {
  if (!upper) return new Map();
  const { self } = upper.assessment.scheme;
  return ownedBy(scores.assessment.units, upper, self ? standingIn(scored, upper, self) : []);
}

/**
 * Keeps the findings of the last few units only: pages and documents ask for one unit several times
 * in a row, and keeping all of them would fill the memory.
 */
function rememberLast(work: (code: string) => UnitFindings): (code: string) => UnitFindings {
  let last: UnitFindings | undefined;
  return (code) => {
    if (last?.code !== code) last = work(code);
    return last;
  };
}
