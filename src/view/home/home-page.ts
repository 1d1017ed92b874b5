import { html, type Markup } from '../../components/html.ts';
import type { PageContent } from '../../layouts/content.ts';
import { countsText } from '../progress/progress-page.ts';
import { assessmentLead } from '../ranking/ranking-words.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { entryLinks, frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { sections } from '../site/sections.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { farthestMoves, type Move } from './movers.ts';

const PATH = 'index.html';

/** Who won and lost most places, and how far the year's figures and tasks are. */
function glance(view: SiteView, of: AssessmentView): string[] {
  const { site } = view.words;
  const moves = of.scores.units.flatMap((unit): Move[] => {
    const places = movedPlaces(of, unit);
    return places === undefined || places === 0 ? [] : [{ name: unit.unit.name, places }];
  });
  const named = (list: Move[]) =>
    view.format.list(
      list.map(({ name, places }) => site.mover(name, view.format.movement(places))),
    );
  const up = farthestMoves(moves.filter(({ places }) => places > 0));
  const down = farthestMoves(moves.filter(({ places }) => places < 0));
  const moved = [...(up.length > 0 ? [named(up)] : []), ...(down.length > 0 ? [named(down)] : [])];
  const say = up.length + down.length === moves.length ? site.moved : site.movers;
  const { findings } = of;
  const counts = findings?.counts.states.some(({ count }) => count > 0);
  return [
    ...(moved.length > 0 ? [say(moved.join(site.semicolon))] : []),
    ...(counts && findings?.asOf !== undefined
      ? [
          site.progressGlance(
            view.format.date(findings.asOf),
            countsText(view, findings.counts.states),
          ),
        ]
      : []),
  ];
}

function entry(view: SiteView, of: AssessmentView): Markup {
  const links = entryLinks(view, of);
  const items = links.map(
    ({ text, to }) => html`<li><a href="${relativeHref(PATH, to)}">${text}</a></li>`,
  );
  return html`<div class="entry"><h3><a href="${relativeHref(PATH, of.page('index.html'))}">${of.scheme.title}</a> <span class="aside">${stageText(view, of)}</span></h3>${[...assessmentLead(view, of), ...glance(view, of)].map((sentence) => html`<p>${sentence}</p>`)}<ul class="in-line">${items}</ul></div>`;
}

function otherYears(view: SiteView, years: readonly string[]): Markup | undefined {
  if (years.length === 0) return undefined;
  const items = years.map((year) => {
    const links = view.assessments
      .filter((of) => of.year === year)
      .map(
        (of) => html`<a href="${relativeHref(PATH, of.page('index.html'))}">${of.scheme.title}</a>`,
      );
    return html`<li>${links.map((link, i) => html`${i > 0 && ' '}${link}`)}</li>`;
  });
  return html`<ul class="plain-list">${items}</ul>`;
}

/** Home: the latest year in sentences, the way into every assessment. */
export function homePage(): PageContent {
  const view = siteView();
  const { site } = view.words;
  const title = view.report.site.title;
  const years = [...new Set(view.assessments.map(({ year }) => year))].sort().reverse();
  const [latest = ''] = years;
  const current = view.assessments.filter(({ year }) => year === latest);
  const isOffice = view.report.edition === 'office' && !view.report.anonymised;
  const about = isOffice ? site.homeAboutText : view.words.edition.homeAbout;
  const link = (text: string, to: string) =>
    html`<li><a href="${relativeHref(PATH, to)}">${text}</a></li>`;
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: current.length === 0 ? [site.homeEmpty] : [],
    sections: sections([
      {
        id: 'part.latest',
        title: site.homeLatest(latest),
        body: html`${current.map((of) => entry(view, of))}`,
      },
      { id: 'part.years', title: site.homeOtherYears, body: otherYears(view, years.slice(1)) },
      {
        id: 'part.search',
        title: site.search,
        body: html`<p data-search="${relativeHref(PATH, 'search.html')}"><a href="search.html">${site.searchLink}</a></p>`,
      },
      {
        id: 'part.about',
        title: site.homeAbout,
        body: html`<div><p>${about}</p><ul class="in-line">${link(site.dataReport, 'data-report.html')}${link(site.downloads, 'downloads/index.html')}${link(site.years, 'archive/index.html')}</ul></div>`,
      },
    ]),
  };
}
