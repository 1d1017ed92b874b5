import type { UnitScore } from '../../model/scores.ts';
import type { Chart, Dot, DotDrawing, Slope, StripDrawing } from '../chart.ts';
import type { ChartPart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { ALL } from '../site/spreads.ts';
import { nameColumn, type Table } from '../table.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { peerWords } from '../words/peer-words.ts';
import { rulerPart } from '../words/ruler-note.ts';
import { movementCell } from '../words/sort-cells.ts';
import { unitNoun } from '../words/unit-noun.ts';
import { scaleOfTotals } from './ranking-table.ts';

/** More rows than this are a crowd, which is shown as one. */
const MOST_DOTS = 60;
const MOST_SLOPES = 45;

type Ranked = UnitScore & { total: number; groupRank: number };

const isRanked = (unit: UnitScore): unit is Ranked =>
  unit.groupRank !== null && unit.total !== null;

function titleOf(of: AssessmentView, ranked: readonly Ranked[]): string {
  const { site } = of.words;
  const number = (x: number) => of.format.number(x, of.scheme.rounding.total);
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

const hrefOf = (of: AssessmentView, { unit }: UnitScore): string =>
  relativeHref(of.page('index.html'), of.unitPath(unit.code));

function dots(of: AssessmentView, ranked: readonly Ranked[]): DotDrawing {
  const grouped = of.scheme.groups.length > 1;
  const number = (x: number) => of.format.number(x, of.scheme.rounding.total);
  const dot = (unit: Ranked): Dot => ({
    name: unit.unit.name,
    href: hrefOf(of, unit),
    score: (unit.total * 100) / of.full,
    text: number(unit.total),
    own: unit.unit.code === of.scheme.self,
    place: of.format.rank(grouped ? unit.groupRank : (unit.rank ?? unit.groupRank)),
  });
  const ids = grouped ? of.scheme.groups.map(({ id }) => id) : [undefined];
  const groups = ids.map((id) => {
    const median = of.spreads.get(id ?? ALL)?.total?.median;
    return {
      name: id === undefined ? undefined : of.groupNames.get(id),
      median,
      medianText:
        median === undefined ? '' : of.words.site.medianIs(number((median * of.full) / 100)),
      dots: ranked.filter(({ unit }) => id === undefined || unit.group === id).map(dot),
    };
  });
  return {
    kind: 'dots',
    scale: scaleOfTotals(of),
    full: of.full,
    groups: groups.filter(({ dots: found }) => found.length > 0),
  };
}

function crowd(of: AssessmentView, ranked: readonly Ranked[]): StripDrawing {
  const number = (x: number) => of.format.number(x, of.scheme.rounding.total);
  const { site } = of.words;
  const { low, high } = scaleOfTotals(of);
  const median = of.spreads.get(ALL)?.total?.median;
  const own = ranked.find(({ unit }) => unit.code === of.scheme.self);
  const points = (x: number) => (x * of.full) / 100;
  const totals = ranked.map(({ total }) => total);
  return {
    kind: 'strip',
    values: totals,
    reverse: false,
    range: [points(low), points(high)],
    ends: [
      `${site.lower} ${of.format.number(points(low))}`,
      `${site.higher} ${of.format.number(points(high))}`,
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
  };
}

/** The ranking as a chart; the table below it is its twin. */
export function rankingChart(of: AssessmentView): ChartPart | undefined {
  const ranked = of.scores.units.filter(isRanked);
  if (ranked.length < 2 || of.scores.partial) return undefined;
  const few = ranked.length <= MOST_DOTS;
  const full = of.format.number(of.full);
  const chart: Chart = {
    title: titleOf(of, ranked),
    subtitle: few
      ? peerWords(of).rankingChartSub(full)
      : of.words.site.crowdSub(ranked.length, full),
    note: rulerPart(of, scaleOfTotals(of)),
    twin: 'part.ranking',
    drawing: few ? dots(of, ranked) : crowd(of, ranked),
  };
  return { id: 'part.chart', title: of.words.site.rankingChartHead, chart };
}

function movementTable(of: AssessmentView, before: string, slopes: readonly Slope[]): Table {
  const { site } = of.words;
  return {
    caption: site.movementChartSub(before, of.year),
    label: site.movementHead,
    columns: [
      nameColumn(unitNoun(of)),
      { head: site.yearOf(before) },
      { head: site.yearOf(of.year) },
      { head: site.change, align: 'word' },
    ],
    rows: slopes.map(({ name, before: old, now }) => [
      name,
      String(old),
      String(now),
      movementCell(of, old - now),
    ]),
  };
}

/** Units with a rank in both years. */
const slopesOf = (of: AssessmentView): Slope[] =>
  of.scores.units.flatMap((unit) => {
    const places = movedPlaces(of, unit);
    if (unit.rank === null || places === undefined) return [];
    const own = unit.unit.code === of.scheme.self;
    const { name } = unit.unit;
    return [{ name, href: hrefOf(of, unit), before: unit.rank + places, now: unit.rank, own }];
  });

/** More than these are counted only. */
const MOST_LEFT = 8;

/** The units of this year that have no slope. */
function leftText(of: AssessmentView, slopes: readonly Slope[]): string | undefined {
  const { site } = of.words;
  const drawn = new Set(slopes.map(({ name }) => name));
  const left = of.scores.units.map(({ unit }) => unit.name).filter((name) => !drawn.has(name));
  if (left.length === 0) return undefined;
  return left.length > MOST_LEFT
    ? site.movementLeftMany(left.length)
    : site.movementLeft(left.length, of.format.list(left));
}

/** Places of this year and the last, where both are known. */
export function movementPart(of: AssessmentView): ChartPart | undefined {
  const { lastYear } = of;
  const { site, many } = of.words;
  if (!lastYear || of.scores.partial) return undefined;
  const slopes = slopesOf(of);
  if (slopes.length < 2) return undefined;
  const head = { id: 'part.movement', title: site.movementHead };
  if (slopes.length > MOST_SLOPES) return { ...head, note: many.movement(slopes.length) };
  const up = slopes.filter(({ before, now }) => now < before).length;
  const down = slopes.filter(({ before, now }) => now > before).length;
  const chart: Chart = {
    title: site.movementChart({ up, down, level: slopes.length - up - down }),
    subtitle: site.movementChartSub(lastYear.year, of.year),
    note: leftText(of, slopes),
    drawing: {
      kind: 'slopes',
      heads: [site.yearOf(lastYear.year), site.yearOf(of.year)],
      slopes,
    },
    twinTable: {
      summary: site.chartTable,
      table: movementTable(of, lastYear.year, slopes),
    },
  };
  return { ...head, chart };
}
