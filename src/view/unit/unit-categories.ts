import { dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { ruler } from '../../components/ruler.ts';
import type { CategoryScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { placeIn } from '../site/spreads.ts';
import { among } from '../words/peer-words.ts';
import { placeCell } from '../words/sort-cells.ts';

function depthOf(category: CategoryScore, all: readonly CategoryScore[]): number {
  const parent = all.find(({ id }) => id === category.parent);
  return parent ? depthOf(parent, all) + 1 : 0;
}

/** The categories of a unit as rulers below each other, against the group's middle and best. */
export function unitCategories(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  const { format, words } = view;
  const { site } = words;
  if (unit.categories.length === 0) return undefined;
  const compared = among(view, of);
  const decimals = of.scheme.rounding.category;
  const spreads = of.spreads.get(unit.unit.group ?? '')?.categories;
  const rows = unit.categories.map((category) => {
    const { score } = category;
    const spread = spreads?.get(category.id);
    const figure = (x: number | undefined) =>
      x === undefined ? site.dash : format.number(x, decimals);
    const href = relativeHref(of.unitPath(unit.unit.code), of.categoryPath(category.id));
    const place = placeIn(spread, unit, score);
    const depth = depthOf(category, unit.categories);
    return [
      html`<span class="depth-${depth}"><a href="${href}">${category.name}</a></span>${category.zeroed && html` <span class="red">${site.categoryZeroed}</span>`}`,
      format.weight(category.weight),
      figure(score),
      score === undefined
        ? undefined
        : ruler(of.scale, { score, median: spread?.median, best: spread?.best }),
      place && place.of > 1 ? placeCell(view, place) : site.dash,
      figure(spread?.median),
      figure(spread?.best),
    ];
  });
  return dataTable({
    caption: site.categoriesCaption(unit.unit.name),
    columns: [
      { head: site.category, rowHeader: true, align: 'words' },
      { head: site.weight, align: 'numeric' },
      { head: site.score, align: 'numeric' },
      { head: site.rulerHead(of.scale.low, of.scale.high), align: 'scale' },
      { head: compared.rank, align: 'numeric' },
      { head: compared.median, align: 'numeric' },
      { head: compared.best, align: 'numeric' },
    ],
    rows,
  });
}
