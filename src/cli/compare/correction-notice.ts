import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { registeredReasons } from '../../archive/compare/registered-reasons.ts';
import { causesOf } from '../../archive/compare/why-moved.ts';
import { fingerprint, fingerprintOfYears } from '../../archive/fingerprint.ts';
import { correction } from '../../briefing/kinds/correction.ts';
import { makeDocument } from '../../export/article/document-files.ts';
import { fileName } from '../../export/links/file-name.ts';
import { messages } from '../../i18n/messages.ts';
import { toolVersion } from '../../integration/project.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Language } from '../../model/site.ts';
import { makeReport } from '../../report.ts';
import { factsByAssessment } from '../../view/documents/facts-by-assessment.ts';
import { type Run, UsageError } from '../command.ts';
import { documentPage } from '../document-page.ts';
import { withNewFiles } from '../new-files.ts';
import { causeText } from './cause-text.ts';
import type { Compared } from './difference-lines.ts';
import { cellTable, unitTable } from './difference-tables.ts';

interface Notice {
  compared: readonly Compared[];
  /** The later version. */
  dataset: Dataset;
  format: 'docx' | 'html';
}

/** Writes the 更正通知 of one assessment. Says so and writes no file if nothing differs. */
export async function correctionNotice(
  run: Run,
  { compared, dataset, format }: Notice,
): Promise<number> {
  const language = run.language ?? dataset.site.language;
  const text = messages(language).archive;
  const changed = compared.map(withoutReasons).filter(({ difference }) => !difference.equal);
  const [one] = changed;
  if (!one) {
    await run.output.print(`${text.noticeEqual}\n`);
    return 0;
  }
  if (changed.length > 1) throw new UsageError(text.noticeOne);
  const page = await pageOf(one, dataset, language);
  const outcome = await makeDocument(page);
  if (outcome.kind === 'refused') throw new Error(`notice refused: ${outcome.problems[0]?.found}`);
  const path = placeOf(
    run,
    `${fileName(text.noticeTitle(one.after.assessment.scheme.title))}.${format}`,
  );
  const content = format === 'docx' ? outcome.files.docx : outcome.files.single;
  await withNewFiles(run, async (add) => add(path, content));
  await run.output.print(`${text.noticeMade(path)}\n`);
  return 0;
}

/** Leaves out the column of reasons: the table of corrections in a notice gives them. */
function withoutReasons({ difference, ...compared }: Compared): Compared {
  const cells = difference.cells.filter(({ table }) => table !== 'changes');
  const equal = cells.length === 0 && difference.units.length === 0;
  return { ...compared, difference: { ...difference, cells, equal } };
}

function pageOf({ id, difference, before, after }: Compared, dataset: Dataset, language: Language) {
  const { report } = makeReport(dataset, {
    draft: false,
    edition: 'office',
    language,
    version: toolVersion(),
    fingerprint: { ofYear: fingerprint, ofAll: fingerprintOfYears },
  });
  const facts = factsByAssessment(report).get(id);
  if (!facts) throw new Error(`${id} was scored, yet is not in the report`);
  const causes = (unit: (typeof difference.units)[number]) => causesOf(unit, before, after);
  const others = difference.units
    .filter(({ ownChanged }) => !ownChanged)
    .map((unit) => ({
      unit: facts.unit(unit.code)?.unit.name ?? unit.code,
      why: causeText(causes(unit), after, language),
    }));
  const { head, rows } = unitTable(difference.units, { scores: after, causes }, language);
  const registered = registeredReasons(difference.cells, before.assessment, after.assessment);
  const { archive } = messages(language);
  const places = cellTable(registered.open, after, language).rows;
  return documentPage(
    facts,
    correction(facts, {
      reasons: registered.rows,
      open: [...new Set(places.map((row) => archive.noticePlace(placeParts(row))))],
      cells: cellTable(difference.cells, after, language),
      units: { head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) },
      others,
    }),
  );
}

/** 区水利局预算执行率; where neither unit nor indicator is known, the table and its field. */
function placeParts([table = '', unit = '', indicator = '', field = '']: readonly string[]) {
  const named = [unit, indicator].filter((text) => text !== '');
  return named.length > 0 ? named : [table, field];
}

/** `--out` as given, or inside it where it is a folder. */
function placeOf(run: Run, name: string): string {
  const out = run.texts.get('out');
  if (out === undefined) return resolve(name);
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  return isFolder ? join(resolve(out), name) : resolve(out);
}
