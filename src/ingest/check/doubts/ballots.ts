import type { Ballot, Indicator } from '../../../model/dataset.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../../tables/reading.ts';
import { median } from '../guards/numbers.ts';
import { doubtAt, placesByCode } from './doubt.ts';
import { oddSum } from './settings.ts';

/** Fewer units than this do not say how many ballots are usual. */
const LEAST = 5;
/** Groups of raters smaller than this may well have twice as many ballots for one unit. */
const FEW = 5;

/** The ballots of one group of raters for one unit. */
interface Box {
  unit: string;
  count: number;
  /** Mean of what was given, 0–1 of the best. */
  mean: number;
}

/**
 * Ballots that were counted twice for one unit, given the wrong way round, or by groups
 * whose weights do not add up. Nothing of a ballot is told.
 */
export function doubtfulBallots(reading: Reading, ballots: readonly Ballot[]): Problem[] {
  const byIndicator = Map.groupBy(ballots, ({ indicator }) => indicator);
  const places = placesByCode(reading);
  return reading.entries.flatMap(({ code, rows: [row] }) => {
    const own = byIndicator.get(code);
    if (!row || !own) return [];
    const byRater = Map.groupBy(own, ({ rater = '' }) => rater);
    const boxes = [...byRater].flatMap(([rater, given]) =>
      oddBoxes(reading, row, { rater, given, places }),
    );
    const upside = isUpsideDown(row, own)
      ? [doubtAt(reading, row.at, { text: 'ballots-upside-down', params: { indicator: row.name } })]
      : [];
    return [...weightsOfRaters(reading, row, [...byRater.keys()]), ...upside, ...boxes];
  });
}

/** Whether far more ballots of all are for the worst of the tiers than for the best. */
function isUpsideDown({ settings }: Indicator, ballots: readonly Ballot[]): boolean {
  const scores = new Map(settings.tiers?.map(({ name, score }) => [name, score]));
  const valid = [...scores.values()].filter((score) => score != null);
  const [best, worst] = [Math.max(...valid), Math.min(...valid)];
  const votesOf = (wanted: number): number =>
    ballots.reduce(
      (sum, { tier = '', votes = 0 }) => sum + (scores.get(tier) === wanted ? votes : 0),
      0,
    );
  return valid.length > 1 && votesOf(worst) >= 20 && votesOf(worst) > 2 * votesOf(best);
}

function weightsOfRaters(
  { scheme, ...reading }: Reading,
  row: Indicator,
  ids: readonly string[],
): Problem[] {
  const weights = scheme.raters.filter(({ id }) => ids.includes(id)).map(({ weight }) => weight);
  const sum = oddSum(weights);
  if (sum === undefined) return [];
  const params = { indicator: row.name, sum };
  return [doubtAt({ scheme, ...reading }, undefined, { text: 'raters-not-whole', params })];
}

function oddBoxes(
  reading: Reading,
  row: Indicator,
  {
    rater,
    given,
    places,
  }: { rater: string; given: readonly Ballot[]; places: ReadonlyMap<string, number> },
): Problem[] {
  const boxes = [...Map.groupBy(given, ({ unit }) => unit)].map(([unit, own]) =>
    boxOf(row, unit, own),
  );
  if (boxes.length < LEAST) return [];
  const usual = median(boxes.map(({ count }) => count));
  const middle = median(boxes.map(({ mean }) => mean));
  const raterName = reading.scheme.raters.find(({ id }) => id === rater)?.name ?? rater;
  return boxes.flatMap(({ unit, count, mean }) => {
    const name = reading.units[places.get(unit) ?? -1]?.name;
    const params = { indicator: row.name, unit: name, rater: raterName };
    if (usual >= FEW && count >= 1.9 * usual)
      return [doubtAt(reading, row.at, { text: 'ballots-unlike-others', params })];
    if (Math.abs(mean - middle) <= 0.4) return [];
    return [doubtAt(reading, row.at, { text: 'ballots-turned', params })];
  });
}

function boxOf(row: Indicator, unit: string, ballots: readonly Ballot[]): Box {
  const tiers = new Map(row.settings.tiers?.map(({ name, score }) => [name, score]));
  const best = Math.max(...[...tiers.values()].map((score) => score ?? 0));
  let [count, valid, sum] = [0, 0, 0];
  for (const { tier = '', votes = 0, rating } of ballots) {
    count += rating === undefined ? votes : 1;
    const score = rating === undefined ? tiers.get(tier) : rating;
    if (score == null) continue;
    const number = rating === undefined ? votes : 1;
    const most = rating === undefined ? best : (row.settings['rating-max'] ?? 100);
    valid += number;
    sum += (number * score) / most;
  }
  return { unit, count, mean: valid === 0 ? Number.NaN : sum / valid };
}
