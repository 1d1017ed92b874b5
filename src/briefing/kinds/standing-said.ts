import type { Unit } from '../../model/dataset.ts';
import type { Standing } from '../../model/findings.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { blank } from '../phrases/blank-words.ts';
import { isRatedRule } from '../phrases/shortfalls.ts';
import { type Ground, type Said, said } from '../said.ts';
import { senderOf } from '../sender.ts';

/** So many indicators are named in a sentence: the annex has them all. */
const NAMED = 5;
/** So many in which a rival is ahead, and that lead units are asked about. */
const BEHIND = 3;
const CHASED = 5;

/** Where we stand on the whole, by the mean of our places, from 0 the first to 1 the last. */
function levelOf(all: readonly Standing[]): 'front' | 'middle' | 'rear' {
  const compared = all.filter(({ of }) => of > 1);
  const places = compared.map(({ rank, of }) => (rank - 1) / (of - 1));
  const mean = places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length);
  return mean <= 1 / 3 ? 'front' : mean <= 2 / 3 ? 'middle' : 'rear';
}

const nameOf = (upper: AssessmentFacts, code: string): string =>
  upper.indicators.get(code)?.name ?? code;

const groundsOf =
  (upper: AssessmentFacts, fact: Ground['fact']) =>
  ({ code }: Standing): Ground => ({
    fact,
    assessment: upper.id,
    unit: upper.scheme.self ?? undefined,
    indicator: code,
  });

/** The name of an indicator with its lead unit, where one is known. */
function withLead(
  { words, format }: AssessmentFacts,
  upper: AssessmentFacts,
  { code }: Standing,
): string {
  const lead = upper.indicators.get(code)?.lead ?? [];
  const name = nameOf(upper, code);
  return lead.length === 0
    ? name
    : words.lists.standingLed({ name, lead: format.list(lead.map(({ text }) => text)) });
}

/** 总体位次: the judgement, how the places spread, the heaviest first ones, the last ones and who leads them. */
export function overallSaid(facts: AssessmentFacts, upper: AssessmentFacts, self: string): Said[] {
  const { lists } = facts.words;
  const { standing: all, counts } = facts.findings;
  const places = counts.places.filter(({ count }) => count > 0).map(lists.standingPlace);
  const first = all.filter(({ rank }) => rank === 1);
  const last = all.filter((one) => isLast(upper, one));
  const judged =
    lists.standingLevel({ unit: self, level: levelOf(all) }) +
    lists.standingPlaces({ count: all.length, list: facts.format.list(places) });
  return [
    said(judged, ...all.map(groundsOf(upper, 'rank'))),
    ...(first.length === 0 ? [] : [firstSaid(facts, upper, first)]),
    ...(last.length === 0 ? [] : [lastSaid(facts, upper, last)]),
  ];
}

/** All first places where they are few, else how many there are and the heaviest of them. */
function firstSaid(
  facts: AssessmentFacts,
  upper: AssessmentFacts,
  first: readonly Standing[],
): Said {
  const weight = ({ code }: Standing) => upper.indicators.get(code)?.weight ?? 0;
  const named = [...first].sort((a, b) => weight(b) - weight(a)).slice(0, NAMED);
  const list = facts.format.list(
    (first.length <= NAMED ? first : named).map(({ code }) => nameOf(upper, code)),
  );
  const count = first.length <= NAMED ? undefined : first.length;
  return said(
    facts.words.lists.standingFirst({ list, count }),
    ...first.map(groundsOf(upper, 'rank')),
  );
}

function lastSaid(facts: AssessmentFacts, upper: AssessmentFacts, last: readonly Standing[]): Said {
  const names = last.map((one) => withLead(facts, upper, one));
  return said(
    facts.words.lists.standingLast({
      list: facts.format.list(names.slice(0, CHASED)),
      count: last.length <= CHASED ? undefined : last.length,
      hasShared: last.some(({ tied }) => tied),
    }),
    ...last.map(groundsOf(upper, 'rank')),
  );
}

/** Whether nobody is placed behind us, though not all are first; of those that share the last place too. */
function isLast(upper: AssessmentFacts, { code, rank, of }: Standing): boolean {
  const self = upper.unit(upper.scheme.self ?? '');
  if (!self || rank === 1 || of < 2) return false;
  return upper.scores.units.every(({ unit }) => {
    const place = upper.placeOf(unit.code, code);
    const isPeer = place?.of === of && isCompared(upper, code, [self.unit, unit]);
    return !isPeer || place.place <= rank;
  });
}

/** Whether an indicator compares two units: all with each other, or those of a group. */
const isCompared = (
  { indicators }: AssessmentFacts,
  code: string,
  [a, b]: readonly [Unit, Unit],
): boolean => indicators.get(code)?.settings.compare === 'all' || a.group === b.group;

/** 与对标单位比较: who has the better of it, and in what the rival is ahead. */
export function rivalsSaid(facts: AssessmentFacts, upper: AssessmentFacts): Said[] {
  const { counts, standing: all } = facts.findings;
  return counts.rivals
    .filter(({ ahead, level, behind }) => ahead + level + behind > 0)
    .map(({ rival, ...own }) => {
      const behind = byLost(all.filter(({ rivals }) => rivals[rival] === 'behind'));
      const text = facts.words.lists.standingRival({
        rival: upper.unit(rival)?.unit.name ?? rival,
        ...own,
        list: facts.format.list(behind.slice(0, BEHIND).map(({ code }) => nameOf(upper, code))),
        isAll: behind.length <= BEHIND,
      });
      return said(
        text,
        { fact: 'counts', assessment: upper.id, unit: rival },
        ...behind.map(groundsOf(upper, 'rank')),
      );
    });
}

const byLost = (all: readonly Standing[]): Standing[] =>
  [...all].sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0));

/** 位次变化: how many rose and fell, and those that moved most. */
export function movesSaid(facts: AssessmentFacts, upper: AssessmentFacts): Said[] {
  const { lists } = facts.words;
  const known = facts.findings.standing.filter(({ rankChange }) => rankChange !== undefined);
  if (known.length === 0) return [];
  const moved = (sign: 1 | -1) => known.filter(({ rankChange = 0 }) => rankChange * sign > 0);
  const [up, down] = [moved(1), moved(-1)];
  const same = known.length - up.length - down.length;
  const most = (some: readonly Standing[]) =>
    farthest(some).map(({ code, rankChange = 0 }) =>
      lists.standingMove(nameOf(upper, code), Math.abs(rankChange)),
    );
  const [ups, downs] = [most(up), most(down)];
  const on = (some: readonly Standing[]) => some.map(groundsOf(upper, 'change'));
  return [
    said(lists.standingMoved({ up: up.length, same, down: down.length }), ...on(known)),
    said(
      ups.length === 0
        ? ''
        : lists.standingUp({
            list: facts.format.list(ups),
            isAll: ups.length === up.length,
          }),
      ...on(up),
    ),
    said(
      downs.length === 0
        ? ''
        : lists.standingDown({
            list: facts.format.list(downs),
            isAll: downs.length === down.length,
          }),
      ...on(down),
    ),
  ];
}

/** Those that moved farthest: whoever moved as far as another is named with it, or neither is. */
function farthest(moved: readonly Standing[]): Standing[] {
  const step = ({ rankChange = 0 }: Standing) => Math.abs(rankChange);
  const steps = [...Map.groupBy(moved, step)].sort(([a], [b]) => b - a);
  const named: Standing[] = [];
  for (const [, some] of steps) {
    if (named.length + some.length > NAMED) break;
    named.push(...some);
  }
  return named;
}

/** 需要追赶的指标: those that cost most, short of a first place, and what their lead units are asked for. */
export function chaseSaid(facts: AssessmentFacts, upper: AssessmentFacts): Said[] {
  const { lists } = facts.words;
  const isOpen = ({ code, rank, lost = 0 }: Standing): boolean => {
    const indicator = upper.indicators.get(code);
    return rank > 1 && !facts.format.isZero(lost, 2) && !!indicator && !isRatedRule(indicator);
  };
  const chased = byLost(facts.findings.standing.filter(isOpen)).slice(0, CHASED);
  if (chased.length === 0) return [];
  const list = facts.format.list(chased.map((one) => withLead(facts, upper, one)));
  const asked = lists.standingAsk({
    deadline: blank(facts, 'deadline'),
    to: senderOf(facts, 'standing'),
  });
  return [
    said(lists.standingChased({ list }), ...chased.map(groundsOf(upper, 'lost'))),
    said(asked),
  ];
}
