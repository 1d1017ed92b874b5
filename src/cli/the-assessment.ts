import type { CliMessages } from '../i18n/messages.ts';
import { nearest } from '../ingest/cells/nearest.ts';
import type { IndicatorScore, Scores, UnitScore } from '../model/scores.ts';
import { type Run, UsageError } from './command.ts';
import { assessmentId, unknownAssessment } from './load.ts';

/** The scores of the assessment that the command names. */
export function theAssessment(
  run: Run,
  scored: ReadonlyMap<string, Scores>,
  text: CliMessages,
): Scores {
  const typed = run.args[0] ?? '';
  const scores = scored.get(assessmentId(run, typed, text));
  if (scores === undefined) throw unknownAssessment(run, typed, text);
  return scores;
}

/** A unit by code, name, short name or alias. */
export function theUnit(scores: Scores, typed: string, text: CliMessages): UnitScore {
  const named = scores.units.map((one) => ({
    one,
    names: [one.unit.code, one.unit.name, one.unit.short ?? '', ...one.unit.aliases],
  }));
  const found = find(named, typed);
  if (found) return found;
  const names = named.flatMap((entry) => entry.names);
  throw new UsageError(text.unknownUnit(typed, nearest(typed, names, 1)[0]));
}

/** An indicator of a unit by code or name. */
export function theIndicator(unit: UnitScore, typed: string, text: CliMessages): IndicatorScore {
  const named = unit.indicators.map((one) => ({
    one,
    names: [one.indicator.code, one.indicator.name],
  }));
  const found = find(named, typed);
  if (found) return found;
  const names = named.flatMap((entry) => entry.names);
  throw new UsageError(text.unknownIndicator(typed, nearest(typed, names, 1)[0]));
}

/** Looks for codes first, then for names, then for short names and aliases. */
function find<T>(named: readonly { one: T; names: string[] }[], typed: string): T | undefined {
  const depth = Math.max(...named.map(({ names }) => names.length));
  for (let place = 0; place < depth; place++) {
    const found = named.find(({ names }) => names[place] === typed);
    if (found) return found.one;
  }
  return undefined;
}
