import type { Indicator, Owner, Unit } from '../model/dataset.ts';
import type { Owned, OwnerRole, Standing } from '../model/findings.ts';
import type { Scores } from '../model/scores.ts';
import { weakLinks } from './lost-points.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Finds the unit that an owner's text names, by code, name, short name or alias. */
export function ownerFinder(units: readonly Unit[]): (owner: Owner) => Unit | undefined {
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    for (const text of [unit.code, unit.name, unit.short ?? unit.name, ...unit.aliases]) {
      const key = bare(text);
      if (!byName.has(key)) byName.set(key, unit);
    }
  }
  return (owner) => byName.get(bare(owner.text));
}

/**
 * By unit code: the indicators of the upper-level assessment that each unit leads (or else
 * supports), with the publisher's standing there. Where a score only fills a gap, just the points
 * that it loses.
 */
export function ownedBy(
  units: readonly Unit[],
  upper: Scores,
  standing: readonly Standing[],
): Map<string, Owned[]> {
  const find = ownerFinder(units);
  const standings = new Map(standing.map((one) => [one.code, one]));
  const self = upper.units.find(({ unit }) => unit.code === upper.assessment.scheme.self);
  const lost = new Map(self && weakLinks(self).map(({ code, points }) => [code, points]));
  const owned = new Map<string, Owned[]>();
  const add = (owner: Owner, role: OwnerRole, code: string) => {
    const unit = find(owner);
    if (!unit) return;
    const list = owned.get(unit.code) ?? [];
    owned.set(unit.code, list);
    if (list.some((one) => one.code === code)) return;
    list.push({
      assessment: upper.assessment.id,
      code,
      role,
      ...standingPart(standings.get(code), lost.get(code)),
    });
  };
  for (const [code, rows] of rowsByCode(upper.assessment.indicators)) {
    for (const row of rows) for (const owner of row.lead) add(owner, 'lead', code);
    for (const row of rows) for (const owner of row.support) add(owner, 'support', code);
  }
  return owned;
}

const rowsByCode = (indicators: readonly Indicator[]) =>
  Map.groupBy(indicators, (indicator) => indicator.code);

function standingPart(standing: Standing | undefined, lost: number | undefined): Partial<Owned> {
  if (!standing) return lost === undefined ? {} : { lost };
  const { rank, of, tied, rankChange, toNext } = standing;
  return {
    rank,
    of,
    tied,
    ...(rankChange !== undefined && { rankChange }),
    ...(lost !== undefined && { lost }),
    ...(toNext !== undefined && { toNext }),
  };
}

/**
 * Codes of the indicators that no unit of the lower assessments leads; without any lower
 * assessment, those without any lead at all. Tasks have no lead column and are left out.
 */
export function withoutOwner(indicators: readonly Indicator[], lower: readonly Unit[]): string[] {
  const find = ownerFinder(lower);
  const isOwner = (owner: Owner) => lower.length === 0 || find(owner) !== undefined;
  return [...rowsByCode(indicators)].flatMap(([code, rows]) =>
    rows[0]?.kind === 'task' || rows.some((row) => row.lead.some(isOwner)) ? [] : [code],
  );
}
