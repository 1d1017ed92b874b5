import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { makeReport } from '../../src/report.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { adjustmentsPage } from '../../src/view/lists/adjustments-page.ts';
import { vetoesPage } from '../../src/view/lists/vetoes-page.ts';
import { type MethodPage, methodPage } from '../../src/view/method/method-page.ts';
import { progressPage } from '../../src/view/progress/progress-page.ts';
import { rankingPage } from '../../src/view/ranking/ranking-page.ts';
import type { AssessmentView } from '../../src/view/site/assessment-view.ts';
import { type SiteView, siteViewOf } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { hrefsIn } from './page-words.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset('data', {});
});

function viewOf(edition: 'office' | 'public', letters: boolean): SiteView {
  const { report } = makeReport(dataset, {
    draft: false,
    edition,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...(letters && { anonymous: messages('zh-CN').edition }),
  });
  return siteViewOf(report);
}

/** All pages of an assessment that name a rule, as data. */
function pagesOf(view: SiteView, of: AssessmentView): object[] {
  const at = { year: of.year, name: of.name };
  const categories = of.scheme.categories.map(({ id }) => of.categoryAddress(id));
  return [
    rankingPage(view, at),
    progressPage(view, at),
    adjustmentsPage(view, at),
    vetoesPage(view, at),
    ...categories.map((category) => categoryPage(view, { ...at, category })),
    ...of.scores.units.map(({ unit }) =>
      unitPage(view, { ...at, unit: of.unitAddress(unit.code) }),
    ),
  ];
}

const anchorsIn = (page: object): string[] =>
  hrefsIn(page).flatMap((href) => /method\.html#(.+)$/.exec(href)?.[1] ?? []);

const headingsOf = ({ structure, missing, total, ranks, vetoes, progress, rules }: MethodPage) =>
  [structure, missing, total, ranks, vetoes, progress, rules, ...rules.rules].map((one) => one?.id);

describe.each([
  ['office', false],
  ['public', false],
  ['office', true],
  ['public', true],
] as const)('the method page of the %s edition, anonymised: %s', (edition, letters) => {
  test('has every heading that other pages link to', () => {
    const used = new Set<string>();
    const view = viewOf(edition, letters);
    for (const of of view.assessments) {
      const headings = headingsOf(methodPage(view, { year: of.year, name: of.name }));
      for (const page of pagesOf(view, of))
        for (const anchor of anchorsIn(page)) {
          used.add(anchor);
          expect(headings, of.id).toContain(anchor);
        }
    }
    expect([...used]).toEqual(
      expect.arrayContaining(['part.ranks', 'part.rules', 'part.total', 'part.vetoes']),
    );
  });

  test('says under the heading that an indicator links to that it holds for this indicator', () => {
    const view = viewOf(edition, letters);
    for (const of of view.assessments) {
      const at = { year: of.year, name: of.name };
      const { rules } = methodPage(view, at).rules;
      for (const { code, name } of of.indicators) {
        const address = of.indicatorAddress(code);
        const anchors = anchorsIn(indicatorPage(view, { ...at, indicator: address }).facts);
        expect(anchors.length, `${of.id} ${name}`).toBeGreaterThan(0);
        for (const anchor of anchors)
          expect(rules.find(({ id }) => id === anchor)?.indicators).toContain(name);
      }
    }
  });
});
