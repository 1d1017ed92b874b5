import { chartFigure } from '../../components/chart-frame.ts';
import { type Column, dataTable, framed } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { rankChart } from '../../components/rank-chart.ts';
import type { MethodRanks } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { type Firmness, type Interval, isFirm } from '../site/firmness.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';

/** More rows than this are no chart; and no table that anybody reads. */
const MOST_ROWS = 60;
const MOST_LISTED = 300;

const perturbOf = (view: SiteView, of: AssessmentView): string =>
  view.format.number(of.scheme.analysis.perturb);

const nameOf = (of: AssessmentView, code: string): string => of.unit(code)?.unit.name ?? code;

/** Units whose rank another method changes, and by how many places at most. */
function moves(found: Firmness, { ranks }: MethodRanks): { count: number; most: number } {
  const places = found.intervals.map(({ unit, rank }) => Math.abs((ranks[unit] ?? rank) - rank));
  return { count: places.filter((by) => by > 0).length, most: Math.max(0, ...places) };
}

function drawSentence(view: SiteView, of: AssessmentView, found: Firmness): string {
  const { firmness, site } = view.words;
  const count = found.intervals.length;
  const firm = found.intervals.filter(isFirm).length;
  const width = ({ low, high }: Interval): number => high - low;
  const [widest] = found.intervals.toSorted((a, b) => width(b) - width(a));
  const drawn = firmness.draws({
    perturb: perturbOf(view, of),
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

function methodSentence(view: SiteView, found: Firmness): string {
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

function chart(view: SiteView, of: AssessmentView, found: Firmness, table: Markup): Markup {
  const { firmness, site } = view.words;
  const firm = found.intervals.filter(isFirm).length;
  const title = firmness.chartTitle({ firm, open: found.intervals.length - firm });
  const axis = of.scheme.groups.length > 1 ? site.groupRank : site.rank;
  const drawing = rankChart({
    label: title,
    axis,
    groups: byGroup(of, found.intervals).map(({ name, rows }) => ({
      name,
      spans: rows.map((one) => ({
        ...one,
        name: nameOf(of, one.unit),
        text: firmness.rangeOf(one.low, one.high),
        own: one.unit === of.scheme.self,
      })),
    })),
  });
  return chartFigure({
    title,
    subtitle: firmness.chartSub(axis, perturbOf(view, of)),
    drawing,
    table: { summary: site.chartTable, markup: table },
  });
}

function tableOf(
  view: SiteView,
  of: AssessmentView,
  found: Firmness,
  rows: readonly Interval[],
): Markup {
  const { firmness, site } = view.words;
  const grouped = of.scheme.groups.length > 1;
  const methods = found.methods.filter((one) => moves(found, one).count > 0);
  const columns: Column[] = [
    { head: of.scheme['unit-noun'] ?? site.unit, align: 'words', rowHeader: true },
    ...(grouped ? [{ head: site.group, align: 'word' as const }] : []),
    { head: grouped ? site.groupRank : site.rank },
    { head: firmness.median },
    { head: firmness.range },
    ...methods.map(({ variant }) => ({ head: firmness.under(variant) })),
  ];
  const href = (code: string): string => relativeHref(of.page('index.html'), of.unitPath(code));
  const table = dataTable({
    caption: firmness.caption,
    columns,
    rows: byGroup(of, rows).flatMap(({ name, rows: own }) =>
      own.map((one) => [
        html`<a href="${href(one.unit)}">${nameOf(of, one.unit)}</a>`,
        ...(grouped ? [name] : []),
        String(one.rank),
        String(one.median),
        firmness.rangeOf(one.low, one.high),
        ...methods.map(({ ranks }) => String(ranks[one.unit] ?? site.dash)),
      ]),
    ),
  });
  return framed(table, firmness.caption);
}

/** Those listed of very many: the widest ranges. */
function listed({ intervals }: Firmness): readonly Interval[] {
  if (intervals.length <= MOST_LISTED) return intervals;
  return intervals.toSorted((a, b) => b.high - b.low - (a.high - a.low)).slice(0, MOST_ROWS);
}

/** The section of the assessment's page: sentences, the chart, its table. */
export function assessmentFirmness(view: SiteView, of: AssessmentView): Markup | undefined {
  const found = of.firmness();
  if (!found || found.intervals.length < 2) return undefined;
  const { firmness } = view.words;
  const count = found.intervals.length;
  const rows = listed(found);
  const table = tableOf(view, of, found, rows);
  const said = html`<p>${drawSentence(view, of, found)}${view.words.site.between}${methodSentence(view, found)}</p>`;
  if (count <= MOST_ROWS) return html`${said}${chart(view, of, found, table)}`;
  const note =
    rows.length < count
      ? firmness.tableCut({ shown: rows.length, count })
      : firmness.chartCut(count);
  return html`${said}<p class="note">${note}</p>${table}`;
}

/** The line on a unit's page. */
export function unitFirmness(
  view: SiteView,
  of: AssessmentView,
  { unit }: UnitScore,
): Markup | undefined {
  const found = of.firmness();
  const own = found?.of(unit.code);
  if (!found || !own || found.intervals.length < 2) return undefined;
  const { format, words } = view;
  const { firmness } = words;
  const perturb = perturbOf(view, of);
  const where = of.scheme.groups.length > 1 ? words.site.groupRank : words.site.rank;
  const drawn = isFirm(own)
    ? firmness.unitFirm({ perturb, where, rank: format.rank(own.rank) })
    : firmness.unitOpen({
        perturb,
        where,
        low: format.rank(own.low),
        high: format.rank(own.high),
        median: format.rank(own.median),
      });
  const others = found.methods.flatMap(({ variant, ranks }) => {
    const rank = ranks[unit.code];
    if (rank === undefined || rank === null || rank === own.rank) return [];
    return [firmness.unitMethod({ method: firmness.under(variant), rank: format.rank(rank) })];
  });
  const { between, fullStop } = words.site;
  const methods = others.length > 0 ? between + others.join(firmness.stop) + fullStop : '';
  return html`<p>${drawn}${methods}</p>`;
}
