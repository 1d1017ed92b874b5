import { analyse } from '../../analyse/analyse.ts';
import { methodRanks } from '../../analyse/firmness/method-ranks.ts';
import { rankIntervals } from '../../analyse/firmness/rank-intervals.ts';
import { withShownNames } from '../../edition/shown-names.ts';
import { findingsJson } from '../../export/findings-json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scores } from '../../model/scores.ts';
import { scoreAll } from '../../report.ts';
import { type Run, UsageError } from '../command.ts';
import { assessmentId, type Loaded, load, refuses } from '../load.ts';
import { findingsTables } from '../print/findings-tables.ts';
import { theAssessment, theUnit } from '../the-assessment.ts';

/**
 * Prints the analysis of one assessment, for all its units or for one. Includes other years and
 * levels if they have no errors; only errors of this assessment and its upper one stop it.
 */
export async function findings(run: Run): Promise<number> {
  const loaded = await load(run, undefined);
  const { text, language } = loaded;
  const asOf = asOfDay(run, loaded);
  const id = assessmentId(run, run.args[0] ?? '', text);
  const named = withShownNames(loaded.dataset, loaded.language);
  const { scored, problems } = scoreAll(named, run.switches.has('draft'));
  if (refuses(run, concerning(problems, id, loaded), loaded)) return 1;
  const sound = withoutErrors(scored, problems);
  const scores = theAssessment(run, sound, text);
  const wanted = run.args[1];
  const unit = wanted === undefined ? undefined : theUnit(scores, wanted, text);
  const found = analyse(sound, id, { asOf });
  if (run.texts.get('format') === 'json') {
    const units = unit ? [unit.unit.code] : found.unitCodes;
    const firmness = unit
      ? undefined
      : { intervals: rankIntervals(scores), methods: methodRanks(scores) };
    for (const part of findingsJson(found, units, firmness)) await run.output.print(part);
    return 0;
  }
  const tables = findingsTables(sound, found, language);
  const shown = (unit ? tables.unit(unit) : tables.overview()).filter((lines) => lines.length > 0);
  await run.output.print(`${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return 0;
}

function asOfDay(run: Run, { text }: Loaded): string | undefined {
  const day = run.texts.get('as-of');
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime());
  if (!real || date.toISOString().slice(0, 10) !== day) throw new UsageError(text.badDate(day));
  return day;
}

/** Problems of an assessment, of its upper one and of the folder as a whole. */
function concerning(problems: readonly Problem[], id: string, { dataset }: Loaded): Problem[] {
  const upper = dataset.assessments.find((one) => one.id === id)?.scheme.upper;
  return problems.filter(
    ({ assessment }) => assessment === null || assessment === id || assessment === upper,
  );
}

function withoutErrors(
  scored: ReadonlyMap<string, Scores>,
  problems: readonly Problem[],
): Map<string, Scores> {
  const broken = new Set(
    problems.filter(({ level }) => level === 'error').map(({ assessment }) => assessment),
  );
  return new Map([...scored].filter(([id]) => !broken.has(id)));
}
