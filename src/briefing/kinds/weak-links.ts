import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Block,
  type Draft,
  paragraph,
  paragraphs,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { blank } from '../phrases/blank-words.ts';
import { closeWords } from '../phrases/close-words.ts';
import { leaderOf, leadOf } from '../phrases/owner-words.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { measureOf, reasonOf } from '../phrases/reasons.ts';
import { named } from '../phrases/result-list.ts';
import { hasLosses, heaviest, type Shortfall, shortfallsOf } from '../phrases/shortfalls.ts';
import { nameWithUnit, valueCell } from '../phrases/target-words.ts';
import { unscoredOf, unscoredWords } from '../phrases/unscored-words.ts';
import { type Ground, grounded, paragraphOf, type Said, said, valueGround } from '../said.ts';
import { directed, senderOf } from '../sender.ts';
import { byLeader, leaderAnnex, leadersText } from './weak-leaders.ts';

/** So many rows at most: the whole list is on the site. */
const ROWS = 28;
/** Of each unit in the list at most, so that one does not fill it. */
const EACH = 5;
const NAMED = 8;
/** Of so few units it is said which indicators are missing. */
const FEW = 3;
/** So many are named in the text as the heaviest. */
const WORST = 3;

/** The heaviest of each unit that the signer directs, most points first. */
export function weakLinksOf(facts: AssessmentFacts, each?: number): Shortfall[] {
  const units = directed(facts);
  const most = each ?? (units.length === 1 ? ROWS : EACH);
  return units
    .flatMap((unit) => shortfallsOf(facts, unit).slice(0, most))
    .sort((a, b) => b.points - a.points);
}

/** 短板清单. */
export function weakLinks(facts: AssessmentFacts): Draft {
  const { lists } = facts.words;
  const links = heaviest(facts, weakLinksOf(facts), ROWS);
  const draft = { ...formalParts(facts, 'weak-links'), title: lists.weakTitle(facts.scheme.title) };
  if (links.length === 0)
    return {
      ...draft,
      sections: [
        {
          blocks: [...paragraphs([noneText(facts)]), ...missingBlocks(facts)],
        },
      ],
      annexes: [],
    };
  const leaders = byLeader(facts, links);
  return {
    ...draft,
    sections: [
      { id: 'intro', blocks: paragraphOf(introSentences(facts, links)) },
      {
        id: 'overall',
        blocks: [
          ...grounded(paragraphs([leadersText(facts, leaders)]), ...links.map(lostGround)),
          ...missingBlocks(facts),
        ],
      },
      { id: 'require', blocks: paragraphOf(requireSentences(facts, links)) },
    ],
    annexes: [
      {
        id: 'list',
        name: lists.weakTable(facts.scheme.title),
        landscape: true,
        sections: [{ blocks: [...listTable(facts, links), ...closeNote(facts, links)] }],
      },
      ...leaderAnnex(facts, leaders),
    ],
  };
}

/** How much was scored where nothing was lost: full scores are said of figures that there are. */
export function scoredShare({ scores }: AssessmentFacts): 'all' | 'some' | 'none' {
  const all = scores.units
    .flatMap(({ indicators }) => indicators)
    .filter((one) => one.kind === 'scored' || one.reason !== 'not-applicable');
  const scored = all.filter(({ kind }) => kind === 'scored').length;
  if (scored === 0) return 'none';
  return scored === all.length ? 'all' : 'some';
}

function noneText(facts: AssessmentFacts): string {
  const { lists, notes } = facts.words;
  if (hasLosses(facts, directed(facts))) return notes.speakingNoneToName;
  const texts = { all: lists.weakNone, some: lists.weakNoneOfScored, none: lists.weakNothing };
  return texts[scoredShare(facts)];
}

/** How many there are, and in which field of work most of them lie. */
function introSentences(facts: AssessmentFacts, links: readonly Shortfall[]): (Said | undefined)[] {
  const { lists } = facts.words;
  const units = new Set(links.map(({ unit }) => unit));
  const [only] = units;
  const count = links.length;
  const intro =
    units.size === 1 && only
      ? lists.weakIntroOne({ unit: only.unit.name, count })
      : lists.weakIntro({ units: units.size, noun: facts.noun, count });
  const byCategory = [...Map.groupBy(links, ({ one }) => one.indicator.category ?? '')].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const [most, second] = byCategory;
  // Of fields with as many as each other none is said to have most.
  const hasMost = most && second && most[0] !== '' && most[1].length > second[1].length;
  const field = hasMost
    ? lists.weakField({
        category: facts.categoryName(most[0]),
        count: most[1].length,
        isMost: most[1].length * 2 > count,
      })
    : '';
  const lostPoints = links.map(({ unit, one }) => ({ unit, indicator: one.indicator }));
  const note = plainLossNote(facts, lostPoints);
  return [
    said(intro, { fact: 'lost' }),
    said(field, { fact: 'category' }),
    worstSentence(facts, links),
    said(note),
  ];
}

/** The heaviest by name, with whoever leads it; nobody where too many weigh the same. */
function worstSentence(facts: AssessmentFacts, links: readonly Shortfall[]): Said | undefined {
  const { lists } = facts.words;
  const worst = heaviest(facts, links, WORST);
  if (worst.length === 0 || links.length <= worst.length) return undefined;
  const names = worst.map(({ unit, one }) => {
    const lead = leadOf(facts, unit, one.indicator);
    return lists.weakWorstOne({
      unit: unit.unit.name,
      name: one.indicator.name,
      lead: lead === unit.unit.name ? undefined : lead,
    });
  });
  const grounds = worst.map(({ unit, one }) => ({
    fact: 'lost' as const,
    unit: unit.unit.code,
    indicator: one.indicator.code,
  }));
  return said(lists.weakWorst({ list: facts.format.list(names) }), ...grounds);
}

/** Measures that were delivered are followed up; of the others the unit reports cause, measure and date. */
function requireSentences(facts: AssessmentFacts, links: readonly Shortfall[]): Said[] {
  const { lists } = facts.words;
  const plans = links.flatMap(({ unit, one }) => measureOf(facts, unit, one) ?? []);
  const count = links.length - plans.length;
  const ask = {
    count,
    isRest: plans.length > 0,
    deadline: blank(facts, 'deadline'),
    to: senderOf(facts, 'weak-links'),
  };
  const planned = said(
    lists.weakPlanned({ count: plans.length }),
    ...plans.flatMap(({ on }) => on),
  );
  return [
    ...(plans.length > 0 ? [planned] : []),
    ...(count > 0 ? [said(lists.weakRequire(ask), { fact: 'lost' })] : []),
  ];
}

const lostGround = ({ unit, one }: Shortfall): Ground => ({
  fact: 'lost',
  unit: unit.unit.code,
  indicator: one.indicator.code,
});

const missingBlocks = (facts: AssessmentFacts): Block[] =>
  grounded(
    paragraphs([missingText(facts)]),
    ...directed(facts).flatMap((unit) => unscoredOf(unit).map((one) => valueGround(unit, one))),
  );

/** Units with indicators that have no figure of their own: by number, those of a few units by name. */
function missingText(facts: AssessmentFacts): string {
  const { lists } = facts.words;
  const units = directed(facts)
    .filter((unit) => unscoredOf(unit).length > 0)
    .sort((a, b) => unscoredOf(b).length - unscoredOf(a).length);
  if (units.length === 0) return '';
  const list = units.map((unit) =>
    units.length > FEW
      ? lists.weakMissingOne(unit.unit.name, unscoredOf(unit).length)
      : lists.weakMissingNamed(unit.unit.name, unscoredWords(facts, unit)),
  );
  return lists.weakMissing(named(facts, list, NAMED));
}

/** What would close the gap: what the unit plans, else what a new scoring shows, else a place for it. */
function closing(
  facts: AssessmentFacts,
  { unit, one }: Shortfall,
): { text: string; isWorked: boolean } {
  const plan = measureOf(facts, unit, one)?.text;
  if (plan !== undefined) return { text: plan, isWorked: false };
  const worked = closeWords(facts, unit, one);
  const measure = blank(facts, 'measure');
  if (worked === undefined) return { text: measure ?? facts.words.site.dash, isWorked: false };
  const text = measure === undefined ? worked : facts.words.lists.weakAim({ aim: worked, measure });
  return { text, isWorked: true };
}

const closeNote = (facts: AssessmentFacts, links: readonly Shortfall[]): Block[] =>
  links.some((link) => closing(facts, link).isWorked)
    ? [paragraph(facts.words.lists.closeNote, 'note')]
    : [];

/** 推进中：治理7.9公里: the figure or word, with why it is so. */
function stateCell(facts: AssessmentFacts, { unit, one }: Shortfall): string {
  const value = valueCell(facts, one);
  const reason = reasonOf(facts, unit, one)?.text;
  return reason === undefined ? value : facts.words.lists.weakState({ value, reason });
}

function listTable(facts: AssessmentFacts, links: readonly Shortfall[]): Block[] {
  const { lists, site, documents } = facts.words;
  const rows = links.map((link, i) => {
    const { unit, one, points } = link;
    const lead = leadOf(facts, unit, one.indicator);
    return [
      String(i + 1),
      unit.unit.name,
      nameWithUnit(facts, one.indicator),
      stateCell(facts, link),
      facts.format.number(points, 2),
      lead === unit.unit.name ? undefined : lead,
      leaderOf(facts, unit, one.indicator),
      closing(facts, link).text,
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
          { head: lists.value },
          { head: lists.lost, align: 'numeric' },
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
