import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import {
  type Annex,
  type Draft,
  paragraph,
  paragraphs,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { closeWords } from '../phrases/close-words.ts';
import { indicatorLosses } from '../phrases/indicator-losses.ts';
import { leaderOf, leadOf, ownerOf } from '../phrases/owner-words.ts';
import { placeCell } from '../phrases/place-cell.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { named } from '../phrases/result-list.ts';
import { nameWithUnit, valueCell } from '../phrases/target-words.ts';
import { unscoredOf, unscoredWords } from '../phrases/unscored-words.ts';

/** Weak links listed for each unit: all of them would bury the heavy ones. */
const EACH = 5;
const NAMED = 8;
/** Of so few units it is said which indicators are missing. */
const FEW = 3;
/** Of more vice-heads only these stand in the text. */
const FIRST = 5;

export interface WeakLink {
  unit: UnitScore;
  one: IndicatorScore;
  points: number;
}

/** The heaviest weak links of each unit, most points first. */
export function weakLinksOf(matter: Matter, each = EACH): WeakLink[] {
  const links = matter.scores.units.flatMap((unit) =>
    matter.findings
      .unit(unit.unit.code)
      .lost.filter(({ points }) => points > 0 && !matter.format.isZero(points, 2))
      .slice(0, each)
      .flatMap(({ code, points }) => {
        const one = unit.indicators.find(({ indicator }) => indicator.code === code);
        return one ? [{ unit, one, points }] : [];
      }),
  );
  return links.sort((a, b) => b.points - a.points);
}

/** 短板清单. */
export function weakLinks(matter: Matter): Draft {
  const { lists } = matter.words;
  const links = weakLinksOf(matter);
  const draft = { ...furniture(matter, 'weak-links'), title: lists.weakTitle(matter.scheme.title) };
  if (links.length === 0)
    return {
      ...draft,
      sections: [{ blocks: paragraphs([noneText(matter), missingText(matter)]) }],
      annexes: [],
    };
  const leaders = byLeader(matter, links);
  return {
    ...draft,
    sections: [
      { id: 'intro', blocks: [paragraph(introText(matter, links))] },
      {
        id: 'overall',
        blocks: paragraphs([
          indicatorsText(matter, links),
          leadersText(matter, leaders),
          missingText(matter),
        ]),
      },
    ],
    annexes: [
      {
        id: 'list',
        name: lists.weakTable(matter.scheme.title),
        landscape: true,
        sections: [{ blocks: [...listTable(matter, links), paragraph(lists.closeNote, 'note')] }],
      },
      ...leaderAnnex(matter, leaders),
    ],
  };
}

/** How much was scored where nothing was lost: full scores are said of figures that there are. */
export function scoredShare({ scores }: Matter): 'all' | 'some' | 'none' {
  const all = scores.units
    .flatMap(({ indicators }) => indicators)
    .filter((one) => one.kind === 'scored' || one.reason !== 'not-applicable');
  const scored = all.filter(({ kind }) => kind === 'scored').length;
  if (scored === 0) return 'none';
  return scored === all.length ? 'all' : 'some';
}

function noneText(matter: Matter): string {
  const { lists } = matter.words;
  const texts = { all: lists.weakNone, some: lists.weakNoneOfScored, none: lists.weakNothing };
  return texts[scoredShare(matter)];
}

function introText(matter: Matter, links: readonly WeakLink[]): string {
  const { lists, site } = matter.words;
  const units = new Set(links.map(({ unit }) => unit));
  const [only] = units;
  const count = links.length;
  const intro =
    units.size === 1 && only
      ? lists.weakIntroOne({ unit: only.unit.name, count })
      : lists.weakIntro({ units: units.size, noun: matter.noun, count });
  const losses = links.map(({ unit, one }) => ({ unit, indicator: one.indicator }));
  const note = plainLossNote(matter, losses);
  return note === '' ? intro : intro + site.between + note;
}

function indicatorsText(matter: Matter, links: readonly WeakLink[]): string {
  const { lists } = matter.words;
  const isOne = new Set(links.map(({ unit }) => unit)).size === 1;
  const list = indicatorLosses(matter)
    .slice(0, NAMED)
    .map(({ code, points, units }) => {
      const name = matter.indicators.get(code)?.name ?? code;
      const lost = matter.format.number(points, 2);
      return isOne
        ? lists.weakIndicatorOne({ name, lost })
        : lists.weakIndicator({ name, lost, units });
    });
  return lists.weakIndicators(matter.format.list(list));
}

interface LeaderSum {
  leader: string;
  count: number;
  points: number;
}

/** Weak links by vice-head, most points first. */
function byLeader(matter: Matter, links: readonly WeakLink[]): LeaderSum[] {
  const sums = new Map<string, { count: number; points: number }>();
  for (const link of links) {
    const leader = leaderOf(matter, link.unit, link.one.indicator);
    if (leader === undefined) continue;
    const sum = sums.get(leader) ?? { count: 0, points: 0 };
    sums.set(leader, { count: sum.count + 1, points: sum.points + link.points });
  }
  return [...sums].map(([leader, sum]) => ({ leader, ...sum })).sort((a, b) => b.points - a.points);
}

function leadersText(matter: Matter, sums: readonly LeaderSum[]): string {
  const { lists, briefing } = matter.words;
  if (sums.length === 0) return '';
  const isAll = sums.length <= NAMED;
  const list = sums
    .slice(0, isAll ? NAMED : FIRST)
    .map(({ leader, count, points }) =>
      lists.weakLeader({ leader, count, lost: matter.format.number(points, 2) }),
    );
  const unit = ownerOf(matter)?.unit.name;
  return lists.weakLeaders({ list: list.join(briefing.semicolon), unit, isAll });
}

/** All vice-heads, where they are too many for a sentence. */
function leaderAnnex(matter: Matter, sums: readonly LeaderSum[]): Annex[] {
  if (sums.length <= NAMED) return [];
  const { lists, documents } = matter.words;
  const blocks = tableBlock({
    unit: documents.unitScore,
    columns: [
      { head: lists.serial, align: 'centred' },
      { head: lists.leader, rowHeader: true },
      { head: lists.count, align: 'numeric' },
      { head: lists.lost, align: 'numeric' },
    ],
    rows: sums.map(({ leader, count, points }, i) => [
      String(i + 1),
      leader,
      String(count),
      matter.format.number(points, 2),
    ]),
  });
  const name = lists.weakLeaderTable(matter.scheme.title);
  return [{ id: 'leaders', name, sections: [{ blocks }] }];
}

/** Units with indicators that have no figure of their own: by number, those of a few units by name. */
function missingText(matter: Matter): string {
  const { lists } = matter.words;
  const units = matter.scores.units
    .filter((unit) => unscoredOf(unit).length > 0)
    .sort((a, b) => unscoredOf(b).length - unscoredOf(a).length);
  if (units.length === 0) return '';
  const list = units.map((unit) =>
    units.length > FEW
      ? lists.weakMissingOne(unit.unit.name, unscoredOf(unit).length)
      : lists.weakMissingNamed(unit.unit.name, unscoredWords(matter, unit)),
  );
  return lists.weakMissing(named(matter, list, NAMED));
}

function listTable(matter: Matter, links: readonly WeakLink[]) {
  const { lists, site, documents } = matter.words;
  const rows = links.map((link, i) => {
    const { unit, one, points } = link;
    const { code } = one.indicator;
    const lead = leadOf(matter, unit, one.indicator);
    return [
      String(i + 1),
      unit.unit.name,
      nameWithUnit(matter, one.indicator),
      matter.format.number(points, 2),
      valueCell(matter, one),
      placeCell(matter, unit.unit.code, code),
      lead === unit.unit.name ? undefined : lead,
      leaderOf(matter, unit, one.indicator),
      closeWords(matter, unit, one),
    ];
  });
  return tableBlock(
    withoutEmpty(
      {
        unit: documents.unitScore,
        columns: [
          { head: lists.serial, align: 'centred' },
          { head: lists.unit, rowHeader: true },
          { head: lists.indicator },
          { head: lists.lost, align: 'numeric' },
          { head: lists.value, align: 'numeric' },
          { head: lists.place, align: 'centred' },
          { head: lists.leadUnit },
          { head: lists.leader },
          { head: lists.close },
        ],
        rows,
      },
      site.dash,
    ),
  );
}
