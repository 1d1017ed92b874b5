import { compare as compareScores } from '../../archive/compare/compare.ts';
import { type LaidOut, layOut, parseVersion } from '../../archive/data-version.ts';
import { archiveOf } from '../../archive/seal-versions.ts';
import { messages } from '../../i18n/messages.ts';
import { problemLines } from '../../i18n/problem-lines.ts';
import { readDataset } from '../../ingest/read-dataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import { type Run, UsageError } from '../command.ts';
import { compareJson } from '../compare/compare-json.ts';
import {
  assessmentsToCompare,
  type Offered,
  type ToCompare,
} from '../compare/compared-assessments.ts';
import { correctionNotice } from '../compare/correction-notice.ts';
import { type Compared, differenceLines } from '../compare/difference-lines.ts';
import { leaveOutBroken, type WithoutBroken } from '../leave-out-broken.ts';
import { errorsIn } from '../load.ts';
import { requireOut } from '../out/file-place.ts';

/** What changed between two versions of the data, and whose results changed because of it. */
export async function compare(asked: Run): Promise<number> {
  const [first = '', second = ''] = asked.args;
  const written = asked.texts.get('format');
  if (written === 'docx' || written === 'html') requireOut(asked, { format: written });
  const before = await readVersion(asked, first);
  const after = await readVersion(asked, second);
  const run = { ...asked, language: asked.language ?? after.dataset.site.language };
  const wanted = assessmentsToCompare(before, after);
  if (wanted.pairs.length === 0)
    throw new UsageError(messages(run.language ?? 'zh-CN').archive.noCommonAssessment);
  const left = soundVersion(
    run,
    before,
    wanted.pairs.map(([id]) => id),
  );
  const right = soundVersion(
    run,
    after,
    wanted.pairs.map(([, id]) => id),
  );
  if (!left || !right) return 1;
  const compared = wanted.pairs.flatMap((pair) => comparedPair(pair, left, right));
  const format = run.texts.get('format') ?? 'table';
  if (format === 'json') {
    await run.output.print(`${JSON.stringify(compareJson(compared, wanted), null, 1)}\n`);
    return 0;
  }
  for (const line of onlyLines(run, wanted)) await run.output.print(`${line}\n`);
  if (format === 'docx' || format === 'html')
    return correctionNotice(run, { compared, dataset: right.dataset, format });
  await printTables(run, compared, wanted);
  return 0;
}

/** Lists assessments that only one version has, so that nothing can be compared with them. */
function onlyLines(run: Run, { onlyBefore, onlyAfter }: ToCompare): string[] {
  const text = messages(run.language ?? 'zh-CN').archive;
  const [first = '', second = ''] = run.args;
  return [
    ...(onlyBefore.length > 0 ? [text.onlyIn(first, onlyBefore)] : []),
    ...(onlyAfter.length > 0 ? [text.onlyIn(second, onlyAfter)] : []),
  ];
}

async function printTables(
  run: Run,
  compared: readonly Compared[],
  { onlyBefore, onlyAfter }: ToCompare,
): Promise<void> {
  const named = compared.length + onlyBefore.length + onlyAfter.length > 1;
  for (const one of compared) {
    if (named) await run.output.print(`${one.id}\n`);
    await run.output.print(`${differenceLines(one, run.language ?? 'zh-CN').join('\n')}\n`);
  }
}

interface Version extends Offered {
  typed: string;
  dataset: Dataset;
}

async function readVersion(run: Run, typed: string): Promise<Version> {
  if (run.texts.get('format') !== 'json')
    run.output.note(`${messages(run.language ?? 'zh-CN').cli.readingVersion(typed)}\n`);
  const version = parseVersion(typed);
  const places = { archive: archiveOf(run.data), data: run.data };
  const found: LaidOut | undefined = layOut(version, places);
  if (!found) throw new UsageError(messages(run.language ?? 'zh-CN').archive.noVersion(typed));
  try {
    const only = version.assessment;
    const dataset = await readDataset(found.data, {
      ...(only !== undefined && { only }),
      rulesOf: found.rulesOf,
      guards: 'off',
    });
    const broken = errorsIn(dataset.problems).flatMap(({ assessment }) => assessment ?? []);
    const ids = [...new Set([...dataset.assessments.map(({ id }) => id), ...broken])];
    const year = version.kind === 'sealed' ? Number(version.name.slice(0, 4)) : undefined;
    return { typed, dataset, ids, only, year };
  } finally {
    found.remove();
  }
}

/**
 * Scores one version as far as it is to be compared. Prints the errors and returns undefined if
 * there are any in that part.
 */
function soundVersion(
  run: Run,
  { typed, dataset }: Version,
  ids: readonly string[],
): WithoutBroken | undefined {
  const language = run.language ?? 'zh-CN';
  const part = leaveOutBroken(dataset, (id) => ids.includes(id));
  const errors = errorsIn(part.problems);
  if (errors.length === 0) return part;
  run.output.complain(`${messages(language).archive.versionHasErrors(typed)}\n`);
  for (const line of problemLines(errors, language)) run.output.complain(`${line}\n`);
  return undefined;
}

function comparedPair(
  [first, id]: ToCompare['pairs'][number],
  left: WithoutBroken,
  right: WithoutBroken,
): Compared[] {
  const before = left.scored.get(first);
  const after = right.scored.get(id);
  return before && after ? [{ id, difference: compareScores(before, after), before, after }] : [];
}
