import type { IndicatorScore } from '../../model/scores.ts';

/** Whether a rate of change goes the wrong way: nobody is praised for it, whoever else fell farther. */
export function isSetback({ indicator, ...one }: IndicatorScore): boolean {
  const { measure, direction } = indicator;
  if (one.kind !== 'scored' || typeof one.value !== 'number') return false;
  if (measure !== 'growth' && measure !== 'reduction') return false;
  return direction === 'reverse' ? one.value > 0 : direction === 'positive' && one.value < 0;
}
