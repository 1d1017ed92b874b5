import type { Indicator } from '../../model/dataset.ts';
import { FIGURE_RULES } from '../../model/rules.ts';
import type { Scheme, VetoItem } from '../../model/scheme.ts';
import { findName, isRefused, suggestions } from '../cells/find-name.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { Reading } from '../tables/reading.ts';

/**
 * The scheme with the units and indicators that it names by their codes. Those that are not in the
 * tables are reported.
 */
export function settledScheme(reading: Reading): Scheme {
  const { scheme, units } = reading;
  if (!reading.schemeKnown) return scheme;
  const unit = (key: string, name: string): string => {
    if (units.length === 0) return name;
    const place = findName(reading.unitNames, name);
    if (place === undefined) reportName(reading, { key, name, code: 'unknown-unit' });
    return units[place ?? -1]?.code ?? name;
  };
  const indicator = (name: string): string => {
    if (reading.entries.length === 0) return name;
    const entry = findName(reading.entryNames, name);
    if (!entry) reportName(reading, { key: 'pairs', name, code: 'unknown-indicator' });
    return entry?.code ?? name;
  };
  return {
    ...scheme,
    ...(scheme.self == null ? {} : { self: unit('self', scheme.self) }),
    rivals: scheme.rivals.map((rival) => unit('rivals', rival)),
    vetoes: scheme.vetoes.map((veto) => settledVeto(reading, veto)),
    pairs: scheme.pairs.map(([level, growth]) => [indicator(level), indicator(growth)]),
  };
}

/** An automatic veto with the code of its indicator; one that cannot be judged is reported. */
function settledVeto(reading: Reading, veto: VetoItem): VetoItem {
  const { when } = veto;
  if (when?.indicator === undefined || reading.entries.length === 0) return veto;
  const entry = findName(reading.entryNames, when.indicator);
  if (!entry) {
    reportName(reading, { key: 'vetoes', name: when.indicator, code: 'unknown-indicator' });
    return veto;
  }
  const text = when.missed ? 'veto-missed-no-figure' : 'veto-without-score';
  const isJudged = when.missed
    ? (row: Indicator) => hasFigure(reading, row)
    : ({ settings }: Indicator) => settings.rule !== 'none' && settings.into === undefined;
  if (!entry.rows.every(isJudged)) {
    const params = { name: veto.name, indicator: entry.name };
    reading.problems.push(
      locatedProblem(
        { level: 'error', code: 'wrong-type', text, params },
        { assessment: reading.id, file: 'scheme.yaml', found: when.indicator },
      ),
    );
  }
  return { ...veto, when: { ...when, indicator: entry.code } };
}

/** Whether a row has one figure with a better direction, that may miss a target. */
const hasFigure = ({ undirected }: Reading, row: Indicator): boolean =>
  FIGURE_RULES.has(row.settings.rule) &&
  row.direction !== 'interval' &&
  !undirected.has(row) &&
  (row.settings.periods ?? []).length === 0;

function reportName(
  reading: Reading,
  about: { key: string; name: string; code: 'unknown-unit' | 'unknown-indicator' },
): void {
  const { key, name, code } = about;
  const names = code === 'unknown-unit' ? reading.unitNames : reading.entryNames;
  if (isRefused(names, name)) return;
  reading.problems.push(
    locatedProblem(
      {
        level: 'error',
        code,
        text: `${code}-in-scheme`,
        params: { key, nearest: suggestions(names, name) },
      },
      { assessment: reading.id, file: 'scheme.yaml', found: name },
    ),
  );
}
