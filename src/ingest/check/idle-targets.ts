import { cellAddress } from '../../model/address.ts';
import type { Indicator } from '../../model/dataset.ts';
import { TARGET_RULES } from '../../model/rules.ts';
import { findName } from '../cells/find-name.ts';
import { foldWidth } from '../cells/fold-width.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { settingFinding } from '../scheme/parse-setting.ts';
import type { Reading } from '../tables/reading.ts';

/** Rules that score by the target. */
function usesTarget({ settings }: Indicator): boolean {
  const { rule, on, bounds } = settings;
  if (rule === 'efficacy') return bounds === 'target';
  if (rule === 'segments') return on === 'completion';
  return TARGET_RULES.has(rule);
}

const ASKED = /\[([^[\]]*)\.\s*(?:target|目标值)\s*\]/gi;

/** Codes whose target a formula or an automatic veto asks for. */
function askedCodes({ entries, entryNames, scheme }: Reading): Set<string> {
  const formulas = entries.flatMap(({ rows }) =>
    rows.flatMap(({ settings }) => settings.formula ?? []),
  );
  const named = formulas.flatMap((formula) =>
    [...foldWidth(formula).matchAll(ASKED)].map(([, code = '']) => code),
  );
  const missed = scheme.vetoes.flatMap(({ when }) =>
    when?.missed && when.indicator !== undefined ? [when.indicator] : [],
  );
  return new Set([...named, ...missed].flatMap((one) => findName(entryNames, one)?.code ?? []));
}

/** A target in a row that neither its rule, nor a formula, nor a veto asks for has no effect. */
export function checkIdleTargets(reading: Reading): void {
  const asked = askedCodes(reading);
  for (const { code, rows } of reading.entries) {
    if (asked.has(code)) continue;
    for (const row of rows) {
      const at = row.settingsAt.target;
      if (at === undefined || usesTarget(row)) continue;
      const { rule, bounds, curve, target } = row.settings;
      const finding = settingFinding(
        'idle-setting',
        'setting-idle',
        'target',
        { indicator: row.name, rule, bounds, curve },
        'warning',
      );
      const cell = at.row && at.column ? cellAddress(at.row, at.column) : null;
      const found = target === undefined ? null : String(target);
      const problem = locatedProblem(finding, { assessment: reading.id, ...at.place, found });
      reading.problems.push({ ...problem, cell });
    }
  }
}
