import { chartFigure } from '../../components/chart-frame.ts';
import { dataTable, framed } from '../../components/data-table.ts';
import { type Dot, dotChart } from '../../components/dot-chart.ts';
import { html, type Markup } from '../../components/html.ts';
import { type Slope, slopeChart } from '../../components/slope-chart.ts';
import { stripChart } from '../../components/strip-chart.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import { ALL } from '../site/spreads.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { among } from '../words/peer-words.ts';
import { movementCell } from '../words/sort-cells.ts';
import { unitHead } from '../words/unit-noun.ts';

/** More rows than this are a crowd, which is shown as one. */
const MOST_DOTS = 60;
const MOST_SLOPES = 45;

type Ranked = UnitScore & { total: number; rank: number };

const isRanked = (unit: UnitScore): unit is Ranked => unit.rank !== null && unit.total !== null;

function titleOf(view: SiteView, of: AssessmentView, ranked: readonly Ranked[]): string {
  const { site } = view.words;
  const number = (x: number) => view.format.number(x, of.scheme.rounding.total);
  const first = ranked[0];
  const last = ranked.at(-1);
  if (!first || !last) return '';
  return site.rankingChart({
    first: first.unit.name,
    high: number(first.total),
    last: last.unit.name,
    low: number(last.total),
    spread: number(first.total - last.total),
  });
}

function dots(
  view: SiteView,
  of: AssessmentView,
  ranked: readonly Ranked[],
  label: string,
): Markup {
  const grouped = of.scheme.groups.length > 1;
  const number = (x: number) => view.format.number(x, of.scheme.rounding.total);
  const dot = (unit: Ranked): Dot => ({
    name: unit.unit.name,
    score: (unit.total * 100) / of.full,
    text: number(unit.total),
    own: unit.unit.code === of.scheme.self,
    place: view.format.rank(grouped ? (unit.groupRank ?? unit.rank) : unit.rank),
  });
  const ids = grouped ? of.scheme.groups.map(({ id }) => id) : [undefined];
  const groups = ids.map((id) => {
    const median = of.spreads.get(id ?? ALL)?.total?.median;
    return {
      name: id === undefined ? undefined : of.groupNames.get(id),
      median,
      medianText:
        median === undefined ? '' : view.words.site.medianIs(number((median * of.full) / 100)),
      dots: ranked.filter(({ unit }) => id === undefined || unit.group === id).map(dot),
    };
  });
  return dotChart({
    label,
    scale: of.scale,
    full: of.full,
    groups: groups.filter(({ dots: found }) => found.length > 0),
  });
}

function crowd(
  view: SiteView,
  of: AssessmentView,
  ranked: readonly Ranked[],
  label: string,
): Markup {
  const number = (x: number) => view.format.number(x, of.scheme.rounding.total);
  const { site } = view.words;
  const median = of.spreads.get(ALL)?.total?.median;
  const own = ranked.find(({ unit }) => unit.code === of.scheme.self);
  const points = (x: number) => (x * of.full) / 100;
  const totals = ranked.map(({ total }) => total);
  return stripChart({
    label,
    values: totals,
    reverse: false,
    ends: [
      `${site.lower} ${number(Math.min(...totals))}`,
      `${site.higher} ${number(Math.max(...totals))}`,
    ],
    marks: [
      ...(median === undefined
        ? []
        : [
            {
              x: points(median),
              text: site.medianIs(number(points(median))),
              kind: 'median' as const,
            },
          ]),
      ...(own
        ? [{ x: own.total, text: `${own.unit.name} ${number(own.total)}`, kind: 'own' as const }]
        : []),
    ],
  });
}

/** The ranking as a chart; the table below it is its twin. */
export function rankingChart(view: SiteView, of: AssessmentView): Markup | undefined {
  const ranked = of.scores.units.filter(isRanked);
  if (ranked.length < 2 || of.scores.partial) return undefined;
  const title = titleOf(view, of, ranked);
  const few = ranked.length <= MOST_DOTS;
  return chartFigure({
    title,
    subtitle: few
      ? among(view, of).rankingChartSub(view.format.number(of.full))
      : view.words.site.crowdSub(ranked.length, view.format.number(of.full)),
    twin: 'part.ranking',
    drawing: few ? dots(view, of, ranked, title) : crowd(view, of, ranked, title),
  });
}

function movementTable(
  view: SiteView,
  of: AssessmentView,
  before: string,
  slopes: readonly Slope[],
): Markup {
  const { site } = view.words;
  return dataTable({
    caption: site.movementChartSub(before, of.year),
    columns: [
      { head: unitHead(view, of), align: 'words', rowHeader: true },
      { head: site.yearOf(before) },
      { head: site.yearOf(of.year) },
      { head: site.change, align: 'word' },
    ],
    rows: slopes.map(({ name, before: old, now }) => [
      name,
      String(old),
      String(now),
      movementCell(view, old - now),
    ]),
  });
}

/** Places of this year and the last, where both are known. */
export function movementChart(view: SiteView, of: AssessmentView): Markup | undefined {
  const { lastYear } = of;
  const { site } = view.words;
  if (!lastYear || of.scores.partial) return undefined;
  const slopes = of.scores.units.flatMap((unit): Slope[] => {
    const places = movedPlaces(of, unit);
    if (unit.rank === null || places === undefined) return [];
    const own = unit.unit.code === of.scheme.self;
    return [{ name: unit.unit.name, before: unit.rank + places, now: unit.rank, own }];
  });
  if (slopes.length < 2) return undefined;
  if (slopes.length > MOST_SLOPES)
    return html`<p class="note">${view.words.many.movement(slopes.length)}</p>`;
  const up = slopes.filter(({ before, now }) => now < before).length;
  const down = slopes.filter(({ before, now }) => now > before).length;
  const title = site.movementChart({ up, down, level: slopes.length - up - down });
  return chartFigure({
    title,
    subtitle: site.movementChartSub(lastYear.year, of.year),
    drawing: slopeChart({
      label: title,
      heads: [site.yearOf(lastYear.year), site.yearOf(of.year)],
      slopes,
    }),
    table: {
      summary: site.chartTable,
      markup: framed(movementTable(view, of, lastYear.year, slopes), site.movementHead),
    },
  });
}
