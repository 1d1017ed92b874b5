import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, tableBlock } from '../draft.ts';
import { cellOf } from '../phrases/result-list.ts';
import { valueCell } from '../phrases/target-words.ts';
import { rankedUnits, totalText } from '../phrases/unit-words.ts';
import { rulerChart } from './ruler-chart.ts';

/** So many rulers fit on a page. */
const MOST = 24;

/** Ranked units on rulers by their totals, or all by their scores under an indicator, with the table beside. */
export function rankingRulers(facts: AssessmentFacts, indicator?: string): Block[] {
  const { notes, papers, site } = facts.words;
  const rows = (indicator === undefined ? totals(facts) : scores(facts, indicator)).slice(0, MOST);
  if (rows.length === 0) return [];
  const name = indicator === undefined ? site.total : (facts.indicators.get(indicator)?.name ?? '');
  const title = notes.chartTitle(name);
  const full = indicator === undefined ? facts.scheme['full-score'] : 100;
  const hasValue = rows.some(({ value }) => value !== undefined);
  return [
    { kind: 'figure', chart: rulerChart(rows, title, full), caption: title },
    ...tableBlock({
      columns: [
        { head: facts.nounHead, rowHeader: true },
        ...(hasValue ? [{ head: papers.value, align: 'numeric' as const }] : []),
        { head: papers.score, align: 'numeric' },
      ],
      rows: rows.map(({ name: unit, value, text }) => [
        unit,
        ...(hasValue ? [value ?? site.dash] : []),
        text,
      ]),
    }),
  ];
}

interface Row {
  name: string;
  score: number;
  text: string;
  value?: string;
}

function totals(facts: AssessmentFacts): Row[] {
  const full = facts.scheme['full-score'];
  return rankedUnits(facts).flatMap(({ unit, total }) =>
    total === null
      ? []
      : [
          {
            name: unit.short ?? unit.name,
            score: (total * 100) / full,
            text: totalText(facts, total),
          },
        ],
  );
}

function scores(facts: AssessmentFacts, code: string): Row[] {
  return facts.scores.units
    .flatMap((unit) => {
      const one = cellOf(unit, code);
      if (!one || one.kind === 'missing') return [];
      return [
        {
          name: unit.unit.short ?? unit.unit.name,
          score: one.score,
          text: facts.format.number(one.score, facts.scheme.rounding.indicator),
          value: valueCell(facts, one),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}
