import { confirmedFigures } from '../../analyse/confirmed-figures.ts';
import { missingCells } from '../../analyse/missing-cells.ts';
import { messages } from '../../i18n/messages.ts';
import { visible } from '../../i18n/visible.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Scores } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';

/** Every missing figure with what was done about it, by the bureau that delivers it. */
export function missingLines(scored: Iterable<Scores>, language: Language): string[] {
  const text = messages(language).figureLists;
  return [...scored].flatMap((scores) => {
    const byBureau = missingCells(scores);
    const count = [...byBureau.values()].flat().length;
    if (count === 0) return [];
    const lines = [...byBureau].flatMap(([bureau, cells]) => [
      `    ${visible(bureau || text.noBureau)}`,
      ...cells.map(({ unit, indicator, reason, done }) => {
        const said = { reason: text.reasons[reason], done: text.done[done] ?? done };
        return `      ${visible(text.missingLine({ unit, indicator, ...said }))}`;
      }),
    ]);
    return [`  ${visible(scores.assessment.id)}  ${text.missingCount(count)}`, ...lines];
  });
}

/** Every figure that was confirmed, with the reason. */
export function confirmedLines({ assessments }: Dataset, language: Language): string[] {
  const text = messages(language).figureLists;
  return assessments.flatMap((assessment) => {
    const confirmed = confirmedFigures(assessment);
    if (confirmed.length === 0) return [];
    const lines = confirmed.map(({ unit, indicator, value, reason = '' }) => {
      const said = { unit, indicator, value: String(value), reason };
      return `    ${visible(text.confirmedLine(said))}`;
    });
    return [`  ${visible(assessment.id)}  ${text.confirmedCount(confirmed.length)}`, ...lines];
  });
}
