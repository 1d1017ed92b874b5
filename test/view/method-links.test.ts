import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { contentPage } from '../../src/layouts/content-page.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { makeReport } from '../../src/report.ts';
import { setSiteData } from '../../src/site-data.ts';
import { categoryPage } from '../../src/view/category/category-page.ts';
import { indicatorPage } from '../../src/view/indicator/indicator-page.ts';
import { adjustmentsPage, vetoesPage } from '../../src/view/lists/lists-pages.ts';
import { methodPage } from '../../src/view/method/method-page.ts';
import { progressPage } from '../../src/view/progress/progress-page.ts';
import { assessmentPage } from '../../src/view/ranking/ranking-page.ts';
import type { AssessmentView } from '../../src/view/site/assessment-view.ts';
import { siteView } from '../../src/view/site/site-view.ts';
import { unitPage } from '../../src/view/unit/unit-page.ts';
import { pageFacts } from '../browser/links.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset('data', {});
});

function assessmentsOf(edition: 'office' | 'public', letters: boolean): AssessmentView[] {
  const { report } = makeReport(dataset, {
    draft: false,
    edition,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...(letters && { anonymous: messages('zh-CN').edition }),
  });
  setSiteData(report);
  return siteView().assessments;
}

interface Page {
  name: string;
  html: string;
}

/** All pages of an assessment that name a rule, in the way that the site makes them. */
function pagesOf(of: AssessmentView): Page[] {
  const [year, name] = [of.year, of.name];
  const categories = of.scheme.categories.map(({ id }) => of.categoryAddress(id));
  return [
    { name: 'index', html: contentPage(assessmentPage(year, name)) },
    { name: 'progress', html: contentPage(progressPage(year, name)) },
    { name: 'adjustments', html: contentPage(adjustmentsPage(year, name)) },
    { name: 'vetoes', html: contentPage(vetoesPage(year, name)) },
    ...categories.map((id) => ({ name: id, html: contentPage(categoryPage(year, name, id)) })),
    ...of.scores.units.map(({ unit }) => ({
      name: unit.name,
      html: contentPage(unitPage(year, name, of.unitAddress(unit.code))),
    })),
  ];
}

const anchorsIn = (html: string): string[] =>
  pageFacts(html).links.flatMap((link) => /method\.html#(.+)$/.exec(link)?.[1] ?? []);

describe.each([
  ['office', false],
  ['public', false],
  ['office', true],
  ['public', true],
] as const)('the method page of the %s edition, anonymised: %s', (edition, letters) => {
  test('has every heading that other pages link to', () => {
    const used = new Set<string>();
    for (const of of assessmentsOf(edition, letters)) {
      const { ids } = pageFacts(contentPage(methodPage(of.year, of.name)));
      for (const { name, html } of pagesOf(of))
        for (const anchor of anchorsIn(html)) {
          used.add(anchor);
          expect(ids, `${of.id} ${name}`).toContain(anchor);
        }
    }
    expect([...used]).toEqual(
      expect.arrayContaining(['part.ranks', 'part.rules', 'part.total', 'part.vetoes']),
    );
  });

  test('says under the heading that an indicator links to that it holds for this indicator', () => {
    for (const of of assessmentsOf(edition, letters)) {
      const method = contentPage(methodPage(of.year, of.name));
      for (const { code, name } of of.indicators) {
        const page = contentPage(indicatorPage(of.year, of.name, of.indicatorAddress(code)));
        const anchors = anchorsIn(page);
        expect(anchors.length, `${of.id} ${name}`).toBeGreaterThan(0);
        for (const anchor of anchors) {
          const [, below = ''] = method.split(`<h3 id="${anchor}">`);
          const [list = ''] = below.split('</p>');
          expect(list).toContain(name);
        }
      }
    }
  });
});
