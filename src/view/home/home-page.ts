import type { Link, PageContent, Part } from '../page.ts';
import { countsText } from '../progress/progress-page.ts';
import { type GroupRuler, rulersKey } from '../rulers/group-rulers.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { entryLinks, frameOf, yearAnchor } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { stageText } from '../site/stage-text.ts';
import type { Wording } from '../site/wording.ts';
import { unitLead } from '../unit/unit-words.ts';
import { totalRulers } from './total-rulers.ts';

const PATH = 'index.html';

export interface HomePage extends PageContent {
  latest: LatestYear;
  years: OtherYears | undefined;
  search: Link;
  about: AboutPart;
}

/** The latest year, an entry for each assessment. */
export interface LatestYear extends Part {
  entries: AssessmentEntry[];
}

export interface AssessmentEntry {
  link: Link;
  stage: string;
  /** The finding in one sentence, and how far the year is. */
  finding: string;
  progress: string | undefined;
  rulers: GroupRuler[];
  /** How to read the rulers. */
  key: string | undefined;
  /** The ways into the assessment. */
  ways: Link[];
}

/** The other years, each with its assessments. */
export interface OtherYears extends Part {
  years: { id: string; links: Link[] }[];
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
      id: yearAnchor(latest),
      title: site.homeLatest(latest),
      entries: current.map((of) => entry(of)),
    },
    years: otherYears(view, years.slice(1)),
    search: linkTo(site.searchLink, 'search.html'),
    about: about(view),
  };
}

const linkTo = (text: string, path: string): Link => ({ text, href: relativeHref(PATH, path) });

const startOf = (of: AssessmentView): Link => linkTo(of.scheme.title, of.page('index.html'));

function entry(of: AssessmentView): AssessmentEntry {
  const rulers = totalRulers(of, PATH);
  return {
    link: startOf(of),
    stage: stageText(of),
    finding: findingOf(of),
    progress: progressText(of),
    rulers,
    key: rulersKey(of, rulers),
    ways: entryLinks(of).map(({ text, to }) => linkTo(text, to)),
  };
}

/** The own unit where there is one, else how far apart the first and the last are. */
function findingOf(of: AssessmentView): string {
  const { site } = of.words;
  const self = of.scheme.self ? of.unit(of.scheme.self) : undefined;
  if (self) return unitLead(of, self);
  if (of.scores.partial) return site.partialNote;
  const totals = of.ranked.flatMap(({ total }) => total ?? []);
  if (totals.length === 0) return '';
  const text = (x: number): string => of.format.number(x, of.scheme.rounding.total);
  const high = text(Math.max(...totals));
  return site.homeSpread({ count: totals.length, high, low: text(Math.min(...totals)) });
}

/** How far the year's figures and tasks are. */
function progressText(of: AssessmentView): string | undefined {
  const { findings } = of;
  const states = findings?.counts.states ?? [];
  if (findings?.asOf === undefined || states.every(({ count }) => count === 0)) return undefined;
  const { format, words } = of;
  return words.site.progressGlance(format.date(findings.asOf), countsText(of, states));
}

function otherYears(view: SiteView, years: readonly string[]): OtherYears | undefined {
  if (years.length === 0) return undefined;
  return {
    id: 'part.years',
    title: view.words.site.homeOtherYears,
    years: years.map((year) => ({
      id: yearAnchor(year),
      links: view.assessments.filter((of) => of.year === year).map(startOf),
    })),
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
