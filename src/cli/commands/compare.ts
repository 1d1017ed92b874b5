import { compare as compareScores } from '../../archive/compare.ts';
import { type LaidOut, layOut, parseVersion } from '../../archive/data-version.ts';
import { archiveOf } from '../../archive/seal-versions.ts';
import { messages } from '../../i18n/messages.ts';
import { readDataset } from '../../ingest/read-dataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Scores } from '../../model/scores.ts';
import { scoreAll } from '../../report.ts';
import { type Run, UsageError } from '../command.ts';
import { correctionNotice } from '../correction-notice.ts';
import { type Compared, differenceLines } from '../difference-lines.ts';
import { errorsIn } from '../load.ts';
import { problemLines } from '../problem-lines.ts';

/** What changed between two versions of the data, and whose results changed because of it. */
export async function compare(run: Run): Promise<number> {
  const [first = '', second = ''] = run.args;
  const before = await versionOf(run, first);
  const after = await versionOf(run, second);
  if (!before || !after) return 1;
  const compared = pairs(run, before, after);
  const format = run.texts.get('format') ?? 'table';
  if (format === 'docx' || format === 'html')
    return correctionNotice(run, { compared, dataset: after.dataset, format });
  if (format === 'json') await run.output.print(`${JSON.stringify(asJson(compared), null, 1)}\n`);
  else await printTables(run, compared);
  return 0;
}

async function printTables(run: Run, compared: readonly Compared[]): Promise<void> {
  for (const one of compared) {
    if (compared.length > 1) await run.output.print(`${one.id}\n`);
    await run.output.print(`${differenceLines(one, run.language ?? 'zh-CN').join('\n')}\n`);
  }
}

interface Versioned {
  dataset: Dataset;
  scored: ReadonlyMap<string, Scores>;
  only: string | undefined;
}

async function versionOf(run: Run, typed: string): Promise<Versioned | undefined> {
  const language = run.language ?? 'zh-CN';
  const text = messages(language).archive;
  const version = parseVersion(typed);
  const places = { archive: archiveOf(run.data), data: run.data };
  const found: LaidOut | undefined = layOut(version, places);
  if (!found) throw new UsageError(text.noVersion(typed));
  try {
    const only = version.assessment;
    const dataset = await readDataset(found.data, only === undefined ? {} : { only });
    const { scored, problems } = scoreAll(dataset, false);
    const errors = errorsIn(problems);
    if (errors.length === 0) return { dataset, scored, only };
    run.output.complain(`${text.versionHasErrors(typed)}\n`);
    for (const line of problemLines(errors, language)) run.output.complain(`${line}\n`);
    return undefined;
  } finally {
    found.remove();
  }
}

/** Assessments that both versions have; two named ones are compared whatever their years. */
function pairs(run: Run, before: Versioned, after: Versioned): Compared[] {
  const named = before.only !== undefined && after.only !== undefined;
  const ids = named ? [after.only ?? ''] : [...after.scored.keys()];
  const wanted = ids.filter((id) => !after.only || id === after.only);
  const found = wanted.flatMap((id) => {
    const left = before.scored.get(named ? (before.only ?? '') : id);
    const right = after.scored.get(id);
    if (!left || !right || (before.only && !named && before.only !== id)) return [];
    return [{ id, difference: compareScores(left, right), before: left, after: right }];
  });
  if (found.length === 0)
    throw new UsageError(messages(run.language ?? 'zh-CN').archive.noCommonAssessment);
  return found;
}

/** One assessment as it is; several with the assessment named in each entry. */
function asJson(compared: readonly Compared[]): unknown {
  const [one] = compared;
  const only = one && compared.length === 1;
  const named = <T>(id: string, entry: T) => (only ? entry : { assessment: id, ...entry });
  return {
    equal: compared.every(({ difference }) => difference.equal),
    cells: compared.flatMap(({ id, difference }) =>
      difference.cells.map((cell) => named(id, cell)),
    ),
    units: compared.flatMap(({ id, difference }) =>
      difference.units.map(({ groupRank: _groupRank, ...unit }) => named(id, unit)),
    ),
  };
}
