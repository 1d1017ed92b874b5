import type { ProgressFinding, StateCount } from '../../model/findings.ts';
import type { Chart } from '../chart.ts';
import type { ChartPart, PageContent, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { frameOf } from '../site/frame-of.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import { type PageParams, pageOf } from '../site/page-of.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, nameColumn, type Table } from '../table.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { STATES } from './progress-states.ts';
import { followsProgress, leadCell, leaderIn, leadUnit, progressTable } from './progress-table.ts';

const PAGE = 'progress.html';
/** Bars in the chart: the worst and the best, when there are more. */
const BARS = 30;

/** 已完成29项（25.0%）、…. */
export function countsText(view: Wording, counts: readonly StateCount[]): string {
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

function leads(of: AssessmentView, rows: readonly ProgressFinding[]): ChartPart | undefined {
  const { site } = of.words;
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
      ? of.format.points(
          of.format.number(Math.abs(first.lead), 1),
          leadUnit(first, byCode.get(first.code)),
        )
      : '',
    isBehind: (first?.lead ?? 0) < 0,
    isBudget: first?.basis === 'budget',
  });
  const chart: Chart = {
    title,
    subtitle: judged.length > BARS ? site.leadsSubCut(half) : site.leadsSub,
    twin: 'part.progress',
    drawing: {
      kind: 'leads',
      heads: [site.lag, site.leadWord],
      cut:
        judged.length > BARS
          ? { after: half, text: site.leadsLeft(judged.length - BARS) }
          : undefined,
      bars: shown.map((row) => ({
        name: [of.unit(row.unit)?.unit.name ?? row.unit, byCode.get(row.code)?.name ?? row.code],
        href: `${relativeHref(of.page(PAGE), of.unitPath(row.unit))}#part.progress`,
        lead: row.lead,
        text: leadCell(of, row, byCode.get(row.code)),
        state: barState(row),
      })),
    },
  };
  return { id: 'part.leads', title: site.leadsHead, chart };
}

/** How many rows of each state, by whatever the rows are told apart by. */
function tally(
  view: Wording,
  rows: readonly ProgressFinding[],
  by: {
    title: string;
    head: string;
    caption: string;
    key: (row: ProgressFinding) => string | undefined;
    cell: (key: string) => Cell;
  },
): Table | undefined {
  const { site, stage } = view.words;
  const groups = Map.groupBy(rows, (row) => by.key(row) ?? '');
  groups.delete('');
  if (groups.size < 2) return undefined;
  const counts = [...groups].map(([key, list]): Cell[] => [
    by.cell(key),
    ...STATES.map((state) => {
      const count = list.filter((row) => row.state === state).length;
      return count === 0 ? site.dash : String(count);
    }),
    String(list.length),
  ]);
  return {
    caption: by.caption,
    label: by.title,
    columns: [
      nameColumn(by.head),
      ...STATES.map((state) => ({ head: stage.progressStates[state] })),
      { head: site.sum },
    ],
    rows: counts,
  };
}

function byLeader(of: AssessmentView, rows: readonly ProgressFinding[]): TablePart | undefined {
  const { site } = of.words;
  const table = tally(of, rows, {
    title: site.byLeader,
    head: site.leader,
    caption: site.byLeaderCaption,
    key: (row) => leaderIn(of, row),
    cell: (key) => key,
  });
  return table && { id: 'part.leaders', title: site.byLeader, table };
}

function byUnit(of: AssessmentView, rows: readonly ProgressFinding[]): TablePart | undefined {
  const { site } = of.words;
  const table = tally(of, rows, {
    title: site.byUnit,
    head: unitNoun(of),
    caption: site.byUnitCaption,
    key: ({ unit }) => unit,
    cell: (key) => ({
      text: of.unit(key)?.unit.name ?? key,
      href: relativeHref(of.page(PAGE), of.unitPath(key)),
      orders: of.nameOrders(key),
      own: key === of.scheme.self ? site.ownUnit : undefined,
    }),
  });
  return table && { id: 'part.units', title: site.byUnit, table };
}

/** All rows, those that ask for attention first. */
function list(of: AssessmentView, rows: readonly ProgressFinding[]): TablePart | undefined {
  if (rows.length === 0) return undefined;
  const { site } = of.words;
  const page = of.page(PAGE);
  const order = ({ state }: ProgressFinding) => (state === undefined ? -1 : STATES.indexOf(state));
  const sorted = [...rows].sort(
    (a, b) => order(a) - order(b) || (a.lead ?? Infinity) - (b.lead ?? Infinity),
  );
  const where = { page, withUnit: true, caption: site.progressCaption };
  return {
    id: 'part.progress',
    title: site.progressHead,
    note: site.progressNote,
    see: followsProgress(of) ? methodLink(of, page, 'part.progress') : undefined,
    table: {
      ...progressTable(of, sorted, where),
      label: site.progressHead,
      isWide: true,
    },
  };
}

export interface ProgressPage extends PageContent {
  leads: ChartPart | undefined;
  byLeader: TablePart | undefined;
  byUnit: TablePart | undefined;
  list: TablePart | undefined;
}

function leadOf(of: AssessmentView, count: number): string {
  const { site } = of.words;
  const { findings } = of;
  if (findings?.asOf === undefined || count === 0) return site.progressNone;
  return site.progressLead({
    date: of.format.date(findings.asOf),
    count,
    states: countsText(of, findings.counts.states),
    days: findings.daysLeft ?? 0,
  });
}

/** 进度支撑: how far each figure and task is, against the time that has passed. */
export function progressPage(view: SiteView, params: PageParams): ProgressPage {
  const of = pageOf(view, params);
  const { site } = view.words;
  const title = site.progressEntry;
  const longTitle = site.unitTitle(title, of.scheme.title);
  const rows = of.findings?.progress ?? [];
  return {
    frame: frameOf(view, { path: of.page(PAGE), title, longTitle, of }),
    title,
    aside: of.scheme.title,
    lead: [leadOf(of, rows.length)],
    leads: leads(of, rows),
    byLeader: byLeader(of, rows),
    byUnit: byUnit(of, rows),
    list: list(of, rows),
  };
}
