import type { Figure, Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, type Column, nameColumn, wordsColumn } from '../table.ts';
import { isMeantFor, valueCell, weightText } from '../words/indicator-value.ts';
import { rulerPart } from '../words/ruler-note.ts';
import { unitNoun } from '../words/unit-noun.ts';
import {
  indicatorPoints,
  lossText,
  pointsText,
  scoreHead,
  weightHead,
} from '../words/unit-points.ts';
import { hasPrevious } from '../words/year-on-year.ts';

/** Above so many rows a row has only what differs from unit to unit; the unit's page has the rest. */
const MANY = 500;

interface Entry {
  unit: UnitScore;
  one: IndicatorScore;
  figure: Figure | undefined;
  place: number | undefined;
}

interface ValueColumn {
  column: Column;
  cell: (entry: Entry) => Cell;
}

function boundText(
  view: Wording,
  { decimals }: Indicator,
  bound: number | readonly [number, number] | undefined,
): string {
  if (bound === undefined) return view.words.site.dash;
  const number = (x: number) => view.format.number(x, decimals);
  return typeof bound === 'number' ? number(bound) : `${number(bound[0])}～${number(bound[1])}`;
}

/** Whether units have their places among their group alone. */
const ranksInGroups = (of: AssessmentView, code: string): boolean =>
  of.scheme.groups.length > 1 &&
  of.scores.assessment.indicators.some(
    (row) => row.code === code && row.settings.compare !== 'all',
  );

function nameColumns(of: AssessmentView, code: string, many: boolean): ValueColumn[] {
  const { site } = of.words;
  const from = of.indicatorPath(code);
  const anchor = of.indicatorAddress(code);
  const name: ValueColumn = {
    column: nameColumn(unitNoun(of)),
    cell: ({ unit: { unit } }) => ({
      text: unit.name,
      href: `${relativeHref(from, of.unitPath(unit.code))}#${anchor}`,
      orders: many ? '' : of.nameOrders(unit.code),
      own: unit.code === of.scheme.self ? site.ownUnit : undefined,
    }),
  };
  const place: ValueColumn = {
    column: { head: ranksInGroups(of, code) ? site.groupRank : site.rank },
    cell: ({ place }) => (place === undefined ? site.dash : String(place)),
  };
  const group: ValueColumn = {
    column: wordsColumn(site.group),
    cell: ({ unit }) => of.groupNames.get(unit.unit.group ?? '') ?? site.dash,
  };
  return of.scheme.groups.length > 1 ? [place, name, group] : [place, name];
}

/** A word such as 优秀 sorts by the score that it gives. */
function sortedValue(of: AssessmentView, one: IndicatorScore): Cell {
  const shown = valueCell(of, one);
  if (one.kind !== 'scored' || typeof one.value !== 'string') return shown;
  return { shown, sort: roundHalfUp(one.score, of.scheme.rounding.indicator) };
}

function figureColumns(of: AssessmentView, entries: readonly Entry[]): ValueColumn[] {
  const { site } = of.words;
  const number = (indicator: Indicator, x: number | undefined) =>
    x === undefined ? site.dash : of.format.number(x, indicator.decimals);
  const targetOf = ({ figure, one }: Entry) => figure?.target ?? one.indicator.settings.target;
  const hasTargets = entries.some((entry) => targetOf(entry) !== undefined);
  const showsPrevious = entries.some(({ figure }) => hasPrevious(figure));
  const value: ValueColumn = {
    column: { head: site.value },
    cell: ({ one }) => sortedValue(of, one),
  };
  const target: ValueColumn = {
    column: { head: site.target },
    cell: (entry) => number(entry.one.indicator, targetOf(entry)),
  };
  const previous: ValueColumn = {
    column: { head: site.previous },
    cell: ({ figure, one }) => figure?.previousWord ?? number(one.indicator, figure?.previous),
  };
  return [value, ...(hasTargets ? [target] : []), ...(showsPrevious ? [previous] : [])];
}

function boundColumns(view: Wording, entries: readonly Entry[], many: boolean): ValueColumn[] {
  const { site } = view.words;
  const hasBounds = entries.some(({ one }) => one.kind !== 'missing' && one.bounds);
  if (many || !hasBounds) return [];
  const bound = (head: string, which: 'satisfactory' | 'unallowable'): ValueColumn => ({
    column: { head },
    cell: ({ one }) =>
      boundText(view, one.indicator, one.kind === 'missing' ? undefined : one.bounds?.[which]),
  });
  return [bound(site.satisfactory, 'satisfactory'), bound(site.unallowable, 'unallowable')];
}

function scoreColumns(of: AssessmentView, scale: Scale, many: boolean): ValueColumn[] {
  const { site } = of.words;
  const { rounding } = of.scheme;
  const score: ValueColumn = {
    column: { head: scoreHead(of) },
    cell: ({ one }) =>
      one.kind === 'missing' ? site.dash : of.format.number(one.score, rounding.indicator),
  };
  const drawn: ValueColumn = {
    column: { head: site.rulerHead(scale.low, scale.high), align: 'scale' },
    cell: ({ unit, one }) =>
      one.kind === 'missing'
        ? undefined
        : {
            marks: {
              score: one.score,
              median: of.indicatorSpread(unit, one.indicator)?.median,
            },
          },
  };
  const weight: ValueColumn = {
    column: { head: weightHead(of) },
    cell: ({ one }) => weightText(of, one),
  };
  const points: ValueColumn = {
    column: { head: site.points },
    cell: ({ one }) => pointsText(of, indicatorPoints(of, one)),
  };
  const lost: ValueColumn = {
    column: { head: site.lost },
    cell: ({ one }) => lossText(of, one),
  };
  return many ? [score, points, lost] : [score, drawn, weight, points, lost];
}

/** The units that the indicator is meant for. */
function entriesOf(of: AssessmentView, code: string): Entry[] {
  const entries: Entry[] = [];
  for (const { unit, one } of of.scoresUnder(code)) {
    if (!isMeantFor(one.indicator, unit.unit)) continue;
    const place = of.placeOf(unit.unit.code, code)?.place;
    entries.push({ unit, one, figure: of.figure(unit.unit.code, code), place });
  }
  return entries;
}

/** The part of the scale that the scores under an indicator take. */
export const scaleOfIndicator = (of: AssessmentView, { code }: Indicator): Scale =>
  stretchFor(
    entriesOf(of, code).flatMap(({ one }) => (one.kind === 'missing' ? [] : one.score)),
    of.scale,
  );

const scoreOf = ({ one }: Entry): number => (one.kind === 'missing' ? -Infinity : one.score);

function byScore(a: Entry, b: Entry): number {
  const first = scoreOf(a);
  const second = scoreOf(b);
  if (first !== second) return second - first;
  return (a.place ?? Infinity) - (b.place ?? Infinity) || 0;
}

/** What all units have under an indicator, the best score first; of equal ones the better figure. */
export function indicatorValues(
  of: AssessmentView,
  indicator: Indicator,
  scale: Scale,
): TablePart | undefined {
  if (of.scoresUnder(indicator.code).length === 0) return undefined;
  const { many: manyWords, site } = of.words;
  const entries = entriesOf(of, indicator.code);
  const many = entries.length > MANY;
  const columns = [
    ...nameColumns(of, indicator.code, many),
    ...figureColumns(of, entries),
    ...boundColumns(of, entries, many),
    ...scoreColumns(of, scale, many),
  ];
  return {
    id: 'part.values',
    title: site.indicatorValuesHead,
    note: [site.indicatorValuesNote, many ? undefined : rulerPart(of, scale)]
      .filter((one) => one !== undefined)
      .join(site.between),
    remark: many ? manyWords.values(of.format.number(entries.length)) : undefined,
    table: {
      caption: site.indicatorCaption(indicator.name),
      label: site.indicatorValuesHead,
      isWide: true,
      scale,
      columns: columns.map(({ column }) => column),
      rows: entries.sort(byScore).map((entry) => columns.map(({ cell }) => cell(entry))),
    },
  };
}
