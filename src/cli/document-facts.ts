import { ownedBy } from '../analyse/cascade.ts';
import { columnsOf } from '../analyse/columns.ts';
import { countsOf } from '../analyse/counts.ts';
import { gapFinder } from '../analyse/gaps.ts';
import { weakLinks } from '../analyse/lost-points.ts';
import { officialComparisons } from '../analyse/official.ts';
import { placeTable } from '../analyse/places.ts';
import { progressDay, progressOf } from '../analyse/progress.ts';
import { standingOf } from '../analyse/standing.ts';
import { strongPoints } from '../analyse/strong-points.ts';
import type { Facts } from '../briefing/matter.ts';
import type { Report } from '../model/report.ts';
import { traceIndicator, traceTotal } from '../score/trace.ts';

export function factsOf(report: Report): Facts[] {
  return report.assessments.map(({ id, scores }) => {
    const { assessment } = scores;
    const { scheme } = assessment;
    const columns = columnsOf(scores);
    const table = placeTable(columns);
    const day = progressDay(assessment);
    const progress = day === undefined ? [] : progressOf(columns, day);
    const [year, name] = id.split('/');
    const last = report.assessments.find((one) => one.id === `${Number(year) - 1}/${name}`);
    const upper = report.assessments.find((one) => one.id === scheme.upper);
    const of = scheme.self ? scores : upper?.scores;
    const self = of?.assessment.scheme.self;
    const standing = of && self ? standingOf(columnsOf(of), self) : [];
    const owned = upper ? ownedBy(assessment.units, upper.scores, standing) : new Map();
    const gaps = gapFinder(scores);
    const placeOf = (unit: string, code: string) => table(code, columns.indexOf.get(unit) ?? -1);
    return {
      scores,
      placeOf,
      traceIndicator: (unit, one) => traceIndicator(scores, unit, one),
      traceTotal: (unit) => traceTotal(scores, unit),
      findings: {
        assessment: id,
        ...(day === undefined ? {} : { asOf: day, daysLeft: 50 }),
        ...(last ? { lastYear: last.id } : {}),
        unitCodes: scores.units.map(({ unit }) => unit.code),
        unit: (code) => {
          const unit = scores.units.find((one) => one.unit.code === code);
          if (!unit) throw new Error(code);
          return {
            code,
            lost: weakLinks(unit),
            strong: strongPoints(unit, (one) => placeOf(code, one)),
            gaps: gaps(columns.indexOf.get(code) ?? -1),
            progress: progress.filter((one) => one.unit === code),
            owned: owned.get(code) ?? [],
          };
        },
        changes: new Map(),
        progress,
        counts: countsOf(progress, standing, of?.assessment.scheme.rivals ?? []),
        standing,
        ...(of && self ? { standingIn: of.assessment.id } : {}),
        official: officialComparisons(columns, table),
        withoutOwner: [],
      },
    };
  });
}
