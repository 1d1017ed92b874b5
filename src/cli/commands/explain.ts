import { withShownNames } from '../../edition/shown-names.ts';
import { traceLines } from '../../i18n/trace-text.ts';
import { visible } from '../../i18n/visible.ts';
import { scoreAll } from '../../report.ts';
import { hasCategoryPoints } from '../../score/total/printed-points.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';
import type { Run } from '../command.ts';
import { load, refuses } from '../load.ts';
import { padEnd, textWidth } from '../print/text-table.ts';
import { theAssessment, theIndicator, theUnit } from '../the-assessment.ts';

/**
 * Shows how a total or one score came about, down to the cells. One line `= …` can be pasted into a
 * sheet and gives the same number.
 */
export async function explain(run: Run): Promise<number> {
  const loaded = await load(run, run.args[0]);
  const named = withShownNames(loaded.dataset, loaded.language);
  const { scored, problems } = scoreAll(named, run.switches.has('draft'));
  if (refuses(run, problems, loaded)) return 1;
  const { text, language } = loaded;
  const scores = theAssessment(run, scored, text);
  const unit = theUnit(scores, run.args[1] ?? '', text);
  const wanted = run.args[2];
  const one = wanted === undefined ? undefined : theIndicator(unit, wanted, text);
  const trace = one ? traceIndicator(scores, unit, one) : traceTotal(scores, unit);
  const name = one ? `${one.indicator.name} (${one.indicator.code})` : text.total;
  const title = `${unit.unit.name} (${unit.unit.code})  ${name}`;
  const lines = [
    visible(`${scores.assessment.scheme.title}  ${title}`),
    ...aligned(
      traceLines(trace, language, { inMarks: hasCategoryPoints(scores.assessment.scheme) }),
    ),
    ...(trace.expression === undefined ? [] : [`= ${trace.expression}`]),
  ];
  await run.output.print(`${lines.join('\n')}\n`);
  return 0;
}

/** Begins a line that continues the one above: only the line of arithmetic begins with `=`. */
const DITTO = '〃';

/** What each line is about on the left, aligned. */
function aligned(lines: readonly { label: string; text: string }[]): string[] {
  const shown = lines.map(({ label, text }) => ({
    label: visible(label) || DITTO,
    text: visible(text),
  }));
  const width = Math.max(0, ...shown.map(({ label }) => textWidth(label)));
  return shown.map(({ label, text }) => `  ${padEnd(label, width)}  ${text}`.trimEnd());
}
