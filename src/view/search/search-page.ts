import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { sections } from '../site/sections.ts';
import { siteView } from '../site/site-view.ts';

const PATH = 'search.html';

function links(items: readonly { name: string; path: string }[]): Markup {
  const list = items.map(
    ({ name, path }) => html`<li><a href="${relativeHref(PATH, path)}">${name}</a></li>\n`,
  );
  return html`<ul class="index">${list}</ul>`;
}

function indexOf(of: AssessmentView, heads: { units: string; indicators: string }): Markup {
  const { assessment } = of.scores;
  const indicators = [...new Map(assessment.indicators.map((one) => [one.code, one])).values()];
  return html`<div><h3>${heads.units}</h3>${links(assessment.units.map(({ code, name }) => ({ name, path: of.unitPath(code) })))}<h3>${heads.indicators}</h3>${links(indicators.map(({ code, name }) => ({ name, path: of.indicatorPath(code) })))}</div>`;
}

/** Search; without scripts an index of all units and indicators of the latest year. */
export function searchPage(): PageContent {
  const view = siteView();
  const { site } = view.words;
  const latest = view.assessments[0]?.year;
  const shown = view.assessments.filter(({ year }) => year === latest);
  return {
    frame: frameOf(view, { path: PATH, title: site.search }),
    title: site.search,
    lead: [],
    opening: html`<div data-search="search.html" data-focus></div>`,
    sections: sections(
      shown.map((of) => ({
        id: `part.${of.name}`,
        title: of.scheme.title,
        body: indexOf(of, {
          units: of.scheme['unit-noun'] ?? site.unit,
          indicators: site.indicator,
        }),
      })),
    ),
  };
}
