import { type Anchored, areClose, distance } from '../difference.ts';
import type { Explained, Rule } from '../rule.ts';
import { deviation, mean } from '../statistics.ts';
import { operand } from '../trace/expression.ts';
import { noPeers } from './no-peers.ts';

/**
 * Distance from the peers' mean in standard deviations, positive where better; 0 where the
 * values do not differ.
 */
export function zscoreOf(x: number, centre: Anchored, spread: number, reverse: boolean): number {
  if (spread === 0) return 0;
  return (reverse ? -1 : 1) * (distance(x, centre) / spread);
}

/**
 * Standard score (标准分): mean + sd·(x − m)/s, for a reverse indicator mean + sd·(m − x)/s.
 *
 * m and s are mean and standard deviation (`population` by default, or `sample`) of the values of
 * the comparison group, in the figure's unit; `mean` (50) and `sd` (10) are scores. s = 0 gives
 * the mean. The coefficient is z. Source: METHOD, section 3.
 */
export const zscore: Rule = (context) => {
  const { mean: middle = 50, sd = 10, deviation: kind = 'population' } = context.settings;
  let known: { centre: Anchored; spread: number } | undefined;
  const peers = () => {
    known ??= { centre: mean(context.peers()), spread: deviation(context.peers(), kind) };
    return known;
  };
  return {
    score(_unit, x) {
      if (context.peers().length === 0) return noPeers(context);
      const { centre, spread } = peers();
      const z = zscoreOf(x, centre, spread, context.reverse);
      return { kind: 'scored', score: middle + sd * z, coefficient: z };
    },
    explain(_unit, x): Explained {
      const { centre, spread } = peers();
      const z = zscoreOf(x, centre, spread, context.reverse);
      const apart = distanceExpression(x, centre, context.reverse);
      const expression =
        spread === 0
          ? operand(middle)
          : `${operand(middle)} + ${operand(sd)} * ${apart} / ${operand(spread)}`;
      return {
        steps: [
          { step: 'fact', name: 'peers', value: context.peers().length },
          { step: 'fact', name: 'peer-mean', value: centre.value },
          { step: 'fact', name: 'peer-deviation', value: spread, detail: kind },
          {
            step: 'formula',
            formula: context.reverse ? 'zscore-reverse' : 'zscore',
            expression,
            result: middle + sd * z,
          },
        ],
        expression,
      };
    },
  };
};

function distanceExpression(x: number, centre: Anchored, reverse: boolean): string {
  const [a, m] = [operand(x), operand(centre.value)];
  if (areClose(x, centre.value)) return operand((reverse ? -1 : 1) * distance(x, centre));
  return reverse ? `(${m} - ${a})` : `(${a} - ${m})`;
}
