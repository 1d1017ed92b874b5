import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { rulerChart } from '../charts/ruler-chart.ts';
import { type Block, type Draft, paragraph, paragraphs, tableBlock } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { onOneSheet } from '../one-sheet.ts';
import { gapBySentence, gapSentence } from '../phrases/gap-words.ts';
import { placeCell } from '../phrases/place-cell.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { isRated, shortfallsOf } from '../phrases/shortfalls.ts';
import { isRankedInGroups, rankedUnits, resultSentence } from '../phrases/unit-words.ts';
import { blankText, isBlank } from '../phrases/unscored-words.ts';
import { lostOf } from '../phrases/weak-words.ts';
import { type Ground, grounded, paragraphOf, resultGrounds, said } from '../said.ts';

const FIVE = 5;
const MOST_RULERS = 8;

/** 单位一页纸: total, rank, change, five best, five weakest, gaps, one chart; one page, whatever it takes. */
export function onePager(facts: AssessmentFacts, unit: UnitScore): Draft {
  const { papers } = facts.words;
  const { signature: _signature, date: _date, ...frame } = formalParts(facts, 'one-pager');
  const result = paragraphOf([said(resultSentence(facts, unit), ...resultGrounds(unit.unit.code))]);
  if (isBlank(unit))
    return {
      ...frame,
      layout: 'sheet',
      title: papers.pagerTitle(unit.unit.name, facts.scheme.year),
      sections: [{ blocks: [...result, ...paragraphs([blankText(facts, unit)])] }],
      annexes: [],
    };
  const draft: Draft = {
    ...frame,
    layout: 'sheet',
    title: papers.pagerTitle(unit.unit.name, facts.scheme.year),
    sections: [
      { id: 'result', blocks: result },
      { id: 'categories', head: papers.pagerCategories, blocks: categoryBlocks(facts, unit) },
      { id: 'points', head: papers.pagerPoints, blocks: points(facts, unit) },
      {
        id: 'gaps',
        head: papers.pagerGap,
        blocks: gapBlocks(facts, unit),
      },
    ],
    annexes: [],
  };
  return onOneSheet(draft, ['gaps']);
}

/** How far the next place and grade are, and which figures alone would reach them. */
function gapBlocks(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { code } = unit.unit;
  const [nearest] = facts.findings.unit(code).gaps;
  const total: Ground[] = [
    { fact: 'total', unit: code },
    { fact: 'gap', unit: code },
  ];
  const by = (nearest?.by ?? []).map(({ indicator }): Ground => {
    const at = unit.indicators.find((one) => one.indicator.code === indicator)?.sources;
    return { fact: 'value', unit: code, indicator, at };
  });
  return [
    ...grounded(paragraphs([gapSentence(facts, unit)]), ...total),
    ...grounded(paragraphs([gapBySentence(facts, unit)]), ...total, ...by),
  ];
}

/** Middle of the scores of a category among the ranked units of the unit's group. */
function medianOf(facts: AssessmentFacts, unit: UnitScore, id: string): number | undefined {
  if (facts.scores.partial) return undefined;
  const scores = rankedUnits(facts)
    .filter((one) => one.unit.group === unit.unit.group)
    .flatMap(({ categories: all }) => all.find((one) => one.id === id)?.score ?? [])
    .sort((a, b) => a - b);
  if (scores.length < 2) return undefined;
  const upper = scores[scores.length >> 1] ?? 0;
  const lower = scores[(scores.length - 1) >> 1] ?? 0;
  return (upper + lower) / 2;
}

/** The chart, and the same in numbers: the categories as columns, since a page is narrow. */
export function categoryBlocks(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, site } = facts.words;
  const parents = new Set(unit.categories.map(({ parent }) => parent));
  const leaves = unit.categories.filter(({ id }) => !parents.has(id));
  const tops = unit.categories.filter(({ parent }) => parent === undefined);
  const wanted = (leaves.length <= MOST_RULERS ? leaves : tops).slice(0, MOST_RULERS);
  const shown = wanted.flatMap(({ id, name, score }) =>
    score === undefined ? [] : [{ id, name, score, median: medianOf(facts, unit, id) }],
  );
  if (shown.length === 0) return [];
  const number = (x: number) => facts.format.number(x, facts.scheme.rounding.category);
  const hasMedian = shown.some(({ median }) => median !== undefined);
  const inGroup = isRankedInGroups(facts);
  const { name: who } = unit.unit;
  const title = hasMedian ? papers.pagerChartWith(who, inGroup) : papers.pagerChart(who);
  const rows = shown.map(({ score, ...row }) => ({ ...row, score, text: number(score) }));
  const medians = hasMedian
    ? [
        [
          papers.median(inGroup),
          ...shown.map(({ median }) => (median === undefined ? site.dash : number(median))),
        ],
      ]
    : [];
  return [
    { kind: 'figure', chart: rulerChart(rows, title), caption: title },
    ...tableBlock({
      columns: [
        { head: papers.category, rowHeader: true },
        ...shown.map(({ name }) => ({ head: name, align: 'numeric' as const })),
      ],
      rows: [[papers.score, ...rows.map(({ text }) => text)], ...medians],
    }),
  ];
}

/** Five best placed and five with most points lost, side by side. */
function points(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, site } = facts.words;
  const { code } = unit.unit;
  const place = ({ indicator }: IndicatorScore) =>
    placeCell(facts, code, indicator.code) ?? site.dash;
  const best = bestPlaced(facts, unit).map(({ cell }) => [cell.indicator.name, place(cell)]);
  const shortfalls = shortfallsOf(facts, unit)
    .slice(0, FIVE)
    .map(({ one }) => one);
  const weak = shortfalls.map((cell) => [
    cell.indicator.name,
    place(cell),
    lostCell(facts, unit, cell),
  ]);
  const note = plainLossNote(
    facts,
    shortfalls.map(({ indicator }) => ({ unit, indicator })),
  );
  const rows = Array.from({ length: Math.max(best.length, weak.length) }, (_, i) => [
    ...(best[i] ?? ['', '']),
    ...(weak[i] ?? ['', '', '']),
  ]);
  const table = tableBlock({
    columns: [
      { head: papers.pagerStrong },
      { head: papers.place, align: 'centred' },
      { head: papers.pagerWeak },
      { head: papers.place, align: 'centred' },
      { head: papers.lost, align: 'numeric' },
    ],
    rows,
  });
  return [...table, ...(note === '' ? [] : [paragraph(note, 'note')])];
}

/** In the better half of those compared with, ties included, by place, then by score. */
function bestPlaced(facts: AssessmentFacts, unit: UnitScore) {
  return unit.indicators
    .flatMap((cell) => {
      const place = facts.placeOf(unit.unit.code, cell.indicator.code);
      if (cell.kind !== 'scored' || isRated(cell) || !place || place.of < 2) return [];
      // Where most units share the first place, it is no distinction.
      const notWorse = place.place + place.level - 1;
      return notWorse * 2 > place.of + 1 ? [] : [{ cell, place, score: cell.score }];
    })
    .sort((a, b) => a.place.place - b.place.place || b.score - a.score)
    .slice(0, FIVE);
}

const lostCell = (facts: AssessmentFacts, unit: UnitScore, one: IndicatorScore): string =>
  facts.format.number(lostOf(facts, unit, one.indicator.code), 2);
