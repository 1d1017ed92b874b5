import type { Cause } from '../../archive/compare/why-moved.ts';
import { formatOf } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Bounds, Scores } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';

/** The most causes shown for one unit; the table of scores shows all. */
const MOST = 3;

/** Why a unit moved without a change of its own, in one phrase. */
export function causeText(causes: readonly Cause[], scores: Scores, language: Language): string {
  const text = messages(language).archive;
  const shown = causes.slice(0, MOST).map((cause) => oneCause(cause, scores, language));
  const more = causes.length - shown.length;
  return [...shown, ...(more > 0 ? [text.moreCauses(more)] : [])].join(text.semicolon);
}

function oneCause(cause: Cause, scores: Scores, language: Language): string {
  const text = messages(language).archive;
  if (!('indicator' in cause)) return text.causesBesideScores[cause.kind];
  const indicator = scores.assessment.indicators.find(({ code }) => code === cause.indicator);
  const name = indicator?.name ?? cause.indicator;
  if (cause.kind === 'peers') return text.causePeers(name);
  const { number } = formatOf(language);
  if (cause.kind === 'weight')
    return text.causeWeight(name, number(cause.before, 2), number(cause.after, 2));
  const bound = (value: Bounds['satisfactory']): string =>
    typeof value === 'number' ? number(value) : value.map((one) => number(one)).join('~');
  const sides = (['satisfactory', 'unallowable'] as const).flatMap((side) => {
    const before = bound(cause.before[side]);
    const after = bound(cause.after[side]);
    return before === after ? [] : [text.causeBound(text[side], before, after)];
  });
  return text.causeBounds(name, sides.join(text.comma));
}
