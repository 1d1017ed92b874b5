import { inSecond } from '../../model/second-language.ts';
import { documentEntries } from '../documents/document-entries.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { Crumb, Frame, NavEntry } from './frame.ts';
import { relativeHref } from './href.ts';
import type { SiteView } from './site-view.ts';
import { stageText } from './stage-text.ts';
import type { Wording } from './wording.ts';

export interface PageAt {
  /** Path below the site's root. */
  path: string;
  /** The last of its crumbs. */
  title: string;
  /** What the browser calls it, where that says more. */
  longTitle?: string;
  /** The assessment that the page belongs to; without one it stands outside the years. */
  of?: AssessmentView | undefined;
  /** Pages between the assessment and this one. */
  via?: { text: string; path: string }[];
  /** It holds a meeting document. */
  isDocument?: true;
}

/** Pages that have the field for asking in their midst, and not in their head. */
const ASKING: ReadonlySet<string> = new Set(['index.html', 'search.html']);

/** The frame of a page. What a year's page loads lies in the folder of its year. */
export function frameOf(view: SiteView, page: PageAt): Frame {
  const { report } = view;
  const site = view.words.site;
  const href = (to: string) => relativeHref(page.path, to);
  const root = page.of ? `${page.of.year}/` : '';
  return {
    language: report.language,
    path: page.path,
    title: tabTitle(page, report.site.title),
    siteTitle: report.site.title,
    homeHref: href('index.html'),
    // A year's pages name home alone outside their folder.
    searchHref: page.of ? `${href('index.html')}#part.search` : href('search.html'),
    ...(ASKING.has(page.path) && { asks: true as const }),
    styleHrefs: ['style.css', ...(page.isDocument ? ['document.css'] : [])].map((sheet) =>
      href(root + sheet),
    ),
    scriptHref: href(`${root}biaochi.js`),
    iconHref: href(`${root}favicon.svg`),
    crumbs: crumbsOf(view, page, href),
    entries: page.of ? entriesOf(page.of, page.path, href) : [],
    entriesOf: page.of?.scheme.title ?? '',
    ...(report.draft && { draft: draftOf(view) }),
    ...(report.site.mark === undefined ? {} : { mark: report.site.mark }),
    ...otherLanguageOf(view, page),
    foot: footOf(view, page),
    words: {
      skip: site.skip,
      navMain: site.navMain,
      breadcrumbs: site.breadcrumbs,
      search: site.search,
    },
  };
}

/** A text written by hand has no other language: its assessment has. */
function otherLanguageOf({ report, words }: SiteView, page: PageAt): Pick<Frame, 'otherLanguage'> {
  const { other, language } = report;
  if (!other) return {};
  const isText = page.of !== undefined && /\/documents\/article-/.test(page.path);
  const same = isText && page.of ? page.of.page('index.html') : page.path;
  const [from, to] = other.isSecond
    ? [inSecond(page.path, language), same]
    : [page.path, inSecond(same, other.language)];
  const text = words.site.otherLanguage;
  return { otherLanguage: { language: other.language, href: relativeHref(from, to), text } };
}

type Href = (to: string) => string;

const draftOf = ({ words: { stage } }: Wording): { mark: string; note: string } => ({
  mark: stage.draftMark,
  note: stage.draftNote,
});

function tabTitle({ title, longTitle = title }: PageAt, siteTitle: string): string {
  return longTitle === siteTitle ? longTitle : `${longTitle} – ${siteTitle}`;
}

function crumbsOf(view: Wording, page: PageAt, href: Href): Crumb[] {
  const site = view.words.site;
  if (page.path === 'index.html') return [];
  const crumbs: Crumb[] = [{ text: site.home, href: href('index.html') }];
  if (page.of) {
    crumbs.push({
      text: site.yearOf(page.of.year),
      href: `${href('index.html')}#${yearAnchor(page.of.year)}`,
    });
    const start = page.of.page('index.html');
    if (start !== page.path) crumbs.push({ text: page.of.scheme.title, href: href(start) });
  }
  for (const { text, path } of page.via ?? []) crumbs.push({ text, href: href(path) });
  return [...crumbs, { text: page.title }];
}

/** Where home lists the assessments of a year. */
export const yearAnchor = (year: string): string => `year.${year}`;

/** A way into an assessment. */
export interface EntryLink {
  text: string;
  to: string;
  /** Folders whose pages belong to it. */
  within: readonly string[];
}

/** The ways into an assessment: ranking, indicators, progress, method, papers. */
export function entryLinks(of: AssessmentView): EntryLink[] {
  const { site } = of.words;
  const entry = (text: string, file: string, ...within: string[]): EntryLink => ({
    text,
    to: of.page(file),
    within: within.map((folder) => of.page(folder)),
  });
  return [
    entry(site.scoresEntry, 'index.html', 'units/'),
    entry(site.indicatorsEntry, 'standing.html', 'indicators/', 'categories/'),
    entry(site.progressEntry, 'progress.html'),
    entry(site.methodEntry, 'method.html'),
    ...(hasPapers(of)
      ? [entry(site.materialsEntry, 'index.html#part.documents', 'documents/')]
      : []),
  ];
}

/** Whether there are documents of the assessment itself. */
const hasPapers = (of: AssessmentView): boolean =>
  [...documentEntries(of).values()].some(({ unit }) => !unit);

function entriesOf(of: AssessmentView, path: string, href: Href): NavEntry[] {
  return entryLinks(of).map(({ text, to, within }) => {
    if (to === path) return { text };
    const isWithin = within.some((folder) => path.startsWith(folder));
    return { text, href: href(to), ...(isWithin && { isWithin }) };
  });
}

function footOf(view: SiteView, { of }: PageAt): Frame['foot'] {
  const { report, format, words } = view;
  const site = words.site;
  const issuer = of?.scheme.issuer ?? report.site.issuer;
  const foot: Frame['foot'] = [];
  if (issuer !== undefined) foot.push({ label: site.footIssuer, text: issuer });
  if (of) {
    const date = of.scores.assessment.dataDate;
    foot.push({ label: site.footStage, text: stageText(of) });
    if (date !== undefined) foot.push({ label: site.footDataDate, text: format.date(date) });
  }
  const code = of ? report.yearFingerprints[Number(of.year)] : undefined;
  foot.push({ label: site.footFingerprint, text: code ?? report.fingerprint });
  foot.push({ label: site.footVersionLabel, text: site.footVersion(report.version) });
  return foot;
}
