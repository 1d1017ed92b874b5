import type { UnitScore } from '../../model/scores.ts';
import { categoryColumns } from '../ranking/category-columns.ts';
import { namesOf } from '../search/names-of.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** Total and categories of a unit in a year, rounded as printed; null where there is none. */
export type Scores = readonly (number | null)[];

/** Scores of all units of one assessment, for the comparison that a reader makes. */
export interface CompareData {
  /** Total first, then categories. */
  heads: string[];
  digits: { total: number; category: number };
  /** This year first. */
  years: { year: string; full: number }[];
  /** In the order of the ranking. */
  units: ComparedUnit[];
}

export interface ComparedUnit {
  /** Its address, by which a link names it. */
  id: string;
  name: string;
  /** What else finds it. */
  also: string[];
  own: boolean;
  /** By year. */
  scores: (Scores | null)[];
}

/** The years of an assessment, this one first, as far as they follow each other. */
function yearsOf(of: AssessmentView): AssessmentView[] {
  const years: AssessmentView[] = [];
  for (let one: AssessmentView | undefined = of; one; one = one.lastYear) years.push(one);
  return years;
}

function scoresIn(unit: UnitScore, categories: readonly string[]): Scores | null {
  if (unit.total === null) return null;
  const scores = new Map(unit.categories.map(({ id, score }) => [id, score]));
  return [unit.total, ...categories.map((id) => scores.get(id) ?? null)];
}

/** A unit's scores year by year, going back by its links, which end where units cannot be compared. */
function scoresBack(
  years: readonly AssessmentView[],
  code: string,
  categories: readonly string[],
): (Scores | null)[] {
  let then: string | undefined = code;
  return years.map((of) => {
    const unit = then === undefined ? undefined : of.unit(then);
    const link = unit && of.findings?.links.units.get(unit.unit.code);
    then = link?.comparable ? link.from : undefined;
    return unit ? scoresIn(unit, categories) : null;
  });
}

/** What the comparison needs of an assessment. */
export function comparison(of: AssessmentView): CompareData {
  const columns = categoryColumns(of.scheme.categories);
  const categories = columns.map(({ id }) => id);
  const years = yearsOf(of);
  const { total, category } = of.scheme.rounding;
  return {
    heads: [of.words.site.total, ...columns.map(({ name }) => name)],
    digits: { total, category },
    years: years.map(({ year, full }) => ({ year, full })),
    units: of.scores.units
      .filter((unit) => unit.total !== null)
      .map(({ unit }) => ({
        id: of.unitAddress(unit.code),
        name: unit.name,
        also: namesOf(unit),
        own: unit.code === of.scheme.self,
        scores: scoresBack(years, unit.code, categories),
      })),
  };
}

/** The part of the page of a ranking that opens it. */
export interface ComparePart {
  /** What is loaded, from the folder of the year. */
  file: string;
  summary: string;
}

/** Nothing where there are too few units or scores to compare. */
export function comparePart(of: AssessmentView): ComparePart | undefined {
  const withTotal = of.scores.units.filter(({ total }) => total !== null);
  if (withTotal.length < 2 || of.scheme.categories.length === 0) return undefined;
  return { file: `${of.name}/compare-data.js`, summary: of.words.site.compareHead };
}
