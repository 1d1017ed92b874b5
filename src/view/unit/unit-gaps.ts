import type { Gap } from '../../model/findings.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Part, TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, nameColumn, wordsColumn } from '../table.ts';
import { hasWhatIf } from '../what-if/what-if-data.ts';
import { peerWords } from '../words/peer-words.ts';

export function goalText(of: AssessmentView, gap: Gap): string {
  if (gap.to === 'grade') return of.words.site.goalGrade(gap.grade ?? '');
  const rank = of.format.rank(gap.rank ?? 1);
  return gap.to === 'first' ? peerWords(of).goalFirst : peerWords(of).goalNext(rank);
}

/** Codes that stand in an address as they are. */
const PLAIN = /^[\w-]+$/;

/** The figure, which can be tried out where the page has the section for it. */
function triedAt(of: AssessmentView, code: string, x: number, text: string): Cell {
  if (!hasWhatIf(of) || !PLAIN.test(code)) return text;
  return { text, href: `#whatif=${code}:${x}` };
}

/** What the total lacks. Only a tie-break parts equal totals. */
function gapSentence(of: AssessmentView, goal: string, points: number): string {
  const { site } = of.words;
  if (points === 0) return site.gapLevel(goal);
  return site.gapSentence(goal, of.format.number(points, of.scheme.rounding.total));
}

function rowsOf(of: AssessmentView, unit: UnitScore, gap: Gap): Cell[][] {
  const { site } = of.words;
  const goal = goalText(of, gap);
  const points =
    gap.points === undefined
      ? site.unreachable
      : of.format.number(gap.points, of.scheme.rounding.total);
  const byCode = new Map(unit.indicators.map(({ indicator }) => [indicator.code, indicator]));
  const reached = gap.by.flatMap((by) => {
    const { indicator: code, from, x } = by;
    const indicator = byCode.get(code);
    if (x === null || !indicator || !isPossible(of.scores.assessment.figures, indicator, by))
      return [];
    const number = (value: number) => of.format.number(value, indicator.decimals);
    const href = relativeHref(of.unitPath(unit.unit.code), of.indicatorPath(code));
    const name = { text: indicator.name, href, detail: indicator.unit };
    return [[name, number(from), triedAt(of, code, x, number(x))] as const];
  });
  if (reached.length === 0) return [[goal, points, site.byNoSingle, site.dash, site.dash]];
  return reached.map(([name, from, x]) => [goal, points, name, from, x]);
}

/** Re-scoring everybody for every figure of a whole country would take hours. */
const MANY = 100_000;

const cellsOf = (of: AssessmentView): number => of.scores.units.length * of.indicators.length;

const headOf = (of: AssessmentView, { unit }: UnitScore): Part => ({
  id: 'part.gaps',
  title: of.words.site.gapsHead,
  see: methodLink(of, of.unitPath(unit.code), 'part.ranks'),
});

const joined = ({ words: { site } }: Wording, sentences: readonly string[]): string =>
  sentences.join(site.semicolon) + site.fullStop;

/** Whether goals by single figures are worked out for it. */
export const hasFigureGaps = (of: AssessmentView, { groupRank }: UnitScore): boolean =>
  groupRank !== null && cellsOf(of) <= MANY;

/** The distance to the next place and the first of the group, in points alone. */
function pointsOnly(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { total, groupRank } = unit;
  if (total === null || groupRank === null || groupRank === 1) return undefined;
  const ranked = of.rankedIn(unit.unit.group);
  const own = ranked.findIndex((one) => one.groupRank === groupRank);
  const first = ranked[0];
  const next = ranked[own - 1];
  if (!first || !next) return undefined;
  const sentence = (goal: string, { total: other }: UnitScore) =>
    gapSentence(of, goal, (other ?? total) - total);
  const sentences = [
    sentence(peerWords(of).goalNext(of.format.rank(next.groupRank ?? 1)), next),
    sentence(peerWords(of).goalFirst, first),
  ];
  return {
    ...headOf(of, unit),
    said: [joined(of, sentences)],
    remark: of.words.many.gaps(of.format.number(cellsOf(of))),
  };
}

/** What would have moved the unit up: in points, and by one figure alone in its own unit. */
export function unitGaps(of: AssessmentView, unit: UnitScore): TablePart | undefined {
  if (!of.findings || unit.groupRank === null) return undefined;
  if (cellsOf(of) > MANY) return pointsOnly(of, unit);
  const all = of.findings.unit(unit.unit.code).gaps;
  const nextIsFirst = all.some(({ to, rank }) => to === 'next' && rank === 1);
  const gaps = all.filter(({ to }) => !(to === 'first' && nextIsFirst));
  if (gaps.length === 0) return undefined;
  const { site } = of.words;
  const sentences = gaps.map((gap) =>
    gap.points === undefined
      ? site.gapUnreachable(goalText(of, gap))
      : gapSentence(of, goalText(of, gap), gap.points),
  );
  return {
    ...headOf(of, unit),
    said: [joined(of, sentences)],
    remark: site.gapsNote,
    table: {
      caption: site.gapsCaption,
      label: site.gapsHead,
      columns: [
        wordsColumn(site.goal),
        { head: site.gapPoints },
        nameColumn(site.indicator),
        { head: site.value },
        { head: site.wouldReach },
      ],
      rows: gaps.flatMap((gap) => rowsOf(of, unit, gap)),
    },
  };
}
