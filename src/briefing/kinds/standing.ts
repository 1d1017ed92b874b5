import type { Indicator } from '../../model/dataset.ts';
import type { OfficialComparison, Standing } from '../../model/findings.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Block,
  type Column,
  type Draft,
  paragraph,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { blank } from '../phrases/blank-words.ts';
import { difference } from '../phrases/figure-words.ts';
import { grounded, paragraphOf } from '../said.ts';
import { senderOf } from '../sender.ts';
import { chaseSaid, movesSaid, overallSaid, rivalsSaid } from './standing-said.ts';

/** Of more that are first these stand in the table. */
const BESTS = 2;

/** Whether there is a publisher among the units here or above. */
export const hasStanding = ({ findings, standing }: AssessmentFacts): boolean =>
  findings.standing.length > 0 && standing !== undefined;

/** The assessment in which we stand, and ourselves there. */
function upperOf(facts: AssessmentFacts): { upper: AssessmentFacts; self: string } {
  const upper = facts.standing ?? facts;
  const code = upper.scheme.self ?? '';
  return { upper, self: upper.unit(code)?.unit.name ?? code };
}

/** 位次分析: our place in each indicator of the upper-level assessment. */
export function standing(facts: AssessmentFacts): Draft {
  const { lists } = facts.words;
  const { upper, self } = upperOf(facts);
  // Whoever assesses us above does not write on how we stand there.
  const { issuer } = facts.frame.site;
  return {
    ...formalParts(facts, 'standing'),
    ...(issuer === undefined ? {} : { signature: issuer, creator: issuer }),
    title: lists.standingTitle(self, upper.scheme.title),
    sections: [
      {
        id: 'overall',
        head: lists.standingOverall,
        blocks: overallSaid(facts, upper, self).flatMap((one) => paragraphOf([one])),
      },
      {
        id: 'rivals',
        head: lists.standingRivals,
        blocks: rivalsSaid(facts, upper).flatMap((one) => paragraphOf([one])),
      },
      { id: 'moves', head: lists.standingMoves, blocks: paragraphOf(movesSaid(facts, upper)) },
      { id: 'chase', head: lists.standingChase, blocks: paragraphOf(chaseSaid(facts, upper)) },
      {
        id: 'official',
        head: lists.standingOfficial,
        blocks: grounded(official(facts, upper), { fact: 'official', assessment: upper.id }),
      },
    ],
    annexes: [
      {
        id: 'list',
        name: lists.standingTable(self),
        landscape: true,
        sections: [{ blocks: table(facts, upper) }],
      },
    ],
  };
}

/** What the upper level published, where it was delivered. */
function official(facts: AssessmentFacts, upper: AssessmentFacts): Block[] {
  const { lists } = facts.words;
  const all = upper.findings.official;
  if (all.length === 0) return [];
  const differ = all.filter(({ ours, theirs }) => ours === null || Math.abs(ours - theirs) > 1e-9);
  if (differ.length === 0) return [paragraph(lists.standingOfficialSame(all.length))];
  return [
    paragraph(
      lists.standingOfficialDiffer({
        count: all.length,
        differ: differ.length,
        by: senderOf(facts, 'standing'),
        deadline: blank(facts, 'deadline'),
      }),
    ),
    ...tableBlock(
      withoutEmpty(
        {
          columns: [
            { head: lists.unit, rowHeader: true },
            { head: lists.indicator },
            { head: lists.field, align: 'centred' },
            { head: lists.ours, align: 'numeric' },
            { head: lists.theirs, align: 'numeric' },
            { head: lists.difference, align: 'numeric' },
          ],
          rows: differ.map((one) => officialRow(facts, upper, one)),
        },
        facts.words.site.dash,
      ),
    ),
  ];
}

function officialRow(
  { words, format }: AssessmentFacts,
  upper: AssessmentFacts,
  one: OfficialComparison,
) {
  const { lists } = words;
  const decimals = one.field === 'rank' ? 0 : upper.scheme.rounding.total;
  const { code, ours } = one;
  const name =
    code === undefined
      ? lists.total
      : (upper.indicators.get(code)?.name ?? upper.categoryName(code));
  return [
    upper.unit(one.unit)?.unit.name ?? one.unit,
    name,
    lists.fields[one.field],
    ours === null ? undefined : format.number(ours, decimals),
    format.number(one.theirs, decimals),
    ours === null ? undefined : format.signed(ours - one.theirs, decimals),
  ];
}

function table(facts: AssessmentFacts, upper: AssessmentFacts): Block[] {
  const { lists, site } = facts.words;
  const rivals = upper.scheme.rivals.filter((code) => upper.unit(code) !== undefined);
  const columns: Column[] = [
    { head: lists.indicator, rowHeader: true },
    { head: lists.place, align: 'centred' },
    { head: lists.standingChange, align: 'centred' },
    ...rivals.map(
      (code): Column => ({
        head: upper.unit(code)?.unit.short ?? upper.unit(code)?.unit.name ?? code,
        align: 'centred',
      }),
    ),
    { head: lists.standingBest },
    { head: lists.standingNext, align: 'numeric' },
    { head: lists.lost, align: 'numeric' },
    { head: lists.standingOwner },
  ];
  const rows = facts.findings.standing.map((one) => {
    const indicator = upper.indicators.get(one.code);
    return [
      indicator?.name ?? one.code,
      site.standingPlace(one.rank, one.of, one.tied),
      one.rankChange === undefined ? undefined : facts.format.movement(one.rankChange),
      ...rivals.map((code) => {
        const versus = one.rivals[code];
        return versus === undefined ? undefined : lists.standingVersus[versus];
      }),
      bestCell(facts, upper, one),
      one.toNext === undefined || !indicator ? undefined : difference(upper, indicator, one.toNext),
      one.lost === undefined ? undefined : facts.format.number(one.lost, 2),
      ownerCell(facts, indicator),
    ];
  });
  return tableBlock(withoutEmpty({ columns, rows }, site.dash));
}

function bestCell({ words, format }: AssessmentFacts, upper: AssessmentFacts, { best }: Standing) {
  if (best.length === 0) return undefined;
  const names = best.map((code) => upper.unit(code)?.unit.name ?? code);
  if (names.length <= BESTS) return format.list(names);
  return words.lists.standingBests(format.list(names.slice(0, BESTS)), names.length);
}

const ownerCell = (
  { format }: AssessmentFacts,
  indicator: Indicator | undefined,
): string | undefined =>
  indicator === undefined || indicator.lead.length === 0
    ? undefined
    : format.list(indicator.lead.map(({ text }) => text));
