import type { CliMessages } from '../../i18n/messages.ts';
import type { Scores, UnitScore } from '../../model/scores.ts';
import { listedNet } from '../../score/total/listed-net.ts';
import { hasCategoryPoints, printedPoints } from '../../score/total/printed-points.ts';

/** A column of the ranking; `decimals` for numbers that are shown rounded. */
export interface ScoreColumn {
  header: string;
  decimals?: number;
  cell: (unit: UnitScore) => string | number | null;
}

/** The columns of the ranking. Leaves out columns that the scheme does not need. */
export function scoreColumns(scores: Scores, text: CliMessages): ScoreColumn[] {
  const { scheme } = scores.assessment;
  const groups = new Map(scheme.groups.map(({ id, name }) => [id, name]));
  const { total } = scheme.rounding;
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
    ...categoryColumns(scores),
    { header: text.adjustment, cell: (one) => listedNet(one) ?? null },
    ...differenceColumn(scores, text),
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

/** The top categories: their points where weights are marks that add up, else their scores. */
function categoryColumns({ assessment: { scheme } }: Scores): ScoreColumn[] {
  const { total, category } = scheme.rounding;
  const inPoints = hasCategoryPoints(scheme);
  return scheme.categories.map(({ id, name }) => ({
    header: name,
    decimals: inPoints ? total : category,
    cell: (one) =>
      (inPoints
        ? printedPoints(scheme, one)?.categories.get(id)
        : one.categories.find((own) => own.id === id)?.score) ?? null,
  }));
}

/** The column that makes printed points add up to the printed total, if any unit needs it. */
function differenceColumn(
  { assessment: { scheme }, units }: Scores,
  text: CliMessages,
): ScoreColumn[] {
  const differs = units.some((one) => (printedPoints(scheme, one)?.difference ?? 0) !== 0);
  if (!differs) return [];
  return [
    {
      header: text.roundingDifference,
      decimals: scheme.rounding.total,
      cell: (one) => printedPoints(scheme, one)?.difference ?? null,
    },
  ];
}
