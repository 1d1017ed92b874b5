import type { CategoryScore, UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { placeIn } from '../site/spreads.ts';
import { type Cell, nameColumn } from '../table.ts';
import { peerWords } from '../words/peer-words.ts';
import { rulerNote } from '../words/ruler-note.ts';
import { placeCell } from '../words/sort-cells.ts';

function depthOf(category: CategoryScore, all: readonly CategoryScore[]): number {
  const parent = all.find(({ id }) => id === category.parent);
  return parent ? depthOf(parent, all) + 1 : 0;
}

/** The categories of a unit as rulers below each other, against the group's middle and best. */
export function unitCategories(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { format, words } = of;
  const { site } = words;
  if (unit.categories.length === 0) return undefined;
  const compared = peerWords(of);
  const decimals = of.scheme.rounding.category;
  const spreads = of.spreads.get(unit.unit.group ?? '')?.categories;
  const rows = unit.categories.map((category): Cell[] => {
    const { score } = category;
    const spread = spreads?.get(category.id);
    const figure = (x: number | undefined) =>
      x === undefined ? site.dash : format.number(x, decimals);
    const href = relativeHref(of.unitPath(unit.unit.code), of.categoryPath(category.id));
    const place = placeIn(spread, unit, score);
    const depth = depthOf(category, unit.categories);
    return [
      {
        text: category.name,
        href,
        depth,
        warning: category.zeroed ? site.categoryZeroed : undefined,
      },
      format.weight(category.weight),
      figure(score),
      score === undefined
        ? undefined
        : { marks: { score, median: spread?.median, best: spread?.best } },
      place && place.of > 1 ? placeCell(of, place) : site.dash,
      figure(spread?.median),
      figure(spread?.best),
    ];
  });
  return {
    id: 'part.categories',
    title: site.categoriesHead,
    note: rulerNote(of, [unit]),
    table: {
      caption: site.categoriesCaption(unit.unit.name),
      label: site.categoriesHead,
      scale: of.scale,
      columns: [
        nameColumn(site.category),
        { head: site.weight },
        { head: site.score },
        { head: site.rulerHead(of.scale.low, of.scale.high), align: 'scale' },
        { head: compared.rank },
        { head: compared.median },
        { head: compared.best },
      ],
      rows,
    },
  };
}
