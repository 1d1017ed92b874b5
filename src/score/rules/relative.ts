import { FAILED } from '../cell.ts';
import type { Context, Explained, Rule } from '../rule.ts';
import { cellOfValue, names } from '../target.ts';
import { operand } from '../trace/expression.ts';
import { noPeers } from './no-peers.ts';

/** 100·x / best, reverse 100·best / x; both > 0. */
export function relativeScore(x: number, best: number, reverse: boolean): number {
  return reverse ? (100 * best) / x : (100 * x) / best;
}

function reportNotPositive(context: Context, unit: number): void {
  context.report({
    code: 'non-positive',
    text: 'relative-value',
    params: names(context, unit),
    ...cellOfValue(context.figureOf(unit)),
    place: context.row.at.place,
  });
}

/**
 * Ratio to the best (与最优值之比): 100·x / best, for a reverse indicator 100·best / x.
 *
 * The best is the highest (reverse: lowest) value of the comparison group; x and all values of
 * the group must be > 0, one that is not makes the whole comparison an error. A filled previous
 * value is not among the peers and may score above 100. Source: METHOD, section 3.
 */
export const relative: Rule = (context) => {
  const bestOf = (peers: Float64Array) => peers[context.reverse ? 0 : peers.length - 1] ?? 0;
  let holders: string[] | undefined;
  return {
    score(unit, x) {
      const peers = context.peers();
      if (peers.length === 0) return noPeers(context);
      if ((peers[0] ?? 0) <= 0) {
        for (const peer of context.peerUnits((value) => value <= 0)) {
          reportNotPositive(context, peer);
        }
      }
      if (x <= 0) reportNotPositive(context, unit);
      if (x <= 0 || (peers[0] ?? 0) <= 0) return FAILED;
      return { kind: 'scored', score: relativeScore(x, bestOf(peers), context.reverse) };
    },
    explain(_unit, x): Explained {
      const best = bestOf(context.peers());
      holders ??= holdersOf(context, best);
      const [a, b] = [operand(x), operand(best)];
      const expression = context.reverse ? `100 * ${b} / ${a}` : `100 * ${a} / ${b}`;
      const formula = context.reverse ? 'relative-reverse' : 'relative';
      const result = relativeScore(x, best, context.reverse);
      return {
        steps: [
          { step: 'fact', name: 'best', value: best, units: holders },
          { step: 'formula', formula, expression, result },
        ],
        expression,
      };
    },
  };
};

function holdersOf(context: Context, best: number): string[] {
  const units = context.peerUnits((value) => value === best);
  return units.map((unit) => context.assessment.units[unit]?.name ?? '');
}
