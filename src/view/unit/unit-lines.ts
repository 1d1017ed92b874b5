import type { Indicator } from '../../model/dataset.ts';
import type { Gap, GapBy } from '../../model/findings.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import type { Link } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { lossText, printedLoss } from '../words/unit-points.ts';
import { goalText, hasFigureGaps } from './unit-gaps.ts';

/** One of the three lines below the ruler: its label, and what it says, linked to where it is shown. */
export interface UnitLine {
  label: string;
  said: Link;
}

const MOST_LOST = 3;

/** Where most points were lost, what moved most, and what would move the unit up soonest. */
export function unitLines(of: AssessmentView, unit: UnitScore): UnitLine[] {
  return [mostLost(of, unit), mostMoved(of, unit), nearestGoal(of, unit)].filter(
    (line) => line !== undefined,
  );
}

const anchorOf = (of: AssessmentView, code: string): string => `#${of.indicatorAddress(code)}`;

function mostLost(of: AssessmentView, unit: UnitScore): UnitLine | undefined {
  const { site } = of.words;
  const lost = unit.indicators
    .map((one) => ({ one, loss: printedLoss(of, one) ?? 0 }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, MOST_LOST);
  const [first] = lost;
  if (!first) return undefined;
  const named = lost.map(({ one }) => site.lineLostOne(one.indicator.name, lossText(of, one)));
  return {
    label: site.lineLost,
    said: { text: of.format.list(named), href: anchorOf(of, first.one.indicator.code) },
  };
}

interface Moved {
  one: IndicatorScore;
  before: number;
  now: number;
}

/** The score of the year before, where it can be compared. */
function movedSince(of: AssessmentView, unit: UnitScore, one: IndicatorScore): Moved[] {
  const series = of.history().ofIndicator(unit.unit.code, one.indicator.code);
  const [before, now] = series.slice(-2);
  if (one.kind === 'missing' || !before || !now || now.break) return [];
  if (String(now.year) !== of.year || before.score === undefined || now.score === undefined)
    return [];
  return [{ one, before: before.score, now: now.score }];
}

function mostMoved(of: AssessmentView, unit: UnitScore): UnitLine | undefined {
  const { site } = of.words;
  if (!of.lastYear || of.scores.partial) return undefined;
  const decimals = of.scheme.rounding.indicator;
  const by = ({ before, now }: Moved) => roundHalfUp(Math.abs(now - before), decimals);
  const [most] = unit.indicators
    .flatMap((one) => movedSince(of, unit, one))
    .sort((a, b) => by(b) - by(a));
  if (!most || by(most) === 0) return undefined;
  const number = (x: number) => of.format.number(x, decimals);
  return {
    label: site.lineMoved,
    said: {
      text: site.lineMovedOne({
        name: most.one.indicator.name,
        before: number(most.before),
        now: number(most.now),
        isUp: most.now > most.before,
      }),
      href: anchorOf(of, most.one.indicator.code),
    },
  };
}

interface Reached {
  gap: Gap;
  indicator: Indicator;
  from: number;
  x: number;
}

/** Every single figure that reaches a goal. */
function reachedBy(of: AssessmentView, unit: UnitScore, gap: Gap): Reached[] {
  const byCode = new Map(unit.indicators.map(({ indicator }) => [indicator.code, indicator]));
  return gap.by.flatMap((by: GapBy) => {
    const indicator = byCode.get(by.indicator);
    if (by.x === null || !indicator) return [];
    if (!isPossible(of.scores.assessment.figures, indicator, by)) return [];
    return [{ gap, indicator, from: by.from, x: by.x }];
  });
}

/** How far a figure has to move, as a share of itself. */
const distance = ({ from, x }: Reached): number =>
  Math.abs(x - from) / Math.max(Math.abs(from), 1e-9);

function nearestGoal(of: AssessmentView, unit: UnitScore): UnitLine | undefined {
  const { site } = of.words;
  if (!hasFigureGaps(of, unit)) return undefined;
  const gaps = of.findings?.unit(unit.unit.code).gaps ?? [];
  const [nearest] = gaps
    .filter(({ to }) => to === 'next')
    .flatMap((gap) => reachedBy(of, unit, gap))
    .sort((a, b) => distance(a) - distance(b));
  if (!nearest) return undefined;
  const { gap, indicator, from, x } = nearest;
  const number = (value: number) => of.format.number(value, indicator.decimals);
  return {
    label: site.lineGoal,
    said: {
      text: site.lineGoalOne({
        name: indicator.name,
        from: number(from),
        to: of.format.quantity(x, indicator.unit, indicator.decimals),
        goal: goalText(of, gap),
      }),
      href: anchorOf(of, indicator.code),
    },
  };
}
