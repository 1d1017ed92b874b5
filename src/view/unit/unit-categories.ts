import type { CategoryScore, UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { placeIn } from '../site/spreads.ts';
import { type Cell, nameColumn } from '../table.ts';
import { peerWords } from '../words/peer-words.ts';
import { rulerNote } from '../words/ruler-note.ts';
import { placeCell } from '../words/sort-cells.ts';
import {
  categoryRest,
  pointsOfCategory,
  pointsText,
  scoreHead,
  showsPoints,
  totalRest,
  weightHead,
} from '../words/unit-points.ts';

function depthOf(category: CategoryScore, all: readonly CategoryScore[]): number {
  const parent = all.find(({ id }) => id === category.parent);
  return parent ? depthOf(parent, all) + 1 : 0;
}

function categoryRow(of: AssessmentView, unit: UnitScore, category: CategoryScore): Cell[] {
  const { format, words } = of;
  const { site } = words;
  const { score } = category;
  const spread = of.spreads.get(unit.unit.group ?? '')?.categories.get(category.id);
  const figure = (x: number | undefined) =>
    x === undefined ? site.dash : format.number(x, of.scheme.rounding.category);
  const place = placeIn(spread, unit, score);
  return [
    {
      text: category.name,
      href: relativeHref(of.unitPath(unit.unit.code), of.categoryPath(category.id)),
      depth: depthOf(category, unit.categories),
      warning: category.zeroed ? site.categoryZeroed : undefined,
    },
    format.weight(category.weight),
    ...(showsPoints(of) ? [pointsText(of, pointsOfCategory(of, unit, category))] : []),
    figure(score),
    score === undefined
      ? undefined
      : { marks: { score, median: spread?.median, best: spread?.best } },
    place && place.of > 1 ? placeCell(of, place) : site.dash,
    figure(spread?.median),
    figure(spread?.best),
  ];
}

const blank = [undefined, undefined, undefined, undefined, undefined];

/** Closes the points of a category's parts, or of all categories, to the sum. */
function restRow(of: AssessmentView, rest: number, parent?: CategoryScore): Cell[][] {
  if (rest === 0) return [];
  const { site } = of.words;
  const name = parent ? site.roundingRestIn(parent.name) : site.roundingRest;
  return [[name, undefined, of.format.signed(rest, of.scheme.rounding.total), ...blank]];
}

/** Below each category that holds others, what rounding leaves between it and them. */
function categoryRows(of: AssessmentView, unit: UnitScore, parent?: CategoryScore): Cell[][] {
  const own = unit.categories.filter((one) => one.parent === parent?.id);
  const rows = own.flatMap((category) => [
    categoryRow(of, unit, category),
    ...categoryRows(of, unit, category),
  ]);
  if (parent === undefined || own.length === 0) return rows;
  return [...rows, ...restRow(of, categoryRest(of, unit, parent), parent)];
}

/** Adjustments and rounding, which close the points of the categories to the total. */
function closingRows(of: AssessmentView, unit: UnitScore): Cell[][] {
  const { site } = of.words;
  if (!showsPoints(of) || unit.total === null) return [];
  const net = of.format.signed(unit.adjustment, 2);
  return [
    ...(unit.adjustment === 0 ? [] : [[site.adjustments, undefined, net, ...blank]]),
    ...restRow(of, totalRest(of, unit)),
  ];
}

/** The total below the points that make it. */
function sumRow(of: AssessmentView, unit: UnitScore): Cell[] | undefined {
  if (!showsPoints(of) || unit.total === null) return undefined;
  const { site } = of.words;
  return [
    site.total,
    of.format.weight(of.full),
    of.format.number(unit.total, of.scheme.rounding.total),
    ...blank,
  ];
}

/** The categories of a unit as rulers below each other, against the group's middle and best. */
export function unitCategories(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { site } = of.words;
  if (unit.categories.length === 0) return undefined;
  const compared = peerWords(of);
  return {
    id: 'part.categories',
    title: site.categoriesHead,
    note: rulerNote(of, [unit], of.scale),
    table: {
      caption: site.categoriesCaption(unit.unit.name),
      label: site.categoriesHead,
      scale: of.scale,
      columns: [
        nameColumn(site.category),
        { head: weightHead(of) },
        ...(showsPoints(of) ? [{ head: site.points }] : []),
        { head: scoreHead(of) },
        { head: site.rulerHead(of.scale.low, of.scale.high), align: 'scale' },
        { head: compared.rank },
        { head: compared.median },
        { head: compared.best },
      ],
      rows: [...categoryRows(of, unit), ...closingRows(of, unit)],
      ...optional(sumRow(of, unit)),
    },
  };
}

const optional = (sum: Cell[] | undefined) => (sum === undefined ? {} : { sum });
