import type { Link, PageContent, Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import { unitNoun } from '../words/unit-noun.ts';

const PATH = 'search.html';

export interface SearchPage extends PageContent {
  /** To the index on the page itself, for those without scripts. */
  index: Link;
  indexes: AssessmentIndex[];
}

/** All units and indicators of an assessment. */
export interface AssessmentIndex extends Part {
  lists: { title: string; links: Link[] }[];
}

/** Search; without scripts an index of all units and indicators of the latest year. */
export function searchPage(view: SiteView): SearchPage {
  const { search: title } = view.words.site;
  const latest = view.assessments[0]?.year;
  const indexes = view.assessments.filter(({ year }) => year === latest).map(indexOf);
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: [],
    index: { text: view.words.site.searchLink, href: `#${indexes[0]?.id ?? 'part.main'}` },
    indexes,
  };
}

function indexOf(of: AssessmentView): AssessmentIndex {
  const link = (text: string, path: string): Link => ({ text, href: relativeHref(PATH, path) });
  const { units } = of.scores.assessment;
  return {
    id: `part.${of.name}`,
    title: of.scheme.title,
    lists: [
      {
        title: unitNoun(of),
        links: units.map(({ code, name }) => link(name, of.unitPath(code))),
      },
      {
        title: of.words.site.indicator,
        links: of.indicators.map(({ code, name }) => link(name, of.indicatorPath(code))),
      },
    ],
  };
}
