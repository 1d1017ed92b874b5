import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Crumb } from '../site/frame.ts';
import { relativeHref } from '../site/href.ts';

/** Where to go from a unit: the same one in other years, and the units before and after it. */
export interface UnitWays {
  label: string;
  /** The year at hand has no address. */
  years: Crumb[];
  before: Crumb | undefined;
  after: Crumb | undefined;
}

/** Years in which the unit, under whatever name, has a page. */
function yearsOf(of: AssessmentView, unit: UnitScore): Crumb[] {
  const page = of.unitPath(unit.unit.code);
  const here = { text: of.year };
  const others = of.site.assessments.filter(({ name, id }) => name === of.name && id !== of.id);
  const links = others.flatMap((other) => {
    const code = codeIn(of, other, unit.unit.code);
    if (code === undefined || !other.unit(code)) return [];
    return [{ text: other.year, href: relativeHref(page, other.unitPath(code)) }];
  });
  return [...links, here].sort((a, b) => Number(a.text) - Number(b.text));
}

/** The unit's code in another year: back by what the years tell, forward where it leads here. */
function codeIn(of: AssessmentView, other: AssessmentView, code: string): string | undefined {
  const [early, late] = Number(other.year) < Number(of.year) ? [other, of] : [of, other];
  const back = (from: string) =>
    late
      .history()
      .ofUnit(from)
      .find(({ assessment }) => assessment === early.id)?.code;
  if (early === other) return back(code);
  return back(code) === code ? code : undefined;
}

export function unitWays(of: AssessmentView, unit: UnitScore): UnitWays {
  const { site } = of.words;
  const page = of.unitPath(unit.unit.code);
  const ranked = unit.groupRank === null ? [] : of.rankedIn(unit.unit.group);
  const at = ranked.indexOf(unit);
  const link = (other: UnitScore | undefined): Crumb | undefined =>
    other && {
      text: site.neighbour(of.format.rank(other.groupRank ?? 0), other.unit.name),
      href: relativeHref(page, of.unitPath(other.unit.code)),
    };
  return {
    label: site.ways,
    years: yearsOf(of, unit),
    before: at > 0 ? link(ranked[at - 1]) : undefined,
    after: at >= 0 ? link(ranked[at + 1]) : undefined,
  };
}
