import { decidedGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import { type Block, type Column, type Draft, tableBlock, withoutEmpty } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { totalText, vetoNames } from '../phrases/unit-words.ts';

/** 审定表: the results as they go to approval, with places for the signatures. */
export function scoreSheet(matter: Matter): Draft {
  const { results } = matter.words;
  const { signature: _signature, date: _date, ...frame } = furniture(matter, 'score-sheet');
  return {
    ...frame,
    title: results.sheetTitle({ assessment: matter.scheme.title }),
    sections: [{ id: 'results', blocks: [...resultTable(matter), ...signatures(matter)] }],
    annexes: [],
  };
}

function resultTable(matter: Matter): Block[] {
  const { results, site, documents } = matter.words;
  const columns: Column[] = [
    { head: site.rank, align: 'centred' },
    { head: matter.nounHead, rowHeader: true },
    { head: site.group },
    { head: site.groupRank, align: 'centred' },
    { head: site.total, align: 'numeric' },
    { head: results.sheetVetoes },
    { head: results.sheetComputed, align: 'centred' },
    { head: results.sheetDecided, align: 'centred' },
  ];
  const rows = matter.scores.units.map((unit) => resultRow(matter, unit));
  return tableBlock(withoutEmpty({ unit: documents.unitScore, columns, rows }, site.dash));
}

/** What was not decided yet is left empty, to be written in. */
function resultRow(matter: Matter, unit: UnitScore): (string | undefined)[] {
  const veto = vetoNames(matter, unit);
  const group = matter.groupName(unit.unit);
  return [
    unit.rank === null ? undefined : String(unit.rank),
    unit.unit.name,
    group,
    unit.groupRank === null || group === undefined ? undefined : String(unit.groupRank),
    unit.total === null ? undefined : totalText(matter, unit.total),
    veto === '' ? undefined : veto,
    unit.grade ?? undefined,
    decidedGrade(unit) ?? '',
  ];
}

function signatures({ words }: Matter): Block[] {
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
