import { rulerSheet } from '../../components/ruler.ts';
import type { PageContent } from '../../layouts/content.ts';
import { frameOf } from '../site/frame-of.ts';
import { pageOf } from '../site/page-of.ts';
import { sections } from '../site/sections.ts';
import { siteView } from '../site/site-view.ts';
import { indicatorDetail } from '../unit/unit-indicators.ts';
import { indicatorChart } from './indicator-chart.ts';
import { indicatorFacts } from './indicator-facts.ts';
import { indicatorHistory } from './indicator-history.ts';
import { indicatorValues } from './indicator-values.ts';
import { indicatorLead } from './indicator-words.ts';

interface IndicatorParams {
  year: string;
  name: string;
  indicator: string;
}

export function indicatorPaths(): { params: IndicatorParams }[] {
  return siteView().fresh.flatMap(({ year, name, indicators, indicatorAddress }) =>
    indicators.map(({ code }) => ({ params: { year, name, indicator: indicatorAddress(code) } })),
  );
}

/** The page of one indicator: what it is, whose it is, and what all units got. */
export function indicatorPage(
  year: string | undefined,
  name: string | undefined,
  address: string | undefined,
): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const indicator = of.indicators.find(({ code }) => of.indicatorAddress(code) === address);
  if (!indicator) throw new Error(`no indicator at ${year}/${name}/${address}`);
  const path = of.indicatorPath(indicator.code);
  const frame = frameOf(view, {
    path,
    title: indicator.name,
    of,
    via: [{ text: site.indicatorsEntry, path: of.page('standing.html') }],
  });
  return {
    frame: { ...frame, title: site.unitTitle(indicator.name, of.scheme.title) },
    title: indicator.name,
    aside: indicatorDetail(view, indicator),
    lead: indicatorLead(view, of, indicator),
    opening: rulerSheet(of.scale),
    sections: sections([
      { id: 'part.facts', title: site.definitionHead, body: indicatorFacts(view, of, indicator) },
      { id: 'part.chart', title: site.stripHead, body: indicatorChart(view, of, indicator) },
      {
        id: 'part.values',
        title: site.indicatorValuesHead,
        note: site.indicatorValuesNote,
        body:
          of.scoresUnder(indicator.code).length === 0
            ? undefined
            : indicatorValues(view, of, indicator),
      },
      {
        id: 'part.history',
        title: site.historyHead,
        body: indicatorHistory(view, of, indicator),
      },
    ]),
  };
}
