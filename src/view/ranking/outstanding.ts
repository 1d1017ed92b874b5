import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { nameColumn } from '../table.ts';
import { isMeantFor } from '../words/indicator-value.ts';
import { unitNoun } from '../words/unit-noun.ts';

/** Figures that a unit is to report and has not. */
function outstandingOf({ unit, indicators }: UnitScore): IndicatorScore[] {
  return indicators.filter(
    (one) =>
      one.kind === 'missing' &&
      (one.reason === 'not-reported' || one.reason === 'not-released') &&
      isMeantFor(one.indicator, unit),
  );
}

/** In a draft: which figures are still to come, and from whom. */
export function outstandingPart(of: AssessmentView): TablePart | undefined {
  const { site } = of.words;
  if (!of.report.draft) return undefined;
  const units = of.scores.units
    .map((one) => ({ unit: one.unit, missing: outstandingOf(one) }))
    .filter(({ missing }) => missing.length > 0);
  if (units.length === 0) return undefined;
  const count = units.reduce((sum, { missing }) => sum + missing.length, 0);
  const page = of.page('index.html');
  return {
    id: 'part.owing',
    title: site.outstandingHead,
    see: methodLink(of, page, 'part.missing'),
    said: [site.outstandingLead(units.length, count)],
    table: {
      caption: site.outstandingCaption,
      label: site.outstandingHead,
      columns: [
        nameColumn(unitNoun(of)),
        { head: site.outstandingCount },
        { head: site.outstandingIndicators, align: 'words' },
      ],
      rows: units.map(({ unit, missing }) => [
        {
          text: unit.name,
          href: relativeHref(page, of.unitPath(unit.code)),
          orders: of.nameOrders(unit.code),
        },
        String(missing.length),
        {
          text: of.format.list(missing.map(({ indicator }) => indicator.name)),
          look: 'wrapped',
        },
      ]),
    },
  };
}
