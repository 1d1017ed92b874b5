import { chartFigure } from '../../components/chart-frame.ts';
import { type Cell, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { leadChart } from '../../components/lead-chart.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { ProgressFinding, StateCount } from '../../model/findings.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { pageOf } from '../site/page-of.ts';
import { inFrame, inWideFrame, sections } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { unitHead } from '../words/unit-noun.ts';
import { STATES } from './progress-states.ts';
import { followsProgress, leadCell, leaderIn, leadUnit, progressTable } from './progress-table.ts';

const PAGE = 'progress.html';
/** Bars in the chart: the worst and the best, when there are more. */
const BARS = 30;

/** 已完成29项（25.0%）、…. */
export function countsText(view: SiteView, counts: readonly StateCount[]): string {
  const { site, stage } = view.words;
  const named = counts
    .filter(({ count }) => count > 0)
    .map(({ state, count, percent }) =>
      site.stateCount(stage.progressStates[state].slice(2), count, view.format.number(percent, 1)),
    );
  return view.format.list(named);
}

function barState({ state }: ProgressFinding): 'ahead' | 'behind' | 'level' {
  if (state === 'behind') return 'behind';
  return state === 'ahead' || state === 'done' ? 'ahead' : 'level';
}

function leads(
  view: SiteView,
  of: AssessmentView,
  rows: readonly ProgressFinding[],
): Markup | undefined {
  const { site } = view.words;
  const byCode = new Map(of.indicators.map((one) => [one.code, one]));
  const judged = rows
    .flatMap((row) => (row.lead === undefined ? [] : [{ ...row, lead: row.lead }]))
    .sort((a, b) => a.lead - b.lead);
  if (judged.length < 2) return undefined;
  const half = BARS / 2;
  const shown = judged.length > BARS ? [...judged.slice(0, half), ...judged.slice(-half)] : judged;
  const behind = judged.filter(({ state }) => state === 'behind').length;
  const first = judged[0];
  const title = site.leadsTitle({
    count: judged.length,
    behind,
    worst: first
      ? site.figureOf(
          of.unit(first.unit)?.unit.name ?? first.unit,
          byCode.get(first.code)?.name ?? '',
        )
      : '',
    lead: first
      ? view.format.points(
          view.format.number(Math.abs(first.lead), 1),
          leadUnit(first, byCode.get(first.code)),
        )
      : '',
    isBehind: (first?.lead ?? 0) < 0,
    isBudget: first?.basis === 'budget',
  });
  return chartFigure({
    title,
    subtitle: judged.length > BARS ? site.leadsSubCut(half) : site.leadsSub,
    twin: 'part.progress',
    drawing: leadChart({
      label: title,
      heads: [site.lag, site.leadWord],
      bars: shown.map((row) => ({
        name: [of.unit(row.unit)?.unit.name ?? row.unit, byCode.get(row.code)?.name ?? row.code],
        lead: row.lead,
        text: leadCell(view, row, byCode.get(row.code)),
        state: barState(row),
      })),
    }),
  });
}

/** How many rows of each state, by whatever the rows are told apart by. */
function tally(
  view: SiteView,
  rows: readonly ProgressFinding[],
  by: {
    head: string;
    caption: string;
    key: (row: ProgressFinding) => string | undefined;
    cell: (key: string) => Cell;
  },
): Markup | undefined {
  const { site, stage } = view.words;
  const groups = Map.groupBy(rows, (row) => by.key(row) ?? '');
  groups.delete('');
  if (groups.size < 2) return undefined;
  const table = [...groups].map(([key, list]): Cell[] => [
    by.cell(key),
    ...STATES.map((state) => {
      const count = list.filter((row) => row.state === state).length;
      return count === 0 ? site.dash : String(count);
    }),
    String(list.length),
  ]);
  return dataTable({
    caption: by.caption,
    columns: [
      { head: by.head, align: 'words', rowHeader: true },
      ...STATES.map((state) => ({ head: stage.progressStates[state] })),
      { head: site.sum },
    ],
    rows: table,
  });
}

function parts(
  view: SiteView,
  of: AssessmentView,
  rows: readonly ProgressFinding[],
): PageContent['sections'] {
  const { site } = view.words;
  const page = of.page(PAGE);
  const order = (row: ProgressFinding) =>
    row.state === undefined ? -1 : STATES.indexOf(row.state);
  const sorted = [...rows].sort(
    (a, b) => order(a) - order(b) || (a.lead ?? Infinity) - (b.lead ?? Infinity),
  );
  const byLeader = tally(view, rows, {
    head: site.leader,
    caption: site.byLeaderCaption,
    key: (row) => leaderIn(of, row),
    cell: (key) => key,
  });
  const byUnit = tally(view, rows, {
    head: unitHead(view, of),
    caption: site.byUnitCaption,
    key: ({ unit }) => unit,
    cell: (key) => ({
      name: html`<a href="${relativeHref(page, of.unitPath(key))}">${of.unit(key)?.unit.name ?? key}</a>`,
      orders: of.nameOrders(key),
    }),
  });
  const list = progressTable(view, of, sorted, {
    page,
    withUnit: true,
    caption: site.progressCaption,
  });
  return sections([
    { id: 'part.leads', title: site.leadsHead, body: leads(view, of, rows) },
    { id: 'part.leaders', title: site.byLeader, body: inFrame(byLeader, site.byLeader) },
    { id: 'part.units', title: site.byUnit, body: inFrame(byUnit, site.byUnit) },
    {
      id: 'part.progress',
      title: site.progressHead,
      note: site.progressNote,
      see: followsProgress(of) ? methodLink(view, of, page, 'part.progress') : undefined,
      body: rows.length === 0 ? undefined : inWideFrame(list, site.progressHead),
    },
  ]);
}

/** 进度支撑: how far each figure and task is, against the time that has passed. */
export function progressPage(year: string | undefined, name: string | undefined): PageContent {
  const { view, of } = pageOf(year, name);
  const { site } = view.words;
  const title = site.progressEntry;
  const frame = frameOf(view, { path: of.page(PAGE), title, of });
  const { findings } = of;
  const rows = findings?.progress ?? [];
  const lead =
    findings?.asOf === undefined || rows.length === 0
      ? site.progressNone
      : site.progressLead({
          date: view.format.date(findings.asOf),
          count: rows.length,
          states: countsText(view, findings.counts.states),
          days: findings.daysLeft ?? 0,
        });
  return {
    frame: { ...frame, title: site.unitTitle(title, of.scheme.title) },
    title,
    aside: of.scheme.title,
    lead: [lead],
    sections: parts(view, of, rows),
  };
}
