import { vetoReason } from '../../i18n/veto-reason.ts';
import { decidedGrade } from '../../model/grade-decision.ts';
import type { CategoryScheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import {
  categoryPoints,
  hasCategoryPoints,
  printedPoints,
} from '../../score/total/printed-points.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, type Column, tableBlock, withoutEmpty } from '../draft.ts';
import { gradeText, totalText } from '../phrases/unit-words.ts';
import { adjustmentKind, vetoEffect } from '../phrases/veto-words.ts';

/** Category columns that fit on a turned sheet. */
const MOST = 9;

/** The place over all, or in the group where groups are not compared; without one: why. */
function placeCell(facts: AssessmentFacts, unit: UnitScore): string {
  const rank = unit.rank ?? unit.groupRank;
  return rank === null ? noRank(facts, unit) : String(rank);
}

const gradeCell = (facts: AssessmentFacts, unit: UnitScore, onlyDecided: boolean) =>
  onlyDecided ? (decidedGrade(unit) ?? unit.grade ?? undefined) : gradeText(facts, unit);

/** Without a rank: why. */
function noRank({ words }: AssessmentFacts, unit: UnitScore): string {
  const { site } = words;
  if (unit.total === null) return unit.vetoes.length > 0 ? site.void : site.noTotal;
  return site.unranked;
}

/** Which units a table shows, and of a grade that was decided otherwise whether it says so. */
interface RankingOf {
  group?: string | undefined;
  most?: number | undefined;
  /** The grade that holds, without what it was before the decision. */
  onlyDecided?: boolean;
}

/** 排名表: all units in the order of the ranking, or those of a group. */
export function rankingTable(
  facts: AssessmentFacts,
  { group, most, onlyDecided = false }: RankingOf = {},
): Block[] {
  const { site, documents } = facts.words;
  const { scheme, format } = facts;
  const units = facts.scores.units
    .filter(({ unit }) => group === undefined || unit.group === group)
    .slice(0, most);
  const columns: Column[] = [
    { head: site.rank, align: 'centred' },
    { head: facts.nounHead, rowHeader: true },
    { head: site.group },
    { head: site.groupRank, align: 'centred' },
    { head: site.total, align: 'numeric' },
    { head: site.change, align: 'centred' },
    { head: site.grade, align: 'centred' },
  ];
  const rows = units.map((unit) => {
    const change = facts.findings.changes.get(unit.unit.code);
    const compared = scheme.ranks.overall ? change?.rank : change?.groupRank;
    const moved = unit.groupRank === null ? undefined : (compared ?? undefined);
    const name = facts.groupName(unit.unit);
    return [
      placeCell(facts, unit),
      unit.unit.name,
      group === undefined ? name : undefined,
      unit.groupRank === null || name === undefined ? undefined : String(unit.groupRank),
      unit.total === null ? undefined : totalText(facts, unit.total),
      moved === undefined ? undefined : format.movement(moved),
      scheme.grades.length === 0 ? undefined : gradeCell(facts, unit, onlyDecided),
    ];
  });
  return tableBlock(withoutEmpty({ unit: documents.unitScore, columns, rows }, site.dash));
}

interface CategoryColumn {
  id: string;
  name: string;
  weight: number;
  depth: number;
}

function flat(categories: readonly CategoryScheme[], depth = 0): CategoryColumn[] {
  return categories.flatMap(({ id, name, short, weight, categories: inner }) => [
    { id, name: short ?? name, weight, depth },
    ...flat(inner ?? [], depth + 1),
  ]);
}

/** All levels while they fit, else those that the total is made of. */
export function categoryColumns({ scheme }: AssessmentFacts): CategoryColumn[] {
  const all = flat(scheme.categories);
  return all.length <= MOST ? all : all.filter(({ depth }) => depth === 0);
}

/** 分类得分表: points below the full marks, which add up to the total; else scores of 100. */
export function categoryTable(facts: AssessmentFacts): Block[] {
  const { site, documents } = facts.words;
  const { format, scheme } = facts;
  const columns = categoryColumns(facts);
  if (columns.length === 0) return [];
  const inPoints = hasCategoryPoints(scheme);
  const rows = facts.scores.units.map((unit) => [
    unit.unit.name,
    ...columns.map(({ id }) => categoryCell(facts, unit, id)),
    unit.adjustments.length === 0 ? undefined : format.signed(unit.adjustment, 2),
    restCell(facts, unit),
    unit.total === null ? noRank(facts, unit) : totalText(facts, unit.total),
  ]);
  const heads: Column[] = [
    { head: facts.nounHead, rowHeader: true },
    ...columns.map(
      ({ name, weight }): Column => ({
        head: inPoints ? site.headOf(name, format.weight(weight)) : name,
        align: 'numeric',
      }),
    ),
    { head: site.adjustments, align: 'numeric' },
    { head: site.roundingRest, align: 'numeric' },
    { head: site.total, align: 'numeric' },
  ];
  const unit = inPoints ? documents.unitScore : documents.unitHundred;
  return tableBlock(withoutEmpty({ unit, columns: heads, rows }, site.dash));
}

function categoryCell(
  { scheme, format }: AssessmentFacts,
  unit: UnitScore,
  id: string,
): string | undefined {
  const found = unit.categories.find((one) => one.id === id);
  if (found?.score === undefined) return undefined;
  if (!hasCategoryPoints(scheme)) return format.number(found.score, scheme.rounding.category);
  const points = categoryPoints(scheme, unit, found);
  return points === undefined ? undefined : format.number(points, scheme.rounding.total);
}

/** What rounding leaves between the printed total and its printed parts. */
function restCell({ scheme, format }: AssessmentFacts, unit: UnitScore): string | undefined {
  const rest = printedPoints(scheme, unit)?.difference ?? 0;
  return rest === 0 ? undefined : format.signed(rest, scheme.rounding.total);
}

/** 加减分情况. */
export function adjustmentTable(facts: AssessmentFacts): Block[] {
  const { site, documents } = facts.words;
  const rows = facts.scores.units.flatMap(({ unit, adjustments }) =>
    adjustments.map((line) => [
      unit.name,
      adjustmentKind(facts, line.kind),
      line.reason,
      facts.format.signed(line.sign * line.points, 2),
      line.counted ? site.yes : site.notCounted,
      line.document,
    ]),
  );
  const columns: Column[] = [
    { head: facts.nounHead, rowHeader: true },
    { head: site.kind, align: 'centred' },
    { head: site.event },
    { head: site.pointsOfLine, align: 'numeric' },
    { head: site.counted, align: 'centred' },
    { head: site.document },
  ];
  return tableBlock(withoutEmpty({ unit: documents.unitScore, columns, rows }, site.dash));
}

/** 一票否决情况. */
export function vetoTable(facts: AssessmentFacts): Block[] {
  const { site } = facts.words;
  const rows = facts.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto) => [
      unit.name,
      veto.name,
      vetoEffect(facts, veto),
      vetoReason(veto, facts.words.method, facts.format),
      veto.document,
    ]),
  );
  const columns: Column[] = [
    { head: facts.nounHead, rowHeader: true },
    { head: site.vetoItem },
    { head: site.vetoEffect },
    { head: site.reason },
    { head: site.document },
  ];
  return tableBlock(withoutEmpty({ columns, rows }, site.dash));
}
