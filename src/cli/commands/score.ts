import { withShownNames } from '../../edition/shown-names.ts';
import { writeCsv } from '../../export/csv.ts';
import { scoreJson } from '../../export/score-json.ts';
import { formatOf } from '../../i18n/format.ts';
import type { Scores } from '../../model/scores.ts';
import { scoreAll } from '../../report.ts';
import type { Run } from '../command.ts';
import { type Loaded, load, refuses } from '../load.ts';
import { scoreColumns } from '../print/score-table.ts';
import { textTable } from '../print/text-table.ts';
import { theAssessment } from '../the-assessment.ts';

/**
 * The ranking of one assessment as a table for the terminal, as CSV or as JSON. What programs read has
 * the words and names of the tables, whatever the language.
 */
export async function score(run: Run): Promise<number> {
  const loaded = await load(run, run.args[0]);
  const format = run.texts.get('format') ?? 'table';
  const isForReaders = format !== 'json';
  const data = isForReaders ? withShownNames(loaded.dataset, loaded.language) : loaded.dataset;
  const { scored, problems } = scoreAll(data, run.switches.has('draft'));
  if (refuses(run, problems, loaded)) return 1;
  const scores = theAssessment(run, scored, loaded.text);
  if (format === 'json') for (const part of scoreJson(scores)) await run.output.print(part);
  else if (format === 'csv') await run.output.print(csv(scores, loaded));
  else await run.output.print(table(scores, loaded));
  return 0;
}

function csv(scores: Scores, { text }: Loaded): string {
  const columns = scoreColumns(scores, text);
  const rows = scores.units.map((unit) => columns.map(({ cell }) => cell(unit)));
  return writeCsv([columns.map(({ header }) => header), ...rows]);
}

function table(scores: Scores, { language, text }: Loaded): string {
  const { number } = formatOf(language);
  const columns = scoreColumns(scores, text);
  const rows = scores.units.map((unit) =>
    columns.map(({ cell, decimals }) => {
      const value = cell(unit) ?? text.none;
      return typeof value === 'number' ? number(value, decimals) : value;
    }),
  );
  const lines = textTable(
    columns.map(({ header }) => header),
    rows,
    columns.map(({ cell }) => scores.units.some((unit) => typeof cell(unit) === 'number')),
  );
  const title = [scores.assessment.scheme.title, ...(scores.draft ? [text.draftMark] : [])];
  return `${[title.join('  '), ...lines].join('\n')}\n`;
}
