import type { Indicator, Unit } from '../../model/dataset.ts';
import type { OfficialComparison, Standing } from '../../model/findings.ts';
import {
  type Block,
  type Column,
  type Draft,
  paragraph,
  paragraphs,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { difference } from '../phrases/figure-words.ts';

const NAMED = 12;
/** Of more that are first these stand in the table. */
const BESTS = 2;

/** Whether there is a publisher among the units here or above. */
export const hasStanding = ({ findings, standing }: Matter): boolean =>
  findings.standing.length > 0 && standing !== undefined;

/** The assessment in which we stand, and ourselves there. */
function upperOf(matter: Matter): { upper: Matter; self: string } {
  const upper = matter.standing ?? matter;
  const code = upper.scheme.self ?? '';
  return { upper, self: upper.unit(code)?.unit.name ?? code };
}

/** 位次分析: our place in each indicator of the upper-level assessment. */
export function standing(matter: Matter): Draft {
  const { lists } = matter.words;
  const { upper, self } = upperOf(matter);
  // Whoever assesses us above does not write on how we stand there.
  const { issuer } = matter.frame.site;
  return {
    ...furniture(matter, 'standing'),
    ...(issuer === undefined ? {} : { signature: issuer, creator: issuer }),
    title: lists.standingTitle(self, upper.scheme.title),
    sections: [
      {
        id: 'overall',
        head: lists.standingOverall,
        blocks: paragraphs(overallTexts(matter, upper, self)),
      },
      { id: 'rivals', head: lists.standingRivals, blocks: paragraphs(rivalTexts(matter, upper)) },
      { id: 'moves', head: lists.standingMoves, blocks: paragraphs(moveTexts(matter, upper)) },
      { id: 'official', head: lists.standingOfficial, blocks: official(matter, upper) },
    ],
    annexes: [
      {
        id: 'list',
        name: lists.standingTable(self),
        landscape: true,
        sections: [{ blocks: table(matter, upper) }],
      },
    ],
  };
}

/** The first of a list that the annex holds whole, and how many more there are. */
const listed = ({ format }: Matter, items: readonly string[]): { list: string; more: number } => ({
  list: format.list(items.slice(0, NAMED)),
  more: Math.max(0, items.length - NAMED),
});

/** Where we stand on the whole, by the mean of our places, from 0 the first to 1 the last. */
function levelOf(all: readonly Standing[]): 'front' | 'middle' | 'rear' {
  const compared = all.filter(({ of }) => of > 1);
  const places = compared.map(({ rank, of }) => (rank - 1) / (of - 1));
  const mean = places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length);
  return mean <= 1 / 3 ? 'front' : mean <= 2 / 3 ? 'middle' : 'rear';
}

const nameOf = (upper: Matter, code: string): string => upper.indicators.get(code)?.name ?? code;

function overallTexts(matter: Matter, upper: Matter, self: string): string[] {
  const { lists } = matter.words;
  const { standing: all, counts } = matter.findings;
  const places = counts.places.filter(({ count }) => count > 0).map(lists.standingPlace);
  const list = (some: readonly Standing[]): { list: string; more: number } =>
    listed(
      matter,
      some.map(({ code }) => nameOf(upper, code)),
    );
  const first = all.filter(({ rank }) => rank === 1);
  const last = all.filter((one) => isLast(upper, one));
  return [
    lists.standingLevel(self, levelOf(all)) +
      lists.standingIntro({ unit: self, count: all.length, assessment: upper.scheme.title }) +
      lists.standingPlaces(matter.format.list(places)),
    first.length > 0 ? lists.standingFirst(list(first)) : '',
    last.length > 0
      ? lists.standingLast({ ...list(last), hasShared: last.some(({ tied }) => tied) })
      : '',
  ];
}

/** Whether nobody is placed behind us, though not all are first; of those that share the last place too. */
function isLast(upper: Matter, { code, rank, of }: Standing): boolean {
  const self = upper.unit(upper.scheme.self ?? '');
  if (!self || rank === 1 || of < 2) return false;
  return upper.scores.units.every(({ unit }) => {
    const place = upper.placeOf(unit.code, code);
    const isPeer = place?.of === of && isCompared(upper, code, [self.unit, unit]);
    return !isPeer || place.place <= rank;
  });
}

/** Whether an indicator compares two units: all with each other, or those of a group. */
const isCompared = ({ indicators }: Matter, code: string, [a, b]: readonly [Unit, Unit]): boolean =>
  indicators.get(code)?.settings.compare === 'all' || a.group === b.group;

function rivalTexts({ words, findings }: Matter, upper: Matter): string[] {
  return findings.counts.rivals
    .filter(({ ahead, level, behind }) => ahead + level + behind > 0)
    .map(({ rival, ...counts }) =>
      words.lists.standingRival({ rival: upper.unit(rival)?.unit.name ?? rival, ...counts }),
    );
}

function moveTexts(matter: Matter, upper: Matter): string[] {
  const { lists } = matter.words;
  const known = matter.findings.standing.filter(({ rankChange }) => rankChange !== undefined);
  const moved = (sign: 1 | -1): { list: string; more: number } =>
    listed(
      matter,
      known
        .filter(({ rankChange = 0 }) => rankChange * sign > 0)
        .sort((a, b) => sign * ((b.rankChange ?? 0) - (a.rankChange ?? 0)))
        .map(({ code, rankChange = 0 }) =>
          lists.standingMove(nameOf(upper, code), Math.abs(rankChange)),
        ),
    );
  const up = moved(1);
  const down = moved(-1);
  const same = known.filter(({ rankChange }) => rankChange === 0).length;
  return [
    up.list === '' ? '' : lists.standingUp(up),
    down.list === '' ? '' : lists.standingDown(down),
    same === 0 ? '' : lists.standingSame(same),
  ];
}

/** What the upper level published, where it was delivered. */
function official(matter: Matter, upper: Matter): Block[] {
  const { lists } = matter.words;
  const all = upper.findings.official;
  if (all.length === 0) return [];
  const differ = all.filter(({ ours, theirs }) => ours === null || Math.abs(ours - theirs) > 1e-9);
  if (differ.length === 0) return [paragraph(lists.standingOfficialSame(all.length))];
  return [
    paragraph(lists.standingOfficialDiffer(all.length, differ.length)),
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
          rows: differ.map((one) => officialRow(matter, upper, one)),
        },
        matter.words.site.dash,
      ),
    ),
  ];
}

function officialRow({ words, format }: Matter, upper: Matter, one: OfficialComparison) {
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

function table(matter: Matter, upper: Matter): Block[] {
  const { lists, site } = matter.words;
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
  const rows = matter.findings.standing.map((one) => {
    const indicator = upper.indicators.get(one.code);
    return [
      indicator?.name ?? one.code,
      site.standingPlace(one.rank, one.of, one.tied),
      one.rankChange === undefined ? undefined : matter.format.movement(one.rankChange),
      ...rivals.map((code) => {
        const versus = one.rivals[code];
        return versus === undefined ? undefined : lists.standingVersus[versus];
      }),
      bestCell(matter, upper, one),
      one.toNext === undefined || !indicator ? undefined : difference(upper, indicator, one.toNext),
      one.lost === undefined ? undefined : matter.format.number(one.lost, 2),
      ownerCell(matter, indicator),
    ];
  });
  return tableBlock(withoutEmpty({ columns, rows }, site.dash));
}

function bestCell({ words, format }: Matter, upper: Matter, { best }: Standing) {
  if (best.length === 0) return undefined;
  const names = best.map((code) => upper.unit(code)?.unit.name ?? code);
  if (names.length <= BESTS) return format.list(names);
  return words.lists.standingBests(format.list(names.slice(0, BESTS)), names.length);
}

const ownerCell = ({ format }: Matter, indicator: Indicator | undefined): string | undefined =>
  indicator === undefined || indicator.lead.length === 0
    ? undefined
    : format.list(indicator.lead.map(({ text }) => text));
