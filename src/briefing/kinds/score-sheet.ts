import { decidedGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, type Column, type Draft, tableBlock, withoutEmpty } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { totalText, vetoNames } from '../phrases/unit-words.ts';

/** 审定表: the results as they go to approval, with places for the signatures. */
export function scoreSheet(facts: AssessmentFacts): Draft {
  const { results } = facts.words;
  const { signature: _signature, date: _date, ...frame } = formalParts(facts, 'score-sheet');
  return {
    ...frame,
    title: results.sheetTitle({ assessment: facts.scheme.title }),
    sections: [{ id: 'results', blocks: [...resultTable(facts), ...signatures(facts)] }],
    annexes: [],
  };
}

function resultTable(facts: AssessmentFacts): Block[] {
  const { results, site, documents } = facts.words;
  const columns: Column[] = [
    { head: site.rank, align: 'centred' },
    { head: facts.nounHead, rowHeader: true },
    { head: site.group },
    { head: site.groupRank, align: 'centred' },
    { head: site.total, align: 'numeric' },
    { head: results.sheetVetoes },
    { head: results.sheetComputed, align: 'centred' },
    { head: results.sheetDecided, align: 'centred' },
  ];
  const rows = facts.scores.units.map((unit) => resultRow(facts, unit));
  return tableBlock(withoutEmpty({ unit: documents.unitScore, columns, rows }, site.dash));
}

/** What was not decided yet is left empty, to be written in. */
function resultRow(facts: AssessmentFacts, unit: UnitScore): (string | undefined)[] {
  const veto = vetoNames(facts, unit);
  const group = facts.groupName(unit.unit);
  return [
    unit.rank === null ? undefined : String(unit.rank),
    unit.unit.name,
    group,
    unit.groupRank === null || group === undefined ? undefined : String(unit.groupRank),
    unit.total === null ? undefined : totalText(facts, unit.total),
    veto === '' ? undefined : veto,
    unit.grade ?? undefined,
    decidedGrade(unit) ?? '',
  ];
}

function signatures({ words }: AssessmentFacts): Block[] {
  const { results } = words;
  return tableBlock({
    columns: [
      { head: results.sheetRole, width: 25, rowHeader: true },
      { head: results.sheetOpinion, width: 45 },
      { head: results.sheetSignature, width: 30 },
    ],
    rows: results.sheetRoles.map((role) => [role, '', '']),
  });
}
