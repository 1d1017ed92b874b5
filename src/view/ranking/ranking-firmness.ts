import type { MethodRanks } from '../../model/findings.ts';
import type { Chart } from '../chart.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { type Firmness, type Interval, isFirm } from '../site/firmness.ts';
import { relativeHref } from '../site/href.ts';
import type { Wording } from '../site/wording.ts';
import { type Column, nameColumn, type Table } from '../table.ts';
import { unitNoun } from '../words/unit-noun.ts';

/** More rows than this are no chart; and no table that anybody reads. */
const MOST_ROWS = 60;
const MOST_LISTED = 300;

export const perturbOf = (of: AssessmentView): string =>
  of.format.number(of.scheme.analysis.perturb);

const nameOf = (of: AssessmentView, code: string): string => of.unit(code)?.unit.name ?? code;

const hrefOf = (of: AssessmentView, code: string): string =>
  relativeHref(of.page('index.html'), of.unitPath(code));

/** Units whose rank another method changes, and by how many places at most. */
function moves(found: Firmness, { ranks }: MethodRanks): { count: number; most: number } {
  const places = found.intervals.map(({ unit, rank }) => Math.abs((ranks[unit] ?? rank) - rank));
  return { count: places.filter((by) => by > 0).length, most: Math.max(0, ...places) };
}

function drawSentence(of: AssessmentView, found: Firmness): string {
  const { firmness, site } = of.words;
  const count = found.intervals.length;
  const firm = found.intervals.filter(isFirm).length;
  const width = ({ low, high }: Interval): number => high - low;
  const [widest] = found.intervals.toSorted((a, b) => width(b) - width(a));
  const drawn = firmness.draws({
    perturb: perturbOf(of),
    draws: of.scheme.analysis.draws,
  });
  const parts = [
    firm === count ? firmness.allFirm(count) : firmness.someFirm({ count, firm }),
    ...(widest && width(widest) > 0
      ? [firmness.widest({ ...widest, unit: nameOf(of, widest.unit) })]
      : []),
  ];
  return drawn + parts.join(firmness.stop) + site.fullStop;
}

function methodSentence(view: Wording, found: Firmness): string {
  const { firmness, site } = view.words;
  const moved = found.methods.map((one) => ({ one, ...moves(found, one) }));
  const same = moved.filter(({ count }) => count === 0);
  const names = same.map(({ one }) => firmness.under(one.variant));
  const parts = [
    ...moved
      .filter(({ count }) => count > 0)
      .map(({ one, count, most }) =>
        firmness.methodMoves({ method: firmness.under(one.variant), count, most }),
      ),
    ...(names.length > 0 ? [firmness.methodSame(view.format.list(names))] : []),
  ];
  return parts.length === 0 ? '' : parts.join(firmness.stop) + site.fullStop;
}

/** The groups with their ranked units, the first before the last. */
function byGroup(of: AssessmentView, rows: readonly Interval[]) {
  const grouped = of.scheme.groups.length > 1;
  const groups = grouped ? of.scheme.groups : [{ id: undefined, name: undefined }];
  return groups
    .map(({ id, name }) => ({
      name,
      rows: rows
        .filter(({ unit }) => !grouped || of.unit(unit)?.unit.group === id)
        .toSorted((a, b) => a.rank - b.rank),
    }))
    .filter(({ rows: own }) => own.length > 0);
}

/** How firm the ranks are: sentences, then the chart with its table, or the table alone. */
export interface RankingFirmness extends Part {
  said: string;
  chart?: Chart;
  /** Why there is no chart, or not all rows. */
  remark?: string;
  table?: Table;
}

function chartOf(of: AssessmentView, found: Firmness, table: Table): Chart {
  const { firmness, site } = of.words;
  const firm = found.intervals.filter(isFirm).length;
  const axis = of.scheme.groups.length > 1 ? site.groupRank : site.rank;
  return {
    title: firmness.chartTitle({ firm, open: found.intervals.length - firm }),
    subtitle: firmness.chartSub(axis, perturbOf(of)),
    drawing: {
      kind: 'ranks',
      axis,
      groups: byGroup(of, found.intervals).map(({ name, rows }) => ({
        name,
        spans: rows.map((one) => ({
          ...one,
          name: nameOf(of, one.unit),
          href: hrefOf(of, one.unit),
          text: firmness.rangeOf(one.low, one.high),
          own: one.unit === of.scheme.self,
        })),
      })),
    },
    twinTable: { summary: site.chartTable, table },
  };
}

function tableOf(of: AssessmentView, found: Firmness, rows: readonly Interval[]): Table {
  const { firmness, site } = of.words;
  const grouped = of.scheme.groups.length > 1;
  const methods = found.methods.filter((one) => moves(found, one).count > 0);
  const columns: Column[] = [
    nameColumn(unitNoun(of)),
    ...(grouped ? [{ head: site.group, align: 'word' as const }] : []),
    { head: grouped ? site.groupRank : site.rank },
    { head: firmness.median },
    { head: firmness.range },
    ...methods.map(({ variant }) => ({ head: firmness.under(variant) })),
  ];
  return {
    caption: firmness.caption,
    columns,
    rows: byGroup(of, rows).flatMap(({ name, rows: own }) =>
      own.map((one) => [
        { text: nameOf(of, one.unit), href: hrefOf(of, one.unit) },
        ...(grouped ? [name] : []),
        String(one.rank),
        String(one.median),
        firmness.rangeOf(one.low, one.high),
        ...methods.map(({ ranks }) => String(ranks[one.unit] ?? site.dash)),
      ]),
    ),
  };
}

/** Those listed of very many: the widest ranges. */
function listed({ intervals }: Firmness): readonly Interval[] {
  if (intervals.length <= MOST_LISTED) return intervals;
  return intervals.toSorted((a, b) => b.high - b.low - (a.high - a.low)).slice(0, MOST_ROWS);
}

/** The section of the assessment's page; of several units with a rank alone. */
export function rankingFirmness(of: AssessmentView): RankingFirmness | undefined {
  const found = of.firmness();
  if (!found || found.intervals.length < 2) return undefined;
  const { firmness, site } = of.words;
  const count = found.intervals.length;
  const rows = listed(found);
  const table = tableOf(of, found, rows);
  const part = {
    id: 'part.firmness',
    title: firmness.head,
    note: firmness.note,
    said: drawSentence(of, found) + site.between + methodSentence(of, found),
  };
  if (count <= MOST_ROWS) return { ...part, chart: chartOf(of, found, table) };
  const remark =
    rows.length < count
      ? firmness.tableCut({ shown: rows.length, count })
      : firmness.chartCut(count);
  return { ...part, remark, table };
}
