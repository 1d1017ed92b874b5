import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Annex, type Draft, tableBlock, withoutEmpty } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';

/** 申诉表, with the ledger of the appeals that were answered. */
export function appealForm(facts: AssessmentFacts): Draft {
  const { results, papers } = facts.words;
  const { title } = facts.scheme;
  const { signature: _signature, date: _date, ...frame } = formalParts(facts, 'appeal-form');
  const rows = [
    results.appealUnit,
    results.appealIndicator,
    results.appealClaim,
    results.appealHead,
    results.appealReview,
    results.appealAnswer,
    results.appealDate,
  ].map((label) => [label, '']);
  const form = tableBlock({
    columns: [
      { head: papers.slipItem, width: 30, rowHeader: true },
      { head: papers.slipFill, width: 70 },
    ],
    rows,
  });
  return {
    ...frame,
    title: results.appealTitle({ assessment: title }),
    sections: [{ id: 'form', blocks: form }],
    annexes: ledger(facts),
  };
}

function ledger(facts: AssessmentFacts): Annex[] {
  const { results, lists, site } = facts.words;
  const { appeals } = facts.scores.assessment;
  if (appeals.length === 0) return [];
  const rows = appeals.map(({ unit, indicator, claim, answer, document, date }, i) => [
    String(i + 1),
    facts.unit(unit)?.unit.name ?? unit,
    indicator === undefined ? results.whole : (facts.indicators.get(indicator)?.name ?? indicator),
    claim,
    answer,
    document,
    date === undefined ? undefined : facts.format.date(date),
  ]);
  const columns = [
    { head: lists.serial, align: 'centred' as const },
    { head: lists.unit, rowHeader: true as const },
    { head: lists.indicator },
    { head: results.claim },
    { head: results.answer },
    { head: results.document },
    { head: results.date, align: 'centred' as const },
  ];
  const blocks = tableBlock(withoutEmpty({ columns, rows }, site.dash));
  const name = results.ledger({ assessment: facts.scheme.title });
  return [{ id: 'ledger', name, landscape: true, sections: [{ blocks }] }];
}
