import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import { unitFinder } from '../find-unit.ts';
import { compareExact } from '../round.ts';
import type { Context } from '../rule.ts';
import { rankLineEnds, rankLineScore } from './rank-line.ts';

type Present = Exclude<IndicatorScore, { kind: 'missing' }>;

/** One upper indicator of which `self` has a score, as it counts here. */
export interface Entry {
  indicator: Indicator;
  weight: number;
  score: number;
  place?: number;
  peers?: number;
  /** Places of the lower units that lead and that support it. */
  leads: ReadonlySet<number | undefined>;
  supports: ReadonlySet<number | undefined>;
}

/** Rules and kinds whose value is no figure to be compared: they are placed by their score. */
const BY_SCORE = ['tiers', 'votes', 'ratings', 'deduction'];

function byScore({ direction, settings }: Indicator): boolean {
  return (
    direction === 'interval' || BY_SCORE.includes(settings.rule) || settings.periods !== undefined
  );
}

export function selfOf(upper: Scores | undefined): UnitScore | undefined {
  const self = upper?.assessment.scheme.self;
  if (upper === undefined || self === null || self === undefined) return undefined;
  const place = unitFinder(upper.assessment.units)(self);
  return upper.units.find(({ unit }) => unit === upper.assessment.units[place ?? -1]);
}

/** Place of `self` in one indicator among its comparison group, and how many have a value. */
function placeOf(upper: Scores, self: UnitScore, own: Present): { place: number; peers: number } {
  const { code, settings, direction } = own.indicator;
  const scores = byScore(own.indicator);
  const figure = ({ value, scoreExact }: Present) =>
    scores || typeof value !== 'number' ? scoreExact : value;
  let better = 0;
  let peers = 0;
  for (const { unit, indicators } of upper.units) {
    if (settings.compare === 'group' && unit.group !== self.unit.group) continue;
    const other = indicators.find(({ indicator }) => indicator.code === code);
    if (other?.kind !== 'scored') continue;
    peers += 1;
    const [a, b] = [figure(other), figure(own)];
    const order = scores ? compareExact(a, b) : a - b;
    if (!scores && direction === 'reverse' ? order < 0 : order > 0) better += 1;
  }
  return { place: better + 1, peers };
}

/** What `self` has a score for in the upper assessment, with its weight, score and owners. */
export function entriesOf(context: Context, upper: Scores, self: UnitScore): Entry[] {
  const { settings, assessment } = context;
  const { first, last } = rankLineEnds(context);
  const find = unitFinder(assessment.units);
  return self.indicators.flatMap((own): Entry[] => {
    if (own.kind === 'missing' || own.into !== undefined) return [];
    const { indicator, effectiveWeight: weight } = own;
    const leads = new Set(indicator.lead.map(({ text }) => find(text)));
    const supports = new Set(indicator.support.map(({ text }) => find(text)));
    const entry = { indicator, weight, leads, supports };
    if (settings.from !== 'rank') return [{ ...entry, score: own.scoreExact }];
    if (own.kind === 'filled') return [];
    const { place, peers } = placeOf(upper, self, own);
    return [{ ...entry, place, peers, score: rankLineScore(place, peers, first, last) }];
  });
}
