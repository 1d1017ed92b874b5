import type { Assessment } from '../../model/dataset.ts';
import { cellsOf } from '../../score/formula/formula.ts';
import { formulaOf, formulaRows } from '../../score/formula/formula-rows.ts';

/** What formulas of an assessment take: codes by field, and the code that one means by a name. */
export interface Taken {
  value: ReadonlySet<string>;
  target: ReadonlySet<string>;
  previous: ReadonlySet<string>;
  codeOf: (written: string) => string | undefined;
}

export function takenByFormulas(assessment: Assessment): Taken {
  const { rows, codeOf } = formulaRows(assessment);
  const codes = {
    value: new Set<string>(),
    target: new Set<string>(),
    previous: new Set<string>(),
  };
  for (const row of [...rows.values()].flat()) {
    const formula = formulaOf(row);
    for (const cell of formula ? cellsOf(formula) : []) {
      const code = codeOf(cell.code);
      if (code !== undefined) codes[cell.field].add(code);
    }
  }
  return { ...codes, codeOf };
}
