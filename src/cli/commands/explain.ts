import { traceLines } from '../../i18n/trace-text.ts';
import { scoreAll } from '../../report.ts';
import { traceIndicator, traceTotal } from '../../score/trace.ts';
import type { Run } from '../command.ts';
import { load, refuses } from '../load.ts';
import { visible } from '../text-table.ts';
import { theAssessment, theIndicator, theUnit } from '../the-assessment.ts';

/** How a total or one score came about, down to the cells; one line `= …` gives it by arithmetic. */
export async function explain(run: Run): Promise<number> {
  const loaded = await load(run, run.args[0]);
  const { scored, problems } = scoreAll(loaded.dataset, run.switches.has('draft'));
  if (refuses(run, problems, loaded)) return 1;
  const { text, language } = loaded;
  const scores = theAssessment(run, scored, text);
  const unit = theUnit(scores, run.args[1] ?? '', text);
  const wanted = run.args[2];
  const indicator = wanted === undefined ? undefined : theIndicator(unit, wanted, text);
  const trace = indicator ? traceIndicator(scores, unit, indicator) : traceTotal(scores, unit);
  const name = indicator ? `${indicator.indicator.name} (${indicator.indicator.code})` : text.total;
  const lines = [
    `${scores.assessment.scheme.title}  ${unit.unit.name} (${unit.unit.code})  ${name}`,
    ...traceLines(trace, language),
    ...(trace.expression === undefined ? [] : [`= ${trace.expression}`]),
  ];
  await run.output.print(`${lines.map(visible).join('\n')}\n`);
  return 0;
}
