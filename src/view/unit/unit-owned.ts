import { type Cell, dataTable, framed } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { movementCell, placeCell } from '../words/sort-cells.ts';

/** The indicators of the upper assessment that a unit leads or supports, and our place there. */
export function unitOwned(view: SiteView, of: AssessmentView, unit: UnitScore): Markup | undefined {
  const owned = of.findings?.unit(unit.unit.code).owned ?? [];
  if (owned.length === 0) return undefined;
  const { site } = view.words;
  const rows = owned.flatMap((one): Cell[][] => {
    const upper = view.assessments.find(({ id }) => id === one.assessment);
    const indicator = upper?.indicators.find(({ code }) => code === one.code);
    if (!upper || !indicator) return [];
    const name =
      upper.year === of.year
        ? html`<a href="${relativeHref(of.unitPath(unit.unit.code), upper.indicatorPath(one.code))}">${indicator.name}</a>`
        : indicator.name;
    return [
      [
        name,
        site.roles[one.role],
        one.rank === undefined
          ? site.dash
          : placeCell(view, { rank: one.rank, of: one.of ?? 0, tied: one.tied ?? false }),
        movementCell(view, one.rankChange),
        one.lost === undefined ? site.dash : view.format.number(one.lost, 2),
        one.toNext === undefined
          ? site.dash
          : view.format.difference(one.toNext, indicator.unit, indicator.decimals),
      ],
    ];
  });
  const upper = view.assessments.find(({ id }) => id === owned[0]?.assessment);
  const table = dataTable({
    caption: site.ownedCaption(unit.unit.name, upper?.scheme.title ?? ''),
    columns: [
      { head: site.indicator, align: 'words', rowHeader: true },
      { head: site.role, align: 'words' },
      { head: site.rank },
      { head: site.change, align: 'words' },
      { head: site.lost },
      { head: site.toNext },
    ],
    rows,
  });
  return framed(table, site.ownedHead);
}
