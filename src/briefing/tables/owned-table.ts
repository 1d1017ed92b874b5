import type { Owned } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, paragraph, tableBlock, withoutEmpty } from '../draft.ts';
import { difference } from '../phrases/figure-words.ts';
import { grounded } from '../said.ts';

/** The indicators of the upper-level assessment that a unit leads or supports, and our standing. */
export function ownedTable(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, site } = facts.words;
  const { owned } = facts.findings.unit(unit.unit.code);
  const upper = facts.standing;
  if (owned.length === 0 || !upper) return [];
  const table = withoutEmpty(
    {
      caption: papers.ownedCaption,
      columns: [
        { head: papers.indicator, rowHeader: true },
        { head: papers.role, align: 'centred' },
        { head: papers.placeUpper, align: 'centred' },
        { head: papers.change, align: 'centred' },
        { head: papers.lost, align: 'numeric' },
        { head: papers.toNext, align: 'numeric' },
      ],
      rows: owned.map((one) => ownedRow(facts, upper, one)),
    },
    site.dash,
  );
  const grounds = owned.map(({ code }) => {
    return { fact: 'rank' as const, assessment: upper.id, indicator: code };
  });
  return [
    ...grounded([paragraph(ownedText(facts, unit, owned))], ...grounds),
    ...tableBlock(table),
  ];
}

function ownedRow({ words, format }: AssessmentFacts, upper: AssessmentFacts, one: Owned) {
  const { papers, site } = words;
  const indicator = upper.indicators.get(one.code);
  return [
    indicator?.name ?? one.code,
    one.role === 'lead' ? papers.lead : papers.support,
    one.rank === undefined || one.of === undefined
      ? undefined
      : site.standingPlace(one.rank, one.of, one.tied ?? false),
    one.rankChange === undefined ? undefined : format.movement(one.rankChange),
    one.lost === undefined ? undefined : format.number(one.lost, 2),
    one.toNext === undefined || !indicator ? undefined : difference(upper, indicator, one.toNext),
  ];
}

function ownedText(
  { words, standing }: AssessmentFacts,
  { unit }: UnitScore,
  owned: readonly Owned[],
): string {
  const { papers } = words;
  const assessment = standing?.scheme.title ?? '';
  const self = papers.self(unit.name);
  const lead = owned.filter(({ role }) => role === 'lead').length;
  const support = owned.length - lead;
  if (lead > 0 && support > 0) return papers.ownedText({ self, assessment, lead, support });
  const role = lead > 0 ? papers.lead : papers.support;
  return papers.ownedOnly({ self, assessment, count: owned.length, role });
}
