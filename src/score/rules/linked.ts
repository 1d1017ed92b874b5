import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import type { TraceStep } from '../../model/trace.ts';
import { FAILED } from '../cell.ts';
import { operand } from '../expression.ts';
import { unitFinder } from '../find-unit.ts';
import { compareExact } from '../round.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { rankLineExpression, rankLineScore } from './rank-line.ts';

type Present = Exclude<IndicatorScore, { kind: 'missing' }>;

/** One upper indicator of which `self` has a score, as it counts here. */
interface Entry {
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

function selfOf(upper: Scores | undefined): UnitScore | undefined {
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

function entriesOf(context: Context, upper: Scores, self: UnitScore): Entry[] {
  const { settings, assessment } = context;
  const { first = 100, last = 60 } = settings;
  const find = unitFinder(assessment.units);
  return self.indicators.flatMap((own): Entry[] => {
    if (own.kind === 'missing') return [];
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

/**
 * Share in the upper-level assessment (市考挂钩): Σ share·W·s ÷ Σ share·W over the upper
 * indicators that the unit leads (share 1) or else supports (`support-share`, 0.5).
 *
 * W is the indicator's effective weight there for `self`; s is `self`'s exact score there, filled
 * ones too, or with `from: rank` the score of its place among the indicator's comparison group on
 * the line from `first` to `last` (100 to 60), where filled ones are left out. Indicators missing
 * for `self` are left out; a unit without any is not applicable and always reallocated. The value
 * is the mean. Source: METHOD, section 3.
 */
export const linked: Rule = (context) => {
  const { upper, settings } = context;
  const support = settings['support-share'] ?? 0.5;
  const self = selfOf(upper);
  const entries = upper && self ? entriesOf(context, upper, self) : [];
  const shareOf = ({ leads, supports }: Entry, unit: number) =>
    leads.has(unit) ? 1 : supports.has(unit) ? support : 0;
  const mean = (unit: number) => {
    let sum = 0;
    let weights = 0;
    for (const entry of entries) {
      const share = shareOf(entry, unit);
      sum += share * entry.weight * entry.score;
      weights += share * entry.weight;
    }
    return weights > 0 ? sum / weights : undefined;
  };
  return {
    score(unit) {
      if (self === undefined) {
        reportUpper(context);
        return FAILED;
      }
      const score = mean(unit);
      if (score === undefined) return { kind: 'unrated', reason: 'not-applicable', always: true };
      return { kind: 'scored', score, value: score };
    },
    explain(unit): Explained {
      const own = entries.filter((entry) => shareOf(entry, unit) > 0);
      const steps = own.map((entry): TraceStep => {
        const { indicator, weight, score, place, peers } = entry;
        return {
          step: 'upper',
          assessment: upper?.assessment.id ?? '',
          indicator: indicator.code,
          name: indicator.name,
          role: entry.leads.has(unit) ? 'lead' : 'support',
          share: shareOf(entry, unit),
          weight,
          score,
          ...(place === undefined || peers === undefined ? {} : { place, peers }),
        };
      });
      const { first = 100, last = 60 } = settings;
      const parts = own.map((entry) => {
        const { place, peers } = entry;
        const share = `${operand(shareOf(entry, unit))} * ${operand(entry.weight)}`;
        const score =
          place === undefined || peers === undefined
            ? operand(entry.score)
            : `(${rankLineExpression(place, peers, first, last)})`;
        return { share, term: `${share} * ${score}` };
      });
      const top = parts.map(({ term }) => term).join(' + ');
      const bottom = parts.map(({ share }) => share).join(' + ');
      const expression = `(${top}) / (${bottom})`;
      const formula = settings.from === 'rank' ? 'linked-rank' : 'linked';
      return {
        steps: [...steps, { step: 'formula', formula, expression, result: mean(unit) ?? 0 }],
        expression,
      };
    },
  };
};

/** No `upper` in the scheme, one with errors, or one that does not know `self`. */
function reportUpper({ assessment, upper, report, row }: Context): void {
  const id = assessment.scheme.upper ?? '';
  const text = upper === undefined ? 'upper-has-errors' : 'upper-without-self';
  report({
    code: 'upper-assessment',
    text: id === '' ? 'linked-without-upper' : text,
    params: { upper: id, indicator: row.name },
    place: row.at.place,
  });
}
