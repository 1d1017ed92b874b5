import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import type { RulerMarks } from '../table.ts';
import { peerWords } from '../words/peer-words.ts';
import { rulerPart } from '../words/ruler-note.ts';

/** The ruler at the top of a unit's page. */
export interface UnitRuler {
  scale: Scale;
  marks: RulerMarks;
  /** Scores of those that it is compared with, on 0–100. */
  rivals: readonly number[];
  /** Points that a full score has; the ticks are lettered on that scale. */
  full: number;
  /** What it shows, for those who do not see it. */
  label: string;
  /** Lettering of the three marks. */
  scoreText: string;
  medianText?: string | undefined;
  bestText?: string | undefined;
  /** That it is a part of the scale, where it is one. */
  part?: string | undefined;
}

/** The total of a unit on the scale, with the middle and the best of its peers. */
export function unitRuler(of: AssessmentView, unit: UnitScore): UnitRuler | undefined {
  if (unit.total === null) return undefined;
  const peers = peerWords(of);
  const spread = of.spreads.get(unit.unit.group ?? '')?.total;
  const points = (score: number | undefined) =>
    score === undefined ? '' : of.format.number((score * of.full) / 100, of.scheme.rounding.total);
  const place = (unit.total * 100) / of.full;
  const score = points(place);
  const scale = stretchFor([...(spread?.scores ?? []), place], of.scale);
  const best = spread?.best !== undefined && spread.best > place ? spread.best : undefined;
  return {
    scale,
    full: of.full,
    rivals: spread?.scores ?? [],
    marks: { score: place, median: spread?.median, best },
    label:
      spread?.median === undefined
        ? of.words.site.rulerAlone(unit.unit.name, score)
        : peers.rulerLabel({
            unit: unit.unit.name,
            score,
            median: points(spread.median),
            best: points(spread.best),
          }),
    part: rulerPart(of, scale),
    scoreText: score,
    medianText: spread?.median === undefined ? undefined : peers.rulerMedian(points(spread.median)),
    bestText: best === undefined ? undefined : peers.rulerBest(points(best)),
  };
}
