import type { CliMessages } from '../../i18n/messages.ts';
import type { Scores, UnitScore } from '../../model/scores.ts';
import { listedNet } from '../../score/total/listed-net.ts';

/** A column of the ranking; `decimals` for numbers that are shown rounded. */
export interface ScoreColumn {
  header: string;
  decimals?: number;
  cell: (unit: UnitScore) => string | number | null;
}

/** The columns of the ranking: what the scheme does not have gets none. */
export function scoreColumns(scores: Scores, text: CliMessages): ScoreColumn[] {
  const { scheme } = scores.assessment;
  const groups = new Map(scheme.groups.map(({ id, name }) => [id, name]));
  const { total, category } = scheme.rounding;
  return [
    ...(scheme.ranks.overall ? [{ header: text.rank, cell: ({ rank }: UnitScore) => rank }] : []),
    ...(groups.size > 1 || !scheme.ranks.overall
      ? [
          {
            header: text.group,
            cell: (one: UnitScore) => groups.get(one.unit.group ?? '') ?? null,
          },
          { header: text.groupRank, cell: (one: UnitScore) => one.groupRank },
        ]
      : []),
    { header: text.code, cell: ({ unit }) => unit.code },
    { header: text.unit, cell: ({ unit }) => unit.name },
    { header: text.total, decimals: total, cell: (one) => one.total },
    ...scheme.categories.map(({ id, name }) => ({
      header: name,
      decimals: category,
      cell: (one: UnitScore) => one.categories.find((own) => own.id === id)?.score ?? null,
    })),
    { header: text.adjustment, cell: (one) => listedNet(one) ?? null },
    ...(scheme.grades.length > 0
      ? [{ header: text.grade, cell: ({ grade }: UnitScore) => grade }]
      : []),
    ...(scheme.vetoes.length > 0
      ? [
          {
            header: text.veto,
            cell: ({ vetoes }: UnitScore) => vetoes.map((v) => v.name).join('、'),
          },
        ]
      : []),
  ];
}
