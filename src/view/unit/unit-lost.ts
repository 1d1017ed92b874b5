import type { LostPoints } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { ChartPart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { printedLoss, showsPoints } from '../words/unit-points.ts';
import { type LostElsewhere, lostElsewhere } from './lost-elsewhere.ts';

const SHOWN = 10;
/** What points have within them already. */
const IN_POINTS: ReadonlySet<LostElsewhere> = new Set(['difficulty', 'zeroed']);

/** All effective weights make the full score; less where the edition hides indicators. */
const shownWeight = ({ indicators }: UnitScore): number =>
  indicators.reduce((sum, { effectiveWeight }) => sum + effectiveWeight, 0);

/** The weak links as the table of indicators prints them, the most lost points first. */
function printedLinks(of: AssessmentView, unit: UnitScore): LostPoints[] {
  return unit.indicators
    .flatMap((one) => {
      const points = printedLoss(of, one);
      return points === undefined ? [] : [{ code: one.indicator.code, points }];
    })
    .sort((a, b) => b.points - a.points);
}

/** Where the points were lost, the longest bar first; the table of indicators is its twin. */
export function unitLost(of: AssessmentView, unit: UnitScore): ChartPart | undefined {
  const { site } = of.words;
  const names = new Map(unit.indicators.map(({ indicator }) => [indicator.code, indicator.name]));
  const links = printedLinks(of, unit);
  const lost = links.filter(({ points }) => points > 0);
  const all = lost.reduce((sum, { points }) => sum + points, 0);
  const shown = lost.slice(0, SHOWN);
  const [first] = shown;
  if (!first) return undefined;
  let sum = 0;
  const bars = shown.map(({ code, points }) => {
    sum += points;
    return {
      name: names.get(code) ?? code,
      href: `#${of.indicatorAddress(code)}`,
      points,
      text: of.format.number(points, 2),
      cumulative: of.format.percent(sum / all, 1),
    };
  });
  const isPart = Math.abs(shownWeight(unit) - of.full) > 1e-6;
  const apart = lostElsewhere(unit, links)
    .filter((cause) => !showsPoints(of) || !IN_POINTS.has(cause))
    .map((cause) => site.lostAparts[cause]);
  const three = shown.slice(0, 3);
  const title = site.lostChart({
    all: of.format.number(all, 2),
    names: of.format.list(three.map(({ code }) => names.get(code) ?? code)),
    share: of.format.percent(three.reduce((part, { points }) => part + points, 0) / all, 1),
    count: lost.length,
    isPart,
  });
  return {
    id: 'part.lost',
    title: site.lostPointsHead,
    chart: {
      title,
      subtitle: site.lostChartSub(shown.length, of.format.number(of.full), isPart),
      note: apart.length > 0 ? site.lostApart(apart) : undefined,
      twin: 'part.indicators',
      drawing: {
        kind: 'lost',
        bars,
        heads: { points: site.lostHead, cumulative: site.cumulative },
      },
    },
  };
}
