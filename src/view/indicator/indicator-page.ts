import type { ChartPart, PageContent, TablePart } from '../page.ts';
import { frameOf } from '../site/frame-of.ts';
import { type PageParams, type PagePaths, pageOf } from '../site/page-of.ts';
import type { Scale } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import { indicatorDetail } from '../words/indicator-value.ts';
import { indicatorChart } from './indicator-chart.ts';
import { type IndicatorFacts, indicatorFacts } from './indicator-facts.ts';
import { type IndicatorHistory, indicatorHistory } from './indicator-history.ts';
import { indicatorValues, scaleOfIndicator } from './indicator-values.ts';
import { indicatorLead } from './indicator-words.ts';

export interface IndicatorPage extends PageContent {
  scale: Scale;
  facts: IndicatorFacts;
  chart: ChartPart | undefined;
  values: TablePart | undefined;
  history: IndicatorHistory | undefined;
}

export const indicatorPaths = ({ fresh }: SiteView): PagePaths =>
  fresh.flatMap(({ year, name, indicators, indicatorAddress }) =>
    indicators.map(({ code }) => ({ params: { year, name, indicator: indicatorAddress(code) } })),
  );

/** The page of one indicator: what it is, whose it is, and what all units got. */
export function indicatorPage(view: SiteView, params: PageParams): IndicatorPage {
  const of = pageOf(view, params);
  const { year, name, indicator: address } = params;
  const { site } = view.words;
  const indicator = of.indicators.find(({ code }) => of.indicatorAddress(code) === address);
  if (!indicator) throw new Error(`no indicator at ${year}/${name}/${address}`);
  const title = indicator.name;
  const scale = scaleOfIndicator(of, indicator);
  return {
    frame: frameOf(view, {
      path: of.indicatorPath(indicator.code),
      title,
      longTitle: site.unitTitle(title, of.scheme.title),
      of,
      via: [{ text: site.indicatorsEntry, path: of.page('standing.html') }],
    }),
    title,
    aside: indicatorDetail(view, indicator),
    lead: indicatorLead(of, indicator),
    scale,
    facts: indicatorFacts(of, indicator),
    chart: indicatorChart(of, indicator),
    values: indicatorValues(of, indicator, scale),
    history: indicatorHistory(of, indicator),
  };
}
