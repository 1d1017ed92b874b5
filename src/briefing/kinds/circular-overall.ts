import { finalGrade, gradeDecision } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { asClause } from '../phrases/reasons.ts';
import { allOrNone } from '../phrases/result-list.ts';
import { rankedUnits, tiesOf, totalText } from '../phrases/unit-words.ts';
import { type Ground, joined, type Said, said } from '../said.ts';

const FIRST = 3;
const MOST_NAMED = 5;
/** Shares of the full score: a mean from which the year went well, or went; a spread that is wide. */
const GOOD = 0.8;
const FAIR = 0.6;
const WIDE = 0.15;

const totalOf = (unit: UnitScore): Ground => ({ fact: 'total', unit: unit.unit.code });
const rankOf = (unit: UnitScore): Ground => ({ fact: 'rank', unit: unit.unit.code });

/** Three places are named, where they leave anybody unnamed. */
const mostPlaces = (units: number): number => (units > FIRST ? FIRST : 1);

const meanOf = (totals: readonly number[]): number =>
  totals.reduce((sum, total) => sum + total, 0) / totals.length;

const totalsOf = (units: readonly UnitScore[]): number[] =>
  units.flatMap(({ total }) => (total === null ? [] : [total]));

/** Why nobody has a rank: all were vetoed, or nothing has been delivered yet. */
function noRankText({ scores, words, noun }: AssessmentFacts): string {
  const { documents } = words;
  const isVoid = ({ total, vetoes }: UnitScore) => total === null && vetoes.length > 0;
  const [only] = scores.units;
  if (!only || !scores.units.every(isVoid)) return documents.overallNone;
  return scores.units.length === 1
    ? documents.overallVetoedOne(only.unit.name)
    : documents.overallVetoed(scores.units.length, noun);
}

/** How the year went, by the mean of the totals. */
export function levelOf({ scheme, words }: AssessmentFacts, totals: readonly number[]): string {
  const share = meanOf(totals) / scheme['full-score'];
  return words.circular.level[share >= GOOD ? 'good' : share >= FAIR ? 'fair' : 'poor'];
}

/** Those at the first places, in their order; nobody where all share one. */
export function rankedFirst(ranked: readonly UnitScore[]): UnitScore[] {
  if (ranked.every(({ rank }) => rank === 1)) return [];
  const n = mostPlaces(ranked.length);
  const first = ranked.filter(({ rank }) => rank !== null && rank <= n);
  // So many that share a place would be a list of their own.
  const isLong = ({ rank }: UnitScore) =>
    rank !== 1 && first.filter((one) => (one.rank ?? 0) <= (rank ?? 0)).length > MOST_NAMED;
  return first.filter((unit) => !isLong(unit));
}

/** How the year went, by the mean and the spread of the totals. */
function judgement(facts: AssessmentFacts, totals: readonly number[]): string {
  const { circular } = facts.words;
  const full = facts.scheme['full-score'];
  const spread = (Math.max(...totals) - Math.min(...totals)) / full;
  return circular.judged({
    level: levelOf(facts, totals),
    spread: (spread >= WIDE ? circular.isWide : circular.isClose)(facts.noun),
  });
}

/** The judgement, the mean and the lowest total, the first places; each number once. */
export function spreadSentences(facts: AssessmentFacts): Said[] {
  const { documents, circular } = facts.words;
  const ranked = rankedUnits(facts);
  const totals = totalsOf(ranked);
  const [only] = ranked;
  if (totals.length === 0 || !only) return [said(noRankText(facts))];
  const number = (x: number) => totalText(facts, x);
  const grounds = ranked.map(totalOf);
  if (totals.length === 1)
    return [
      said(
        documents.overallOne({ unit: only.unit.name, total: number(totals[0] ?? 0) }),
        ...grounds,
      ),
    ];
  const [high, low] = [Math.max(...totals), Math.min(...totals)];
  if (number(high) === number(low)) {
    const isTied = ranked.every(({ rank }) => rank === 1);
    const { noun } = facts;
    return [
      said(
        documents.overallSame({ ranked: totals.length, noun, total: number(high), isTied }),
        ...grounds,
      ),
    ];
  }
  const mean = { count: totals.length, noun: facts.noun, mean: number(meanOf(totals)) };
  return [
    said(judgement(facts, totals), ...grounds),
    said(circular.mean({ ...mean, low: number(low) }), ...grounds),
    ...firstPlaces(facts, ranked),
  ];
}

/** 甲、乙、丙列前3位，总分分别为…; those who share a place stand together. */
function firstPlaces(facts: AssessmentFacts, ranked: readonly UnitScore[]): Said[] {
  const { circular, briefing } = facts.words;
  const first = rankedFirst(ranked);
  if (first.length === 0) return [];
  const n = mostPlaces(ranked.length);
  const grounds = first.flatMap((unit) => [totalOf(unit), rankOf(unit)]);
  const total = (unit: UnitScore) => totalText(facts, unit.total ?? 0);
  const names = (units: readonly UnitScore[]) => allOrNone(facts, units, MOST_NAMED);
  const byRank = [...Map.groupBy(first, ({ rank }) => rank ?? 0)];
  const [only] = first;
  if (first.length === 1 && only)
    return [said(circular.firstOne({ unit: only.unit.name, total: total(only) }), ...grounds)];
  if (first.length === n) {
    const totals = facts.format.list(first.map((unit) => circular.points({ total: total(unit) })));
    return [said(circular.firsts({ units: names(first), n, totals }), ...grounds)];
  }
  const clauses = byRank.map(([rank, units]) => {
    const [one] = units;
    const text = one ? total(one) : '';
    return units.length > 1
      ? circular.firstTied({
          units: names(units),
          rank: facts.format.rank(rank, true),
          total: text,
        })
      : circular.firstAlone({ unit: names(units), rank: facts.format.rank(rank), total: text });
  });
  return [said(clauses.join(briefing.semicolon) + briefing.stop.trimEnd(), ...grounds)];
}

interface Group {
  name: string;
  members: UnitScore[];
}

/** Groups with at least two ranked units, in the scheme's order. */
function groupsOf({ scheme, scores }: AssessmentFacts): Group[] {
  if (scheme.groups.length < 2) return [];
  return scheme.groups.flatMap(({ id, name }) => {
    const members = scores.units
      .filter(({ unit, groupRank }) => unit.group === id && groupRank !== null)
      .sort((a, b) => (a.groupRank ?? 0) - (b.groupRank ?? 0));
    return members.length < 2 ? [] : [{ name, members }];
  });
}

/** 经济管理部门前3位为甲、乙、丙. */
function groupClause(facts: AssessmentFacts, { name, members }: Group): Said {
  const { circular } = facts.words;
  const n = mostPlaces(members.length);
  const first = members.filter(({ groupRank }) => groupRank !== null && groupRank <= n);
  const units = facts.format.list(
    first.map((unit) =>
      tiesOf(facts, unit).group ? circular.tied({ unit: unit.unit.name }) : unit.unit.name,
    ),
  );
  const text =
    n === 1
      ? circular.groupFirst({ group: name, units })
      : circular.groupFirsts({ group: name, n, units });
  return said(text, ...first.map(rankOf));
}

/** Groups that are compared, in one sentence. */
function groupSentence(facts: AssessmentFacts): Said | undefined {
  const groups = groupsOf(facts);
  if (groups.length === 0) return undefined;
  return joined(
    groups.map((group) => groupClause(facts, group)),
    (texts) => facts.words.circular.groups({ list: texts.join(facts.words.briefing.semicolon) }),
  );
}

/** Whether units of all groups have places among each other. */
export const isComparedOverall = (facts: AssessmentFacts): boolean =>
  rankedUnits(facts).length > 0 || facts.scores.units.every(({ groupRank }) => groupRank === null);

/** Of groups that are not compared, each in a paragraph of its own. */
function apartSentences(facts: AssessmentFacts): Said[][] {
  const { circular, briefing } = facts.words;
  return groupsOf(facts).map((group) => {
    const totals = totalsOf(group.members);
    const { text, on } = groupClause(facts, group);
    const number = (x: number) => totalText(facts, x);
    return [
      said(
        circular.apart({
          group: group.name,
          count: totals.length,
          mean: number(meanOf(totals)),
          low: number(Math.min(...totals)),
        }),
        ...group.members.map(totalOf),
      ),
      said(text + briefing.stop.trimEnd(), ...on),
    ];
  });
}

/** Who moved most, up and down: those who moved equally far stand together. */
function movementSentence(facts: AssessmentFacts): Said | undefined {
  const { circular } = facts.words;
  const moves = rankedUnits(facts).flatMap((unit) => {
    const places = facts.findings.changes.get(unit.unit.code)?.rank ?? 0;
    return places === 0 ? [] : [{ unit, places }];
  });
  const clause = (sign: 1 | -1) => {
    const own = moves.filter(({ places }) => places * sign > 0);
    const steps = [...Map.groupBy(own, ({ places }) => Math.abs(places))].sort(([a], [b]) => b - a);
    const shown: typeof steps = [];
    let count = 0;
    for (const step of steps) {
      if (count + step[1].length > MOST_NAMED) break;
      shown.push(step);
      count += step[1].length;
    }
    const say = sign > 0 ? circular.up : circular.down;
    return joined(
      shown.map(([places, units]) => {
        const names = facts.format.list(units.map(({ unit }) => unit.unit.name));
        const grounds = units.map(({ unit }): Ground => ({ fact: 'change', unit: unit.unit.code }));
        return said(say({ units: names, places, isEach: units.length > 1 }), ...grounds);
      }),
      (texts) => texts.join(facts.words.briefing.comma),
    );
  };
  const [up, down] = [clause(1), clause(-1)];
  if (up.text === '' && down.text === '') return undefined;
  return said(circular.moves({ up: up.text, down: down.text }), ...up.on, ...down.on);
}

/** 评定等次: those that count. */
export function gradeSentence(facts: AssessmentFacts): Said | undefined {
  const { documents, briefing } = facts.words;
  const graded = facts.scheme.grades.flatMap(({ name }, i) => {
    const members = facts.scores.units.filter((unit) => finalGrade(unit) === name);
    if (members.length === 0) return [];
    const names = facts.format.list(members.map(({ unit }) => unit.name));
    const isNamed = i === 0 || members.length <= MOST_NAMED;
    return [documents.gradeUnits(name, members.length, isNamed ? names : undefined)];
  });
  if (graded.length === 0) return undefined;
  const grounds = facts.scores.units.map(
    ({ unit }): Ground => ({ fact: 'grade', unit: unit.code }),
  );
  return said(documents.gradesHead(graded.join(briefing.semicolon)), ...grounds);
}

/** What the rules would have given to those whose grade was decided, and why it was. */
function decidedSentences(facts: AssessmentFacts): Said[] {
  return facts.scores.units.flatMap((unit) => {
    const decision = gradeDecision(unit);
    if (decision === undefined || decision.grade === unit.grade) return [];
    const { grade, document, reason } = decision;
    const rows = rowsOfUnit(facts.scores.assessment.decisions, unit.unit.code);
    const at = rows.map((one) => one.at);
    return [
      said(
        facts.words.circular.decided({
          unit: unit.unit.name,
          computed: unit.grade,
          grade,
          reason: reason === undefined ? undefined : asClause(reason),
          document,
        }),
        { fact: 'decision', unit: unit.unit.code, at },
      ),
    ];
  });
}

/** 总体情况, a paragraph for each list. */
export function overallParagraphs(facts: AssessmentFacts): (Said | undefined)[][] {
  const { documents } = facts.words;
  const apart = facts.scores.units
    .filter(({ rank, groupRank, total }) => rank === null && groupRank === null && total !== null)
    .map(({ unit }) => unit.name);
  const compared = isComparedOverall(facts);
  return [
    ...(compared ? [spreadSentences(facts)] : apartSentences(facts)),
    [compared ? groupSentence(facts) : undefined],
    [movementSentence(facts)],
    [gradeSentence(facts)],
    decidedSentences(facts),
    apart.length > 0 ? [said(documents.unranked(facts.format.list(apart)))] : [],
  ];
}
