import { html, type Markup } from '../../components/html.ts';
import { rulerSheet } from '../../components/ruler.ts';
import { wideRuler } from '../../components/wide-ruler.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { UnitScore } from '../../model/scores.ts';
import { documentLinks } from '../documents/document-entries.ts';
import { progressTable } from '../progress/progress-table.ts';
import { unitFirmness } from '../ranking/ranking-firmness.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { type MethodPart, methodLink } from '../site/method-link.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, inWideFrame, sections } from '../site/sections.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { among } from '../words/peer-words.ts';
import { rulerNote } from '../words/ruler-note.ts';
import { totalTrace } from './trace-of.ts';
import { unitCategories } from './unit-categories.ts';
import { unitChange } from './unit-change.ts';
import { unitGaps } from './unit-gaps.ts';
import { unitHistory } from './unit-history.ts';
import { notMeant, unitIndicators } from './unit-indicators.ts';
import { linesOf, unitAdjustments, unitAppeals, unitDecisions, unitVetoes } from './unit-lists.ts';
import { unitLost } from './unit-lost.ts';
import { unitOwned } from './unit-owned.ts';
import { unitLead } from './unit-words.ts';

interface UnitParams {
  year: string;
  name: string;
  unit: string;
}

export function unitPaths(): { params: UnitParams }[] {
  return siteView().fresh.flatMap(({ year, name, scores, unitAddress }) =>
    scores.units.map(({ unit }) => ({ params: { year, name, unit: unitAddress(unit.code) } })),
  );
}

function topRuler(view: SiteView, of: AssessmentView, unit: UnitScore): Markup | undefined {
  const { format } = view;
  const compared = among(view, of);
  if (unit.total === null) return undefined;
  const spread = of.spreads.get(unit.unit.group ?? '')?.total;
  const points = (score: number | undefined) =>
    score === undefined ? '' : format.number((score * of.full) / 100, of.scheme.rounding.total);
  const place = (unit.total * 100) / of.full;
  const score = points(place);
  const best = spread && spread.best > place ? spread.best : undefined;
  return wideRuler({
    scale: of.scale,
    full: of.full,
    marks: { score: place, median: spread?.median, best },
    label: compared.rulerLabel({
      unit: unit.unit.name,
      score,
      median: points(spread?.median),
      best: points(spread?.best),
    }),
    scoreText: score,
    medianText: spread && compared.rulerMedian(points(spread.median)),
    bestText: compared.rulerBest(points(best)),
  });
}

function reportText(view: SiteView, of: AssessmentView, unit: UnitScore): Markup | undefined {
  const { site } = view.words;
  const report = of.scores.assessment.reports.find((one) => one.unit === unit.unit.code);
  if (!report) return undefined;
  const part = (head: string, text: string | undefined) =>
    text !== undefined && html`<h3>${head}</h3>${linesOf(text)}`;
  return html`<div>${part(site.reportProblems, report.problems)}${part(site.reportPlans, report.plans)}</div>`;
}

function unitProgress(view: SiteView, of: AssessmentView, unit: UnitScore): Markup | undefined {
  const rows = of.findings?.unit(unit.unit.code).progress ?? [];
  if (rows.length === 0) return undefined;
  return progressTable(view, of, rows, {
    page: of.unitPath(unit.unit.code),
    withUnit: false,
    caption: view.words.site.progressOf(unit.unit.name),
  });
}

function unitSections(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): PageContent['sections'] {
  const { site } = view.words;
  const apart = notMeant(unit);
  const page = of.unitPath(unit.unit.code);
  const see = (part: MethodPart) => methodLink(view, of, page, part);
  return sections([
    {
      id: 'part.vetoes',
      title: site.vetoHead,
      see: see('part.vetoes'),
      body: inFrame(unitVetoes(view, of, unit), site.vetoHead),
    },
    {
      id: 'part.categories',
      title: site.categoriesHead,
      note: rulerNote(view, of, [unit]),
      body: inFrame(unitCategories(view, of, unit), site.categoriesHead),
    },
    {
      id: 'part.indicators',
      title: site.indicatorsHead,
      note: site.indicatorsNote + (apart > 0 ? site.notMeant(apart) : ''),
      see: see('part.rules'),
      body: unit.withheld
        ? undefined
        : inWideFrame(unitIndicators(view, of, unit), site.indicatorsHead),
    },
    {
      id: 'part.total',
      title: site.totalHead,
      see: see('part.total'),
      body: totalTrace(view, of, unit),
    },
    {
      id: 'part.progress',
      title: site.progressHead,
      see: see('part.progress'),
      body: inWideFrame(unitProgress(view, of, unit), site.progressHead),
    },
    {
      id: 'part.gaps',
      title: site.gapsHead,
      see: see('part.ranks'),
      body: unitGaps(view, of, unit),
    },
    { id: 'part.firmness', title: view.words.firmness.head, body: unitFirmness(view, of, unit) },
    { id: 'part.lost', title: site.lostPointsHead, body: unitLost(view, of, unit) },
    {
      id: 'part.adjustments',
      title: site.adjustmentsHead,
      note: site.adjustmentsNet(view.format.signed(unit.adjustment, 2)),
      see: see('part.total'),
      body: inFrame(unitAdjustments(view, of, unit), site.adjustmentsHead),
    },
    {
      id: 'part.decisions',
      title: site.decisionsHead,
      body: inFrame(unitDecisions(view, unit), site.decisionsHead),
    },
    {
      id: 'part.appeals',
      title: site.appealsHead,
      body: inFrame(unitAppeals(view, of, unit), site.appealsHead),
    },
    { id: 'part.change', title: site.changeHead, body: unitChange(view, of, unit) },
    { id: 'part.owned', title: site.ownedHead, body: unitOwned(view, of, unit) },
    { id: 'part.history', title: site.historyHead, body: unitHistory(view, of, unit) },
    {
      id: 'part.documents',
      title: site.documentsHead,
      body: documentLinks(view, of, of.unitPath(unit.unit.code), unit.unit.code),
    },
    { id: 'part.report', title: site.reportHead, body: reportText(view, of, unit) },
  ]);
}

/** The page of one unit: what it got, and how every number came about. */
export function unitPage(
  year: string | undefined,
  name: string | undefined,
  address: string | undefined,
): PageContent {
  const { view, of } = pageOf(year, name);
  const unit = of.unitAt(address ?? '');
  if (!unit) throw new Error(`no unit at ${year}/${name}/${address}`);
  const path = of.unitPath(unit.unit.code);
  const title = view.words.site.unitTitle(unit.unit.name, of.scheme.title);
  return {
    frame: { ...frameOf(view, { path, title: unit.unit.name, of }), title },
    title: unit.unit.name,
    aside: of.groupNames.get(unit.unit.group ?? ''),
    lead: [unitLead(view, of, unit)],
    opening: html`${rulerSheet(of.scale)}${topRuler(view, of, unit)}`,
    sections: unitSections(view, of, unit),
    own: unit.unit.code === of.scheme.self,
  };
}
