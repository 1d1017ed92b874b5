import type { Column } from '../column.ts';
import type { Run } from '../run.ts';
import { type Aggregation, usedScores } from './aggregate.ts';
import { treeOf } from './tree.ts';
import type { VetoEffects } from './vetoes.ts';

/** What the means of an assessment are formed of: tree, weights, scores, factors. */
export function aggregationOf(
  run: Run,
  columns: Column[],
  effects: readonly VetoEffects[],
): Aggregation {
  const { scheme, units } = run.assessment;
  const decimals = scheme.rounding.sum === 'rounded' ? scheme.rounding.indicator : undefined;
  const difficult = scheme.difficulty === 'total' ? '' : scheme.difficulty;
  return {
    scheme,
    branches: treeOf(scheme, columns),
    columns,
    weights: columns.map(weightsOf),
    used: columns.map((column) => usedScores(column, decimals)),
    factorOf: ({ id }, unit) => {
      if (effects[unit]?.zeroed.has(id)) return 0;
      return id === difficult ? (units[unit]?.difficulty ?? 1) : 1;
    },
    notPositive: (branch, child, unit) => {
      const { column } = child;
      const row = column?.rows[column.rowOf[unit] ?? -1];
      const who = units[unit];
      const name = row?.name ?? child.branch?.name ?? '';
      run.report({
        code: 'non-positive',
        text: column === undefined ? 'geometric-category' : 'geometric-indicator',
        params: { unit: who?.name ?? '', child: name, category: branch.name },
        at: column?.figures[unit]?.at,
        place: row?.at.place ?? who?.at.place,
      });
    },
  };
}

/** Weight of a column for each unit; 0 where no row applies. */
function weightsOf({ rows, rowOf }: Column): Float64Array {
  const weights = new Float64Array(rowOf.length);
  for (let unit = 0; unit < rowOf.length; unit += 1) {
    weights[unit] = rows[rowOf[unit] ?? -1]?.weight ?? 0;
  }
  return weights;
}
