import type { TraceStep } from '../../model/trace.ts';
import { FAILED } from '../cell.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { operand } from '../trace/expression.ts';
import { type Entry, entriesOf, selfOf } from './linked-entries.ts';
import { rankLineEnds, rankLineExpression } from './rank-line.ts';

/** An upper indicator with the share that a unit has in it. */
interface Shared extends Entry {
  share: number;
  role: 'lead' | 'support';
}

/** Σ share·W·s ÷ Σ share·W; undefined without any share. */
function weightedMean(entries: readonly Shared[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { share, weight, score } of entries) {
    sum += share * weight * score;
    weights += share * weight;
  }
  return weights > 0 ? sum / weights : undefined;
}

/**
 * Share in the upper-level assessment (市考挂钩): Σ share·W·s ÷ Σ share·W over the upper
 * indicators that the unit leads (share 1) or else supports (`support-share`, 0.5).
 *
 * W is the indicator's effective weight there for `self`; s is `self`'s exact score there, filled
 * ones too, or with `from: rank` the score of its place among the indicator's comparison group on
 * the line from `first` to `last` (marks; 100 to 60 of 100), where filled ones are left out. Indicators missing
 * for `self` are left out; a unit without any is not applicable and always reallocated. The value
 * is the mean. Source: METHOD, section 3.
 */
export const linked: Rule = (context) => {
  const { upper, settings } = context;
  const support = settings['support-share'] ?? 0.5;
  const self = selfOf(upper);
  const entries = upper && self ? entriesOf(context, upper, self) : [];
  const sharedBy = (unit: number): Shared[] =>
    entries.flatMap((entry): Shared[] => {
      if (entry.leads.has(unit)) return [{ ...entry, share: 1, role: 'lead' }];
      const supports = entry.supports.has(unit) && support > 0;
      return supports ? [{ ...entry, share: support, role: 'support' }] : [];
    });
  return {
    score(unit) {
      if (self === undefined) {
        reportUpper(context);
        return FAILED;
      }
      const score = weightedMean(sharedBy(unit));
      if (score === undefined) return { kind: 'unrated', reason: 'not-applicable', always: true };
      return { kind: 'scored', score, value: score };
    },
    explain: (unit) => explainMean(context, sharedBy(unit)),
  };
};

function upperStep(context: Context, entry: Shared): TraceStep {
  const { indicator, role, share, weight, score, place, peers } = entry;
  return {
    step: 'upper',
    assessment: context.upper?.assessment.id ?? '',
    indicator: indicator.code,
    name: indicator.name,
    role,
    share,
    weight,
    score,
    ...(place === undefined || peers === undefined ? {} : { place, peers }),
  };
}

function explainMean(context: Context, entries: readonly Shared[]): Explained {
  const { from } = context.settings;
  const { lines } = rankLineEnds(context);
  const shares = entries.map(({ share, weight }) => `${operand(share)} * ${operand(weight)}`);
  const terms = entries.map(({ score, place, peers }, at) => {
    const line = place === undefined || peers === undefined;
    const number = line ? operand(score) : `(${rankLineExpression(place, peers, lines)})`;
    return `${shares[at]} * ${number}`;
  });
  const expression = `(${terms.join(' + ')}) / (${shares.join(' + ')})`;
  const formula = from === 'rank' ? 'linked-rank' : 'linked';
  const result = weightedMean(entries) ?? 0;
  const steps = entries.map((entry) => upperStep(context, entry));
  return { steps: [...steps, { step: 'formula', formula, expression, result }], expression };
}

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
