import { documentEntries } from '../documents/document-entries.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Scale } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import type { RulerMarks } from '../table.ts';
import { indicatorAnswer, unitAnswer, unitMarks } from './answers.ts';
import { latin, namesOf, namesOfIndicator } from './names-of.ts';

/** Something that can be asked for, with the answer. */
export interface Answer {
  name: string;
  /** Path below the site's root. */
  address: string;
  /** The year of a unit or an indicator, the assessment of a page. */
  of: string;
  /** What else finds it: aliases, pinyin, English. */
  also: string[];
  /** What is wanted of it: its total and its place; nothing for a page. */
  answer: string[];
  /** Its ruler, and the stretch of the scale that it shows. */
  ruler?: { scale: Scale; marks: RulerMarks } | undefined;
}

function unitAnswers(of: AssessmentView): Answer[] {
  return of.scores.assessment.units.flatMap((one): Answer[] => {
    const { code, name } = one;
    const unit = of.unit(code);
    const marks = unit && unitMarks(of, unit);
    return [
      {
        name,
        address: of.unitPath(code),
        of: of.year,
        also: namesOf(one),
        answer: unit ? unitAnswer(of, unit) : [],
        ruler: marks && { scale: of.scale, marks },
      },
    ];
  });
}

const indicatorAnswers = (of: AssessmentView): Answer[] =>
  of.indicators.map((indicator) => ({
    name: indicator.name,
    address: of.indicatorPath(indicator.code),
    of: of.year,
    also: namesOfIndicator(indicator),
    answer: indicatorAnswer(of, indicator),
  }));

function pageAnswers(of: AssessmentView): Answer[] {
  const { site } = of.words;
  const { title } = of.scheme;
  const pages: [name: string, page: string, alias?: string][] = [
    [title, 'index.html'],
    [site.method, 'method.html'],
    [site.indicatorsEntry, 'standing.html'],
    [site.progressEntry, 'progress.html'],
    [site.adjustmentsHead, 'adjustments.html', site.adjustmentsAlias],
    [site.vetoHead, 'vetoes.html'],
    ...[...documentEntries(of)].flatMap(([address, { name, unit }]): [string, string][] =>
      unit ? [] : [[name, `documents/${address}.html`]],
    ),
  ];
  return pages.map(([name, page, alias]) => ({
    name,
    address: of.page(page),
    of: page === 'index.html' ? '' : title,
    also: [of.year, ...latin(name), ...(alias === undefined ? [] : [alias, ...latin(alias)])],
    answer: [],
  }));
}

const assessmentAnswers = (of: AssessmentView): Answer[] => [
  ...unitAnswers(of),
  ...indicatorAnswers(of),
  ...pageAnswers(of),
];

/** All that can be asked for within a year. */
export const answersOfYear = (view: SiteView, year: string | undefined): Answer[] =>
  view.assessments.filter((of) => of.year === year).flatMap(assessmentAnswers);

/** All that can be asked for on the whole site, the latest year first. */
export function answersOfSite(view: SiteView): Answer[] {
  const { site } = view.words;
  const pages: [string, string][] = [
    [site.dataReport, 'data-report.html'],
    [site.downloads, 'downloads/index.html'],
    [site.years, 'archive/index.html'],
  ];
  return [
    ...view.assessments.flatMap(assessmentAnswers),
    ...pages.map(([name, address]) => ({ name, address, of: '', also: latin(name), answer: [] })),
  ];
}
