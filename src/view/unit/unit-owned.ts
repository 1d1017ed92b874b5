import type { UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { movementCell, placeCell } from '../words/sort-cells.ts';

/** The indicators of the upper assessment that a unit leads or supports, and our place there. */
export function unitOwned(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const owned = of.findings?.unit(unit.unit.code).owned ?? [];
  if (owned.length === 0) return undefined;
  const { site } = of.words;
  const page = of.unitPath(unit.unit.code);
  const rows = owned.flatMap((one): Cell[][] => {
    const upper = of.site.assessments.find(({ id }) => id === one.assessment);
    const indicator = upper?.indicators.find(({ code }) => code === one.code);
    if (!upper || !indicator) return [];
    const name =
      upper.year === of.year
        ? { text: indicator.name, href: relativeHref(page, upper.indicatorPath(one.code)) }
        : indicator.name;
    return [
      [
        name,
        site.roles[one.role],
        one.rank === undefined
          ? site.dash
          : placeCell(of, { rank: one.rank, of: one.of ?? 0, tied: one.tied ?? false }),
        movementCell(of, one.rankChange),
        one.lost === undefined ? site.dash : of.format.number(one.lost, 2),
        one.toNext === undefined
          ? site.dash
          : of.format.difference(one.toNext, indicator.unit, indicator.decimals),
      ],
    ];
  });
  const upper = of.site.assessments.find(({ id }) => id === owned[0]?.assessment);
  return {
    id: 'part.owned',
    title: site.ownedHead,
    table: {
      caption: site.ownedCaption(unit.unit.name, upper?.scheme.title ?? ''),
      label: site.ownedHead,
      columns: [
        nameColumn(site.indicator),
        wordsColumn(site.role),
        { head: site.rank },
        wordsColumn(site.change),
        { head: site.lost },
        { head: site.toNext },
      ],
      rows,
    },
  };
}
