import type { Gap } from '../../model/findings.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { UnitScore } from '../../model/scores.ts';
import { nameColumn, wordsColumn } from '../column.ts';
import type { Part, TablePart } from '../part.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { methodLink } from '../site/method-link.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Cell } from '../table.ts';
import { peerWords } from '../words/peer-words.ts';

function goalText(view: SiteView, of: AssessmentView, gap: Gap): string {
  if (gap.to === 'grade') return view.words.site.goalGrade(gap.grade ?? '');
  const rank = view.format.rank(gap.rank ?? 1);
  return gap.to === 'first' ? peerWords(view, of).goalFirst : peerWords(view, of).goalNext(rank);
}

/** What the total lacks. Only a tie-break parts equal totals. */
function gapSentence(view: SiteView, of: AssessmentView, goal: string, points: number): string {
  const { site } = view.words;
  if (points === 0) return site.gapLevel(goal);
  return site.gapSentence(goal, view.format.number(points, of.scheme.rounding.total));
}

function rowsOf(view: SiteView, of: AssessmentView, unit: UnitScore, gap: Gap): Cell[][] {
  const { site } = view.words;
  const goal = goalText(view, of, gap);
  const points =
    gap.points === undefined
      ? site.unreachable
      : view.format.number(gap.points, of.scheme.rounding.total);
  const byCode = new Map(unit.indicators.map(({ indicator }) => [indicator.code, indicator]));
  const reached = gap.by.flatMap((by) => {
    const { indicator: code, from, x } = by;
    const indicator = byCode.get(code);
    if (x === null || !indicator || !isPossible(of.scores.assessment.figures, indicator, by))
      return [];
    const number = (value: number) => view.format.number(value, indicator.decimals);
    const href = relativeHref(of.unitPath(unit.unit.code), of.indicatorPath(code));
    const name = { text: indicator.name, href, detail: indicator.unit };
    return [[name, number(from), number(x)] as const];
  });
  if (reached.length === 0) return [[goal, points, site.byNoSingle, site.dash, site.dash]];
  return reached.map(([name, from, x]) => [goal, points, name, from, x]);
}

/** Re-scoring everybody for every figure of a whole country would take hours. */
const MANY = 100_000;

const cellsOf = (of: AssessmentView): number => of.scores.units.length * of.indicators.length;

const headOf = (view: SiteView, of: AssessmentView, { unit }: UnitScore): Part => ({
  id: 'part.gaps',
  title: view.words.site.gapsHead,
  see: methodLink(view, of, of.unitPath(unit.code), 'part.ranks'),
});

const joined = ({ words: { site } }: SiteView, sentences: readonly string[]): string =>
  sentences.join(site.semicolon) + site.fullStop;

/** The distance to the next place and the first of the group, in points alone. */
function pointsOnly(view: SiteView, of: AssessmentView, unit: UnitScore): TablePart | undefined {
  const { total, groupRank } = unit;
  if (total === null || groupRank === null || groupRank === 1) return undefined;
  const ranked = of.rankedIn(unit.unit.group);
  const own = ranked.findIndex((one) => one.groupRank === groupRank);
  const first = ranked[0];
  const next = ranked[own - 1];
  if (!first || !next) return undefined;
  const sentence = (goal: string, { total: other }: UnitScore) =>
    gapSentence(view, of, goal, (other ?? total) - total);
  const sentences = [
    sentence(peerWords(view, of).goalNext(view.format.rank(next.groupRank ?? 1)), next),
    sentence(peerWords(view, of).goalFirst, first),
  ];
  return {
    ...headOf(view, of, unit),
    said: [joined(view, sentences)],
    remark: view.words.many.gaps(view.format.number(cellsOf(of))),
  };
}

/** What would have moved the unit up: in points, and by one figure alone in its own unit. */
export function unitGaps(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): TablePart | undefined {
  if (!of.findings || unit.rank === null) return undefined;
  if (cellsOf(of) > MANY) return pointsOnly(view, of, unit);
  const all = of.findings.unit(unit.unit.code).gaps;
  const nextIsFirst = all.some(({ to, rank }) => to === 'next' && rank === 1);
  const gaps = all.filter(({ to }) => !(to === 'first' && nextIsFirst));
  if (gaps.length === 0) return undefined;
  const { site } = view.words;
  const sentences = gaps.map((gap) =>
    gap.points === undefined
      ? site.gapUnreachable(goalText(view, of, gap))
      : gapSentence(view, of, goalText(view, of, gap), gap.points),
  );
  return {
    ...headOf(view, of, unit),
    said: [joined(view, sentences)],
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
      rows: gaps.flatMap((gap) => rowsOf(view, of, unit, gap)),
    },
  };
}
