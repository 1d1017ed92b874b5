import type { UnitScore } from '../../model/scores.ts';
import { documentLinks } from '../documents/document-entries.ts';
import type { ChartPart, LinksPart, PageActions, PageContent, TablePart } from '../page.ts';
import { progressTable } from '../progress/progress-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { methodLink } from '../site/method-link.ts';
import { pageActions } from '../site/page-actions.ts';
import { type PageParams, type PagePaths, pageOf } from '../site/page-of.ts';
import type { Scale } from '../site/scale.ts';
import type { SiteView } from '../site/site-view.ts';
import { unitWhatIf, type WhatIfPart } from '../what-if/unit-what-if.ts';
import { type TotalTrace, totalTrace } from './trace-of.ts';
import { unitCategories } from './unit-categories.ts';
import { unitChange } from './unit-change.ts';
import { unitFirmness } from './unit-firmness.ts';
import { unitGaps } from './unit-gaps.ts';
import { type UnitHistory, unitHistory } from './unit-history.ts';
import { type IndicatorsPart, unitIndicators } from './unit-indicators.ts';
import { type UnitLine, unitLines } from './unit-lines.ts';
import { unitAdjustments, unitAppeals, unitDecisions, unitVetoes } from './unit-lists.ts';
import { unitLost } from './unit-lost.ts';
import { unitOwned } from './unit-owned.ts';
import { type UnitReport, unitReport } from './unit-report.ts';
import { type UnitRuler, unitRuler } from './unit-ruler.ts';
import { type UnitWays, unitWays } from './unit-ways.ts';
import { unitLead } from './unit-words.ts';

export interface UnitPage extends PageContent {
  scale: Scale;
  ways: UnitWays;
  actions: PageActions;
  /** Label of the list of contents. */
  contents: string;
  lines: UnitLine[];
  ruler: UnitRuler | undefined;
  vetoes: TablePart | undefined;
  categories: TablePart | undefined;
  indicators: IndicatorsPart | undefined;
  total: TotalTrace | undefined;
  progress: TablePart | undefined;
  gaps: TablePart | undefined;
  whatIf: WhatIfPart | undefined;
  firmness: TablePart | undefined;
  lost: ChartPart | undefined;
  adjustments: TablePart | undefined;
  decisions: TablePart | undefined;
  appeals: TablePart | undefined;
  change: TablePart | undefined;
  owned: TablePart | undefined;
  history: UnitHistory | undefined;
  documents: LinksPart | undefined;
  report: UnitReport | undefined;
  /** At the end of a printed summary. */
  brief: string;
}

export const unitPaths = ({ fresh }: SiteView): PagePaths =>
  fresh.flatMap(({ year, name, scores, unitAddress }) =>
    scores.units.map(({ unit }) => ({ params: { year, name, unit: unitAddress(unit.code) } })),
  );

/** The page of one unit: what it got, and how every number came about. */
export function unitPage(view: SiteView, params: PageParams): UnitPage {
  const of = pageOf(view, params);
  const unit = of.unitAt(params.unit ?? '');
  if (!unit) throw new Error(`no unit at ${params.year}/${params.name}/${params.unit}`);
  const { code, name: title, group = '' } = unit.unit;
  const path = of.unitPath(code);
  const longTitle = view.words.site.unitTitle(title, of.scheme.title);
  return {
    frame: frameOf(view, { path, title, longTitle, of }),
    title,
    aside: of.groupNames.get(group),
    lead: [unitLead(of, unit)],
    isOwn: code === of.scheme.self,
    scale: of.scale,
    ways: unitWays(of, unit),
    actions: pageActions(of, 'print-all'),
    brief: view.words.documents.printedBrief,
    contents: view.words.site.contents,
    lines: unitLines(of, unit),
    ruler: unitRuler(of, unit),
    vetoes: unitVetoes(of, unit),
    categories: unitCategories(of, unit),
    indicators: unitIndicators(of, unit),
    total: totalTrace(of, unit),
    progress: unitProgress(of, unit),
    gaps: unitGaps(of, unit),
    whatIf: unitWhatIf(of, unit),
    firmness: unitFirmness(of, unit),
    lost: unitLost(of, unit),
    adjustments: unitAdjustments(of, unit),
    decisions: unitDecisions(view, unit),
    appeals: unitAppeals(of, unit),
    change: unitChange(of, unit),
    owned: unitOwned(of, unit),
    history: unitHistory(of, unit),
    documents: documentLinks(of, path, code),
    report: unitReport(of, unit),
  };
}

function unitProgress(
  of: AssessmentView,
  { unit: { code, name } }: UnitScore,
): TablePart | undefined {
  const rows = of.findings?.unit(code).progress ?? [];
  if (rows.length === 0) return undefined;
  const { site } = of.words;
  const page = of.unitPath(code);
  return {
    id: 'part.progress',
    title: site.progressHead,
    see: methodLink(of, page, 'part.progress'),
    table: {
      ...progressTable(of, rows, { page, withUnit: false, caption: site.progressOf(name) }),
      label: site.progressHead,
      isWide: true,
    },
  };
}
