import type { Indicator } from '../../model/dataset.ts';
import { FIGURE_RULES } from '../../model/rules.ts';
import type { Report } from '../report-problem.ts';
import { cellsOf } from './formula.ts';
import { type FormulaRows, formulaOf } from './formula-rows.ts';

const hasPeriods = ({ settings: { periods } }: Indicator): boolean => (periods ?? []).length > 0;

/**
 * Reports what is wrong with the formulas themselves: text that is none, codes that nobody has or
 * that hold no figures, periods, and circles. The codes that cannot be worked out.
 */
export function checkFormulas(
  given: FormulaRows,
  circles: readonly string[],
  report: Report,
): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const [code, rows] of given.rows) {
    for (const row of rows) {
      if (row.settings.formula === undefined) continue;
      if (isSound(given, row, circles.includes(code), report)) continue;
      broken.add(code);
    }
  }
  return broken;
}

function isSound(given: FormulaRows, row: Indicator, circle: boolean, report: Report): boolean {
  const { formula: text = '' } = row.settings;
  const tell = (
    code: 'formula-error' | 'unknown-indicator',
    words: string,
    params: Record<string, string | string[]> = {},
  ): false => {
    const at = row.settingsAt.formula ?? row.at;
    report({ code, text: words, params: { indicator: row.name, ...params }, at, found: text });
    return false;
  };
  const formula = formulaOf(row);
  if (formula === undefined) return tell('formula-error', 'formula-unreadable', { formula: text });
  const cells = cellsOf(formula);
  const unknown = cells.find(({ code }) => given.codeOf(code) === undefined);
  if (unknown !== undefined) {
    const known = [...given.rows.keys()].slice(0, 12);
    return tell('unknown-indicator', 'formula-unknown-code', { code: unknown.code, known });
  }
  if (circle) return tell('formula-error', 'formula-circle');
  if (hasPeriods(row)) return tell('formula-error', 'formula-with-periods');
  for (const cell of cells) {
    for (const input of given.rows.get(given.codeOf(cell.code) ?? '') ?? []) {
      const params = { input: input.name };
      if (!FIGURE_RULES.has(input.settings.rule)) {
        return tell('formula-error', 'formula-without-figures', params);
      }
      if (hasPeriods(input)) return tell('formula-error', 'formula-of-periods', params);
    }
  }
  return true;
}
