import type { Link, PageContent, Part } from '../page.ts';
import { countsText } from '../progress/progress-page.ts';
import { assessmentLead } from '../ranking/ranking-words.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { entryLinks, frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import type { Wording } from '../site/wording.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { farthestMoves, type Move } from './movers.ts';

const PATH = 'index.html';

export interface HomePage extends PageContent {
  latest: LatestYear;
  years: OtherYears | undefined;
  search: SearchPart;
  about: AboutPart;
}

/** The latest year, an entry for each assessment. */
export interface LatestYear extends Part {
  entries: AssessmentEntry[];
}

export interface AssessmentEntry {
  link: Link;
  stage: string;
  sentences: string[];
  /** The ways into the assessment. */
  ways: Link[];
}

/** The other years, each with its assessments. */
export interface OtherYears extends Part {
  years: Link[][];
}

export interface SearchPart extends Part {
  link: Link;
}

export interface AboutPart extends Part {
  text: string;
  links: Link[];
}

/** Home: the latest year in sentences, the way into every assessment. */
export function homePage(view: SiteView): HomePage {
  const { site } = view.words;
  const { title } = view.report.site;
  const years = [...new Set(view.assessments.map(({ year }) => year))].sort().reverse();
  const [latest = ''] = years;
  const current = view.assessments.filter(({ year }) => year === latest);
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: current.length === 0 ? [site.homeEmpty] : [],
    latest: {
      id: 'part.latest',
      title: site.homeLatest(latest),
      entries: current.map((of) => entry(of)),
    },
    years: otherYears(view, years.slice(1)),
    search: {
      id: 'part.search',
      title: site.search,
      link: linkTo(site.searchLink, 'search.html'),
    },
    about: about(view),
  };
}

const linkTo = (text: string, path: string): Link => ({ text, href: relativeHref(PATH, path) });

const startOf = (of: AssessmentView): Link => linkTo(of.scheme.title, of.page('index.html'));

const entry = (of: AssessmentView): AssessmentEntry => ({
  link: startOf(of),
  stage: stageText(of),
  sentences: [...assessmentLead(of), ...movedText(of), ...progressText(of)],
  ways: entryLinks(of).map(({ text, to }) => linkTo(text, to)),
});

/** Who won and lost most places. */
function movedText(of: AssessmentView): string[] {
  const { site } = of.words;
  const moves = of.scores.units.flatMap((unit): Move[] => {
    const places = movedPlaces(of, unit);
    return places === undefined || places === 0 ? [] : [{ name: unit.unit.name, places }];
  });
  const up = farthestMoves(moves.filter(({ places }) => places > 0));
  const down = farthestMoves(moves.filter(({ places }) => places < 0));
  const named = [up, down]
    .filter((list) => list.length > 0)
    .map((list) =>
      of.format.list(list.map(({ name, places }) => site.mover(name, of.format.movement(places)))),
    );
  if (named.length === 0) return [];
  const say = up.length + down.length === moves.length ? site.moved : site.movers;
  return [say(named.join(site.semicolon))];
}

/** How far the year's figures and tasks are. */
function progressText(of: AssessmentView): string[] {
  const { findings } = of;
  const states = findings?.counts.states ?? [];
  if (findings?.asOf === undefined || states.every(({ count }) => count === 0)) return [];
  const { format, words } = of;
  return [words.site.progressGlance(format.date(findings.asOf), countsText(of, states))];
}

function otherYears(view: SiteView, years: readonly string[]): OtherYears | undefined {
  if (years.length === 0) return undefined;
  return {
    id: 'part.years',
    title: view.words.site.homeOtherYears,
    years: years.map((year) => view.assessments.filter((of) => of.year === year).map(startOf)),
  };
}

function about({ report, words: { edition, site } }: Wording): AboutPart {
  const isOffice = report.edition === 'office' && !report.anonymised;
  return {
    id: 'part.about',
    title: site.homeAbout,
    text: isOffice ? site.homeAboutText : edition.homeAbout,
    links: [
      linkTo(site.dataReport, 'data-report.html'),
      linkTo(site.downloads, 'downloads/index.html'),
      linkTo(site.years, 'archive/index.html'),
    ],
  };
}
