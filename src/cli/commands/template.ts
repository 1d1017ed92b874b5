import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileName } from '../../export/links/file-name.ts';
import { writeXlsx } from '../../export/xlsx/xlsx.ts';
import { messages } from '../../i18n/messages.ts';
import type { Problem } from '../../model/problem.ts';
import { type HandOut, type HandOutBy, handOuts } from '../../year/template.ts';
import { type Run, UsageError } from '../command.ts';
import { assessmentId, load, refuses, unknownAssessment } from '../load.ts';
import { withNewFiles } from '../new-files.ts';
import { requireOut } from '../out/file-place.ts';

/** Makes the workbooks that are handed out to be filled in, one for all or one for each receiver. */
export async function template(run: Run): Promise<number> {
  requireOut(run, { format: 'xlsx' });
  const typed = run.args[0] ?? '';
  const loaded = await load(run, typed, { guards: 'off' });
  const text = messages(loaded.language).year;
  const id = assessmentId(run, typed, loaded.text);
  const assessment = loaded.dataset.assessments.find((one) => one.id === id);
  if (!assessment) {
    if (refuses(run, loaded.dataset.problems, loaded)) return 1;
    throw unknownAssessment(run, typed, loaded.text);
  }
  if (refuses(run, loaded.dataset.problems.filter(stands(id)), loaded)) return 1;
  const by: HandOutBy = (run.texts.get('by') as HandOutBy | undefined) ?? 'all';
  const forms = handOuts(assessment, by, loaded.language);
  if (forms.length === 0) throw new UsageError(text.nothingToFillIn);
  const paths = pathsOf(run, forms, `${assessment.scheme.title}${text.formName}`);
  const taken = paths.filter((path) => existsSync(path));
  if (taken.length > 0) throw new UsageError(text.fileExists(taken));
  await withNewFiles(run, async (add) => {
    for (const [index, { receiver, sheets }] of forms.entries()) {
      const title = `${assessment.scheme.title}${text.formName}${receiver && `（${receiver}）`}`;
      add(paths[index] ?? '', await writeXlsx(sheets, { title }));
    }
  });
  for (const path of paths) await run.output.print(`${path}\n`);
  return 0;
}

/**
 * Missing tables do not stop the command, since the workbooks are there to collect them. Any other
 * error does, because it would make the workbooks wrong.
 */
const NOT_YET: ReadonlySet<string> = new Set(['missing-table', 'column-empty']);

const stands =
  (id: string) =>
  ({ level, code, assessment }: Problem): boolean =>
    level === 'error' && !NOT_YET.has(code) && (assessment === null || assessment === id);

/**
 * The path of each file: `--out` for a single one, and a path below that folder for several, by
 * receiver.
 */
function pathsOf(run: Run, forms: readonly HandOut[], name: string): string[] {
  const out = run.texts.get('out');
  const single = forms.length === 1 && forms[0]?.receiver === '';
  if (single) return [resolve(out ?? `${fileName(name)}.xlsx`)];
  const folder = resolve(out ?? fileName(name));
  const text = messages(run.language ?? 'zh-CN').year;
  return forms.map(({ receiver }) =>
    join(folder, `${fileName(`${name}-${receiver || text.noReceiver}`)}.xlsx`),
  );
}
