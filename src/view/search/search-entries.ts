import { initials, syllables } from '../../i18n/chinese-reading.ts';
import { documentEntries } from '../documents/document-entries.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';

type Entry = [name: string, address: string, kind: string, also: string];

/** Initials and whole syllables: `qlq` and `qinglanqu` both find 青岚区. */
const latin = (name: string): string =>
  `${initials(name)} ${syllables(name).join('')}`.toLowerCase();

const isChinese = (name: string | undefined): name is string =>
  name !== undefined && /\p{Script=Han}/u.test(name);

function assessmentEntries(of: AssessmentView): Entry[] {
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
  const { units } = of.scores.assessment;
  return [
    ...units.map(({ code, name, short, nameEn, aliases, predecessors }): Entry => {
      const also = [code, short, nameEn, ...aliases, ...predecessors];
      const readings = [name, short, ...aliases].filter(isChinese).map(latin);
      const all = [...also, ...new Set(readings)].filter((one) => one !== undefined);
      return [name, of.unitPath(code), title, all.join(' ')];
    }),
    ...of.indicators.map(
      ({ code, name }): Entry => [name, of.indicatorPath(code), title, `${code} ${latin(name)}`],
    ),
    ...pages.map(
      ([name, page, alias]): Entry => [
        name,
        of.page(page),
        page === 'index.html' ? '' : title,
        alias === undefined ? latin(name) : `${latin(name)} ${alias} ${latin(alias)}`,
      ],
    ),
  ];
}

/** All that can be searched for. */
export function searchEntries(view: SiteView): Entry[] {
  const { site } = view.words;
  const pages: Entry[] = [
    [site.dataReport, 'data-report.html', '', latin(site.dataReport)],
    [site.downloads, 'downloads/index.html', '', latin(site.downloads)],
    [site.years, 'archive/index.html', '', latin(site.years)],
  ];
  return [...view.assessments.flatMap((of) => assessmentEntries(of)), ...pages];
}
