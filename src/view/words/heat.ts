import type { UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Cell, nameColumn } from '../table.ts';
import { unitNoun } from './unit-noun.ts';

/** Five steps of ink tell more from less; the number stands in the cell all the same. */
const STEPS = 5;
/** More units than this make a page too heavy, and a table that nobody overlooks. */
const MOST_UNITS = 400;
const MOST_COLUMNS = 30;
/** More heads than these do not fit beside each other. */
const MOST_HEADS = 10;

/** A column of a heat table: a category or an indicator, and where its score is explained. */
export interface HeatColumn {
  head: string;
  score: (unit: UnitScore) => number | undefined;
  /** Anchor on the page of a unit. */
  anchor: string;
}

interface HeatOf {
  id: string;
  /** Path of the page that it stands on. */
  page: string;
  caption: string;
  decimals: number;
  columns: readonly HeatColumn[];
}

/** Units × scores, each cell the darker the higher in its column, linked to its working. */
export function heatPart(of: AssessmentView, heat: HeatOf): TablePart | undefined {
  const { site } = of.words;
  const { columns } = heat;
  const units = of.scores.units.filter(({ withheld }) => !withheld);
  if (units.length < 2 || units.length > MOST_UNITS) return undefined;
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined;
  const ranges = columns.map(({ score }) => rangeOf(units.flatMap((unit) => score(unit) ?? [])));
  if (ranges.every((range) => range === undefined)) return undefined;
  return {
    id: heat.id,
    title: site.heatHead,
    note: site.heatNote,
    table: {
      caption: heat.caption,
      label: site.heatHead,
      isWide: true,
      isDense: columns.length > MOST_HEADS,
      columns: [nameColumn(unitNoun(of)), ...columns.map(({ head }) => ({ head }))],
      rows: units.map((unit) => heatRow(of, unit, heat, ranges)),
    },
  };
}

interface Range {
  low: number;
  high: number;
}

const rangeOf = (scores: readonly number[]): Range | undefined =>
  scores.length === 0 ? undefined : { low: Math.min(...scores), high: Math.max(...scores) };

function heatRow(
  of: AssessmentView,
  unit: UnitScore,
  heat: HeatOf,
  ranges: readonly (Range | undefined)[],
): Cell[] {
  const { code, name } = unit.unit;
  const href = relativeHref(heat.page, of.unitPath(code));
  const cells = heat.columns.map(({ score, anchor }, i): Cell => {
    const found = score(unit);
    const range = ranges[i];
    if (found === undefined || range === undefined) return of.words.site.dash;
    const text = of.format.number(found, heat.decimals);
    return { heat: stepOf(found, range), text, href: `${href}#${anchor}` };
  });
  const own = code === of.scheme.self ? of.words.site.ownUnit : undefined;
  return [{ text: name, href, orders: of.nameOrders(code), own }, ...cells];
}

/** Even steps between the least and the greatest score of the column, from 0 to 4. */
const stepOf = (score: number, { low, high }: Range): number =>
  high === low ? 0 : Math.min(STEPS - 1, Math.floor(((score - low) * STEPS) / (high - low)));
