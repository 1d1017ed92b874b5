import type { Language } from '../../model/site.ts';
import type { Link } from '../page.ts';
import type { SiteView } from './site-view.ts';

export interface NotFoundPage {
  language: Language;
  /** What the browser calls it. */
  tab: string;
  skip: string;
  siteTitle: string;
  title: string;
  text: string;
  /** From the root of the site. */
  links: Link[];
}

/** The page for addresses that do not exist: the ways on are home, the index and the latest rankings. */
export function notFoundPage({ report, words: { site }, assessments }: SiteView): NotFoundPage {
  const latest = assessments.filter(({ year }) => year === assessments[0]?.year);
  return {
    language: report.language,
    tab: `${site.notFound} – ${report.site.title}`,
    skip: site.skip,
    siteTitle: report.site.title,
    title: site.notFound,
    text: site.notFoundText,
    links: [
      { text: site.home, href: 'index.html' },
      { text: site.searchLink, href: 'search.html' },
      ...latest.map((of) => ({ text: of.scheme.title, href: of.page('index.html') })),
      { text: site.years, href: 'archive/index.html' },
    ],
  };
}
