import type { Owned } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import { type Block, paragraph, tableBlock, withoutEmpty } from '../draft.ts';
import type { Matter } from '../matter.ts';
import { difference } from '../phrases/figure-words.ts';

/** The indicators of the upper-level assessment that a unit leads or supports, and our standing. */
export function ownedTable(matter: Matter, unit: UnitScore): Block[] {
  const { papers, site } = matter.words;
  const { owned } = matter.findings.unit(unit.unit.code);
  const upper = matter.standing;
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
      rows: owned.map((one) => ownedRow(matter, upper, one)),
    },
    site.dash,
  );
  return [paragraph(ownedText(matter, upper, owned)), ...tableBlock(table)];
}

function ownedRow({ words, format }: Matter, upper: Matter, one: Owned) {
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

function ownedText({ words }: Matter, upper: Matter, owned: readonly Owned[]): string {
  const { papers } = words;
  const assessment = upper.scheme.title;
  const lead = owned.filter(({ role }) => role === 'lead').length;
  const support = owned.length - lead;
  if (lead > 0 && support > 0) return papers.ownedText({ assessment, lead, support });
  const role = lead > 0 ? papers.lead : papers.support;
  return papers.ownedOnly({ assessment, count: owned.length, role });
}
