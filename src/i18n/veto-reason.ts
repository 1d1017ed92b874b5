import type { VetoLine } from '../model/scores.ts';
import type { Format } from './format.ts';
import type { MethodMessages } from './zh-CN/method.ts';

/** Why a veto holds: the reason of its row, or the figures that an automatic one rests on. */
export function vetoReason(
  { reason, cause }: VetoLine,
  words: MethodMessages,
  format: Format,
): string | undefined {
  if (cause === undefined) return reason;
  if (cause.by === 'missed') {
    const { name, value, target, unit } = cause;
    return words.causeMissed(name, format.quantity(value, unit), format.quantity(target, unit));
  }
  return words.causeBelow(cause.name, format.number(cause.score), format.number(cause.line));
}
